package io.ringside.venue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.execution.Reports;
import io.ringside.instrument.Instrument;

/** Makes executions what they should not be, before they leave the venue: halved, too large, taken back. Numbers them anew. */
final class Adversary implements Reports {
    private final FaultPlan plan;
    private final Reports next;
    private final Holdings holdings;
    private final Report other = new Report();
    private long executions;

    /** Who keeps the venue's positions. */
    @FunctionalInterface
    interface Holdings {
        /** Books what the venue executed beyond, or took back from, what it has booked. */
        void adjust(Instrument instrument, long signedUnits);
    }

    Adversary(FaultPlan plan, Reports next, Holdings holdings) {
        this.plan = plan;
        this.next = next;
        this.holdings = holdings;
    }

    @Override
    public boolean send(Report report) {
        if (report.type != ReportType.FILLED) {
            return next.send(report);
        }
        if (report.quantityUnits > 1 && plan.strikes(VenueFault.PARTIAL)) {
            half(report);
        }
        if (report.leavesUnits == 0 && plan.strikes(VenueFault.OVERFILL)) {
            long more = report.instrument.lotUnits();
            report.quantityUnits += more;
            holdings.adjust(report.instrument, report.side.sign() * more);
        }
        return execute(report);
    }

    /** Sends the first half and leaves the second. */
    private void half(Report report) {
        other.copyFrom(report);
        other.quantityUnits = report.quantityUnits / 2;
        other.feeUnits = report.feeUnits / 2;
        report.quantityUnits -= other.quantityUnits;
        report.feeUnits -= other.feeUnits;
        other.leavesUnits = report.leavesUnits + report.quantityUnits;
        execute(other);
    }

    private boolean execute(Report report) {
        report.executionId = ++executions;
        boolean taken = next.send(report);
        if (plan.strikes(VenueFault.BUST)) {
            holdings.adjust(report.instrument, -report.side.sign() * report.quantityUnits);
            report.says(ReportType.BUSTED, report.leavesUnits);
            next.send(report);
        }
        return taken;
    }
}
