package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Fill;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.report.RunResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stage that throws halts the account, and nobody who publishes is left waiting. */
class FaultTest {
    private static final int EACH = 2_000;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource
    void shouldHaltAndBookTheFillWhenAListenerThrows(Threading threading) {
        Engine engine = buyer(threading).listener(new PortfolioListener() {
            @Override
            public void onFill(Fill fill, Portfolio portfolio) {
                throw new IllegalStateException("listener");
            }
        }).build().start();
        RunResult result = run(engine);
        assertHalted(result, "portfolio");
        assertTrue(result.fills() > 0 && result.positions().get("A").equals(Long.toString(result.fills())), result::toString);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaltWhenTheVenueThrowsOnSubmit(Threading threading) {
        RunResult result = run(buyer(threading).venue(new Broken("submit")).build().start());
        assertHalted(result, "router");
        assertTrue(result.openOrders() >= 1, "what may have been sent stays open");
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaltWhenTheVenueThrowsOnATick(Threading threading) {
        assertHalted(run(buyer(threading).venue(new Broken("tick")).build().start()), "router");
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaltWhenTheVenueThrowsWhenAskedWhatIsDue(Threading threading) {
        assertHalted(run(buyer(threading).venue(new Broken("due")).build().start()), "venue");
    }

    /** Refused at the door it harms nobody; from within submit it is the venue that failed. */
    @ParameterizedTest
    @EnumSource
    void shouldRefuseAReportThatMakesNoSenseAndGoOnWhenItComesFromAnotherThread(Threading threading) {
        StreetVenue venue = StreetVenue.mute();
        Engine engine = buyer(threading).venue(venue).build().start();
        Instrument own = engine.instrument("A");
        List<Report> senseless = List.of(
                new Report().about(1, own, null, 1).filled(1, 1, 100, 0), new Report().about(1, own, Side.BUY, 1).says(null, 0),
                new Report().about(1, null, Side.BUY, 1).says(ReportType.CANCELLED, 0),
                new Report().about(1, own, Side.BUY, 1).filled(1, 0, 100, 0), new Report().about(1, own, Side.BUY, 1).filled(1, 1, -5, 0));
        List<String> refusals = senseless.stream()
                .map(report -> assertThrows(InvalidInputException.class, () -> venue.reports().send(report)).getMessage()).toList();
        assertEquals("report of order 1: type FILLED side null instrument A, limit none of them null; complete the venue's report",
                refusals.get(0));
        assertEquals("fill of order 1: quantity 1 at price -5 in units, limit 1 to " + own.maxPositionUnits()
                + " at 1 to 100000000; correct the venue's report", refusals.get(4));
        Desk.publish(engine, "A", 1, 99, 100);
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        assertEquals(RiskState.NORMAL + " 1", engine.result().state() + " " + venue.sent().size());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaltWhenAReportFromWithinSubmitMakesNoSense(Threading threading) {
        StreetVenue venue = new StreetVenue(symbol -> true, order -> -5);
        assertHalted(run(buyer(threading).venue(venue).build().start()), "router");
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaltAllTheSameWhenTheFaultListenerThrowsToo(Threading threading) {
        RunResult result = run(buyer(threading).venue(new Broken("submit")).onFault((who, cause, then) -> {
            faults.add(who);
            throw new IllegalStateException("fault listener");
        }).build().start());
        assertHalted(result, "router");
    }

    private EngineBuilder buyer(Threading threading) {
        return Desk.builder("A").threading(threading).onFault((who, cause, then) -> faults.add(who))
                .strategy("buyer", Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1)));
    }

    /** Publishes from four threads, in INLINE from one, then once more; everything must have been taken. */
    private RunResult run(Engine engine) {
        List<Callable<Integer>> threads = Collections.nCopies(4, () -> publish(engine));
        boolean inline = Desk.ringsideThreads().isEmpty();
        int taken = inline ? publish(engine) : Desk.together(threads).stream().mapToInt(Integer::intValue).sum();
        Desk.quiet(engine);
        assertEquals(PublishResult.OK, Desk.quote(engine, "A", EACH, 99, 100));
        Desk.quiet(engine);
        RunResult live = engine.result();
        Desk.closeInTime(engine);
        assertEquals((inline ? 1 : 4) * EACH, taken);
        assertEquals(taken + 1, engine.result().ticks());
        assertEquals(RiskState.HALTED, live.state(), faults::toString);
        return engine.result();
    }

    private static int publish(Engine engine) {
        int taken = 0;
        for (int i = 0; i < EACH; i++) {
            taken += Desk.quote(engine, "A", i, 99, 100) == PublishResult.OK ? 1 : 0;
        }
        return taken;
    }

    private void assertHalted(RunResult result, String who) {
        assertEquals(RiskState.HALTED + " true", result.state() + " " + result.halted());
        assertEquals(List.of(RiskCode.FAULT), result.trips().stream().map(RunResult.Trip::code).toList());
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(who)), faults::toString);
        assertEquals(result.orders(), result.approved() + result.denied().values().stream().mapToLong(Long::longValue).sum());
        assertTrue(result.denied().get(RiskCode.STATE) > 0, "orders behind the halt are denied");
    }

    /** A venue that throws in one place. */
    private static final class Broken implements Venue, MarketDriven {
        private final String where;
        private volatile int asked;

        Broken(String where) {
            this.where = where;
        }

        private void maybe(String here) {
            if (here.equals(where)) {
                throw new IllegalStateException("venue at " + here);
            }
        }

        @Override
        public void connect(Reports reports) {
        }

        @Override
        public void submit(Order order) {
            maybe("submit");
        }

        @Override
        public void cancel(Order order) {
            maybe("submit");
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
            maybe("submit");
        }

        @Override
        public void onTick(TickPart tick, long nowNs) {
            maybe("tick");
        }

        @Override
        public void onTime(long nowNs) {
        }

        @Override
        public void onClock(long nowNs) {
        }

        @Override
        public long nextDueNs() {
            if (asked++ > 100) {
                maybe("due");
            }
            return Long.MAX_VALUE;
        }
    }
}
