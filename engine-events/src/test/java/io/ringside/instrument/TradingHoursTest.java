package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingHoursTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final long HOUR = DAY / 24;

    private static InstrumentBuilder ofX() {
        return Instrument.of("X").priceDecimals(2).currency(Currency.of("USD", 2));
    }

    @ParameterizedTest
    @CsvSource({"14:30-21:00, 14.5, 21", "09:00:30-09:00:31, 9.008333333333333, 9.008611111111112", "22:00-02:00, 22, 26",
        "00:00-24:00, 0, 24", "00:00-00:01, 0, 0.016666666666666666", "23:59-24:00, 23.983333333333334, 24", "12:00-11:59, 12, 35.983333"})
    void shouldBeOpenFromTheFirstToTheLastNs(String hours, double from, double until) {
        Instrument instrument = ofX().session(hours).build();
        long begins = instrument.hours().fromNs();
        assertEquals(from, begins / (double) HOUR, 1e-9);
        long length = Math.floorMod(instrument.hours().untilNs() - begins - 1, DAY) + 1;
        assertEquals(until, (begins + length) / (double) HOUR, 1e-6);
        for (long day : new long[] {0, DAY, 20_000 * DAY, -3 * DAY}) {
            long begin = day + begins;
            assertEquals(true, instrument.isOpenAt(begin));
            assertEquals(true, instrument.isOpenAt(begin + length - 1));
            assertEquals(length == DAY, instrument.isOpenAt(begin - 1));
            assertEquals(length == DAY, instrument.isOpenAt(begin + length));
        }
    }

    @Test
    void shouldAlwaysBeOpenUnlessSaidOtherwise() {
        Instrument instrument = ofX().build();
        assertEquals(null, instrument.hours());
        assertEquals(true, instrument.isOpenAt(Long.MIN_VALUE));
        assertEquals(true, instrument.isOpenAt(Long.MAX_VALUE));
    }

    @Test
    void shouldKeepItsHoursWhenARunConcludesIt() {
        Instruments run = Instruments.conclude(java.util.List.of(ofX().session("01:00-02:00").build()), java.util.List.of());
        assertEquals(false, run.get(0).isOpenAt(HOUR - 1));
        assertEquals(true, run.get(0).isOpenAt(HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "14:30", "14:30-", "-21:00", "24:00-01:00", "14:30-24:01", "14:60-15:00", "9:00-10:00", "09:00-09:00",
        "09:00-10:00-11:00", "09:00 - 10:00", "09:00:00.5-10:00"})
    void shouldRefuseWhatIsNoSession(String text) {
        InstrumentBuilder builder = ofX().session(text);
        InvalidInputException refusal = assertThrows(InvalidInputException.class, builder::build);
        assertEquals("instrument X: session " + text + ", limit HH:MM-HH:MM from 00:00 to 24:00 UTC, not empty; write such as 14:30-21:00",
                refusal.getMessage());
    }
}
