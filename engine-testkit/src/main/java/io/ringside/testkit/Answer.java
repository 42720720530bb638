package io.ringside.testkit;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.instrument.Instrument;

/**
 * One report as a venue sent it. A value: venues use their report objects again.
 *
 * @param type          what the venue said
 * @param orderId       the order it is about, {@link io.ringside.events.OrderId#NONE} of none
 * @param instrument    its instrument, null where it is about the session
 * @param signedUnits   executed, or held by a {@link ReportType#POSITION}, in quantity units: bought or long &gt; 0; of other reports the
 *                      quantity they state
 * @param priceUnits    its price in price units
 * @param leavesUnits   what is open by its word, in quantity units
 * @param executionId   the venue's name for an execution, else 0
 * @param maker         whether an execution added liquidity
 * @param reason        why the venue refused, or null
 */
public record Answer(ReportType type, long orderId, Instrument instrument, long signedUnits, long priceUnits, long leavesUnits,
        long executionId, boolean maker, String reason) {
    static Answer of(Report report) {
        return new Answer(report.type, report.orderId, report.instrument, signedUnits(report), report.priceUnits, report.leavesUnits,
                report.executionId, report.maker, report.reason);
    }

    private static long signedUnits(Report report) {
        return switch (report.type) {
            case FILLED, BUSTED, POSITION -> report.side.sign() * report.quantityUnits;
            default -> report.quantityUnits;
        };
    }

    /**
     * Whether it is an execution.
     *
     * @return true if it is
     */
    public boolean isExecution() {
        return type == ReportType.FILLED;
    }
}
