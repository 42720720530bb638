package io.ringside.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** A series of bars to compare indicators on; {@code other} is a second series of prices. All have the same length. */
record Bars(String name, double[] high, double[] low, double[] close, double[] volume, double[] other) {
    static final long SEED = Long.getLong("ringside.seed", 20131101L);
    private static final int LENGTH = 1_000;

    int size() {
        return close.length;
    }

    double[] typical() {
        return of(size(), this::typical);
    }

    double typical(int index) {
        return (high[index] + low[index] + close[index]) / 3;
    }

    double[] signedVolume() {
        return of(size(), this::signedVolume);
    }

    double signedVolume(int index) {
        return index % 3 == 0 ? -volume[index] : volume[index];
    }

    /** All three prices at the close. */
    Bars flat() {
        return new Bars(name, close, close, close, volume, other);
    }

    /** All three prices at their mean, as a double is. */
    Bars typically() {
        return new Bars(name, typical(), typical(), typical(), volume, other);
    }

    /** The largest input that can still matter to what is seen at an index. */
    double scale(int index) {
        double most = 0;
        for (int i = Math.max(0, index - 400); i <= index; i++) {
            most = Math.max(most, Math.max(Math.abs(high[i]), Math.abs(low[i])));
        }
        return most;
    }

    static double[] of(int length, IntToDoubleFunction value) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return values;
    }

    /** Bars around closes, as wide as told relative to them; volumes are whole. */
    static Bars around(String name, double[] close, double width) {
        SplittableRandom random = new SplittableRandom(SEED + name.hashCode());
        double[] high = of(close.length, i -> close[i] + Math.abs(close[i]) * width * random.nextDouble());
        double[] low = of(close.length, i -> close[i] - Math.abs(close[i]) * width * random.nextDouble());
        double[] volume = of(close.length, i -> random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(5_000));
        double drift = close[0];
        double[] other = walk(random, close.length, Math.abs(drift) + 1, 0.002);
        return new Bars(name, high, low, close, volume, other);
    }

    private static double[] walk(SplittableRandom random, int length, double start, double step) {
        double[] prices = new double[length];
        double price = start;
        for (int i = 0; i < length; i++) {
            price *= 1 + step * (random.nextDouble() - 0.5);
            prices[i] = price;
        }
        return prices;
    }

    /** Three walks of other seeds and what breaks careless sums. */
    static List<Bars> all() {
        List<Bars> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(around("walk " + (SEED + i), walk(new SplittableRandom(SEED + i), LENGTH, 100, 0.01), 0.004));
        }
        double[] walk = all.get(0).close();
        all.add(around("constant", of(LENGTH, i -> 100.1), 0));
        all.add(around("rising", of(LENGTH, i -> 1 + i * 0.25), 0.001));
        all.add(around("alternating", of(LENGTH, i -> i % 2 == 0 ? 99.9 : 100.2), 0.001));
        all.add(around("two spikes", of(LENGTH, i -> i == 300 || i == 301 ? 1e9 : i == 700 ? 1e-9 : walk[i]), 0.001));
        all.add(around("huge", of(LENGTH, i -> walk[i] * 1e40), 0.004));
        all.add(around("small", of(LENGTH, i -> walk[i] * 1e-40), 0.004));
        all.add(around("far from zero", of(LENGTH, i -> 1e7 + walk[i]), 1e-8));
        all.add(around("1e9 and a little", of(LENGTH, i -> 1e9 + (walk[i] - 100) * 1e-3), 1e-12));
        all.add(around("falling", of(LENGTH, i -> 1_000 - i * 0.5), 0.001));
        all.add(around("flat, then walking, then flat", of(LENGTH, i -> i < 200 || i > 900 ? 50.05 : walk[i]), 0));
        return all;
    }
}
