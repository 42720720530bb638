package io.ringside.execution;

/** What event time would be now by the machine's clock: the edge of the engine asks before an opening leaves. Any thread. */
@FunctionalInterface
public interface EventClock {
    /** Knows no time, as in lock-step and in a replay: nothing is held back. */
    EventClock NONE = () -> Long.MIN_VALUE;

    /** {@return ns since 1970 UTC as the sources stamp, or {@link Long#MIN_VALUE} if not known} */
    long nowNs();
}
