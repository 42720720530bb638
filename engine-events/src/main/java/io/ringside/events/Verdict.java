package io.ringside.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The risk gate's judgement on one signal. Written by the gate only.
 *
 * <p>Approval is a positive mark: the slot's sequence, stored last and with release, by {@link #approve(long)}. Anything else, an old mark
 * included, is no approval.
 */
public final class Verdict {
    private static final VarHandle APPROVED_SEQUENCE;

    static {
        try {
            APPROVED_SEQUENCE = MethodHandles.lookup().findVarHandle(Verdict.class, "approvedSequence", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The control that refused, or {@link RiskCode#APPROVED}. */
    public RiskCode code = RiskCode.APPROVED;
    /** What that control measured, in the unit of the code. */
    public long valueUnits;
    /** What it allows, in the unit of the code. */
    public long limitUnits;
    /** The part of the quantity that opens or enlarges a position, in quantity units. */
    public long openingUnits;
    /** The order type to send: a market order under a price collar is sent as a limit. */
    public OrderType sentType = OrderType.MARKET;
    /** The limit to send in price units, of a replaced stop order its new stop; 0 without one. */
    public long sentPriceUnits;
    /** The event time from which the price it was judged on is too old to open on, ns since 1970 UTC. */
    public long staleAfterNs = Long.MAX_VALUE;
    /** The price the gate reserved at, in price units. */
    public long reservedPriceUnits;

    /** Whether our own resting orders that it could meet are to be cancelled before it is sent. */
    public boolean clearsWay;

    /** Written by the gate with release; read by the router and the portfolio with acquire. */
    private long approvedSequence = -1;

    /** Creates a verdict that approves nothing. */
    public Verdict() {
    }

    /**
     * Approves the order. Only the risk gate may call this, as its last store.
     *
     * @param sequence the sequence of the slot the signal is in
     */
    public void approve(long sequence) {
        if (code != RiskCode.APPROVED) {
            code = RiskCode.APPROVED;
        }
        APPROVED_SEQUENCE.setRelease(this, sequence);
    }

    /**
     * Whether this verdict approves the order of that slot.
     *
     * @param sequence the slot's sequence
     * @return true only if the gate approved it for this very input
     */
    public boolean isApproved(long sequence) {
        return (long) APPROVED_SEQUENCE.getAcquire(this) == sequence;
    }
}
