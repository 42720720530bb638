package io.ringside.events;

/** A timer that a strategy set and that is due. Valid during the callback only. */
public final class TimerEvent {
    private final Views views;
    private long timerId;
    private long deadlineNs;
    private long timestampNs;
    private long missed;

    TimerEvent(Views views) {
        this.views = views;
    }

    TimerEvent show(long id, long due, long ns, long alsoPassed) {
        timerId = id;
        deadlineNs = due;
        timestampNs = ns;
        missed = alsoPassed;
        return this;
    }

    private TimerEvent open() {
        assert views.isOpen(Views.TIMER) : Views.retained("TimerEvent");
        return this;
    }

    /** {@return the id given when the timer was set} */
    public long timerId() {
        return open().timerId;
    }

    /** {@return when it was due, ns since 1970 UTC} */
    public long deadlineNs() {
        return open().deadlineNs;
    }

    /** {@return event time, ns since 1970 UTC; not before the deadline} */
    public long timestampNs() {
        return open().timestampNs;
    }

    /** {@return how many later deadlines of a periodic timer have passed as well and are not called for} */
    public long missed() {
        return open().missed;
    }
}
