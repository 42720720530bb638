package io.ringside.events;

import io.ringside.instrument.Instrument;

/** What became of one of our orders, apart from fills. Valid during the callback only. Allocates nothing but in {@link #explain()}. */
public final class OrderUpdate {
    private final Views views;
    private OrderStatus status = OrderStatus.ACCEPTED;
    private long orderId;
    private Instrument instrument;
    private Side side;
    private long quantityUnits;
    private RiskCode code = RiskCode.APPROVED;
    private long valueUnits;
    private long limitUnits;
    private String reason;
    private long timestampNs;

    OrderUpdate(Views views) {
        this.views = views;
    }

    OrderUpdate show(Report report, long ns) {
        status = OrderStatus.of(report.type);
        orderId = report.orderId;
        instrument = report.instrument;
        side = report.side;
        quantityUnits = report.leavesUnits;
        code = RiskCode.APPROVED;
        reason = report.reason;
        timestampNs = ns;
        return this;
    }

    OrderUpdate show(Outcome outcome, long ns) {
        status = OrderStatus.of(outcome);
        orderId = outcome.orderId;
        instrument = outcome.instrument;
        side = outcome.side;
        quantityUnits = outcome.quantityUnits;
        code = outcome.code;
        valueUnits = outcome.valueUnits;
        limitUnits = outcome.limitUnits;
        reason = null;
        timestampNs = ns;
        return this;
    }

    private OrderUpdate open() {
        assert views.isOpen(Views.UPDATE) : Views.retained("OrderUpdate");
        return this;
    }

    /** {@return what became of the order} */
    public OrderStatus status() {
        return open().status;
    }

    /** {@return the order} */
    public long orderId() {
        return open().orderId;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return open().instrument;
    }

    /** {@return our side} */
    public Side side() {
        return open().side;
    }

    /** {@return what was open when the venue spoke, or the whole quantity of an order that was not sent, in quantity units} */
    public long quantityUnits() {
        return open().quantityUnits;
    }

    /** {@return the control that refused, or {@link RiskCode#APPROVED} where a venue speaks} */
    public RiskCode code() {
        return open().code;
    }

    /** {@return event time, ns since 1970 UTC} */
    public long timestampNs() {
        return open().timestampNs;
    }

    /** {@return why, with the numbers, such as {@code MAX_POSITION: BUY 500 IBM measures 10400, limit 10000}; allocates} */
    public String explain() {
        String order = open().side + " " + instrument.formatQuantity(quantityUnits) + " " + instrument;
        if (code != RiskCode.APPROVED) {
            return code + ": " + order + " measures " + code.format(valueUnits, instrument)
                    + ", limit " + code.format(limitUnits, instrument);
        }
        return status + ": " + order + (reason == null ? "" : ", " + reason);
    }

    /** {@return as {@link #explain()}} */
    @Override
    public String toString() {
        return explain();
    }
}
