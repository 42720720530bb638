package io.ringside.risk;

import java.util.SplittableRandom;

/** A seeded source of test cases. Prints its seed; {@code -Dringside.seed=N} tries another. */
final class Generator {
    private static final long SEED = Long.getLong("ringside.seed", 20131101L);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final String origin;

    private Generator(String origin) {
        this.origin = origin;
    }

    static Generator of(Class<?> test) {
        Generator generator = new Generator(test.getSimpleName() + " -Dringside.seed=" + SEED);
        System.out.println(generator);
        return generator;
    }

    /** {@return least to most} */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** {@return 0 to bound − 1} */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@return true once in that many times} */
    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** {@return how to repeat this run} */
    @Override
    public String toString() {
        return origin;
    }
}
