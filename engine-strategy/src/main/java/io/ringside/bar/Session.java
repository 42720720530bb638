package io.ringside.bar;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.TradingHours;

/**
 * The hours of a day in which bars are made, the same every day: {@code from} is in it, {@code until} is not. A bar never reaches
 * over the end of a session; trades outside of it are in no bar. Times are of a day in UTC; for a market whose hours shift with the
 * season give those of the date at hand. Immutable.
 */
public final class Session {
    static final long DAY_NS = 86_400_000_000_000L;

    private static final Session ALWAYS = new Session(0, DAY_NS, false);

    private final long fromNs;
    private final long lengthNs;
    private final boolean ends;

    private Session(long fromNs, long untilNs, boolean ends) {
        this.fromNs = fromNs;
        this.lengthNs = untilNs > fromNs ? untilNs - fromNs : untilNs - fromNs + DAY_NS;
        this.ends = ends;
    }

    /** {@return a market that never closes: one session without end} */
    public static Session always() {
        return ALWAYS;
    }

    /**
     * A session every day.
     *
     * @param fromNs  when it begins, ns after midnight UTC, 0 to below a day
     * @param untilNs when it ends, ns after midnight UTC, 0 up to a day; on the next day if not after {@code fromNs}
     * @return the session
     * @throws IllegalArgumentException if a time is out of range
     */
    public static Session daily(long fromNs, long untilNs) {
        if (fromNs < 0 || fromNs >= DAY_NS || untilNs < 0 || untilNs > DAY_NS) {
            throw new IllegalArgumentException("Session: from " + fromNs + " ns until " + untilNs + " ns is not within 0 to " + DAY_NS
                    + " ns; give times after midnight UTC");
        }
        return new Session(fromNs, untilNs, true);
    }

    /**
     * The session of an instrument.
     *
     * @param instrument the instrument
     * @return its hours, or a session without end if it has none
     */
    public static Session of(Instrument instrument) {
        TradingHours hours = instrument.hours();
        return hours == null ? ALWAYS : daily(hours.fromNs(), hours.untilNs());
    }

    private long sinceStart(long timestampNs) {
        return Math.floorMod(timestampNs - fromNs, DAY_NS);
    }

    /** Whether trades at this time are in a session. */
    boolean contains(long timestampNs) {
        return !ends || sinceStart(timestampNs) < lengthNs;
    }

    /** When the session of a time within it began; the epoch if sessions never end. */
    long startNs(long timestampNs) {
        return ends ? timestampNs - sinceStart(timestampNs) : 0;
    }

    /** When the session of a time within it ends, exclusive. */
    long endNs(long timestampNs) {
        return ends ? startNs(timestampNs) + lengthNs : Long.MAX_VALUE;
    }
}
