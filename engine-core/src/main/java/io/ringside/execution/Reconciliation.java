package io.ringside.execution;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.Outbox;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.position.Positions;

/**
 * Brings our books and the venue's together after a lost session. Differences become inputs with a reason, in the order in which they are
 * found, and last {@link ReportType#RESUMED}, on which the gate lets openings pass again. On the router's thread; cold.
 *
 * <p>An order that the venue had and does not name is over. One of which it is not known whether it has arrived, and a replace, may still
 * be on their way when the venue tells what it has. They get the time an answer may take; then the venue is asked for each, and its word
 * counts. One it keeps silent about, having been asked three times, has not arrived. What such an order may execute stays reserved, and
 * nothing is opened, until all of them are settled. {@link #dueNs()} alone is for any thread.
 */
final class Reconciliation {
    private static final int QUESTIONS = 3;

    private final OrderTable table;
    private final Positions positions;
    private final Outbox outbox;
    private final KillSwitch killSwitch;
    private final Venue venue;
    private final Report report = new Report();
    private Phase phase = Phase.SETTLED;
    /** For how long what was sent may be under way; 0 for a venue that has all that was sent when it tells. */
    private long patienceNs;
    private int questions;
    private long nowNs;
    private long sequence;
    /** Written by the router's thread; read by whoever drives time. */
    private volatile long dueNs = Long.MAX_VALUE;

    /** What is known of the venue's books: the session is lost, the venue tells, orders have time to arrive, are asked for. */
    private enum Phase { SETTLED, DOWN, TELLING, ARRIVING, ASKING }

    Reconciliation(OrderTable table, Positions positions, Outbox outbox, KillSwitch killSwitch, Venue venue) {
        this.table = table;
        this.positions = positions;
        this.outbox = outbox;
        this.killSwitch = killSwitch;
        this.venue = venue;
    }

    void patience(long ns) {
        patienceNs = ns;
    }

    /** The input under way. */
    Reconciliation at(long inputSequence, long timeNs) {
        sequence = inputSequence;
        nowNs = timeNs;
        return this;
    }

    /** Whether what is sent may not arrive, the session being lost and not there again. */
    boolean isDown() {
        return phase == Phase.DOWN;
    }

    /** Whether the venue's books and ours are the same, as far as is known. */
    boolean isSettled() {
        return phase == Phase.SETTLED;
    }

    /** Whether what was sent may still arrive, or is asked for, so that nobody else is to ask for it. */
    boolean isWaiting() {
        return patienceNs > 0 && phase != Phase.SETTLED;
    }

    /** When orders are to be asked for, or {@link Long#MAX_VALUE}. Any thread. */
    long dueNs() {
        return dueNs;
    }

    void connected() {
        phase = Phase.TELLING;
        dueNs = Long.MAX_VALUE;
    }

    /** Every open order may be anything now. */
    void lose() {
        phase = Phase.DOWN;
        dueNs = Long.MAX_VALUE;
        for (int i = 0; i < table.size(); i++) {
            table.get(i).lose();
        }
    }

    /** Adopts the venue's position where ours is another, as an execution of no order. */
    void adopt(Report position) {
        long ours = positions.of(position.instrument).quantityUnits();
        long theirs = position.side.sign() * position.quantityUnits;
        if (ours != theirs) {
            report.about(OrderId.NONE, position.instrument, Side.of(theirs - ours), nowNs)
                    .filled(-sequence, Math.abs(theirs - ours), position.priceUnits, 0);
            report.reason = "position adopted: the venue has " + position.instrument.formatQuantity(theirs) + ", we had "
                    + position.instrument.formatQuantity(ours);
            leave();
        }
    }

    /** The venue has spoken of an order. One that it had not named may have arrived after all. */
    void hear(Order order, ReportType type) {
        if (order.lost && type != ReportType.FILLED) {
            order.arrived = false;
        }
        if (type == ReportType.ACCEPTED && hasTold()) {
            order.lost = false;
        }
        resume();
    }

    /** The venue works an order with this total and price: what was asked of it before has arrived or never will. */
    void find(Order order, Report working) {
        order.lost = false;
        boolean mayArrive = patienceNs > 0 && (phase == Phase.TELLING || phase == Phase.ARRIVING);
        if (order.hasStray() && !mayArrive) {
            boolean arrived = order.isAsAsked();
            settle(order, arrived ? ReportType.REPLACED : ReportType.REPLACE_REJECTED, working.leavesUnits,
                    "reconciled: the venue works it " + (arrived ? "as asked" : "as it was, the replace has not arrived"));
        }
    }

    private void settle(Order order, ReportType how, long leavesUnits, String why) {
        report.about(order.orderId, order.instrument, order.side, nowNs).says(how, leavesUnits);
        report.quantityUnits = order.quantityUnits;
        report.priceUnits = order.replaceableUnits();
        report.reason = why;
        leave();
        order.settleStray();
    }

    /** The venue has told all it knows. */
    void conclude() {
        for (int i = 0; i < table.size(); i++) {
            Order order = table.get(i);
            if (order.lost && (order.arrived || patienceNs == 0)) {
                end(order, "reconciled: the venue does not have it");
            }
        }
        questions = 0;
        phase = Phase.ARRIVING;
        dueNs = nowNs + patienceNs;
        resume();
    }

    private void end(Order order, String why) {
        order.lost = false;
        settle(order, ReportType.CANCELLED, order.leavesUnits(), why);
    }

    /** Asks for what has had its time; gives up what the venue keeps silent about. */
    void onTime(long now) {
        if (now < dueNs) {
            return;
        }
        nowNs = now;
        phase = Phase.ASKING;
        dueNs = now + patienceNs;
        boolean last = questions++ == QUESTIONS;
        for (int i = 0; i < table.size(); i++) {
            Order order = table.get(i);
            if (isOpen(order) && last && !order.foreign) {
                giveUp(order);
            } else if (isOpen(order)) {
                venue.probe(order);
            }
        }
        resume();
    }

    private void giveUp(Order order) {
        if (order.lost) {
            end(order, "reconciled: the venue has not named it, asked " + QUESTIONS + " times");
        } else {
            settle(order, ReportType.REPLACE_REJECTED, order.leavesUnits(), "reconciled: no word of the replace, asked " + QUESTIONS
                    + " times");
        }
    }

    /** Whether the venue has told what it has, and some of our orders are still open to doubt. */
    private boolean hasTold() {
        return phase == Phase.ARRIVING || phase == Phase.ASKING;
    }

    /** Whether it is not known yet what of an order is at the venue. */
    private boolean isOpen(Order order) {
        return order.foreign || patienceNs > 0 && (order.lost || order.hasStray());
    }

    /** Goes on when nothing is open any more. */
    void resume() {
        if (!hasTold()) {
            return;
        }
        for (int i = 0; i < table.size(); i++) {
            if (isOpen(table.get(i))) {
                return;
            }
        }
        phase = Phase.SETTLED;
        dueNs = Long.MAX_VALUE;
        report.about(OrderId.NONE, null, Side.BUY, nowNs).says(ReportType.RESUMED, 0);
        leave();
    }

    private void leave() {
        Consequence entry = outbox.claim();
        if (entry == null) {
            killSwitch.raise(RiskCode.FAULT);
            return;
        }
        entry.input(InputKind.REPORT, nowNs);
        entry.report.copyFrom(report);
        outbox.commit();
    }
}
