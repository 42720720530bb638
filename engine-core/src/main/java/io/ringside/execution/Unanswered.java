package io.ringside.execution;

import io.ringside.events.Consequence;
import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.Outbox;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;

/**
 * What becomes of requests that a venue does not answer, by event time. An order or a replace becomes UNKNOWN, by an input that says so,
 * and is asked for until the venue tells; its reservation stays. A cancel is repeated three times; then everything is cancelled and the
 * account halted. So is one that is refused though a state of the account, of an instrument or of a strategy asks for it. While the
 * session is lost nothing is repeated: that is reconciled when it is back. Owned by the router; O(1) per
 * request. {@link #dueNs()} alone is for any thread.
 */
final class Unanswered {
    private static final long CANCEL_NS = 2_000_000_000L;
    private static final int CANCELS = 3;

    private final Awaited answers;
    private final Awaited cancels = new Awaited(CANCEL_NS);
    private final OrderTable table;
    private final Exits exits;
    private final Report report = new Report();
    /** Written by the router's thread; read by whoever drives time. */
    private volatile long dueNs = Long.MAX_VALUE;

    /** Where what is done about it goes. */
    record Exits(Venue venue, Outbox outbox, KillSwitch killSwitch, FaultListener faultListener) {
    }

    Unanswered(long patienceNs, OrderTable table, Exits exits) {
        this.answers = new Awaited(patienceNs);
        this.table = table;
        this.exits = exits;
    }

    /** An order, a replace or a question has been sent. What was before the first input that has a time is awaited from then on. */
    void asked(Order order, long nowNs) {
        order.askedNs = nowNs;
        answers.add(order.orderId, nowNs, 0);
        note();
    }

    /** A cancel has been sent. */
    void cancelled(Order order, long nowNs) {
        order.cancelledNs = nowNs;
        cancels.add(order.orderId, nowNs, 0);
        note();
    }

    /** A cancel that a state asks for has been refused: it is asked for again in a while, and counts as not answered. */
    void refused(Order order, long nowNs) {
        order.cancelledNs = nowNs;
        cancels.add(order.orderId, nowNs, order.refusedCancels++);
        note();
    }

    private void note() {
        long next = Math.min(answers.dueNs(), cancels.dueNs());
        if (next != dueNs) {
            dueNs = next;
        }
    }

    /** When a request has waited too long next, or {@link Long#MAX_VALUE}. Any thread. */
    long dueNs() {
        return dueNs;
    }

    /** Nobody is asked for an order whose arrival is still waited for after a lost session: that is asked in time. */
    void onTime(long nowNs, Reconciliation session) {
        boolean down = session.isDown();
        while (answers.dueNs() <= nowNs) {
            Order order = table.find(answers.orderId());
            boolean latest = order != null && order.askedNs == answers.sinceNs();
            answers.removeFirst();
            if (latest && order.askedNs <= 0) {
                asked(order, nowNs);
            } else if (latest) {
                miss(order, nowNs, !session.isWaiting());
            }
        }
        while (cancels.dueNs() <= nowNs) {
            Order order = table.find(cancels.orderId());
            int repeats = cancels.repeats();
            boolean latest = order != null && order.cancelledNs == cancels.sinceNs();
            cancels.removeFirst();
            if (latest && (order.state == OrderState.PENDING_CANCEL || order.state == OrderState.UNKNOWN)) {
                repeat(order, down ? repeats : repeats + 1, nowNs, down);
            }
        }
        note();
    }

    private void miss(Order order, long nowNs, boolean mayAsk) {
        if (order.state == OrderState.UNKNOWN) {
            if (mayAsk) {
                exits.venue.probe(order);
            }
            asked(order, nowNs);
        } else if (order.state == OrderState.SUBMITTED || order.state == OrderState.PENDING_REPLACE) {
            leave(order, nowNs);
        }
    }

    private void leave(Order order, long nowNs) {
        report.about(order.orderId, order.instrument, order.side, nowNs).says(ReportType.UNANSWERED, order.leavesUnits());
        report.reason = "no answer since " + order.askedNs + " ns";
        Consequence entry = exits.outbox.claim();
        if (entry == null) {
            exits.killSwitch.raise(RiskCode.FAULT);
            return;
        }
        entry.input(InputKind.REPORT, nowNs);
        entry.report.copyFrom(report);
        exits.outbox.commit();
    }

    private void repeat(Order order, int times, long nowNs, boolean down) {
        if (times > CANCELS) {
            exits.faultListener.onFault("cancel of order " + order.orderId, null, "not answered after " + CANCELS
                    + " repetitions, everything cancelled, account halted; check with the venue");
            order.cancelledNs = nowNs;
            exits.venue.massCancel();
            exits.killSwitch.raise(RiskCode.FAULT);
            return;
        }
        if (!down) {
            exits.venue.cancel(order);
        }
        order.cancelledNs = nowNs;
        cancels.add(order.orderId, nowNs, times);
    }
}
