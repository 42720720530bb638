package io.ringside.events;

/** A change of the account's risk state. Valid during the callback only. */
public final class RiskEvent {
    private final Views views;
    private RiskState state = RiskState.NORMAL;
    private RiskCode cause = RiskCode.APPROVED;
    private long timestampNs;

    RiskEvent(Views views) {
        this.views = views;
    }

    RiskEvent show(RiskState now, RiskCode why, long ns) {
        state = now;
        cause = why;
        timestampNs = ns;
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

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        return cause() + " -> " + state;
    }
}
