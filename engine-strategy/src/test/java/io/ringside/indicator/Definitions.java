package io.ringside.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.stat.correlation.Covariance;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.hipparchus.stat.descriptive.rank.Max;
import org.hipparchus.stat.descriptive.rank.Min;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The indicators by their definitions, each figure from the whole history at once, NaN where there is none: rolling ones by
 * hipparchus, fading ones by their weights written out. Nothing here is shared with what is tested. Leading NaN of an input are
 * not part of the series.
 */
final class Definitions {
    private static final Mean MEAN = new Mean();

    private Definitions() {
    }

    /** A figure over each window of n. */
    interface OfWindow {
        double at(double[] values, int begin, int length);
    }

    static int first(double[] x) {
        int first = 0;
        while (first < x.length && Double.isNaN(x[first])) {
            first++;
        }
        return first;
    }

    static double[] from(int first, int length, IntToDoubleFunction value) {
        return Bars.of(length, i -> i < first ? Double.NaN : value.applyAsDouble(i));
    }

    static double[] rolling(double[] x, int n, OfWindow figure) {
        return from(first(x) + n - 1, x.length, i -> figure.at(x, i - n + 1, n));
    }

    static double[] mean(double[] x, int n) {
        return rolling(x, n, MEAN::evaluate);
    }

    static double[] deviation(double[] x, int n, boolean sample) {
        return rolling(x, n, new StandardDeviation(sample)::evaluate);
    }

    static double[] max(double[] x, int n) {
        return rolling(x, n, new Max()::evaluate);
    }

    static double[] min(double[] x, int n) {
        return rolling(x, n, new Min()::evaluate);
    }

    static double[] quantile(double[] x, int n, double q) {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        return rolling(x, n, (values, begin, length) -> percentile.evaluate(values, begin, length, 100 * q));
    }

    static double[] weighted(double[] x, int n) {
        double[] weights = Bars.of(n, i -> i + 1);
        return rolling(x, n, (values, begin, length) -> MEAN.evaluate(Arrays.copyOfRange(values, begin, begin + n), weights));
    }

    static double[] volumeWeighted(double[] x, double[] volume, int n) {
        return rolling(x, n, (values, begin, length) -> MEAN.evaluate(Arrays.copyOfRange(values, begin, begin + n),
                Arrays.copyOfRange(volume, begin, begin + n)));
    }

    static double[] slope(double[] x, int n) {
        return rolling(x, n, (values, begin, length) -> {
            SimpleRegression line = new SimpleRegression();
            for (int i = 0; i < n; i++) {
                line.addData(i, values[begin + i]);
            }
            return line.getSlope();
        });
    }

    /** By covariance, in two passes: the one-pass sums of hipparchus' PearsonsCorrelation keep fewer digits than are compared here. */
    static double[] correlation(double[] x, double[] y, int n) {
        Covariance covariance = new Covariance();
        StandardDeviation deviation = new StandardDeviation();
        return from(n - 1, x.length, i -> {
            double deviations = deviation.evaluate(shifted(x, i, n)) * deviation.evaluate(shifted(y, i, n));
            return deviations == 0 ? 0 : covariance.covariance(shifted(x, i, n), shifted(y, i, n)) / deviations;
        });
    }

    static double[] beta(double[] x, double[] y, int n) {
        Covariance covariance = new Covariance();
        return from(first(x) + n - 1, x.length, i -> {
            double variance = new Variance().evaluate(shifted(x, i, n));
            return variance == 0 ? 0 : covariance.covariance(shifted(x, i, n), shifted(y, i, n)) / variance;
        });
    }

    /** The window less its last number, which costs no digits where they are close. */
    static double[] shifted(double[] x, int index, int n) {
        return Bars.of(n, i -> x[index - n + 1 + i] - x[index]);
    }

    static double[] score(double[] x, int n) {
        double[] deviation = deviation(x, n, false);
        return from(n - 1, x.length, i -> deviation[i] == 0 ? 0 : -MEAN.evaluate(shifted(x, i, n)) / deviation[i]);
    }

    /** To the last digit of each term. */
    static double exactSum(double[] x, int begin, int end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = begin; i < end; i++) {
            sum = sum.add(new BigDecimal(x[i]));
        }
        return sum.doubleValue();
    }

    static double[] sum(double[] x, int n) {
        return rolling(x, n, (values, begin, length) -> exactSum(values, begin, begin + length));
    }

    static double[] running(double[] x) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        return Bars.of(x.length, i -> {
            sum[0] = sum[0].add(new BigDecimal(x[i]));
            return sum[0].doubleValue();
        });
    }

    /** The mean of the first n, then weights that fade by {@code keep}: the newest has {@code 1 - keep}. */
    static double[] fading(double[] x, int n, double keep) {
        int first = first(x);
        return from(first + n - 1, x.length, i -> {
            double weight = 1;
            double sum = 0;
            for (int j = i; j > first + n - 1; j--) {
                sum += weight * (1 - keep) * x[j];
                weight *= keep;
            }
            return sum + weight * MEAN.evaluate(x, first, n);
        });
    }

    static double[] exponential(double[] x, int n) {
        return fading(x, n, 1 - 2.0 / (n + 1));
    }

    static double[] wilder(double[] x, int n) {
        return fading(x, n, 1 - 1.0 / n);
    }

    /** The sum of the first n - 1, then what fades by 1 / n; from the n-th on. */
    static double[] wilderSum(double[] x, int n) {
        int first = first(x);
        double keep = 1 - 1.0 / n;
        return from(first + n - 1, x.length, i -> {
            double weight = 1;
            double sum = 0;
            for (int j = i; j > first + n - 2; j--) {
                sum += weight * x[j];
                weight *= keep;
            }
            return sum + weight * exactSum(x, first, first + n - 1);
        });
    }

    static double[] change(double[] x) {
        return from(1, x.length, i -> x[i] - x[i - 1]);
    }

    static double[] returns(double[] x) {
        return from(1, x.length, i -> x[i] / x[i - 1] - 1);
    }

    static double[] map(double[] x, double[] y, java.util.function.DoubleBinaryOperator operator) {
        return Bars.of(x.length, i -> Double.isNaN(x[i]) || Double.isNaN(y[i]) ? Double.NaN : operator.applyAsDouble(x[i], y[i]));
    }

    static double[] trueRange(Bars b) {
        return from(1, b.size(), i -> Math.max(b.high()[i], b.close()[i - 1]) - Math.min(b.low()[i], b.close()[i - 1]));
    }

    static double[] rsi(double[] x, int n) {
        double[] up = wilder(map(change(x), x, (change, ignored) -> Math.max(change, 0)), n);
        double[] down = wilder(map(change(x), x, (change, ignored) -> Math.max(-change, 0)), n);
        return map(up, down, (rise, fall) -> rise + fall == 0 ? 0 : fall == 0 ? 100 : 100 - 100 / (1 + rise / fall));
    }

    /** The fast average begins with the slow one, as TA-Lib's. */
    static double[] macd(double[] x, int fast, int slow) {
        double[] late = from(slow - fast, x.length, i -> x[i]);
        return map(exponential(late, fast), exponential(x, slow), (a, b) -> a - b);
    }

    static double[] kama(double[] x, int n) {
        double[] way = sum(map(change(x), x, (change, ignored) -> Math.abs(change)), n);
        double[] kama = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (i < n) {
                kama[i] = i == n - 1 ? x[i] : Double.NaN;
            } else {
                double efficiency = way[i] == 0 ? 1 : Math.abs(x[i] - x[i - n]) / way[i];
                double root = efficiency * (2.0 / 3 - 2.0 / 31) + 2.0 / 31;
                kama[i] = root * root * x[i] + (1 - root * root) * kama[i - 1];
            }
        }
        return from(n, x.length, i -> kama[i]);
    }

    static double[] movement(Bars b, boolean upward, int n) {
        return wilderSum(from(1, b.size(), i -> {
            double up = b.high()[i] - b.high()[i - 1];
            double down = b.low()[i - 1] - b.low()[i];
            double mine = upward ? up : down;
            return mine > 0 && mine > (upward ? down : up) ? mine : 0;
        }), n);
    }

    static double[] directional(Bars b, boolean upward, int n) {
        return map(movement(b, upward, n), wilderSum(trueRange(b), n), (moved, range) -> range == 0 ? 0 : 100 * moved / range);
    }

    static double[] adx(Bars b, int n) {
        double[] index = map(directional(b, true, n), directional(b, false, n),
                (plus, minus) -> plus + minus == 0 ? Double.NaN : 100 * Math.abs(plus - minus) / (plus + minus));
        double[] adx = new double[b.size()];
        Arrays.fill(adx, Double.NaN);
        double average = 0;
        for (int i = n; i < 2 * n; i++) {
            average += Double.isNaN(index[i]) ? 0 : index[i] / n;
        }
        adx[2 * n - 1] = average;
        for (int i = 2 * n; i < adx.length; i++) {
            adx[i] = Double.isNaN(index[i]) ? adx[i - 1] : adx[i - 1] + (index[i] - adx[i - 1]) / n;
        }
        return adx;
    }

    static double[] rawStochastic(Bars b, int n) {
        double[] lowest = min(b.low(), n);
        double[] highest = max(b.high(), n);
        return from(n - 1, b.size(), i -> highest[i] == lowest[i] ? 0 : 100 * (b.close()[i] - lowest[i]) / (highest[i] - lowest[i]));
    }

    static double[] cci(Bars b, int n) {
        double[] price = b.typical();
        return from(n - 1, b.size(), i -> {
            double[] shifted = shifted(price, i, n);
            double mean = MEAN.evaluate(shifted);
            double deviation = MEAN.evaluate(Bars.of(n, j -> Math.abs(shifted[j] - mean)));
            return new Variance().evaluate(shifted) == 0 ? 0 : -mean / (0.015 * deviation);
        });
    }

    static double[] mfi(Bars b, int n) {
        double[] price = b.typical();
        double[] up = sum(from(1, b.size(), i -> price[i] > price[i - 1] ? price[i] * b.volume()[i] : 0), n);
        double[] down = sum(from(1, b.size(), i -> price[i] < price[i - 1] ? price[i] * b.volume()[i] : 0), n);
        return map(up, down, (rise, fall) -> rise + fall == 0 ? 0 : 100 * rise / (rise + fall));
    }

    static double[] volatility(double[] x, double decay, int n) {
        double[] variance = fading(squares(x), n, decay);
        return map(variance, variance, (a, b) -> Math.sqrt(a));
    }

    /** Of the logarithmic returns. */
    static double[] squares(double[] x) {
        return from(1, x.length, i -> Math.pow(StrictMath.log(x[i] / x[i - 1]), 2));
    }
}
