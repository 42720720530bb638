package io.ringside.strategy;

import io.ringside.events.Executions;
import io.ringside.events.Outcome;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.SignalAction;
import io.ringside.events.Slot;
import io.ringside.position.Cash;

/**
 * What the strategies hold and have open and what cash the account has, folded from the venue's reports and the engine's outcomes. Owned by
 * the strategy stage; allocates nothing in steady state.
 */
final class Ledger {
    private final OpenOrders orders;
    private final Seats seats;
    private final Executions executions = new Executions(Executions.DEFAULT_MEMORY);
    private final Cash cash;
    private boolean cashIsGiven;

    Ledger(OpenOrders orders, Seats seats, Cash cash) {
        this.orders = orders;
        this.seats = seats;
        this.cash = cash;
    }

    Cash cash() {
        return cash;
    }

    /** Whether another runner reckons. */
    boolean isGiven() {
        return cashIsGiven;
    }

    /** Takes cash and the meaning of executions from another runner, which has reckoned them. */
    void give(long[] units) {
        cashIsGiven = true;
        cash.set(units);
    }

    /** Applies a report; returns whose order it is about if the strategy is to be told, else null. */
    Seat apply(Slot slot) {
        Report report = slot.report;
        slot.execution.stamp(slot.sequence, report, cashIsGiven ? null : executions);
        if (slot.isRepeated()) {
            return null;
        }
        WorkingOrder order = orders.find(report.orderId);
        Seat seat = order == null ? seats.find(orders.lateOwner(report.orderId)) : order.seat;
        if (slot.isBooked()) {
            book(slot.booked(), seat);
            if (seat != null) {
                slot.execution.belongsTo(seat.id());
            }
        }
        if (order != null) {
            follow(report, order);
        }
        boolean execution = report.type == ReportType.FILLED || report.type == ReportType.BUSTED;
        return (execution ? slot.isBooked() : order != null) ? seat : null;
    }

    private void book(Report execution, Seat seat) {
        if (!cashIsGiven) {
            cash.apply(execution);
        }
        if (seat != null) {
            seat.positions().apply(execution.instrument, execution.side, execution.quantityUnits, execution.priceUnits);
        }
    }

    private void follow(Report report, WorkingOrder order) {
        WorkingOrders working = order.seat.workingOrders();
        if (report.type == ReportType.FILLED) {
            working.reduce(order, Math.min(report.quantityUnits, order.leavesUnits));
        } else if (report.type == ReportType.REPLACED || report.type == ReportType.WORKING) {
            long executed = order.quantityUnits - order.leavesUnits;
            working.reduce(order, order.leavesUnits - report.openUnits(executed));
            order.replaced(executed + report.openUnits(executed), report.priceUnits);
        }
        if (report.type.isFinal() || order.leavesUnits == 0) {
            orders.end(order);
        }
    }

    /** Applies what the engine says of an order or a replace; returns whose it is, or null if it is no order of ours any more. */
    Seat apply(Outcome outcome) {
        WorkingOrder order = orders.find(outcome.orderId);
        if (order == null) {
            return null;
        }
        Seat seat = order.seat;
        if (outcome.action == SignalAction.ORDER) {
            orders.end(order);
        }
        return seat;
    }
}
