package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Value at risk and expected shortfall of a series of one-day profits, as positive losses in the series' own unit, never below zero.
 *
 * <p>For the edge of the engine, not for its stages: works on {@code double}, sorts and allocates. Thread safe; no state.
 */
public final class ValueAtRisk {
    /** The decay of RiskMetrics for daily returns. */
    public static final double LAMBDA = 0.94;

    private ValueAtRisk() {
    }

    /**
     * By historical simulation: the loss of rank floor(n × (1 − confidence)) + 1, of 250 days at 99 % the third worst.
     *
     * @param profits    one profit a day, at least one
     * @param confidence such as 0.99, above 0.5 and below 1
     * @return the loss
     */
    public static double historical(double[] profits, double confidence) {
        double[] sorted = sorted(profits, confidence);
        return Math.max(0, -sorted[rank(sorted.length, confidence)]);
    }

    /**
     * The mean of the losses from the worst to the historical value at risk, both included.
     *
     * @param profits    one profit a day, at least one
     * @param confidence such as 0.99
     * @return the mean loss
     */
    public static double shortfall(double[] profits, double confidence) {
        double[] sorted = sorted(profits, confidence);
        int worst = rank(sorted.length, confidence) + 1;
        double sum = 0;
        for (int i = 0; i < worst; i++) {
            sum += sorted[i];
        }
        return Math.max(0, -sum / worst);
    }

    /**
     * Under a normal distribution: z × deviation − mean, with the deviation of a sample.
     *
     * @param profits    one profit a day, at least two
     * @param confidence such as 0.99
     * @return the loss
     */
    public static double parametric(double[] profits, double confidence) {
        check(profits, confidence, 2);
        return Math.max(0, Normal.quantile(confidence) * StrictMath.sqrt(variance(profits)) - mean(profits));
    }

    /**
     * The expected shortfall under a normal distribution: deviation × density(z) / (1 − confidence) − mean.
     *
     * @param profits    one profit a day, at least two
     * @param confidence such as 0.99
     * @return the mean loss
     */
    public static double parametricShortfall(double[] profits, double confidence) {
        check(profits, confidence, 2);
        double density = Normal.density(Normal.quantile(confidence));
        return Math.max(0, StrictMath.sqrt(variance(profits)) * density / (1 - confidence) - mean(profits));
    }

    /**
     * Under a normal distribution without mean whose variance is λ × before + (1 − λ) × profit², from the first profit's square on.
     *
     * @param profits    one profit a day, the oldest first, at least one
     * @param confidence such as 0.99
     * @param lambda     the decay, such as {@link #LAMBDA}, 0 to 1
     * @return the loss
     */
    public static double ewma(double[] profits, double confidence, double lambda) {
        check(profits, confidence, 1);
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new InvalidInputException("value at risk", "lambda " + lambda, "0 to 1", "state a decay in that range");
        }
        double variance = profits[0] * profits[0];
        for (int i = 1; i < profits.length; i++) {
            variance = lambda * variance + (1 - lambda) * profits[i] * profits[i];
        }
        return Normal.quantile(confidence) * StrictMath.sqrt(variance);
    }

    private static int rank(int days, double confidence) {
        return (int) StrictMath.floor(days * (1 - confidence) + 1e-9);
    }

    private static double[] sorted(double[] profits, double confidence) {
        check(profits, confidence, 1);
        double[] sorted = profits.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void check(double[] profits, double confidence, int least) {
        if (profits.length < least) {
            throw new InvalidInputException("value at risk", profits.length + " profits", "at least " + least, "give a longer history");
        }
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new InvalidInputException("value at risk", "confidence " + confidence, "above 0.5, below 1", "state such as 0.99");
        }
        for (double profit : profits) {
            if (!Double.isFinite(profit)) {
                throw new InvalidInputException("value at risk", "profit " + profit, "finite numbers", "mend the history");
            }
        }
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double deviation = value - mean;
            sum += deviation * deviation;
        }
        return sum / (values.length - 1);
    }
}
