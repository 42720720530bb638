package io.ringside.indicator;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

/**
 * TA-Lib 0.4.0, a figure for each index, NaN where it gives none. Its windows keep running sums that subtract, and with them the
 * rounding of all they ever saw; so a figure of a window is asked for anew at each index, which is the same by definition. What
 * fades is computed in one go.
 */
final class TaLib {
    private static final Core CORE = new Core();

    private TaLib() {
    }

    /** One of TA-Lib's functions. */
    interface Call {
        RetCode run(int start, int end, MInteger begin, MInteger count, double[] out);
    }

    private static void fill(double[] figures, int start, int end, Call call) {
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        double[] out = new double[end - start + 1];
        RetCode code = call.run(start, end, begin, count, out);
        if (code != RetCode.Success) {
            throw new AssertionError("TA-Lib says " + code);
        }
        if (count.value > 0) {
            System.arraycopy(out, 0, figures, begin.value, count.value);
        }
    }

    /** In one go. */
    static double[] whole(int length, Call call) {
        double[] figures = new double[length];
        Arrays.fill(figures, Double.NaN);
        fill(figures, 0, length - 1, call);
        return figures;
    }

    /** Each index by itself. */
    static double[] anew(int length, Call call) {
        double[] figures = new double[length];
        Arrays.fill(figures, Double.NaN);
        for (int i = 0; i < length; i++) {
            fill(figures, i, i, call);
        }
        return figures;
    }

    /** Of what follows the leading NaN of a series. */
    private static double[] after(double[] x, UnaryOperator<double[]> figure) {
        int first = Definitions.first(x);
        double[] figures = figure.apply(Arrays.copyOfRange(x, first, x.length));
        return Definitions.from(first, x.length, i -> figures[i - first]);
    }

    /**
     * Of each window less its last numbers, which by definition changes nothing: sums of squares that are subtracted, as TA-Lib's,
     * lose the digits that a large mean takes.
     */
    private static double[] shifted(double[] x, double[] y, int n, ToDoubleBiFunction<double[], double[]> figure) {
        return Definitions.from(n - 1, x.length,
                i -> figure.applyAsDouble(Definitions.shifted(x, i, n), Definitions.shifted(y, i, n)));
    }

    /** The figure of a series of n numbers that is given for the last one alone. */
    private static double last(int n, Call call) {
        double[] figures = whole(n, call);
        if (Definitions.first(figures) != n - 1) {
            throw new AssertionError("TA-Lib's first value of " + n + " is at " + Definitions.first(figures));
        }
        return figures[n - 1];
    }

    static double[] sma(double[] x, int n) {
        return after(x, s -> anew(s.length, (from, to, begin, count, out) -> CORE.sma(from, to, s, n, begin, count, out)));
    }

    static double[] ema(double[] x, int n) {
        return after(x, s -> whole(s.length, (from, to, begin, count, out) -> CORE.ema(from, to, s, n, begin, count, out)));
    }

    static double[] wma(double[] x, int n) {
        return after(x, s -> anew(s.length, (from, to, begin, count, out) -> CORE.wma(from, to, s, n, begin, count, out)));
    }

    static double[] sum(double[] x, int n) {
        return after(x, s -> anew(s.length, (from, to, begin, count, out) -> CORE.sum(from, to, s, n, begin, count, out)));
    }

    static double[] dema(double[] x, int n) {
        return whole(x.length, (from, to, begin, count, out) -> CORE.dema(from, to, x, n, begin, count, out));
    }

    static double[] kama(double[] x, int n) {
        return whole(x.length, (from, to, begin, count, out) -> CORE.kama(from, to, x, n, begin, count, out));
    }

    static double[] rsi(double[] x, int n) {
        return whole(x.length, (from, to, begin, count, out) -> CORE.rsi(from, to, x, n, begin, count, out));
    }

    static double[] roc(double[] x, int n) {
        return anew(x.length, (from, to, begin, count, out) -> CORE.roc(from, to, x, n, begin, count, out));
    }

    static double[] max(double[] x, int n) {
        return anew(x.length, (from, to, begin, count, out) -> CORE.max(from, to, x, n, begin, count, out));
    }

    static double[] min(double[] x, int n) {
        return anew(x.length, (from, to, begin, count, out) -> CORE.min(from, to, x, n, begin, count, out));
    }

    /** MACD, its signal, or its histogram: output 0, 1, 2. */
    static double[] macd(double[] x, int output) {
        return whole(x.length, (from, to, begin, count, out) -> {
            double[][] all = new double[3][out.length];
            all[output] = out;
            return CORE.macd(from, to, x, 12, 26, 9, begin, count, all[0], all[1], all[2]);
        });
    }

    /** The upper, middle or lower band: output 0, 1, 2. */
    static double[] bands(double[] x, int n, double width, int output) {
        return anew(x.length, (from, to, begin, count, out) -> {
            double[][] all = new double[3][out.length];
            all[output] = out;
            return CORE.bbands(from, to, x, n, width, width, MAType.Sma, begin, count, all[0], all[1], all[2]);
        });
    }

    /** %K or %D: output 0, 1. */
    static double[] stochastic(Bars b, int output) {
        return anew(b.size(), (from, to, begin, count, out) -> {
            double[][] all = new double[2][out.length];
            all[output] = out;
            return CORE.stoch(from, to, b.high(), b.low(), b.close(), 14, 3, MAType.Sma, 3, MAType.Sma, begin, count, all[0], all[1]);
        });
    }

    static double[] atr(Bars b, int n) {
        return whole(b.size(), (from, to, begin, count, out) -> CORE.atr(from, to, b.high(), b.low(), b.close(), n, begin, count, out));
    }

    static double[] adx(Bars b, int n) {
        return whole(b.size(), (from, to, begin, count, out) -> CORE.adx(from, to, b.high(), b.low(), b.close(), n, begin, count, out));
    }

    static double[] directional(Bars b, boolean upward, int n) {
        return whole(b.size(), (from, to, begin, count, out) -> upward
                ? CORE.plusDI(from, to, b.high(), b.low(), b.close(), n, begin, count, out)
                : CORE.minusDI(from, to, b.high(), b.low(), b.close(), n, begin, count, out));
    }

    static double[] cci(Bars b, int n) {
        return anew(b.size(), (from, to, begin, count, out) -> CORE.cci(from, to, b.high(), b.low(), b.close(), n, begin, count, out));
    }

    static double[] obv(Bars b) {
        return whole(b.size(), (from, to, begin, count, out) -> CORE.obv(from, to, b.close(), b.volume(), begin, count, out));
    }

    static double[] mfi(Bars b, int n) {
        return anew(b.size(), (from, to, begin, count, out) -> CORE.mfi(from, to, b.high(), b.low(), b.close(), b.volume(), n, begin, count,
                out));
    }

    static double[] deviation(double[] x, int n) {
        return shifted(x, x, n, (window, ignored) -> last(n, (from, to, begin, count, out)
                -> CORE.stdDev(from, to, window, n, 1, begin, count, out)));
    }

    static double[] slope(double[] x, int n) {
        return anew(x.length, (from, to, begin, count, out) -> CORE.linearRegSlope(from, to, x, n, begin, count, out));
    }

    static double[] correlation(double[] x, double[] y, int n) {
        return shifted(x, y, n, (xs, ys) -> last(n, (from, to, begin, count, out)
                -> CORE.correl(from, to, xs, ys, n, begin, count, out)));
    }

    /** Of prices, which it makes returns of. */
    static double[] beta(double[] x, double[] y, int n) {
        return anew(x.length, (from, to, begin, count, out) -> CORE.beta(from, to, x, y, n, begin, count, out));
    }
}
