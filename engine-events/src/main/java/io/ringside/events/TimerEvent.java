package io.ringside.events;

/** A timer that a strategy set and that is due. Valid during the callback only. */
public final class TimerEvent {
    private final Views views;
    private long timerId;
    private long deadlineNs;
    private long timestampNs;

    TimerEvent(Views views) {
        this.views = views;
    }

    TimerEvent show(long id, long due, long ns) {
        timerId = id;
        deadlineNs = due;
        timestampNs = ns;
        return this;
    }

    private TimerEvent open() {
        assert views.isOpen(this) : Views.retained("TimerEvent");
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
}
