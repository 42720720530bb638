package io.ringside.events;

/** Event time as one stage sees it: the running maximum of its inputs' times. Each stage owns one. */
public final class StageClock {
    /** The latest time that market data may have: 1 January 2262, ns since 1970 UTC. Behind it is room for what takes time. */
    public static final long LATEST_NS = 9_214_646_400_000_000_000L;

    private long nowNs = Long.MIN_VALUE;

    /** Creates a clock before the first input. */
    public StageClock() {
    }

    /**
     * Takes an input's time.
     *
     * @param slot the input at hand
     * @return event time, ns since 1970 UTC, never going back
     */
    public long advance(Slot slot) {
        if (slot.sourceTimeNs > nowNs) {
            nowNs = slot.sourceTimeNs;
        }
        return nowNs;
    }

    /** {@return event time, ns since 1970 UTC; {@link Long#MIN_VALUE} before the first input} */
    public long nowNs() {
        return nowNs;
    }
}
