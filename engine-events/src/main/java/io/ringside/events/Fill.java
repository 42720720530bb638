package io.ringside.events;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;

/** An execution of one of our orders. Valid during the callback only. Allocates nothing. */
public final class Fill {
    private final Views views;
    private Report report;
    private long timestampNs;

    Fill(Views views) {
        this.views = views;
    }

    Fill show(Report shown, long ns) {
        if (report != shown) {
            report = shown;
        }
        timestampNs = ns;
        return this;
    }

    private Report report() {
        assert views.isOpen(Views.FILL) : Views.retained("Fill");
        return report;
    }

    /** {@return the order that was executed} */
    public long orderId() {
        return report().orderId;
    }

    /** {@return the venue's name for the execution} */
    public long executionId() {
        return report().executionId;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return report().instrument;
    }

    /** {@return our side} */
    public Side side() {
        return report().side;
    }

    /** {@return the executed quantity in quantity units, positive} */
    public long quantityUnits() {
        return report().quantityUnits;
    }

    /** {@return the executed quantity in quantity units, negative for a sale} */
    public long signedQuantityUnits() {
        return report().quantityUnits * report.side.sign();
    }

    /** {@return the price in price units} */
    public long priceUnits() {
        return report().priceUnits;
    }

    /** {@return the fee in money units of {@link #feeCurrency()}; negative is a rebate} */
    public long feeUnits() {
        return report().feeUnits;
    }

    /** {@return the currency of the fee: the instrument's, unless the venue charges in another} */
    public Currency feeCurrency() {
        Currency other = report().feeCurrency;
        return other == null ? report.instrument.currency() : other;
    }

    /** {@return whether we added liquidity} */
    public boolean isMaker() {
        return report().maker;
    }

    /** {@return what is still open of the order, in quantity units} */
    public long leavesUnits() {
        return report().leavesUnits;
    }

    /** {@return the venue's time, ns since 1970 UTC} */
    public long venueTimeNs() {
        return report().timestampNs;
    }

    /** {@return event time, ns since 1970 UTC} */
    public long timestampNs() {
        assert views.isOpen(Views.FILL) : Views.retained("Fill");
        return timestampNs;
    }

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        Instrument what = instrument();
        return side() + " " + what.formatQuantity(quantityUnits()) + " " + what + " at " + what.formatPrice(priceUnits());
    }
}
