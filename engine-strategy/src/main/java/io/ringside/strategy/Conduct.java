package io.ringside.strategy;

/** How one strategy has behaved: exceptions in the last 60 s of event time, and consequences of consequences at one timestamp. */
final class Conduct {
    private static final int MAX_EXCEPTIONS = 3;
    private static final long WINDOW_NS = 60_000_000_000L;
    static final int MAX_ROUNDS = 1_000;

    private final long[] exceptionTimesNs = new long[MAX_EXCEPTIONS];
    private int exceptions;
    private long roundsAtNs = Long.MIN_VALUE;
    private int rounds;

    /** Notes a failure; returns whether the strategy has to go. */
    boolean isIntolerable(Throwable thrown, long nowNs) {
        if (!(thrown instanceof Exception)) {
            return true;
        }
        int place = exceptions++ % MAX_EXCEPTIONS;
        exceptionTimesNs[place] = nowNs;
        long oldest = exceptionTimesNs[exceptions % MAX_EXCEPTIONS];
        return exceptions >= MAX_EXCEPTIONS && nowNs - oldest <= WINDOW_NS;
    }

    /** Notes a reaction to anything but market data; returns whether there have been too many at this time. */
    boolean isRunaway(long nowNs) {
        if (nowNs != roundsAtNs) {
            roundsAtNs = nowNs;
            rounds = 0;
        }
        return ++rounds > MAX_ROUNDS;
    }

    static IllegalStateException runaway(long nowNs) {
        return new IllegalStateException("rounds of consequences at " + nowNs + " ns: " + (MAX_ROUNDS + 1) + ", limit " + MAX_ROUNDS
                + "; do not answer every outcome or fill with an order at once");
    }

    static IllegalStateException tooMany(int signals, int most) {
        return new IllegalStateException("signals of one input: " + signals + ", limit " + most
                + "; spread the orders over several inputs");
    }
}
