package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.ControlType;
import io.ringside.events.OrderId;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.TimerTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyRunnerDispatchTest {
    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();

    private Probe probe(String name) {
        return new Probe(name, heard);
    }

    @Test
    void shouldShowTicksToTheirSubscribersOnlyInTheOrderTheyWereAdded() {
        stand.add("c", probe("c"), stand.y).add("a", probe("a")).add("b", probe("b"), stand.x);
        stand.quote(stand.x, 1, 2);
        stand.trade(stand.y, 7);
        assertEquals(List.of("a X 1/2", "b X 1/2", "c Y 7", "a Y 7"), heard);
        assertArrayEquals(new String[] {"c", "a", "b"}, stand.runner.names());
        assertEquals("strategies", stand.runner.name());
    }

    @Test
    void shouldTellOnlyTheOwnerWhatBecameOfItsOrder() {
        Probe owner = probe("a").on(Callback.TICK, p -> p.buy(stand.x, 5));
        stand.add("n", probe("n"), stand.y).add("a", owner);
        stand.quote();
        heard.clear();
        stand.says(owner.only(), ReportType.ACCEPTED);
        stand.says(owner.only(), ReportType.CANCEL_REJECTED);
        stand.fill(owner.only(), 5, 10_001, 3);
        assertEquals(List.of("a ACCEPTED X, 1 working", "a CANCEL_REJECTED X, 1 working", "a filled 5 now 5"), heard);
    }

    @Test
    void shouldTellEveryStrategyWhenTheRiskStateChanges() {
        stand.add("a", probe("a"), stand.x).add("b", probe("b"), stand.y);
        stand.risk(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        assertEquals(List.of("a risk LIQUIDATION_ONLY DRAWDOWN", "b risk LIQUIDATION_ONLY DRAWDOWN"), heard);
    }

    @Test
    void shouldTakeOrdersInEveryCallback() {
        Probe all = probe("a");
        for (Callback callback : Callback.values()) {
            all.on(callback, p -> p.buy(stand.x, 1 + callback.ordinal()));
        }
        stand.add("a", all);
        assertWants(Callback.START, () -> stand.control(ControlType.START));
        assertWants(Callback.TICK, stand::quote);
        assertWants(Callback.FILL, () -> stand.fill(all.workingOrders().get(0), 1, 10_000, 0));
        assertWants(Callback.REPORT, () -> stand.says(all.workingOrders().get(0), ReportType.ACCEPTED));
        assertWants(Callback.RISK, () -> stand.risk(RiskState.REDUCING, RiskCode.DRAWDOWN));
        assertWants(Callback.STOP, () -> stand.control(ControlType.STOP));
    }

    private void assertWants(Callback callback, Runnable input) {
        input.run();
        assertEquals(List.of("0 ORDER BUY X " + (1 + callback.ordinal()) + " MARKET 0 IOC"), stand.signals(), callback::toString);
        assertEquals(OrderId.of(stand.slot.sequence, 0), stand.slot.signals.get(0).orderId);
    }

    @Test
    void shouldCallStopLastAndNothingAfterwards() {
        Probe owner = probe("a").on(Callback.TICK, p -> p.buy(stand.x, 5)).on(Callback.STOP, p -> p.sell(stand.y, 2));
        owner.on(Callback.START, p -> p.schedule(stand.nowNs + 5));
        stand.add("a", owner);
        stand.control(ControlType.START);
        stand.quote();
        WorkingOrder bought = owner.only();
        heard.clear();
        stand.control(ControlType.STOP);
        assertEquals(List.of("0 ORDER SELL Y 2 MARKET 0 IOC"), stand.signals());
        stand.quote();
        stand.fill(bought, 5, 10_001, 1);
        stand.risk(RiskState.HALTED, RiskCode.KILL);
        stand.at(stand.nowNs + 5).timer(TimerTarget.STRATEGIES);
        stand.control(ControlType.STOP);
        assertEquals(List.of("a stop"), heard);
        assertEquals(List.of(), stand.signals());
        assertEquals(5, owner.position(stand.x).quantityUnits(), "fills are booked to the end");
    }

    @Test
    void shouldIgnoreControlsThatAreNotItsOwn() {
        stand.add("a", probe("a"));
        stand.control(ControlType.KILL);
        stand.control(ControlType.SNAPSHOT);
        assertEquals(List.of(), heard);
    }

    @Test
    void shouldRefuseAStrategyThatJoinsTwice() {
        Probe shared = probe("a");
        stand.add("a", shared);
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> stand.add("b", shared));
        assertEquals("strategy b joined a second engine, limit 1; create an object per engine", refusal.getMessage());
        assertArrayEquals(new String[] {"a"}, stand.runner.names());
    }

    @Test
    void shouldRefuseServicesBeforeAStrategyJoined() {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> probe("a").buy(stand.x, 1));
        assertEquals("strategy used before it joined an engine; do this in onStart", refusal.getMessage());
    }

    @Test
    void shouldGiveEventTimeThatNeverGoesBack() {
        Probe probe = probe("a");
        stand.add("a", probe);
        stand.at(50).quote();
        stand.at(40).quote();
        assertEquals(50, probe.nowNs());
        assertSame(stand.instruments, probe.instruments());
    }
}
