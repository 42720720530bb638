package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing denies, and never passes. */
class MissingInputTest {
    private static final Ask BUY = Ask.market(Desk.X, Side.BUY, 1);

    /** X again, of the same name and id, but of another run. */
    private static Instrument stranger(int id) {
        return Instruments.conclude(List.of(
                Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Desk.USD).build(),
                Instrument.of("V").priceDecimals(2).quantityDecimals(0).currency(Desk.USD).build(),
                Instrument.of("W").priceDecimals(2).quantityDecimals(0).currency(Desk.USD).build(),
                Instrument.of("Q").priceDecimals(2).quantityDecimals(0).currency(Desk.USD).build()), List.of()).get(id);
    }

    @Test
    void shouldRefuseAnInstrumentOfAnotherRunWhateverItsNameAndId() {
        Desk desk = Desk.ofTwo(Desk.off());
        for (Instrument other : new Instrument[] {stranger(0), stranger(3), null,
            Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Desk.USD).build()}) {
            assertEquals("UNKNOWN_INSTRUMENT 0 of 2", desk.judge(Ask.market(other, Side.BUY, 1)));
        }
        assertEquals(4, desk.box.drain().size());
        assertEquals("APPROVED", desk.judge(BUY));
        assertEquals(List.of(), desk.faults);
        assertEquals(RiskState.NORMAL, desk.state());
    }

    @Test
    void shouldRefuseAStrategyThatIsNoneOfTheAccounts() {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);
        desk.asking = 1;
        assertEquals("APPROVED", desk.judge(BUY));
        desk.asking = 2;
        assertEquals("NO_ACCOUNT 2 of 2", desk.judge(BUY));
        assertEquals("NO_ACCOUNT 2 of 2", desk.judge(Ask.market(Desk.X, Side.SELL, 1)));
        desk.asking = -1;
        assertEquals("NO_ACCOUNT -1 of 2", desk.judge(BUY));
        assertEquals(List.of(), desk.faults);
    }

    @ParameterizedTest
    @CsvSource({"instrument.Y.margin-bps, 100, NO_LIMIT 0 of 0, APPROVED",
        "account.buying-power-buffer, 5, NO_LIMIT 0 of 0, NO_LIMIT 0 of 0",
        "instrument.*.margin-bps, 100, APPROVED, APPROVED"})
    void shouldRefuseOpeningsWhereBuyingPowerIsLimitedAndNoRateIsStated(String key, String value, String ofX, String ofY) {
        Desk desk = Desk.ofTwo(Desk.off().set(key, value));
        assertEquals(ofX, desk.judge(BUY));
        assertEquals(ofY, desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
        Desk stated = Desk.ofTwo(Desk.off().set(key, value).set("instrument.X.margin-bps", "none"));
        assertEquals("APPROVED", stated.judge(BUY));
    }

    @Test
    void shouldRefuseOpeningsWhereSectorsAreLimitedAndNoneIsStated() {
        LimitsBuilder limits = Desk.off().set("account.max-sector-bps", "100").set("instrument.Y.sector", "tech");
        Desk desk = Desk.ofTwo(limits).holding(Desk.X, 5, 10_000);
        desk.metrics("beta=0\nvar=0\nes=0");
        assertEquals("NO_LIMIT 0 of 0", desk.judge(BUY));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.SELL, 5)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
        Desk stated = Desk.ofTwo(limits.set("instrument.*.sector", "none"));
        stated.metrics("beta=0\nvar=0\nes=0");
        assertEquals("APPROVED", stated.judge(BUY));
    }

    @ParameterizedTest
    @CsvSource({"account.max-var, 100", "account.max-beta-thousandths, 900", "account.max-sector-bps, 500"})
    void shouldRefuseOpeningsWhereALimitGoesByMetricsThatNobodyHasComputed(String key, String value) {
        Desk desk = Desk.ofTwo(Desk.off().set(key, value).set("instrument.*.sector", "tech")).holding(Desk.X, 5, 10_000);
        assertEquals("METRICS_AGE 0 of 0", desk.judge(BUY));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.SELL, 5)));
        desk.metrics("beta=0\nvar=0\nes=0");
        assertEquals("APPROVED", desk.judge(BUY));
    }
}
