package io.ringside.events;

import io.ringside.instrument.Instrument;

/** A life-cycle step, an operator's command or a note of the engine's edge, as it lies in a slot. */
public final class Control {
    /** Every strategy. */
    public static final int ALL = -1;

    /** What is to be done. */
    public ControlType type = ControlType.START;
    /** For a kill: how many had been raised when it was entered. */
    public int killsRaised;
    /** For a kill: why. */
    public RiskCode cause = RiskCode.KILL;
    /** For a kill, a pause, a resume, a restriction and what concerns an isolated strategy: which strategy, or {@link #ALL}. */
    public int strategyId = ALL;
    /** For a kill, a gap, a restriction, a reconciliation, an explanation or a close: the concluded instrument, else null. */
    public Instrument instrument;
    /** For a gap: how many ticks were dropped. For a re-arm or the end of a restriction: the epoch seen. For limits: the version seen,
     * or 0. For a reconciliation or a close: the position in quantity units. For a start: how many strategies run apart. For cash: what
     * came in, in money units, negative if it went out. */
    public long number;
    /** For limits: until when, ns since 1970 UTC, or {@link Long#MAX_VALUE}. */
    public long expiresNs = Long.MAX_VALUE;
    /** For limits or metrics: all of them, a line each. For an explanation: the order. For cash: the currency's code. Else null. */
    public String text;
    /** For a restriction: the state, {@link RiskState#NORMAL} to end it. For a start: what an earlier run had left, or null. */
    public RiskState state;
    /** Who commands, or null. */
    public String operator;
    /** Why, or null. */
    public String reason;
    /** Whom the engine answers, 0 for nobody; not part of the input. */
    public long ticket;

    /** Creates an empty control. */
    public Control() {
    }

    /**
     * Sets what is to be done, with nobody to command it.
     *
     * @param what  the command
     * @param kills for a kill, how many had been raised; else 0
     * @param why   for a kill, its cause
     */
    public void set(ControlType what, int kills, RiskCode why) {
        type = what;
        killsRaised = kills;
        cause = why;
        strategyId = ALL;
        instrument = null;
        number = 0;
        expiresNs = Long.MAX_VALUE;
        text = null;
        state = null;
        operator = null;
        reason = null;
        ticket = 0;
    }

    /**
     * Notes who commands.
     *
     * @param who the operator
     * @param why the reason
     * @return this
     */
    public Control by(String who, String why) {
        operator = who;
        reason = why;
        return this;
    }

    /**
     * Copies another control into this.
     *
     * @param other the source
     */
    public void copyFrom(Control other) {
        type = other.type;
        killsRaised = other.killsRaised;
        cause = other.cause;
        strategyId = other.strategyId;
        instrument = other.instrument;
        number = other.number;
        expiresNs = other.expiresNs;
        text = other.text;
        state = other.state;
        operator = other.operator;
        reason = other.reason;
        ticket = other.ticket;
    }
}
