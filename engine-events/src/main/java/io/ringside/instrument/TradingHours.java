package io.ringside.instrument;

/**
 * The hours of a day in which orders for an instrument are taken, the same every day: {@code from} is in them, {@code until} is not. Times
 * are of a day in UTC; for a market whose hours shift with the season give those of the dates at hand. Immutable.
 */
public final class TradingHours {
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    private final long fromNs;
    private final long untilNs;
    private final long lengthNs;

    private TradingHours(long fromNs, long untilNs) {
        this.fromNs = fromNs;
        this.untilNs = untilNs;
        this.lengthNs = untilNs > fromNs ? untilNs - fromNs : untilNs - fromNs + DAY_NS;
    }

    /**
     * Reads hours such as {@code 14:30-21:00}.
     *
     * @param where whose hours they are, for the message
     * @param text  {@code HH:MM-HH:MM} or {@code HH:MM:SS-HH:MM:SS} in UTC, the end up to {@code 24:00}; over midnight if the end is not
     *              after the beginning
     * @return the hours
     * @throws InvalidInputException if it is no such text
     */
    public static TradingHours parse(String where, String text) {
        int dash = text.indexOf('-');
        String from = text.substring(0, Math.max(dash, 0));
        String until = text.substring(dash + 1);
        if (!from.matches(TIME) || !until.matches(TIME + "|24:00(:00)?") || from.equals(until)) {
            throw new InvalidInputException(where, "session " + text, "HH:MM-HH:MM from 00:00 to 24:00 UTC, not empty",
                    "write such as 14:30-21:00");
        }
        return new TradingHours(time(from), time(until));
    }

    private static long time(String text) {
        String[] parts = text.split(":");
        return Integer.parseInt(parts[0]) * HOUR_NS + Integer.parseInt(parts[1]) * MINUTE_NS
                + (parts.length == 3 ? Integer.parseInt(parts[2]) * SECOND_NS : 0);
    }

    /**
     * Whether a time is within the hours.
     *
     * @param timestampNs ns since 1970 UTC
     * @return true from the first ns to the last before the end
     */
    public boolean contains(long timestampNs) {
        return Math.floorMod(timestampNs - fromNs, DAY_NS) < lengthNs;
    }

    /** {@return when they begin, ns after midnight UTC} */
    public long fromNs() {
        return fromNs;
    }

    /** {@return when they end, ns after midnight UTC, up to a day} */
    public long untilNs() {
        return untilNs;
    }
}
