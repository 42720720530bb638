package io.ringside.venue;

/** Chance from a seed: SplitMix64, the same everywhere. One owner; allocates nothing. */
final class Draws {
    private static final long GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final long MIX_1 = 0xBF58_476D_1CE4_E5B9L;
    private static final long MIX_2 = 0x94D0_49BB_1331_11EBL;
    private static final double UNIT = 0x1p-53;

    private long state;

    Draws(long seed) {
        state = seed;
    }

    private long next() {
        state += GAMMA;
        long z = (state ^ state >>> 30) * MIX_1;
        z = (z ^ z >>> 27) * MIX_2;
        return z ^ z >>> 31;
    }

    /** 0 to bound − 1; the bound is 1 to 2<sup>62</sup>. */
    long below(long bound) {
        return Math.multiplyHigh(next() >>> 1, bound << 1);
    }

    /** 0 to below 1. */
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** Of the standard normal distribution, by Box and Muller. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }
}
