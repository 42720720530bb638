package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.execution.Orders;
import io.ringside.instrument.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedVenueTimeTest {
    private static Floor floor(long latencyNs) {
        return new Floor(SimulatedVenue.builder().latencyNs(latencyNs)).verbose();
    }

    @Test
    void shouldAnswerAtOnceWithoutLatency() {
        Floor floor = floor(0);
        assertEquals("1000: 1 ACCEPTED 5, 1000: 1 5@101 T fee 0 leaves 0 #1", floor.does("Q 99x10 101x10", "1 BUY 5"));
        assertEquals(Long.MAX_VALUE, floor.venue.nextDueNs());
    }

    @Test
    void shouldMeetTheBookAfterEveryTickStampedUpToTheArrival() {
        Floor floor = floor(100);
        assertEquals("", floor.does("Q 99x10 101x10", "1 BUY 5", "at 1099", "Q 99x10 102x10", "at 1100", "Q 99x10 103x10",
                "Q 99x10 104x10"));
        assertEquals(1_100, floor.venue.nextDueNs());
        assertEquals("1100: 1 ACCEPTED 5, 1100: 1 5@104 T fee 0 leaves 0 #1", floor.does("at 1101", "Q 99x10 200x10"));
        assertEquals(Long.MAX_VALUE, floor.venue.nextDueNs());
    }

    @Test
    void shouldArriveWhenTimeIsSaidWithoutATick() {
        Floor floor = floor(100);
        assertEquals("", floor.does("Q 99x10 101x10", "1 BUY 5", "time 1099"));
        assertEquals("1100: 1 ACCEPTED 5, 1100: 1 5@101 T fee 0 leaves 0 #1", floor.does("time 1100"));
    }

    @Test
    void shouldCountTheLatencyFromTheInputThatCausedTheRequest() {
        Floor floor = floor(100);
        assertEquals("", floor.does("Q 99x10 101x10", "clock 5000", "1 BUY 5"));
        assertEquals(5_100, floor.venue.nextDueNs());
        assertEquals("5100: 1 ACCEPTED 5, 5100: 1 5@101 T fee 0 leaves 0 #1", floor.does("time 5100"));
    }

    @Test
    void shouldStampAnswersWithTheTimeOfTheInputThatCausedThem() {
        Floor floor = floor(0);
        assertEquals("5000: 1 ACCEPTED 5, 5000: 1 5@101 T fee 0 leaves 0 #1", floor.does("Q 99x10 101x10", "clock 5000", "1 BUY 5"));
    }

    @Test
    void shouldNotArriveByTheClockAtTheVeryTime() {
        Floor floor = floor(100);
        assertEquals("", floor.does("Q 99x10 101x10", "1 BUY 5", "clock 1100", "clock -9223372036854775808", "at 1100", "Q 99x10 102x10"));
        assertEquals("1100: 1 ACCEPTED 5, 1100: 1 5@102 T fee 0 leaves 0 #1", floor.does("clock 1101"));
    }

    @Test
    void shouldDelayCancelsAndReplacesToo() {
        Floor floor = floor(100);
        floor.does("Q 99x10 101x10", "1 BUY 5 @100", "2 BUY 5 @100", "time 1100");
        assertEquals("1150: 1 3@100 M fee 0 leaves 2 #1", floor.does("cancel 1", "replace 2 4 @99", "at 1150", "T 100x3 S"));
        assertEquals("1200: 1 CANCELLED 2, 1200: 2 REPLACED 4@99 leaves 4", floor.does("time 1200"));
    }

    @Test
    void shouldRefuseACancelThatComesTooLate() {
        Floor floor = floor(100);
        floor.does("Q 99x10 101x10", "1 BUY 5 @100", "time 1100");
        assertEquals("1150: 1 5@100 M fee 0 leaves 0 #1, 1200: 1 CANCEL_REJECTED 0 (no such order is working)",
                floor.does("cancel 1", "at 1150", "T 99x9 S", "time 1200"));
    }

    @Test
    void shouldKeepTheOrderOfManyRequestsUnderWay() {
        Floor floor = new Floor(SimulatedVenue.builder().latencyNs(100));
        StringBuilder expected = new StringBuilder();
        floor.does("Q 99 101");
        for (int i = 1; i <= 300; i++) {
            floor.does(i + " BUY " + i);
            expected.append(i == 1 ? "" : ", ").append(i).append(' ').append(i).append("@101 T");
        }
        assertEquals(expected.toString(), floor.does("time 1100"));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "1, 1, 1", "1, 99, 1", "2, 50, 2", "0.0001, 1, 1", "10000, 2, 202", "0.2, 10000, 21"})
    void shouldRoundTheFeeUpPerFill(String bps, long quantity, long fee) {
        Floor floor = new Floor(SimulatedVenue.builder().feeBps(bps)).verbose();
        assertEquals("1000: 1 ACCEPTED " + quantity + ", 1000: 1 " + quantity + "@101 T fee " + fee + " leaves 0 #1",
                floor.does("Q 99 101", "1 BUY " + quantity));
        assertEquals("simulated venue, latency 0 ns, fee " + bps + " bps", floor.venue.toString());
    }

    @Test
    void shouldChargeMakersToo() {
        Floor floor = new Floor(SimulatedVenue.builder().feeBps("1")).verbose();
        assertEquals("1000: 1 ACCEPTED 5, 1000: 1 2@100 M fee 1 leaves 3 #1, 1000: 1 3@100 M fee 1 leaves 0 #2",
                floor.does("Q 99x10 101x10", "1 BUY 5 @100", "T 100x2 S", "T 100x3 S"));
    }

    @Test
    void shouldKeepInstrumentsApart() {
        Floor floor = new Floor(SimulatedVenue.builder());
        floor.does("Q 99x10 101x10");
        floor.venue.submit(Orders.market(7, floor.instruments.get(1), Side.BUY, 1));
        assertEquals("7 CANCELLED 1, 1 1@101 T", floor.does("1 BUY 1"));
    }

    @Test
    void shouldCancelAllThatRestsWhenAnotherThreadAsks() throws InterruptedException {
        Floor floor = new Floor(SimulatedVenue.builder());
        floor.does("Q 99x10 101x10", "1 BUY 5 @99", "2 BUY 6 @98", "3 SELL 7 @102");
        Thread other = new Thread(floor.venue::massCancel, "kill path");
        other.start();
        other.join();
        assertEquals("", floor.does(), "nothing happens on the other thread");
        assertEquals("2 CANCELLED 6, 1 CANCELLED 5, 3 CANCELLED 7", floor.does("time 1000"));
        assertEquals("1 CANCEL_REJECTED 0 (no such order is working)", floor.does("cancel 1", "T 90x9 S", "T 110x9 B"));
    }

    @Test
    void shouldCancelAllBeforeTheNextTickFills() {
        Floor floor = new Floor(SimulatedVenue.builder());
        floor.does("Q 99x10 101x10", "1 BUY 5 @99");
        floor.venue.massCancel();
        assertEquals("1 CANCELLED 5", floor.does("Q 98x9 99x9"));
    }

    @Test
    void shouldServeOneEngineOnly() {
        Floor floor = floor(0);
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> floor.venue.connect(report -> true));
        assertEquals("simulated venue connected to a second engine, limit 1; build a venue per engine", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 86_400_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldRefuseALatencyOutOfRange(long ns) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SimulatedVenue.builder().latencyNs(ns));
        assertEquals("venue latency: value " + ns + " ns, limit 0 to 86400000000000; state a latency in that range", refusal.getMessage());
        assertTrue(SimulatedVenue.builder().latencyNs(86_400_000_000_000L).build().toString().contains("86400000000000 ns"));
    }
}
