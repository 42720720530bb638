package io.ringside.bench;

import java.util.SplittableRandom;

/** The bars that indicators are measured on: a seeded walk. */
record IndicatorBars(double[] high, double[] low, double[] close, double[] volume) {
    static final int LENGTH = 1 << 16;

    static IndicatorBars draw() {
        IndicatorBars bars = new IndicatorBars(new double[LENGTH], new double[LENGTH], new double[LENGTH], new double[LENGTH]);
        SplittableRandom random = new SplittableRandom(1);
        double price = 100;
        for (int i = 0; i < LENGTH; i++) {
            price *= 1 + 0.002 * (random.nextDouble() - 0.5);
            bars.close[i] = price;
            bars.high[i] = price * (1 + 0.001 * random.nextDouble());
            bars.low[i] = price * (1 - 0.001 * random.nextDouble());
            bars.volume[i] = 1 + random.nextInt(1_000);
        }
        return bars;
    }
}
