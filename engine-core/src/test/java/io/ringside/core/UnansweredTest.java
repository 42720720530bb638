package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.report.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A venue that does not answer, by event time. */
class UnansweredTest {
    private final List<String> alarms = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Deaf venue = new Deaf();

    /** Writes down what it is asked and answers when the test says so. */
    private static final class Deaf implements Venue {
        private final List<String> asked = new ArrayList<>();
        private Reports reports;
        private long orderId;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        @Override
        public void submit(Order order) {
            orderId = order.orderId();
            asked.add("submit");
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
        public void probe(Order order) {
            asked.add("probe " + order.state());
        }

        @Override
        public void massCancel() {
            asked.add("mass cancel");
        }

        /** Leaves stand for a total, too. */
        private void says(Engine engine, ReportType type, long leaves) {
            Report report = new Report().about(orderId, engine.instrument("X"), Side.BUY, 0).says(type, leaves);
            report.quantityUnits = leaves;
            reports.send(report);
            Desk.quiet(engine);
        }
    }

    private EngineBuilder scene(Threading threading) {
        Probe probe = Probe.ticks((me, tick) -> {
            switch ((int) (tick.timestampNs() / Desk.SECOND)) {
                case 1 -> me.rest(tick.instrument(), Side.BUY, 10, 9_000);
                case 20, 21 -> me.rest(tick.instrument(), Side.BUY, 1, 9_000);
                case 50 -> me.withdrawAll();
                default -> { }
            }
        }).updates((me, update) -> heard.add(update.status() + " " + update.code()));
        return Desk.builder("X").threading(threading).lockStep().venue(venue).record()
                .limits(Desk.loose().toBuilder().maxLong("*", "10").build())
                .onFault((who, cause, consequence) -> alarms.add(who + ": " + consequence)).strategy("patient", probe);
    }

    private static void at(Engine engine, long second) {
        Desk.publish(engine, "X", second * Desk.SECOND, 9_999, 10_001);
        Desk.quiet(engine);
    }

    @Test
    void shouldAskForAnOrderWithoutAnAnswerAndKeepItsReservationUntilTheVenueTells() {
        Engine engine = scene(Threading.INLINE).build().start();
        at(engine, 1);
        at(engine, 5);
        assertEquals(List.of("submit"), venue.asked);
        at(engine, 12);
        assertEquals(List.of("submit", "probe UNKNOWN", "probe UNKNOWN"), venue.asked);
        at(engine, 20);
        assertEquals(List.of("UNANSWERED APPROVED", "DENIED MAX_POSITION"), heard);
        venue.says(engine, ReportType.WORKING, 10);
        at(engine, 40);
        venue.says(engine, ReportType.CANCELLED, 10);
        assertEquals(List.of("submit", "probe UNKNOWN", "probe UNKNOWN", "probe UNKNOWN"), venue.asked);
        at(engine, 21 + 40);
        engine.close();
        assertEquals("NORMAL, 0 open", engine.result().state() + ", " + engine.result().openOrders() + " open");
        assertEquals(engine.result().digest(), new Replay(scene(Threading.FUSED)).run(engine.tape()).digest());
    }

    @Test
    void shouldRepeatACancelThreeTimesThenCancelEverythingAndHalt() {
        String inline = null;
        for (Threading threading : Threading.values()) {
            venue = new Deaf();
            Engine engine = scene(threading).build().start();
            at(engine, 1);
            venue.says(engine, ReportType.ACCEPTED, 10);
            at(engine, 50);
            assertEquals(List.of("submit", "cancel"), venue.asked);
            at(engine, 57);
            assertEquals(List.of("submit", "cancel", "cancel", "cancel", "cancel"), venue.asked);
            assertEquals(RiskState.NORMAL, engine.result().state());
            at(engine, 58);
            engine.close();
            RunResult result = engine.result();
            assertEquals(List.of("submit", "cancel", "cancel", "cancel", "cancel", "mass cancel"), venue.asked.subList(0, 6));
            assertEquals(RiskState.HALTED, result.state());
            assertEquals(List.of(RiskCode.FAULT), result.trips().stream().map(RunResult.Trip::code).toList());
            assertTrue(alarms.stream().anyMatch(each -> each.contains("not answered after 3 repetitions")), alarms::toString);
            inline = inline == null ? result.digest() : inline;
            assertEquals(inline, result.digest(), threading::toString);
            assertEquals(inline, new Replay(scene(threading)).run(engine.tape()).digest());
        }
    }

    @Test
    void shouldCountAnExecutionOnceWhicheverOfItAndTheReplacementIsReportedFirst() {
        for (boolean fillFirst : new boolean[] {true, false}) {
            venue = new Deaf();
            List<Long> open = new ArrayList<>();
            Probe probe = Probe.ticks((me, tick) -> {
                if (tick.timestampNs() == Desk.SECOND) {
                    me.rest(tick.instrument(), Side.BUY, 10, 9_000);
                } else if (tick.timestampNs() == 2 * Desk.SECOND) {
                    me.amend(me.workingId(0), 20, 9_000);
                }
            });
            Engine engine = Desk.builder("X").threading(Threading.INLINE).lockStep().venue(venue).strategy("one", probe).build().start();
            at(engine, 1);
            venue.says(engine, ReportType.ACCEPTED, 10);
            at(engine, 2);
            for (boolean fill : new boolean[] {fillFirst, !fillFirst}) {
                Report report = new Report().about(venue.orderId, engine.instrument("X"), Side.BUY, 0);
                if (fill) {
                    venue.reports.send(report.filled(1, 4, 9_000, 16));
                } else {
                    report.says(ReportType.REPLACED, fillFirst ? 16 : 20);
                    report.quantityUnits = 20;
                    venue.reports.send(report);
                }
                Desk.quiet(engine);
            }
            open.add(probe.leaves(engine.instrument("X")));
            engine.close();
            assertEquals(List.of(16L), open);
        }
    }
}
