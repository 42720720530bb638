package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OrderId;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StrategyRunnerOrdersTest {
    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();
    private final Probe probe = new Probe("a", heard);
    private final Probe other = new Probe("b", heard);

    StrategyRunnerOrdersTest() {
        stand.add("a", probe, stand.x).add("b", other, stand.y);
    }

    private List<String> asked(Consumer<Probe> act) {
        probe.on(Callback.TICK, act);
        stand.quote();
        probe.quiet();
        return stand.signals();
    }

    @Test
    void shouldWriteEachKindOfOrderAsAsked() {
        List<String> written = asked(p -> {
            p.buy(stand.x, 5);
            p.sell(stand.y, 6);
            p.limit(stand.x, Side.SELL, 7, 10_050, TimeInForce.GTC);
            p.limit(stand.x, Side.BUY, 8, 9_950, TimeInForce.FOK);
        });
        assertEquals(List.of("0 ORDER BUY X 5 MARKET 0 IOC", "0 ORDER SELL Y 6 MARKET 0 IOC",
                "0 ORDER SELL X 7 LIMIT 10050 GTC", "0 ORDER BUY X 8 LIMIT 9950 FOK"), written);
    }

    @Test
    void shouldNameOrdersByTheirInputAndPlace() {
        List<Long> ids = new ArrayList<>();
        asked(p -> {
            ids.add(p.buy(stand.x, 1));
            p.cancel(ids.get(0));
            ids.add(p.sell(stand.x, 1));
        });
        assertEquals(List.of(OrderId.of(1, 0), OrderId.of(1, 2)), ids);
        assertEquals(OrderId.of(1, 2), stand.slot.signals.get(2).orderId);
    }

    @Test
    void shouldKnowAWorkingOrderAtOnce() {
        asked(p -> p.limit(stand.x, Side.SELL, 7, 10_050, TimeInForce.GTC));
        WorkingOrder order = probe.only();
        assertEquals("1024 X SELL 7 7 10050", order.orderId() + " " + order.instrument() + " " + order.side() + " "
                + order.quantityUnits() + " " + order.leavesUnits() + " " + order.priceUnits());
        assertEquals(-7, probe.workingOrders().signedLeavesUnits(stand.x));
        assertEquals(7, probe.workingOrders().leavesUnits(stand.x, Side.SELL));
        assertEquals(0, probe.workingOrders().leavesUnits(stand.x, Side.BUY));
        assertEquals(0, probe.workingOrders().leavesUnits(stand.y, Side.SELL));
    }

    @Test
    void shouldRefuseAnIndexBeyondTheWorkingOrders() {
        IndexOutOfBoundsException refusal = assertThrows(IndexOutOfBoundsException.class, () -> probe.workingOrders().get(0));
        assertEquals("working order 0, limit 0; ask size() first", refusal.getMessage());
    }

    @Test
    void shouldTakeADefinitionOfTheSameSymbolForTheConcludedInstrument() {
        asked(p -> p.buy(Stand.define("X"), 5));
        assertSame(stand.x, stand.slot.signals.get(0).instrument);
    }

    @Test
    void shouldRefuseOrdersOutsideCallbacks() {
        assertOutside(() -> probe.buy(stand.x, 1), "a");
        assertOutside(() -> probe.sell(stand.x, 1), "a");
        assertOutside(() -> probe.target(stand.x, 1), "a");
        assertOutside(() -> other.limit(stand.x, Side.BUY, 1, 1, TimeInForce.GTC), "b");
        asked(p -> p.buy(stand.x, 1));
        assertOutside(() -> probe.cancel(probe.only().orderId()), "a");
        assertOutside(() -> probe.replace(probe.only().orderId(), 1, 1), "a");
        assertEquals(List.of("0 ORDER BUY X 1 MARKET 0 IOC"), stand.signals());
    }

    @Test
    void shouldRefuseOrdersFromAnotherStrategysCallback() {
        assertEquals(List.of(), asked(p -> assertOutside(() -> other.buy(stand.x, 1), "b")));
        assertEquals(0, other.workingOrders().size());
    }

    private static void assertOutside(Executable order, String name) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, order);
        assertEquals("strategy " + name + " gave an order outside its callbacks; give orders in onX methods", refusal.getMessage());
    }

    @Test
    void shouldRefuseTimersOutsideCallbacks() {
        String expected = "strategy b set a timer outside its callbacks; set timers in onX methods";
        assertEquals(expected, assertThrows(IllegalStateException.class, () -> other.schedule(1)).getMessage());
        asked(p -> assertEquals(expected, assertThrows(IllegalStateException.class, () -> other.schedule(1)).getMessage()));
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs());
    }

    @Test
    void shouldRefuseAnUnknownInstrumentWithoutATrace() {
        asked(p -> assertThrows(InvalidInputException.class, () -> p.buy(Stand.define("Z"), 1)));
        assertEquals(List.of(), stand.signals());
        assertEquals(0, probe.workingOrders().size());
    }

    @Test
    void shouldCancelAndReplaceItsWorkingOrders() {
        asked(p -> p.limit(stand.x, Side.SELL, 7, 10_050, TimeInForce.GTC));
        long id = probe.only().orderId();
        List<String> written = asked(p -> {
            assertTrue(p.replace(id, 9, 10_060));
            p.cancel(id);
        });
        assertEquals(List.of("0 REPLACE SELL X 9 LIMIT 10060 GTC", "0 CANCEL SELL X"), written);
        assertEquals(id, stand.slot.signals.get(0).orderId);
        assertEquals(id, stand.slot.signals.get(1).orderId);
        assertEquals(7, probe.only().leavesUnits(), "nothing changes before the venue's word");
    }

    @Test
    void shouldDoNothingWhenAnEndedOrderIsCancelledOrReplaced() {
        asked(p -> p.buy(stand.x, 5));
        long id = probe.only().orderId();
        stand.says(probe.only(), ReportType.EXPIRED);
        assertEquals(List.of(), asked(p -> {
            p.cancel(id);
            assertFalse(p.replace(id, 1, 1));
            p.cancel(OrderId.NONE);
        }));
    }

    @Test
    void shouldDoNothingWhenAnotherStrategysOrderIsCancelledOrReplaced() {
        other.on(Callback.TICK, p -> p.buy(stand.y, 3));
        stand.quote(stand.y, 1, 2);
        long id = other.only().orderId();
        assertEquals(List.of(), asked(p -> {
            p.cancel(id);
            assertFalse(p.replace(id, 1, 1));
        }));
        assertEquals(1, other.workingOrders().size());
    }

    @Test
    void shouldHaveNoSignalsOfAnEarlierInput() {
        asked(p -> p.buy(stand.x, 5));
        stand.quote();
        assertEquals(0, stand.slot.signalCount());
    }
}
