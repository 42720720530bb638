package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/** The order under judgement as a {@link UserControl} sees it. Read only; valid during the call only; allocates nothing. */
public final class ProposedOrder {
    private final Proposal proposal;

    ProposedOrder(Proposal proposal) {
        this.proposal = proposal;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return proposal.instrument();
    }

    /** {@return buy or sell} */
    public Side side() {
        return proposal.side();
    }

    /** {@return which strategy asks, counted from 0 as added} */
    public int strategyId() {
        return proposal.strategyId();
    }

    /** {@return whether this is a change of a live order} */
    public boolean isReplace() {
        return proposal.isReplace();
    }

    /** {@return the quantity to judge in quantity units; of a replace the larger of old and new, less what was filled} */
    public long quantityUnits() {
        return proposal.quantityUnits();
    }

    /** {@return the part of it that opens or enlarges a position, in quantity units, &gt; 0} */
    public long openingUnits() {
        return proposal.openingUnits();
    }

    /** {@return whether it has a limit} */
    public boolean isLimit() {
        return proposal.isLimit();
    }

    /** {@return the limit in price units, 0 without} */
    public long limitUnits() {
        return proposal.limitUnits();
    }

    /** {@return ask for a buy, bid for a sell, in price units} */
    public long referenceUnits() {
        return proposal.referenceUnits();
    }

    /** {@return the account's position in the instrument, in quantity units, negative when short} */
    public long heldUnits() {
        return proposal.side().sign() * proposal.heldOnSideUnits();
    }

    /** {@return leaves of the live orders on the order's side, the one being replaced not included, in quantity units} */
    public long leavesUnits() {
        return proposal.otherLeavesUnits();
    }

    /** {@return the account's equity in money units} */
    public long equityUnits() {
        return proposal.account().equityUnits();
    }

    /** {@return event time, ns since 1970 UTC} */
    public long timestampNs() {
        return proposal.nowNs();
    }

    /**
     * Notes what was measured and what is allowed, for the denial.
     *
     * @param refused whether the order must not pass
     * @param value   what was measured
     * @param limit   what is allowed
     * @return refused
     */
    public boolean measured(boolean refused, long value, long limit) {
        return proposal.measured(refused, value, limit);
    }
}
