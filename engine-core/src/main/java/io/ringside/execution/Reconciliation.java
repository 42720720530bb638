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
 */
final class Reconciliation {
    private final OrderTable table;
    private final Positions positions;
    private final Outbox outbox;
    private final KillSwitch killSwitch;
    private final Report report = new Report();
    private long nowNs;
    private long sequence;
    private boolean down;

    Reconciliation(OrderTable table, Positions positions, Outbox outbox, KillSwitch killSwitch) {
        this.table = table;
        this.positions = positions;
        this.outbox = outbox;
        this.killSwitch = killSwitch;
    }

    /** The input under way. */
    Reconciliation at(long inputSequence, long timeNs) {
        sequence = inputSequence;
        nowNs = timeNs;
        return this;
    }

    /** Whether what is sent may not arrive, the session being lost and not there again. */
    boolean isDown() {
        return down;
    }

    void connected() {
        down = false;
    }

    /** Every open order may be anything now. */
    void lose() {
        down = true;
        for (int i = 0; i < table.size(); i++) {
            table.get(i).follow(OrderEvent.LOSE);
            table.get(i).lost = true;
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

    /** Ends the orders of ours that the venue has not named, then resumes. */
    void conclude() {
        for (int i = 0; i < table.size(); i++) {
            Order order = table.get(i);
            if (order.lost) {
                report.about(order.orderId, order.instrument, order.side, nowNs).says(ReportType.CANCELLED, order.leavesUnits());
                report.reason = "reconciled: the venue does not have it";
                leave();
            }
        }
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
