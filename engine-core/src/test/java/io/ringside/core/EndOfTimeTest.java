package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.StageClock;
import io.ringside.events.TickPart;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.InvalidInputException;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.SimulatedVenue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Times near the largest {@code long}: refused while there is still room behind them for latencies and timers. */
class EndOfTimeTest {
    private static final long LAST = StageClock.LATEST_NS;
    private static final String LIMIT = " ns, limit at most 9214646400000000000; state ns since 1970 UTC";

    /** Keeps the door it may answer by. */
    private static final class Silent implements Venue {
        private Reports reports;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        @Override
        public void submit(Order order) {
        }

        @Override
        public void cancel(Order order) {
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
        }
    }

    private static Probe still() {
        return Probe.ticks((me, tick) -> { });
    }

    private static TickPart quote(Engine engine, long ns) {
        return new TickPart().quote(engine.instrument("X"), ns).bid(9_999, 100).ask(10_001, 100)
                .traded(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE, null);
    }

    @Test
    void shouldRefuseATickWithoutRoomBehindItWhenStepped() {
        Engine engine = Desk.builder("X").threading(Threading.INLINE).lockStep().strategy("still", still()).build().start();
        List<String> refusals = new ArrayList<>();
        for (long ns : new long[] {Long.MAX_VALUE, LAST + 1}) {
            refusals.add(assertThrows(InvalidInputException.class, () -> engine.step(quote(engine, ns))).getMessage());
        }
        engine.step(quote(engine, LAST));
        engine.close();
        assertEquals(List.of("market data of X: time 9223372036854775807" + LIMIT, "market data of X: time 9214646400000000001" + LIMIT),
                refusals);
        assertEquals(1, engine.result().ticks());
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseItWhenPublished(Threading threading) {
        Engine engine = Desk.builder("X").threading(threading).strategy("still", still()).build().start();
        List<String> refusals = new ArrayList<>();
        refusals.add(assertThrows(InvalidInputException.class, () -> Desk.quote(engine, "X", Long.MAX_VALUE, 9_999, 10_001)).getMessage());
        refusals.add(assertThrows(InvalidInputException.class,
                () -> engine.publisher().trade(engine.instrument("X"), LAST + 1, 9_999, 1, Side.BUY)).getMessage());
        Desk.publish(engine, "X", 1, 9_999, 10_001);
        engine.close();
        assertEquals(List.of("market data of X: time 9223372036854775807" + LIMIT, "market data of X: time 9214646400000000001" + LIMIT),
                refusals);
        assertEquals(1, engine.result().ticks());
    }

    @Test
    void shouldFillAfterTheLongestLatenciesWhenTheLastTickIsTheLatest() {
        LatencyModel day = LatencyModel.constant(LatencyModel.MAX_NS);
        Probe probe = Probe.ticks((me, tick) -> {
            me.trade(tick.instrument(), Side.BUY, 1);
            me.wakeEvery(tick.timestampNs() + Desk.SECOND, Desk.SECOND);
        });
        Engine engine = Desk.builder("X").threading(Threading.INLINE).lockStep().strategy("probe", probe)
                .venue(SimulatedVenue.builder().latency(day).feedLatency(day).responseLatency(day).build()).build().start();
        engine.step(quote(engine, LAST));
        engine.close();
        assertEquals("1 order, 1 fill, 0 open", engine.result().orders() + " order, " + engine.result().fills() + " fill, "
                + engine.result().openOrders() + " open");
    }

    @Test
    void shouldRefuseAReportWhenItIsOfNoTime() {
        Silent venue = new Silent();
        Engine engine = Desk.builder("X").threading(Threading.INLINE).lockStep().venue(venue)
                .strategy("still", still()).build().start();
        Report report = new Report().about(1, engine.instrument("X"), Side.BUY, Long.MAX_VALUE).says(ReportType.ACCEPTED, 1);
        assertEquals("report of order 1: time 9223372036854775807 ns, limit at most 9217238400000000000; correct the venue's clock",
                assertThrows(InvalidInputException.class, () -> venue.reports.send(report)).getMessage());
        engine.close();
    }
}
