package io.ringside.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.HMAIndicator;
import org.ta4j.core.indicators.KAMAIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;

/**
 * A library's function that says what a figure should be.
 *
 * @param figure   the name of the {@link Match}
 * @param function which function of which library
 * @param values   what it says, NaN where nothing
 * @param rounding what the library's own arithmetic may put a figure near 0 off
 * @param apart    the series on which the library itself does not keep the digits that are compared
 */
record Peer(String figure, String function, Function<Bars, double[]> values, double rounding, Set<String> apart) {
    private static final int N = Match.N;
    private static final Mean MEAN = new Mean();

    private static final String IBM = "IBM";
    private static final String SMALL = "small";
    private static final String FAR = "far from zero";
    private static final String OFFSET = "1e9 and a little";
    private static final String SPIKES = "two spikes";
    private static final String CONSTANT = "constant";
    private static final String HALTED = "flat, then walking, then flat";
    private static final String FALLING = "falling";

    private static Peer of(String figure, String function, Function<Bars, double[]> values, String... apart) {
        return new Peer(figure, function, values, 0, Set.of(apart));
    }

    private Peer rounding(double absolute) {
        return new Peer(figure, function, values, absolute, apart);
    }

    static List<Peer> all() {
        List<Peer> all = new ArrayList<>(averages());
        all.addAll(momentum());
        all.addAll(ranges());
        all.addAll(volumes());
        all.addAll(statistics());
        all.addAll(pairs());
        return all;
    }

    private static List<Peer> averages() {
        return List.of(
                of("Sma", "TA-Lib SMA", b -> TaLib.sma(b.close(), N)),
                of("Sma", "ta4j SMAIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new SMAIndicator(x, N))),
                of("Ema", "TA-Lib EMA", b -> TaLib.ema(b.close(), N)),
                of("Ema.fromFirst", "ta4j EMAIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new EMAIndicator(x, N))),
                of("Wma", "TA-Lib WMA", b -> TaLib.wma(b.close(), N)),
                of("Wma", "ta4j WMAIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new WMAIndicator(x, N))),
                of("Dema", "TA-Lib DEMA", b -> TaLib.dema(b.close(), N)),
                of("Hma", "ta4j HMAIndicator", b -> Ta4j.ofClose(b, N + 2, x -> new HMAIndicator(x, N))),
                of("Kama", "TA-Lib KAMA", b -> TaLib.kama(b.close(), 10), SMALL, SPIKES),
                of("Kama", "ta4j KAMAIndicator", b -> Ta4j.ofClose(b, 10, x -> new KAMAIndicator(x, 10, 2, 30)), CONSTANT, HALTED, IBM));
    }

    private static List<Peer> momentum() {
        return List.of(
                of("Rsi", "TA-Lib RSI", b -> TaLib.rsi(b.close(), 14), SMALL),
                of("Macd", "TA-Lib MACD", b -> TaLib.macd(b.close(), 0)),
                of("Macd.signal", "TA-Lib MACD", b -> TaLib.macd(b.close(), 1)),
                of("Macd.histogram", "TA-Lib MACD", b -> TaLib.macd(b.close(), 2)),
                of("Roc", "TA-Lib ROC", b -> TaLib.roc(b.close(), 10)).rounding(1e-12),
                of("Roc", "ta4j ROCIndicator", b -> Ta4j.ofClose(b, 10, x -> new ROCIndicator(x, 10))),
                of("Stochastic", "TA-Lib STOCH", b -> TaLib.stochastic(b, 0)).rounding(1e-12),
                of("Stochastic.signal", "TA-Lib STOCH", b -> TaLib.stochastic(b, 1)).rounding(1e-12),
                of("Cci", "TA-Lib CCI", b -> TaLib.cci(b, N), CONSTANT, HALTED, FAR, OFFSET),
                of("Cci of 300", "TA-Lib CCI", b -> TaLib.cci(b, 300), CONSTANT, FAR, OFFSET),
                of("Cci", "ta4j CCIIndicator", b -> Ta4j.of(b.typically(), N - 1, series -> new CCIIndicator(series, N)),
                        CONSTANT, HALTED));
    }

    private static List<Peer> ranges() {
        return List.of(
                of("Bollinger", "TA-Lib BBANDS", b -> TaLib.bands(b.close(), N, 2, 1)),
                of("Bollinger.upper", "TA-Lib BBANDS", b -> TaLib.bands(b.close(), N, 2, 0), SMALL, FAR, OFFSET),
                of("Bollinger.lower", "TA-Lib BBANDS", b -> TaLib.bands(b.close(), N, 2, 2), SMALL, FAR, OFFSET),
                of("Bollinger", "ta4j BollingerBandsMiddleIndicator", b -> Ta4j.ofClose(b, N - 1, x -> Ta4j.middle(x, N))),
                of("Bollinger.upper", "ta4j BollingerBandsUpperIndicator", b -> Ta4j.ofClose(b, N - 1, x -> Ta4j.upper(x, N))),
                of("Atr", "TA-Lib ATR", b -> TaLib.atr(b, 14)),
                of("Adx", "TA-Lib ADX", b -> TaLib.adx(b, 14), SMALL),
                of("Adx.plus", "TA-Lib PLUS_DI", b -> TaLib.directional(b, true, 14), SMALL),
                of("Adx.minus", "TA-Lib MINUS_DI", b -> TaLib.directional(b, false, 14), SMALL),
                of("Donchian", "ta4j DonchianChannelMiddleIndicator",
                        b -> Ta4j.of(b, N - 1, series -> new DonchianChannelMiddleIndicator(series, N))),
                of("Donchian.upper", "TA-Lib MAX", b -> TaLib.max(b.high(), N)),
                of("Donchian.upper", "ta4j DonchianChannelUpperIndicator",
                        b -> Ta4j.of(b, N - 1, series -> new DonchianChannelUpperIndicator(series, N))),
                of("Donchian.lower", "TA-Lib MIN", b -> TaLib.min(b.low(), N)),
                of("Donchian.lower", "ta4j DonchianChannelLowerIndicator",
                        b -> Ta4j.of(b, N - 1, series -> new DonchianChannelLowerIndicator(series, N))),
                of("Keltner", "TA-Lib EMA", b -> TaLib.ema(b.close(), N)),
                of("Keltner.upper", "TA-Lib EMA and ATR",
                        b -> Definitions.map(TaLib.ema(b.close(), N), TaLib.atr(b, 10), (middle, range) -> middle + 2 * range)),
                of("Keltner.lower", "TA-Lib EMA and ATR",
                        b -> Definitions.map(TaLib.ema(b.close(), N), TaLib.atr(b, 10), (middle, range) -> middle - 2 * range)));
    }

    private static List<Peer> volumes() {
        return List.of(
                of("Obv", "TA-Lib OBV", TaLib::obv),
                of("Vwap", "hipparchus Mean", b -> volumeWeighted(b.typical(), Bars.of(b.size(), i -> b.volume()[i] + 1))),
                of("RollingVwap", "ta4j VWAPIndicator", b -> Ta4j.of(b.flat(), N - 1, series -> new VWAPIndicator(series, N))),
                of("Mfi", "TA-Lib MFI", b -> TaLib.mfi(b, 14), SMALL),
                of("TradeFlowImbalance", "TA-Lib SUM", b -> Definitions.map(TaLib.sum(b.signedVolume(), N), TaLib.sum(b.volume(), N),
                        (net, gross) -> gross == 0 ? 0 : net / gross)),
                of("TradeFlowImbalance", "ta4j SMAIndicator", b -> Ta4j.flow(b, N)),
                of("BookImbalance", "hipparchus Mean", b -> Bars.of(b.size(),
                        i -> MEAN.evaluate(new double[] {1, -1}, new double[] {b.volume()[i], b.other()[i]}))),
                of("MicroPrice", "hipparchus Mean", b -> Bars.of(b.size(), i -> MEAN.evaluate(
                        new double[] {b.high()[i], b.low()[i]}, new double[] {b.volume()[i], b.other()[i]}))));
    }

    private static double[] root(double[] x) {
        return Bars.of(x.length, i -> Math.sqrt(x[i]));
    }

    private static double[] volumeWeighted(double[] price, double[] volume) {
        return Bars.of(price.length, i -> MEAN.evaluate(price, volume, 0, i + 1));
    }

    private static List<Peer> statistics() {
        return List.of(
                of("ZScore", "hipparchus Mean and StandardDeviation", b -> Definitions.score(b.close(), N)),
                of("ZScore", "ta4j SigmaIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new SigmaIndicator(x, N)), CONSTANT, HALTED),
                of("RollingMin", "TA-Lib MIN", b -> TaLib.min(b.close(), N)),
                of("RollingMin", "ta4j LowestValueIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new LowestValueIndicator(x, N))),
                of("RollingMax", "TA-Lib MAX", b -> TaLib.max(b.close(), N)),
                of("RollingMax", "ta4j HighestValueIndicator", b -> Ta4j.ofClose(b, N - 1, x -> new HighestValueIndicator(x, N))),
                of("RollingStd", "TA-Lib STDDEV", b -> TaLib.deviation(b.close(), N), SMALL),
                of("RollingStd", "ta4j StandardDeviationIndicator",
                        b -> Ta4j.ofClose(b, N - 1, x -> new StandardDeviationIndicator(x, N)), CONSTANT, HALTED),
                of("RollingStd.sample", "hipparchus StandardDeviation", b -> Definitions.deviation(b.close(), N, true)),
                of("RollingQuantile 0.5", "hipparchus Percentile R_7", b -> Definitions.quantile(b.close(), N, 0.5)),
                of("RollingQuantile 0.9 of 33", "hipparchus Percentile R_7", b -> Definitions.quantile(b.close(), 33, 0.9)),
                of("LinearRegressionSlope", "TA-Lib LINEARREG_SLOPE", b -> TaLib.slope(b.close(), 14)),
                of("LinearRegressionSlope", "ta4j SimpleLinearRegressionIndicator", b -> Ta4j.ofClose(b, 13,
                        x -> new SimpleLinearRegressionIndicator(x, 14, SimpleLinearRegressionType.SLOPE))),
                of("EwmaVolatility of EMA's decay", "TA-Lib EMA",
                        b -> root(TaLib.ema(Definitions.squares(b.close()), N))));
    }

    private static List<Peer> pairs() {
        return List.of(
                of("RollingCorrelation", "TA-Lib CORREL", b -> TaLib.correlation(b.close(), b.other(), N), SMALL),
                of("RollingCorrelation", "ta4j CorrelationCoefficientIndicator",
                        b -> Ta4j.ofPair(b, N - 1, x -> y -> new CorrelationCoefficientIndicator(x, y, N))),
                of("RollingBeta", "hipparchus Covariance and Variance", b -> Definitions.beta(b.close(), b.other(), N)),
                of("RollingBeta", "ta4j CovarianceIndicator and VarianceIndicator",
                        b -> Ta4j.ofPair(b, N - 1, x -> y -> Ta4j.beta(x, y, N)), CONSTANT, HALTED),
                of("RollingBeta of returns", "TA-Lib BETA", b -> TaLib.beta(b.close(), b.other(), N), FALLING, SMALL, FAR, OFFSET, SPIKES)
                        .rounding(1e-12));
    }
}
