package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.Side;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outside an instrument's session, by event time, no order is taken, exits and amends included; cancels are. */
class SessionHoursTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final Instruments DAYTIME = Instruments.conclude(List.of(Instrument.of("D").priceDecimals(2).quantityDecimals(0)
            .currency(Desk.USD).session("09:00-17:00").build(), Instrument.of("E").priceDecimals(2).quantityDecimals(0)
            .currency(Desk.USD).build()), List.of());
    private static final Instrument D = DAYTIME.get(0);
    private static final Instrument E = DAYTIME.get(1);

    private final Desk desk = new Desk(new RiskGate.Setup(DAYTIME, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 100, 8), 100);

    private void at(long ns) {
        desk.nowNs = ns;
        desk.quote(D, 10_000, 10_000);
        desk.quote(E, 10_000, 10_000);
    }

    @Test
    void shouldTakeOrdersFromTheFirstNsOfTheSessionToItsLast() {
        at(9 * HOUR - 1);
        assertEquals("INSTRUMENT_RULES 5 of 0", desk.judge(Ask.market(D, Side.BUY, 5)));
        assertEquals("APPROVED", desk.judge(Ask.market(E, Side.BUY, 5)));
        at(9 * HOUR);
        assertEquals("APPROVED", desk.judge(Ask.market(D, Side.BUY, 5)));
        at(17 * HOUR - 1);
        assertEquals("APPROVED", desk.judge(Ask.market(D, Side.BUY, 5)));
        at(17 * HOUR);
        assertEquals("INSTRUMENT_RULES 5 of 0", desk.judge(Ask.market(D, Side.BUY, 5)));
        at(33 * HOUR);
        assertEquals("APPROVED", desk.judge(Ask.market(D, Side.BUY, 5)));
    }

    @Test
    void shouldRefuseExitsAmendsAndAnOperatorsCloseOutsideTheSession() {
        at(9 * HOUR);
        desk.holding(D, 10, 10_000);
        long resting = desk.place(Ask.limit(D, Side.SELL, 5, 10_100));
        at(17 * HOUR);
        assertEquals("INSTRUMENT_RULES 5 of 0", desk.judge(Ask.market(D, Side.SELL, 5)));
        assertEquals("INSTRUMENT_RULES 4 of 0", desk.judge(Ask.limit(D, Side.SELL, 4, 10_100).replacing(resting)));
        desk.says(io.ringside.events.ReportType.CANCELLED, resting, 5);
        desk.riding(Ask.market(D, Side.SELL, 10));
        desk.command(ControlType.FLATTEN, with -> {
            with.instrument = D;
            with.number = 10;
        });
        assertEquals("INSTRUMENT_RULES 10 of 0", desk.verdict(0));
    }
}
