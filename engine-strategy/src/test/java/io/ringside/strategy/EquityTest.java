package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The account's equity as strategies see it, and shares of it as targets. */
class EquityTest {
    private final Stand stand = new Stand();
    private final List<Long> equity = new ArrayList<>();

    /** Tracks equity and does on each tick what the test says. */
    private static final class Tracker extends Strategy {
        private final java.util.function.Consumer<Tracker> act;

        Tracker(java.util.function.Consumer<Tracker> act) {
            this.act = act;
        }

        @Override
        protected void configure(Parameters parameters, Instruments instruments) {
            trackEquity();
        }

        @Override
        protected void onTick(io.ringside.events.Tick tick) {
            act.accept(this);
        }
    }

    @Test
    void shouldValueAllStrategiesHoldingsAtTheirMarks() {
        stand.add("watcher", new Tracker(me -> equity.add(me.equityUnits())));
        Probe other = new Probe("other", new ArrayList<>()).on(Callback.TICK, probe -> probe.buy(stand.x, 100));
        stand.add("other", other, stand.x);
        stand.quote(stand.x, 9_900, 10_000);
        stand.fill(other.quiet().only(), 100, 10_000, 50);
        stand.quote(stand.x, 9_950, 10_050);
        stand.quote(stand.y, 1, 2);
        assertEquals(List.of(Stand.CASH, Stand.CASH - 50 - 100 * 50, Stand.CASH - 50 - 100 * 50), equity);
    }

    @Test
    void shouldCountAHoldingAtItsCostWhenNoPriceWasSeen() {
        stand.add("watcher", new Tracker(me -> equity.add(me.equityUnits())), stand.y);
        Probe other = new Probe("other", new ArrayList<>()).on(Callback.TICK, probe -> probe.sell(stand.x, 100));
        stand.add("other", other, stand.x);
        stand.quote(stand.x, 9_900, 10_000);
        stand.fill(other.quiet().only(), 100, 9_900, 50);
        stand.quote(stand.x, 9_000, 9_100);
        stand.quote(stand.y, 1, 2);
        assertEquals(List.of(Stand.CASH - 50), equity);
    }

    @Test
    void shouldOrderWhatIsMissingToAShareOfTheEquity() {
        int[] bps = {2_500};
        Tracker tracker = new Tracker(me -> me.targetFraction(stand.x, bps[0]));
        stand.add("tracker", tracker);
        stand.quote(stand.x, 9_900, 10_000);
        assertEquals(List.of("0 ORDER BUY X 2500 MARKET 0 IOC"), stand.signals());
        stand.fill(tracker.workingOrders().get(0), 2_500, 10_000, 0);
        stand.quote(stand.x, 10_000, 10_000);
        assertEquals(List.of(), stand.signals());
        bps[0] = -1_000;
        stand.quote(stand.x, 10_000, 10_000);
        assertEquals(List.of("0 ORDER SELL X 3500 MARKET 0 IOC"), stand.signals());
        stand.fill(tracker.workingOrders().get(0), 3_500, 10_000, 0);
        bps[0] = 0;
        stand.quote(stand.x, 10_000, 10_000);
        assertEquals(List.of("0 ORDER BUY X 1000 MARKET 0 IOC"), stand.signals());
    }

    @Test
    void shouldOrderNothingWhileNoPriceIsKnown() {
        List<Long> ids = new ArrayList<>();
        stand.add("tracker", new Tracker(me -> ids.add(me.targetFraction(stand.x, 2_500))));
        stand.quote(stand.y, 9_900, 10_000);
        assertEquals(List.of(OrderId.NONE), ids);
        stand.slot.tick.quote(stand.x, stand.nowNs).bid(9_900, 10).ask(io.ringside.events.Tick.NO_PRICE, -1);
        stand.enter(InputKind.TICK);
        assertEquals(List.of(OrderId.NONE, OrderId.NONE), ids);
    }

    @Test
    void shouldSayWhatToDoWhenEquityIsNotTracked() {
        stand.add("probe", new Probe("probe", new ArrayList<>()).on(Callback.TICK, probe -> equity.add(probe.equityUnits())));
        stand.control(ControlType.START);
        stand.quote();
        assertEquals(List.of("strategy probe: java.lang.IllegalStateException: strategy probe: equity is not tracked; call trackEquity() in"
                + " configure or onStart: orders of this callback dropped"), stand.faults);
    }
}
