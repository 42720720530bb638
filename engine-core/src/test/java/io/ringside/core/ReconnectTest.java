package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.backtest.Replay;
import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was on its way when the session was lost, step by step; an answer may take 5 s. Seconds are those of event time. */
class ReconnectTest {
    private final List<String> heard = new ArrayList<>();
    private final Scripted venue = new Scripted();
    private Engine engine = scene(venue, Threading.INLINE).build().start();
    private final Instrument x = engine.instrument("X");

    /** Writes down what it is asked and says what the test says. */
    private static final class Scripted implements Venue {
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
            asked.add("submit " + order.side() + " " + order.quantityUnits());
        }

        @Override
        public void cancel(Order order) {
            asked.add("cancel");
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            asked.add("replace " + quantityUnits);
        }

        @Override
        public void probe(Order order) {
            asked.add("probe");
        }

        @Override
        public void reconcile() {
            asked.add("reconcile");
        }

        @Override
        public void massCancel() {
            asked.add("mass cancel");
        }
    }

    /** At 1 s a purchase of ten rests; at 2 s a replace to 30, at 3 s a cancel, at 4 s and from 30 s on a purchase of one. */
    private EngineBuilder scene(Venue where, Threading threading) {
        Probe probe = Probe.ticks((me, tick) -> {
            int second = (int) (tick.timestampNs() / Desk.SECOND);
            if (second == 1) {
                me.rest(tick.instrument(), Side.BUY, 10, 9_000);
            } else if (second == 2) {
                me.amend(me.workingId(0), 30, 9_000);
            } else if (second == 3) {
                me.withdraw(me.workingId(0));
            } else if (second == 4 || second >= 30) {
                me.rest(tick.instrument(), Side.BUY, 1, 8_000);
            }
        }).updates((me, update) -> heard.add(update.status() + " " + update.code()));
        return Desk.builder("X").threading(threading).lockStep().venue(where).record()
                .limits(Desk.loose().toBuilder().maxLong("*", "40").build()).strategy("one", probe);
    }

    private List<String> at(long second) {
        venue.asked.clear();
        heard.clear();
        Desk.publish(engine, "X", second * Desk.SECOND, 9_999, 10_001);
        Desk.quiet(engine);
        return List.copyOf(venue.asked);
    }

    private List<String> says(ReportType type, long total, long leaves) {
        venue.asked.clear();
        heard.clear();
        Report report = type.isOfSession() ? new Report().about(OrderId.NONE, null, Side.BUY, 0)
                : new Report().about(venue.orderId, x, Side.BUY, 0);
        report.says(type, leaves);
        report.quantityUnits = total;
        report.priceUnits = 9_000;
        venue.reports.send(report);
        Desk.quiet(engine);
        return List.copyOf(venue.asked);
    }

    private void says(ReportType... ofSession) {
        for (ReportType type : ofSession) {
            says(type, 0, 0);
        }
    }

    private void position(long units) {
        Report report = new Report().about(OrderId.NONE, x, Side.BUY, 0).says(ReportType.POSITION, 0);
        report.quantityUnits = units;
        report.priceUnits = 9_000;
        venue.reports.send(report);
        Desk.quiet(engine);
    }

    private void filled(long execution, long units, long leaves) {
        venue.reports.send(new Report().about(venue.orderId, x, Side.BUY, 0).filled(execution, units, 9_000, leaves));
        Desk.quiet(engine);
    }

    @AfterEach
    void shouldComeToTheSameInAReplay() {
        engine.close();
        assertEquals(engine.result().digest(), new Replay(scene(new Scripted(), Threading.FUSED)).run(engine.tape()).digest());
    }

    private String books() {
        return engine.result().openOrders() + " open, " + engine.result().positions().get("X") + " held";
    }

    @Test
    void shouldWaitForAnOrderOnItsWayAndOpenNothingUntilItHasArrived() {
        at(1);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED, ReportType.RECONCILED);
        assertEquals(List.of(), at(4));
        assertEquals(List.of("DENIED STATE"), heard);
        says(ReportType.ACCEPTED, 10, 10);
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldAskForAnOrderThatDoesNotArriveInTimeAndTakeTheVenuesWord() {
        at(1);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED, ReportType.RECONCILED);
        assertEquals(List.of(), at(5));
        assertEquals(List.of("probe"), at(7));
        assertEquals(List.of("probe"), at(12));
        says(ReportType.REJECTED, 10, 10);
        assertEquals(List.of("REJECTED APPROVED"), heard);
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldGiveAnOrderUpWhenTheVenueKeepsSilentAboutItThreeTimes() {
        at(1);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED, ReportType.RECONCILED);
        for (int second = 7; second < 19; second += 5) {
            assertEquals(List.of("probe"), at(second));
        }
        at(29);
        assertEquals(List.of("CANCELLED APPROVED"), heard);
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldEndAtOnceAnOrderThatTheVenueHadAndDoesNotName() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED, ReportType.RECONCILED);
        assertEquals(List.of("CANCELLED APPROVED"), heard);
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldBeginAnewWhenTheSessionIsLostAgain() {
        at(1);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED, ReportType.RECONCILED);
        at(5);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        assertEquals(List.of(), at(8));
        says(ReportType.RECONCILED);
        assertEquals(List.of(), at(12));
        assertEquals(List.of("probe"), at(14));
    }

    @Test
    void shouldWaitForAReplaceOnItsWayAndAskForIt() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        at(2);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        says(ReportType.WORKING, 10, 10);
        says(ReportType.RECONCILED);
        at(4);
        assertEquals(List.of("DENIED STATE"), heard);
        assertEquals(List.of("probe"), at(8));
        says(ReportType.WORKING, 10, 10);
        assertEquals(List.of("WORKING APPROVED", "REPLACE_REJECTED APPROVED"), heard);
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldTakeAReplaceThatArrivesAfterTheVenueHasToldWhatItHas() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        at(2);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        says(ReportType.WORKING, 10, 10);
        says(ReportType.RECONCILED);
        says(ReportType.REPLACED, 30, 30);
        assertEquals(List.of("submit BUY 1"), at(30));
        filled(1, 30, 0);
        assertEquals("1 open, 30 held", books());
    }

    @Test
    void shouldKnowAReplaceThatHasArrivedByWhatTheVenueWorks() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        at(2);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        says(ReportType.WORKING, 30, 30);
        says(ReportType.RECONCILED);
        assertEquals(List.of("probe"), at(8));
        says(ReportType.WORKING, 30, 30);
        assertEquals(List.of("WORKING APPROVED", "REPLACED APPROVED"), heard);
    }

    @Test
    void shouldRepeatACancelThatMayNotHaveArrived() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        at(3);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        assertEquals(List.of("cancel"), says(ReportType.WORKING, 10, 10));
        says(ReportType.RECONCILED);
        says(ReportType.CANCELLED, 10, 10);
        assertEquals("0 open, 0 held", books());
    }

    /** The order has ended here, so nobody would ask for it: what the venue says was left of it gives it away. */
    @Test
    void shouldAskForAnExecutionThatWasNotToldWhenTheOrderEnds() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        assertEquals(List.of("probe"), says(ReportType.CANCELLED, 10, 4));
        filled(1, 6, 4);
        says(ReportType.REJECTED, 10, 4);
        assertEquals("0 open, 6 held", books());
    }

    @Test
    void shouldAdoptThePositionWhenAnExecutionOfAnEndedOrderIsNeverTold() {
        at(1);
        says(ReportType.ACCEPTED, 10, 10);
        says(ReportType.CANCELLED, 10, 10);
        says(ReportType.DISCONNECTED, ReportType.CONNECTED);
        position(6);
        says(ReportType.RECONCILED);
        assertEquals("0 open, 6 held", books());
        assertEquals(List.of("submit BUY 1"), at(30));
    }

    @Test
    void shouldOpenNothingOnAPriceThatComesAfterTheVenuesWordOfTheLoss() {
        venue.reports.send(new Report().about(OrderId.NONE, null, Side.BUY, 0).says(ReportType.DISCONNECTED, 0));
        assertEquals(List.of(), at(30));
        assertEquals(List.of("DENIED STATE"), heard);
    }
}
