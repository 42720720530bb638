package io.ringside.events;

import io.ringside.instrument.Instrument;

/** What the engine itself has to say of a signal, or of its risk state; strategies learn of it by the next input. */
public final class Outcome {
    /** What happened. */
    public OutcomeType type = OutcomeType.DENIED;
    /** What the signal had asked for. */
    public SignalAction action = SignalAction.ORDER;
    /** The order, or {@link OrderId#NONE} for a change of state. */
    public long orderId;
    /** The concluded instrument, or null for a change of state. */
    public Instrument instrument;
    /** The order's side. */
    public Side side = Side.BUY;
    /** The order's quantity in quantity units. */
    public long quantityUnits;
    /** The control that decided, or the cause of the state. */
    public RiskCode code = RiskCode.APPROVED;
    /** What the control measured, in the unit of the code. */
    public long valueUnits;
    /** What it allowed, in the unit of the code. */
    public long limitUnits;
    /** The new state, or null for an order. */
    public RiskState state;
    /** For a change of one strategy's state: which, else {@link Control#ALL}. One of an instrument's state names the instrument. */
    public int strategyId = Control.ALL;

    /** Creates an empty outcome. */
    public Outcome() {
    }

    /**
     * Makes this the end of a signal inside the engine.
     *
     * @param what    denied or suppressed
     * @param signal  the signal
     * @param verdict the gate's verdict on it
     */
    public void endOf(OutcomeType what, SignalPart signal, Verdict verdict) {
        type = what;
        action = signal.action;
        orderId = signal.orderId;
        instrument = signal.instrument;
        side = signal.side;
        quantityUnits = signal.quantityUnits;
        code = verdict.code;
        valueUnits = verdict.valueUnits;
        limitUnits = verdict.limitUnits;
        state = null;
        strategyId = Control.ALL;
    }

    /**
     * Makes this a change of the risk state.
     *
     * @param to    the new state
     * @param cause what caused it
     */
    public void riskState(RiskState to, RiskCode cause) {
        type = OutcomeType.RISK_STATE;
        action = SignalAction.ORDER;
        side = Side.BUY;
        quantityUnits = 0;
        valueUnits = 0;
        limitUnits = 0;
        orderId = OrderId.NONE;
        instrument = null;
        code = cause;
        state = to;
        strategyId = Control.ALL;
    }

    /**
     * Makes this a change of the state of a part of the account.
     *
     * @param to       the new state
     * @param cause    what caused it
     * @param what     the concluded instrument, or null
     * @param strategy the strategy, or {@link Control#ALL}
     */
    public void riskState(RiskState to, RiskCode cause, Instrument what, int strategy) {
        riskState(to, cause);
        instrument = what;
        strategyId = strategy;
    }

    /** {@return whether this is a change of the state of one strategy or instrument, not of the account} */
    public boolean isScoped() {
        return type == OutcomeType.RISK_STATE && (instrument != null || strategyId != Control.ALL);
    }

    /**
     * Copies another outcome into this.
     *
     * @param other the source
     */
    public void copyFrom(Outcome other) {
        type = other.type;
        action = other.action;
        orderId = other.orderId;
        instrument = other.instrument;
        side = other.side;
        quantityUnits = other.quantityUnits;
        code = other.code;
        valueUnits = other.valueUnits;
        limitUnits = other.limitUnits;
        state = other.state;
        strategyId = other.strategyId;
    }
}
