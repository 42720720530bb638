package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import org.junit.jupiter.api.Test;

class RecentOrdersTest {
    private static final long WINDOW_NS = 1_000_000;

    private final RecentOrders recent = new RecentOrders();

    private static SignalPart stop(long stopUnits, long quantityUnits) {
        SignalPart signal = new SignalPart().does(SignalAction.ORDER).about(Desk.X, Side.SELL).as(OrderType.STOP, TimeInForce.GTC);
        signal.waits(stopUnits, 0);
        signal.quantityUnits = quantityUnits;
        return signal;
    }

    @Test
    void shouldTellStopsApartWhenOnlyTheirStopsDiffer() {
        recent.note(stop(9_500, 10), 7, WINDOW_NS);
        assertEquals(RecentOrders.NEVER, recent.lastNs(stop(9_000, 10)));
        assertEquals(7, recent.lastNs(stop(9_500, 10)));
    }

    @Test
    void shouldKeepTimesApartWhenItGrows() {
        for (int i = 1; i <= 1_000; i++) {
            recent.note(stop(9_500, i), i, WINDOW_NS);
        }
        for (int i = 1; i <= 1_000; i++) {
            assertEquals(i, recent.lastNs(stop(9_500, i)));
        }
    }
}
