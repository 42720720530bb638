package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderUpdate;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import io.ringside.portfolio.PortfolioListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A venue that reports from within the mass cancel, on whatever thread that is asked for. */
class MassCancelTest {
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean fails;

    @ParameterizedTest
    @CsvSource({"INLINE,true", "FUSED,true", "PIPELINED,true", "FUSED,false", "PIPELINED,false"})
    void shouldBookWhatTheVenueReportsWhenAStageAsksForTheMassCancel(Threading threading, boolean lockStep) {
        Prompt venue = new Prompt();
        EngineBuilder builder = Desk.builder("A").threading(threading).venue(venue)
                .onFault((who, cause, consequence) -> faults.add(who.split(" ")[0]))
                .strategy("resting", Probe.ticks((me, tick) -> {
                    if (tick.timestampNs() < 4) {
                        me.rest(tick.instrument(), Side.BUY, 1, 90);
                    }
                }))
                .listener(new PortfolioListener() {
                    @Override
                    public void onOrderUpdate(OrderUpdate update) {
                        if (fails) {
                            throw new StackOverflowError("listener");
                        }
                    }
                });
        Engine engine = (lockStep ? builder.lockStep() : builder).build().start();
        for (int i = 1; i <= 3; i++) {
            Desk.publish(engine, "A", i, 100, 101);
            Desk.quiet(engine);
        }
        assertEquals(3, engine.counters().openOrders());
        fails = true;
        Desk.publish(engine, "A", 4, 100, 101);
        venue.refuseACancel();
        Desk.quiet(engine);
        fails = false;
        Desk.quiet(engine);
        assertEquals("HALTED, 0 open, 0 at the venue", engine.counters().riskState() + ", " + engine.counters().openOrders() + " open, "
                + venue.live.size() + " at the venue");
        assertEquals(List.of(), faults.stream().filter(who -> who.equals("mass")).toList());
        assertEquals(RiskState.HALTED, engine.counters().riskState());
        Desk.closeInTime(engine);
    }

    /** Answers at once, also to a mass cancel. */
    private static final class Prompt implements Venue {
        private final List<Long> live = new ArrayList<>();
        private Instrument instrument;
        private Reports reports;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        private void send(long orderId, ReportType type, long units) {
            reports.send(new Report().about(orderId, instrument, Side.BUY, 1).says(type, units));
        }

        @Override
        public synchronized void submit(Order order) {
            instrument = order.instrument();
            live.add(order.orderId());
            send(order.orderId(), ReportType.ACCEPTED, order.quantityUnits());
        }

        @Override
        public synchronized void cancel(Order order) {
            boolean known = live.remove(order.orderId());
            send(order.orderId(), known ? ReportType.CANCELLED : ReportType.CANCEL_REJECTED, known ? order.leavesUnits() : 0);
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public synchronized void massCancel() {
            live.forEach(orderId -> send(orderId, ReportType.CANCELLED, 1));
            live.clear();
        }

        synchronized void refuseACancel() {
            send(live.get(0), ReportType.CANCEL_REJECTED, 0);
        }
    }
}
