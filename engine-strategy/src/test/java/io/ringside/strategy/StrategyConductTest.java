package io.ringside.strategy;

import static io.ringside.strategy.Stand.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlType;
import io.ringside.events.OrderId;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyConductTest {
    private static final String DROPPED = "strategy a: java.lang.IllegalStateException: bad: orders of this callback dropped";
    private static final String DISABLED = "strategy a: java.lang.IllegalStateException: bad: disabled, working openings cancelled";
    private static final IllegalStateException BAD = new IllegalStateException("bad");

    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();
    private final Probe bad = new Probe("a", heard);
    private final Probe neighbour = new Probe("n", heard).on(Callback.TICK, p -> p.buy(stand.y, 1));

    StrategyConductTest() {
        stand.add("a", bad).add("n", neighbour);
    }

    private String conduct() {
        return stand.slot.signals.faults() + " faults, " + stand.slot.signals.disabled() + " disabled";
    }

    private static Consumer<Probe> throwing(Error error) {
        return p -> {
            throw error;
        };
    }

    @Test
    void shouldTakeBackSignalsAndWorkingOrdersOfTheFailingCallback() {
        bad.on(Callback.TICK, p -> p.limit(stand.x, Side.BUY, 4, 90, TimeInForce.GTC));
        stand.quote();
        long kept = bad.only().orderId();
        bad.on(Callback.TICK, p -> {
            p.buy(stand.x, 5);
            p.cancel(kept);
            p.replace(kept, 8, 91);
            p.sell(stand.y, 6);
            throw BAD;
        });
        stand.quote();
        assertEquals(List.of("1 ORDER BUY Y 1 MARKET 0 IOC"), stand.signals());
        assertEquals(List.of(DROPPED), stand.faults);
        assertEquals(kept, bad.only().orderId());
        assertEquals(4, bad.workingOrders().signedLeavesUnits(stand.x));
        assertEquals(0, bad.workingOrders().signedLeavesUnits(stand.y));
        assertEquals("1 faults, 0 disabled", conduct());
    }

    @Test
    void shouldKeepEarlierSignalsOfTheSameInput() {
        Probe late = new Probe("z", heard).failing(Callback.TICK, BAD);
        bad.on(Callback.TICK, p -> p.sell(stand.x, 2));
        stand.add("z", late);
        stand.quote();
        assertEquals(List.of("0 ORDER SELL X 2 MARKET 0 IOC", "1 ORDER BUY Y 1 MARKET 0 IOC"), stand.signals());
        assertEquals(1, bad.workingOrders().size());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "30000000000, 30000000000, true", "0, 60000000000, true", "60000000000, 0, true",
        "0, 60000000001, false", "30000000000, 30000000001, false"})
    void shouldDisableAtThreeExceptionsWithinSixtySeconds(long first, long second, boolean disables) {
        bad.failing(Callback.TICK, BAD);
        stand.quote();
        stand.at(stand.nowNs + first).quote();
        assertEquals("2 faults, 0 disabled", conduct());
        stand.at(stand.nowNs + second).quote();
        assertEquals(disables ? "3 faults, 1 disabled" : "3 faults, 0 disabled", conduct());
        assertEquals(List.of(DROPPED, DROPPED, disables ? DISABLED : DROPPED), stand.faults);
        assertEquals(disables, stand.signals().contains("0 CANCEL_OPENINGS"));
    }

    @Test
    void shouldCountOnlyTheLastThreeExceptions() {
        bad.failing(Callback.TICK, BAD);
        for (int i = 0; i < 20; i++) {
            stand.at(stand.nowNs + 30 * SECOND + 1).quote();
        }
        assertEquals("20 faults, 0 disabled", conduct());
        stand.at(stand.nowNs + 30 * SECOND - 1).quote();
        assertEquals("21 faults, 1 disabled", conduct());
    }

    @Test
    void shouldCountExceptionsOfAllCallbacksTogether() {
        bad.on(Callback.TICK, p -> p.buy(stand.x, 5)).failing(Callback.FILL, BAD).failing(Callback.REPORT, BAD).failing(Callback.RISK, BAD);
        stand.quote();
        stand.says(bad.only(), ReportType.ACCEPTED);
        stand.fill(bad.only(), 2, 100, 0);
        stand.risk(RiskState.REDUCING, RiskCode.DRAWDOWN);
        assertEquals("3 faults, 1 disabled", conduct());
        assertEquals(2, bad.position(stand.x).quantityUnits());
    }

    @Test
    void shouldDisableAtOneErrorAtOnce() {
        bad.on(Callback.TICK, throwing(new StackOverflowError("deep")));
        stand.quote();
        assertEquals(List.of("0 CANCEL_OPENINGS", "1 ORDER BUY Y 1 MARKET 0 IOC"), stand.signals());
        assertEquals(List.of("strategy a: java.lang.StackOverflowError: deep: disabled, working openings cancelled"), stand.faults);
        assertEquals("1 faults, 1 disabled", conduct());
    }

    @Test
    void shouldDisableWhenTheStartFails() {
        bad.failing(Callback.START, BAD);
        stand.control(ControlType.START);
        assertEquals(List.of("0 CANCEL_OPENINGS"), stand.signals());
        assertEquals(List.of(DISABLED), stand.faults);
        assertEquals(List.of("a start", "n start"), heard);
    }

    @Test
    void shouldBookFillsAndCallNothingOnceDisabled() {
        bad.on(Callback.TICK, p -> p.buy(stand.x, 5));
        stand.quote();
        WorkingOrder order = bad.only();
        bad.on(Callback.TICK, throwing(new AssertionError("bug")));
        stand.quote();
        heard.clear();
        stand.fill(order, 3, 100, 1);
        stand.says(order, ReportType.CANCELLED);
        stand.risk(RiskState.REDUCING, RiskCode.DRAWDOWN);
        stand.control(ControlType.STOP);
        assertEquals(List.of("n risk REDUCING DRAWDOWN", "n stop"), heard);
        assertEquals(3, bad.position(stand.x).quantityUnits());
        assertEquals(0, bad.workingOrders().size());
        assertEquals("1 faults, 1 disabled", conduct());
    }

    @Test
    void shouldLeaveTheNeighboursDecisionsUnchanged() {
        List<String> alone = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        for (List<String> decisions : List.of(alone, beside)) {
            Stand run = new Stand();
            Probe healthy = new Probe("n", new ArrayList<>()).on(Callback.TICK, p -> p.target(run.y, p.nowNs() % 7));
            Probe failing = new Probe("a", new ArrayList<>()).on(Callback.TICK, p -> {
                p.buy(run.x, 5);
                if (decisions == beside && p.nowNs() % 3 == 0) {
                    throw BAD;
                }
            });
            run.add("a", failing).add("n", healthy);
            for (int i = 0; i < 50; i++) {
                run.at(1_000 + i).quote();
                run.signals().stream().filter(text -> text.startsWith("1")).forEach(decisions::add);
            }
        }
        assertTrue(alone.size() > 20, alone::toString);
        assertEquals(alone, beside);
    }

    @Test
    void shouldDisableWhenEveryFillIsAnsweredWithAnOrderAtTheSameTime() {
        bad.on(Callback.TICK, p -> p.buy(stand.x, 1)).on(Callback.FILL, p -> p.buy(stand.x, 1));
        stand.quote();
        for (int i = 0; i < 1_000; i++) {
            stand.fill(bad.only(), 1, 100, 0);
            assertEquals(List.of("0 ORDER BUY X 1 MARKET 0 IOC"), stand.signals());
        }
        stand.fill(bad.only(), 1, 100, 0);
        assertEquals(List.of("0 CANCEL_OPENINGS"), stand.signals());
        assertEquals(List.of("strategy a: java.lang.IllegalStateException: rounds of consequences at 1000000000000 ns: 1001, limit 1000; "
                + "do not answer every outcome or fill with an order at once: disabled, working openings cancelled"), stand.faults);
        assertEquals(0, bad.workingOrders().size());
        assertEquals(1_001, bad.position(stand.x).quantityUnits());
    }

    @Test
    void shouldNotCountRoundsOfAnotherTimeNorUnansweredOnes() {
        bad.on(Callback.TICK, p -> p.buy(stand.x, 1)).on(Callback.FILL, p -> p.buy(stand.x, 1));
        stand.quote();
        for (int i = 0; i < 3_000; i++) {
            stand.at(stand.nowNs + (i % 1_000 == 999 ? 1 : 0)).fill(bad.only(), 1, 100, 0);
            stand.says(bad.only(), ReportType.ACCEPTED);
        }
        assertEquals(List.of(), stand.faults);
    }

    @Test
    void shouldDropTheCallbackThatGivesMoreOrdersThanAnInputTakes() {
        bad.on(Callback.TICK, p -> orders(p, OrderId.MAX_PER_INPUT + 1));
        stand.quote();
        assertEquals(List.of("1 ORDER BUY Y 1 MARKET 0 IOC"), stand.signals());
        assertEquals(0, bad.workingOrders().size());
    }

    @Test
    void shouldAlwaysFindRoomToCancelTheOpeningsOfADisabledStrategy() {
        Probe last = new Probe("z", heard).on(Callback.TICK, throwing(new AssertionError("bug")));
        stand.add("z", last);
        bad.on(Callback.TICK, p -> {
            orders(p, OrderId.MAX_PER_INPUT - 3);
            assertThrows(IllegalStateException.class, () -> p.buy(stand.x, 1));
        });
        neighbour.quiet();
        stand.quote();
        SignalPart cancel = stand.slot.signals.get(stand.slot.signalCount() - 1);
        assertEquals("2 CANCEL_OPENINGS", cancel.strategyId + " " + cancel.action);
        assertEquals("1 faults, 1 disabled", conduct());
    }

    private void orders(Probe probe, int count) {
        for (int i = 0; i < count; i++) {
            probe.buy(stand.x, 1);
        }
    }
}
