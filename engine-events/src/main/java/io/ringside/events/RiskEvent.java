package io.ringside.events;

import io.ringside.instrument.Instrument;

/** A change of the risk state of the account, of an instrument or of a strategy. Valid during the callback only. */
public final class RiskEvent {
    private final Views views;
    private RiskState state = RiskState.NORMAL;
    private RiskCode cause = RiskCode.APPROVED;
    private long timestampNs;
    private Instrument instrument;
    private int strategyId = Control.ALL;

    RiskEvent(Views views) {
        this.views = views;
    }

    RiskEvent show(RiskState now, RiskCode why, long ns) {
        state = now;
        cause = why;
        timestampNs = ns;
        return of(null, Control.ALL);
    }

    RiskEvent of(Instrument what, int strategy) {
        instrument = what;
        strategyId = strategy;
        return this;
    }

    private RiskEvent open() {
        assert views.isOpen(Views.RISK) : Views.retained("RiskEvent");
        return this;
    }

    /** {@return the state now in force} */
    public RiskState state() {
        return open().state;
    }

    /** {@return what caused it} */
    public RiskCode cause() {
        return open().cause;
    }

    /** {@return event time, ns since 1970 UTC} */
    public long timestampNs() {
        return open().timestampNs;
    }

    /** {@return whether the whole account is meant} */
    public boolean isAccount() {
        return open().instrument == null && strategyId == Control.ALL;
    }

    /** {@return the instrument whose state it is, or null} */
    public Instrument instrument() {
        return open().instrument;
    }

    /** {@return the strategy whose state it is, counted from 0 as added, or {@link Control#ALL}} */
    public int strategyId() {
        return open().strategyId;
    }

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        String scope = instrument != null ? instrument + " " : strategyId != Control.ALL ? "strategy " + strategyId + " " : "";
        return scope + cause() + " -> " + state;
    }
}
