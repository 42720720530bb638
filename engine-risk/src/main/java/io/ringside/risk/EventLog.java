package io.ringside.risk;

/** The times of the latest events, as many as are allowed, so that one too many within a window is seen exactly. O(1). */
final class EventLog {
    private final long[] timesNs;
    private long count;

    EventLog(long most) {
        timesNs = new long[(int) most];
    }

    /** Notes an event; true if with it there are more than allowed within the window. */
    boolean isOneTooMany(long nowNs, long windowNs) {
        if (timesNs.length == 0) {
            return true;
        }
        int at = (int) (count % timesNs.length);
        boolean beyond = count >= timesNs.length && nowNs - timesNs[at] <= windowNs;
        timesNs[at] = nowNs;
        count++;
        return beyond;
    }

    /** A human's hand: counting begins anew. */
    void clear() {
        count = 0;
    }

    /** How many of them lie within the window. Cold. */
    long within(long nowNs, long windowNs) {
        long within = 0;
        for (int i = 0; i < Math.min(count, timesNs.length); i++) {
            within += nowNs - timesNs[i] <= windowNs ? 1 : 0;
        }
        return within;
    }
}
