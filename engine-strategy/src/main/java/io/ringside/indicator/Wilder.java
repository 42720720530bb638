package io.ringside.indicator;

/** Wilder's average: the mean of the first n numbers, then each with weight 1/n. Errors decay as the past does. */
final class Wilder {
    private final int period;
    private double average;
    private int seen;

    Wilder(int period) {
        this.period = period;
    }

    boolean add(double value) {
        if (seen < period) {
            seen++;
            average += value;
            if (seen == period) {
                average /= period;
            }
        } else {
            average = (average * (period - 1) + value) / period;
        }
        return seen == period;
    }

    double value() {
        return seen == period ? average : Double.NaN;
    }

    boolean isFull() {
        return seen == period;
    }

    void reset() {
        average = 0;
        seen = 0;
    }
}
