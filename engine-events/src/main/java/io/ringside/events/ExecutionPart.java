package io.ringside.events;

/**
 * What the slot's report means for the books. Written by the strategy stage, the first, before any strategy is called; read by those
 * behind it, so that all book the same. Unstamped, a fill counts: fills are facts.
 */
public final class ExecutionPart {
    /** What was found; valid for the stamped sequence. Written with the stamp. */
    ExecutionCheck finding = ExecutionCheck.NONE;
    /** Whose order was executed; valid with the stamp. */
    private int strategyId = Control.ALL;
    private final Report reversal = new Report();
    private long sequence = -1;

    ExecutionPart() {
    }

    /**
     * Stamps what the report means.
     *
     * @param inputSequence the slot's sequence
     * @param report        its report
     * @param seen          the executions seen before, or null if another runner has looked the report up and it counts
     */
    public void stamp(long inputSequence, Report report, Executions seen) {
        if (seen == null) {
            trust(report);
        } else {
            seen.check(report, this);
        }
        strategyId = Control.ALL;
        sequence = inputSequence;
    }

    /**
     * Notes whose order the report is about, behind the stamp.
     *
     * @param strategy the strategy's id
     */
    public void belongsTo(int strategy) {
        strategyId = strategy;
    }

    int strategyId(long inputSequence) {
        return sequence == inputSequence ? strategyId : Control.ALL;
    }

    private void trust(Report report) {
        finding = report.type == ReportType.FILLED ? ExecutionCheck.NEW : ExecutionCheck.NONE;
        if (report.type == ReportType.BUSTED) {
            undo(report);
            finding = ExecutionCheck.BUST;
        }
    }

    /** Makes the reversal that of an execution: the other way round, its fee given back. */
    void undo(Report execution) {
        reversal.about(execution.orderId, execution.instrument, execution.side.opposite(), execution.timestampNs)
                .filled(execution.executionId, execution.quantityUnits, execution.priceUnits, execution.leavesUnits)
                .fee(-execution.feeUnits, execution.maker).feeIn(execution.feeCurrency);
    }

    ExecutionCheck finding(long inputSequence, Report report) {
        if (sequence == inputSequence) {
            return finding;
        }
        return report.type == ReportType.FILLED ? ExecutionCheck.NEW : ExecutionCheck.NONE;
    }

    Report reversal() {
        return reversal;
    }
}
