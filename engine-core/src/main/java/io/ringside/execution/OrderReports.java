package io.ringside.execution;

import io.ringside.events.Control;
import io.ringside.events.ExecutionCheck;
import io.ringside.events.FaultListener;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Slot;
import io.ringside.events.TimeInForce;

/** What the venue says of our orders and its session, applied to our table. What cannot be is recorded. Owned by the router. */
final class OrderReports {
    private final OrderTable table;
    private final Venue venue;
    private final Reconciliation reconciliation;
    private final FaultListener faultListener;
    /** Null unless answers are waited for. */
    private Unanswered unanswered;
    private long nowNs;

    OrderReports(OrderTable table, Venue venue, Reconciliation reconciliation, FaultListener faultListener) {
        this.table = table;
        this.venue = venue;
        this.reconciliation = reconciliation;
        this.faultListener = faultListener;
    }

    /** Waits for answers, or for none with null. */
    void follow(Unanswered waiting) {
        unanswered = waiting;
    }

    /** Applies a report, the position having been booked. */
    void onReport(Slot slot, long now) {
        Report report = slot.report;
        nowNs = now;
        reconciliation.at(slot.sequence, now);
        if (!report.type.isOfOrder()) {
            reconcile(report);
        } else if (slot.execution() == ExecutionCheck.CONFLICT) {
            record(report, "execution " + report.executionId + " was another before");
        } else if (report.type != ReportType.BUSTED && !slot.isRepeated()) {
            apply(report);
        }
    }

    private void reconcile(Report report) {
        switch (report.type) {
            case DISCONNECTED -> reconciliation.lose();
            case CONNECTED -> {
                reconciliation.connected();
                venue.reconcile();
            }
            case POSITION -> reconciliation.adopt(report);
            case RECONCILED -> reconciliation.conclude();
            default -> { }
        }
    }

    private void apply(Report report) {
        Order order = table.find(report.orderId);
        if (order == null) {
            recordUnknown(report);
            return;
        }
        boolean fill = report.type == ReportType.FILLED;
        boolean completes = fill && order.filledUnits + report.quantityUnits >= order.quantityUnits;
        boolean differs = tellsOtherLeaves(order, report);
        boolean inDoubt = order.lost || order.state == OrderState.UNKNOWN;
        if (order.follow(OrderEvent.of(report.type, completes)) == null) {
            refuse(order, report);
            return;
        }
        order.acknowledged |= report.type != ReportType.UNANSWERED;
        switch (report.type) {
            case FILLED -> execute(order, report);
            case REPLACED -> order.replaced(order.filledUnits + report.openUnits(order.filledUnits), report.priceUnits);
            case WORKING -> find(order, report, inDoubt);
            case UNANSWERED -> question(order);
            case CANCEL_REJECTED -> insist(order);
            default -> { }
        }
        if (differs) {
            order.questioned = true;
            venue.probe(order);
        }
        if (!order.state.isLive()) {
            table.end(order);
        }
        if (!reconciliation.isSettled()) {
            reconciliation.hear(order, report.type);
        }
    }

    /**
     * Takes the venue's word on a working order; what it has executed beyond what was reported shows in the position. A cancel of an order
     * that was in doubt is repeated: it may not have arrived.
     */
    private void find(Order order, Report report, boolean inDoubt) {
        long executed = report.quantityUnits - report.leavesUnits;
        if (executed != order.filledUnits) {
            record(report, "the venue has executed " + executed + " units, reported " + order.filledUnits);
        }
        order.replaced(report.quantityUnits, report.priceUnits);
        reconciliation.find(order, report);
        if (inDoubt && order.state == OrderState.PENDING_CANCEL) {
            cancel(order);
        }
    }

    /** Sends a cancel that the order's state knows of already. */
    private void cancel(Order order) {
        if (unanswered != null) {
            unanswered.cancelled(order, nowNs);
        }
        venue.cancel(order);
    }

    private void execute(Order order, Report report) {
        order.filledUnits += report.quantityUnits;
        if (order.filledUnits > order.quantityUnits) {
            record(report, "overfilled by " + (order.filledUnits - order.quantityUnits) + " units");
        }
    }

    /** Asks what has become of it, unless that is waited for after a lost session. */
    private void question(Order order) {
        if (unanswered != null) {
            unanswered.asked(order, nowNs);
        }
        if (!reconciliation.isWaiting()) {
            venue.probe(order);
        }
    }

    /** The venue refuses a cancel that a state asks for. */
    private void insist(Order order) {
        if (order.mustGo && unanswered != null && order.state.isLive() && order.follow(OrderEvent.REQUEST_CANCEL) != null) {
            unanswered.refused(order, nowNs);
        }
    }

    /** An order ends, and what was left of it is not what we know: an execution was not told. */
    private static boolean tellsOtherLeaves(Order order, Report report) {
        boolean tells = report.type == ReportType.CANCELLED || report.type == ReportType.EXPIRED;
        return tells && order.state.isLive() && report.leavesUnits < order.leavesUnits();
    }

    /** Asked for an order that has ended, the venue may say once more how. */
    private void refuse(Order order, Report report) {
        if (!order.questioned || !report.type.isFinal()) {
            record(report, "the order is " + order.state);
        }
        if (report.type == ReportType.WORKING) {
            venue.cancel(order);
        }
    }

    /** Executions of no order are adopted; a refusal may cross the end of its order; what an earlier run has left is cancelled. */
    private void recordUnknown(Report report) {
        if (report.type == ReportType.WORKING) {
            record(report, "of an earlier run, cancelled");
            sendAway(report);
            return;
        }
        boolean adopted = report.orderId == OrderId.NONE && report.type == ReportType.FILLED;
        boolean crossed = report.type == ReportType.CANCEL_REJECTED || report.type == ReportType.REPLACE_REJECTED;
        if (!adopted && !crossed) {
            record(report, "no order of that id is known");
        }
    }

    /** Nothing is opened until it has ended. */
    private void sendAway(Report report) {
        Order order = table.blank();
        order.orderId = report.orderId;
        order.strategyId = Control.ALL;
        order.of(report.instrument, report.side, OrderType.LIMIT, TimeInForce.GTC);
        order.filledUnits = report.quantityUnits - report.leavesUnits;
        order.quantityUnits = report.quantityUnits;
        order.priceUnits = report.priceUnits;
        order.openingUnits = report.quantityUnits;
        order.reservedPriceUnits = report.priceUnits;
        order.stopUnits = 0;
        order.expireNs = 0;
        order.postOnly = false;
        order.reduceOnly = false;
        order.acknowledged = true;
        order.foreign = true;
        order.mustGo = true;
        table.add(order);
        order.follow(OrderEvent.SUBMIT);
        order.follow(OrderEvent.FIND);
        order.follow(OrderEvent.REQUEST_CANCEL);
        cancel(order);
    }

    private void record(Report report, String why) {
        faultListener.onFault("report " + report.type + " of order " + report.orderId, null, why + "; recorded, not applied to the order");
    }
}
