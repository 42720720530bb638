package io.ringside.venue;

import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.execution.Reports;
import io.ringside.instrument.Currency;

/** What a simulated venue says: numbers executions, charges fees, keeps the position they come to. Owned by the matcher. */
final class Teller {
    private final FeeModel fees;
    /** What every fee is in; null for the instrument's own. */
    private Currency feeCurrency;
    private final Execution execution = new Execution();
    private final Report report = new Report();
    private Reports reports;
    private long nowNs;
    private long executions;

    Teller(FeeModel fees) {
        this.fees = fees;
    }

    void connect(Reports answers) {
        if (reports != null) {
            throw new IllegalStateException("simulated venue connected to a second engine, limit 1; build a venue per engine");
        }
        reports = answers;
    }

    /** Charges every fee in this currency from now on. */
    void chargeIn(Currency currency) {
        feeCurrency = currency;
        execution.chargeIn(currency);
    }

    /** Whether every fee is in one currency. */
    boolean chargesInOne() {
        return feeCurrency != null;
    }

    /** The time of what is said from now on. */
    void at(long now) {
        nowNs = now;
    }

    long nowNs() {
        return nowNs;
    }

    private Report about(RestingOrder order) {
        return report.about(order.orderId, order.instrument, order.side, nowNs);
    }

    /** A word on an order that leaves open what is open. */
    void say(RestingOrder order, ReportType what) {
        reports.send(about(order).says(what, order.leavesUnits));
    }

    /** A refusal of an order or a request. */
    void refuse(RestingOrder request, ReportType how, long leaves, String why) {
        Report refusal = about(request).says(how, leaves);
        refusal.reason = why;
        reports.send(refusal);
    }

    /** What an order is now, in full. */
    void describe(RestingOrder order, ReportType what, long priceUnits) {
        Report description = about(order).says(what, order.leavesUnits);
        description.quantityUnits = order.quantityUnits;
        description.priceUnits = priceUnits;
        reports.send(description);
    }

    void execute(RestingOrder order, Market market, long units, long priceUnits, boolean maker) {
        long notional = order.instrument.notionalUnits(units, priceUnits);
        long fee = fees.feeUnits(execution.of(order, units, priceUnits, notional, maker));
        order.leavesUnits -= units;
        order.notionalUnits += notional;
        order.feeUnits += fee;
        market.heldUnits += order.side.sign() * units;
        market.lastExecutedUnits = priceUnits;
        reports.send(about(order).filled(++executions, units, priceUnits, order.leavesUnits).fee(fee, maker).feeIn(feeCurrency));
    }

    /** The position in an instrument that was ordered once. */
    void position(Market market) {
        report.about(OrderId.NONE, market.instrument, Side.of(market.heldUnits < 0 ? -1 : 1), nowNs).says(ReportType.POSITION, 0);
        report.quantityUnits = Math.abs(market.heldUnits);
        report.priceUnits = Math.max(1, market.lastExecutedUnits);
        reports.send(report);
    }

    /** Everything that was asked for is told. */
    void concludeReconciliation() {
        say(ReportType.RECONCILED, reports);
    }

    /** A word on the session. */
    void say(ReportType ofSession, Reports to) {
        to.send(report.about(OrderId.NONE, null, Side.BUY, nowNs).says(ofSession, 0));
    }
}
