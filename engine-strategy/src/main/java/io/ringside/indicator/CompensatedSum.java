package io.ringside.indicator;

/** A sum without end whose lost digits are kept beside it. Source: Neumaier, Zeitschrift für Angewandte Mathematik 54 (1974), p. 39. */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    void reset() {
        sum = 0;
        lost = 0;
    }
}
