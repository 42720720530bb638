package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A live engine is stopped with nothing left at the venue, as the README says; closed without, it leaves what is there. */
class StopSafelyTest {
    private static final String A = "A";

    /** Buys ten, then rests a purchase below the market and, if told so, a sale above it, which only reduces. */
    private static Probe holder(boolean exits) {
        return Probe.ticks((me, tick) -> {
            if (me.held(tick.instrument()).isFlat() && me.working() == 0) {
                me.trade(tick.instrument(), Side.BUY, 10);
            } else if (me.working() == 0) {
                me.rest(tick.instrument(), Side.BUY, 5, 9_000);
                if (exits) {
                    me.rest(tick.instrument(), Side.SELL, 10, 11_000);
                }
            }
        });
    }

    private static Engine holding(Threading threading, boolean exits) {
        Engine engine = Desk.builder(A).threading(threading).strategy("holder", holder(exits)).build().start();
        for (int second = 1; second <= 2; second++) {
            Desk.publish(engine, A, second * Desk.SECOND, 9_999, 10_001);
            Desk.quiet(engine);
        }
        assertEquals(exits ? 2 : 1, engine.counters().openOrders());
        return engine;
    }

    private static void untilNothingIsOpen(Engine engine) {
        Desk.until("no order open", () -> engine.counters().openOrders() == 0);
    }

    private static void assertNothingLeft(Engine engine, RiskState state) {
        RunResult result = engine.result();
        assertEquals("0 open, {A=0}, " + state, result.openOrders() + " open, " + result.positions() + ", " + result.state());
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, mode = EnumSource.Mode.EXCLUDE, names = "INLINE")
    void shouldLeaveNeitherOrderNorPositionWhenRestrictedFlattenedAndClosed(Threading threading) {
        Engine engine = holding(threading, false);
        Controls controls = engine.controls();
        controls.restrict(RiskState.LIQUIDATION_ONLY, "ann", "end of the day");
        assertEquals(ControlResult.APPLIED, controls.flatten(engine.instrument(A), 10, "ann", "as the venue says"));
        untilNothingIsOpen(engine);
        Desk.closeInTime(engine);
        assertNothingLeft(engine, RiskState.LIQUIDATION_ONLY);
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, mode = EnumSource.Mode.EXCLUDE, names = "INLINE")
    void shouldCancelExitsTooWhenHaltedSinceTheyStandInTheWayOfFlattening(Threading threading) {
        Engine engine = holding(threading, true);
        Controls controls = engine.controls();
        Instrument a = engine.instrument(A);
        controls.restrict(RiskState.LIQUIDATION_ONLY, "ann", "end of the day");
        assertEquals(ControlResult.ORDERS_OPEN, controls.flatten(a, 10, "ann", "as the venue says"));
        controls.restrict(RiskState.HALTED, "ann", "exits, too");
        untilNothingIsOpen(engine);
        assertEquals(ControlResult.APPLIED, controls.flatten(a, 10, "ann", "as the venue says"));
        untilNothingIsOpen(engine);
        Desk.closeInTime(engine);
        assertNothingLeft(engine, RiskState.HALTED);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldLeaveWhatWorksAtTheVenueWhenItIsOnlyClosed(Threading threading) {
        Resting venue = new Resting();
        Engine engine = Desk.builder(A).threading(threading).venue(venue)
                .strategy("rests", Probe.ticks((me, tick) -> me.rest(tick.instrument(), Side.BUY, 5, 9_000))).build().start();
        Desk.publish(engine, A, Desk.SECOND, 9_999, 10_001);
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        assertEquals(List.of("submit", "close"), List.copyOf(venue.asked));
        assertEquals(1, engine.result().openOrders());
    }

    /** Lets every order rest and writes down what it is asked. */
    private static final class Resting implements Venue {
        private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        private Reports reports;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        @Override
        public void submit(Order order) {
            asked.add("submit");
            reports.send(new Report().about(order.orderId(), order.instrument(), order.side(), 0)
                    .says(ReportType.ACCEPTED, order.quantityUnits()));
        }

        @Override
        public void cancel(Order order) {
            asked.add("cancel");
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            asked.add("replace");
        }

        @Override
        public void massCancel() {
            asked.add("mass cancel");
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }
}
