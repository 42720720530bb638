package io.ringside.execution;

import java.util.SplittableRandom;

/** A seeded source of test cases for all packages. Prints its seed; {@code -Dringside.seed=N} tries another. */
public final class Generator {
    private static final long SEED = Long.getLong("ringside.seed", 20131101L);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final String origin;

    private Generator(String origin) {
        this.origin = origin;
    }

    /**
     * Begins the cases of a test.
     *
     * @param test the test class
     * @return a generator at its seed
     */
    public static Generator of(Class<?> test) {
        Generator generator = new Generator(test.getSimpleName() + " -Dringside.seed=" + SEED);
        System.out.println(generator);
        return generator;
    }

    /**
     * A number of any magnitude: its bit length is uniform.
     *
     * @return 0 to {@link Long#MAX_VALUE}
     */
    public long magnitude() {
        int bits = random.nextInt(64);
        return bits == 0 ? 0 : random.nextLong() >>> 64 - bits;
    }

    /** {@return a number of any magnitude and either sign} */
    public long signed() {
        return chance(2) ? magnitude() : -magnitude();
    }

    /**
     * A number within bounds.
     *
     * @param least the least
     * @param most  the most
     * @return least to most
     */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /**
     * An index.
     *
     * @param bound its bound
     * @return 0 to bound − 1
     */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * One chance in so many.
     *
     * @param of how many
     * @return true once in that many times
     */
    public boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** {@return how to repeat this run} */
    @Override
    public String toString() {
        return origin;
    }
}
