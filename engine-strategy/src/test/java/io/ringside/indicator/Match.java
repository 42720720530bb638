package io.ringside.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * An indicator's figure and what says what it should be.
 *
 * @param oracle   who says so
 * @param first    the index of the first value
 * @param noise    what a figure that is the small difference of large numbers may be off, relative to these; 0 for what is only relative
 * @param absolute what a figure without unit that may be near 0 may be off
 */
record Match(String name, Oracle oracle, int first, Supplier<Fed> subject, Function<Bars, double[]> expected, double noise,
             double absolute) {
    static final int N = 20;

    /** Who says what is right. */
    enum Oracle {
        /** hipparchus 4.0.3 computes it. */
        HIPPARCHUS,
        /** The formula applied to the whole history at once. */
        DEFINITION
    }

    /** How an indicator takes a bar. */
    interface Feed<I> {
        boolean update(I indicator, Bars bars, int index);
    }

    /** An indicator that is fed with bars. */
    record Fed(Indicator indicator, Feed<Indicator> feed, ToDoubleFunction<Indicator> figure) {
        boolean update(Bars bars, int index) {
            return feed.update(indicator, bars, index);
        }

        double value() {
            return figure.applyAsDouble(indicator);
        }

        double[] run(Bars bars) {
            return Bars.of(bars.size(), i -> {
                update(bars, i);
                return value();
            });
        }
    }

    @Override
    public String toString() {
        return name;
    }

    Match noise(double relative) {
        return new Match(name, oracle, first, subject, expected, relative, 0);
    }

    Match absolute(double most) {
        return new Match(name, oracle, first, subject, expected, 0, most);
    }

    @SuppressWarnings("unchecked")
    private static <I extends Indicator> Supplier<Fed> fed(Supplier<I> indicator, Feed<I> feed, ToDoubleFunction<I> figure) {
        return () -> new Fed(indicator.get(), (Feed<Indicator>) feed, (ToDoubleFunction<Indicator>) figure);
    }

    private static <I extends SeriesIndicator> Supplier<Fed> closes(Supplier<I> indicator, ToDoubleFunction<I> figure) {
        return fed(indicator, (it, bars, i) -> it.update(bars.close()[i]), figure);
    }

    private static Supplier<Fed> closes(Supplier<? extends SeriesIndicator> indicator) {
        return closes(indicator::get, SeriesIndicator::value);
    }

    private static Match library(String name, int first, Supplier<Fed> subject, Function<Bars, double[]> expected) {
        return new Match(name, Oracle.HIPPARCHUS, first, subject, expected, 0, 0);
    }

    private static Match definition(String name, int first, Supplier<Fed> subject, Function<Bars, double[]> expected) {
        return new Match(name, Oracle.DEFINITION, first, subject, expected, 0, 0);
    }

    static List<Match> all() {
        List<Match> all = new ArrayList<>(averages());
        all.addAll(momentum());
        all.addAll(ranges());
        all.addAll(volumes());
        all.addAll(statistics());
        all.addAll(books());
        return all;
    }

    static Match named(String name) {
        return all().stream().filter(match -> match.name().equals(name)).findFirst().orElseThrow();
    }

    static List<Match> averages() {
        return List.of(
                library("Sma", N - 1, closes(() -> new Sma(N)), b -> Definitions.mean(b.close(), N)),
                library("Sma of 1", 0, closes(() -> new Sma(1)), Bars::close),
                definition("Ema", N - 1, closes(() -> new Ema(N)), b -> Definitions.exponential(b.close(), N)),
                definition("Ema.fromFirst", N - 1, closes(() -> Ema.fromFirst(N)), b -> {
                    double[] ema = Definitions.fading(b.close(), 1, 1 - 2.0 / (N + 1));
                    return Definitions.from(N - 1, b.size(), i -> ema[i]);
                }),
                library("Wma", N - 1, closes(() -> new Wma(N)), b -> Definitions.weighted(b.close(), N)),
                definition("Dema", 2 * N - 2, closes(() -> new Dema(N)), b -> {
                    double[] ema = Definitions.exponential(b.close(), N);
                    return Definitions.map(ema, Definitions.exponential(ema, N), (a, twice) -> 2 * a - twice);
                }),
                library("Hma", N + 2, closes(() -> new Hma(N)), b -> Definitions.weighted(Definitions.map(
                        Definitions.weighted(b.close(), N / 2), Definitions.weighted(b.close(), N), (half, whole) -> 2 * half - whole), 4)),
                definition("Kama", 10, closes(() -> new Kama(10)), b -> Definitions.kama(b.close(), 10)));
    }

    static List<Match> momentum() {
        Function<Bars, double[]> macd = b -> {
            double[] line = Definitions.macd(b.close(), 12, 26);
            return Definitions.from(33, b.size(), i -> line[i]);
        };
        Function<Bars, double[]> signal = b -> Definitions.exponential(Definitions.macd(b.close(), 12, 26), 9);
        Supplier<Stochastic> stochastic = () -> new Stochastic(14, 3, 3);
        Feed<Stochastic> bar = (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]);
        return List.of(
                definition("Rsi", 14, closes(() -> new Rsi(14)), b -> Definitions.rsi(b.close(), 14)),
                definition("Macd", 33, closes(Macd::new), macd).noise(1e-13),
                definition("Macd.signal", 33, closes(Macd::new, Macd::signal), signal).noise(1e-13),
                definition("Macd.histogram", 33, closes(Macd::new, Macd::histogram),
                        b -> Definitions.map(macd.apply(b), signal.apply(b), (line, average) -> line - average)).noise(1e-13),
                definition("Roc", 10, closes(() -> new Roc(10)),
                        b -> Definitions.from(10, b.size(), i -> 100 * (b.close()[i] - b.close()[i - 10]) / b.close()[i - 10])),
                library("Stochastic", 17, fed(stochastic, bar, Stochastic::value), b -> {
                    double[] slowed = Definitions.mean(Definitions.rawStochastic(b, 14), 3);
                    return Definitions.from(17, b.size(), i -> slowed[i]);
                }),
                library("Stochastic.signal", 17, fed(stochastic, bar, Stochastic::signal),
                        b -> Definitions.mean(Definitions.mean(Definitions.rawStochastic(b, 14), 3), 3)),
                library("Cci", N - 1, fed(() -> new Cci(N), (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]), Cci::value),
                        b -> Definitions.cci(b, N)).absolute(1e-11),
                library("Cci of 300", 299, fed(() -> new Cci(300), (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]),
                        Cci::value), b -> Definitions.cci(b, 300)).absolute(1e-11));
    }

    static List<Match> ranges() {
        Feed<Adx> directional = (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]);
        Feed<Keltner> channel = (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]);
        Feed<Donchian> extremes = (it, b, i) -> it.update(b.high()[i], b.low()[i]);
        Supplier<Keltner> keltner = () -> new Keltner(N, 10, 2);
        return List.of(
                library("Bollinger", N - 1, closes(() -> new Bollinger(N, 2)), b -> Definitions.mean(b.close(), N)),
                library("Bollinger.upper", N - 1, closes(() -> new Bollinger(N, 2), Bollinger::upper), b -> Definitions.map(
                        Definitions.mean(b.close(), N), Definitions.deviation(b.close(), N, false), (mean, sd) -> mean + 2 * sd)),
                library("Bollinger.lower", N - 1, closes(() -> new Bollinger(N, 2), Bollinger::lower), b -> Definitions.map(
                        Definitions.mean(b.close(), N), Definitions.deviation(b.close(), N, false), (mean, sd) -> mean - 2 * sd)),
                definition("Atr", 14, fed(() -> new Atr(14), (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i]), Atr::value),
                        b -> Definitions.wilder(Definitions.trueRange(b), 14)),
                definition("Adx", 27, fed(() -> new Adx(14), directional, Adx::value), b -> Definitions.adx(b, 14)),
                definition("Adx.plus", 14, fed(() -> new Adx(14), directional, Adx::plus), b -> Definitions.directional(b, true, 14)),
                definition("Adx.minus", 14, fed(() -> new Adx(14), directional, Adx::minus), b -> Definitions.directional(b, false, 14)),
                library("Donchian", N - 1, fed(() -> new Donchian(N), extremes, Donchian::value), b -> Definitions.map(
                        Definitions.max(b.high(), N), Definitions.min(b.low(), N), (high, low) -> (high + low) / 2)),
                library("Donchian.upper", N - 1, fed(() -> new Donchian(N), extremes, Donchian::upper), b -> Definitions.max(b.high(), N)),
                library("Donchian.lower", N - 1, fed(() -> new Donchian(N), extremes, Donchian::lower), b -> Definitions.min(b.low(), N)),
                definition("Keltner", N - 1, fed(keltner, channel, Keltner::value), b -> Definitions.exponential(b.close(), N)),
                definition("Keltner.upper", N - 1, fed(keltner, channel, Keltner::upper), b -> Definitions.map(Definitions.exponential(
                        b.close(), N), Definitions.wilder(Definitions.trueRange(b), 10), (mid, atr) -> mid + 2 * atr)),
                definition("Keltner.lower", N - 1, fed(keltner, channel, Keltner::lower), b -> Definitions.map(Definitions.exponential(
                        b.close(), N), Definitions.wilder(Definitions.trueRange(b), 10), (mid, atr) -> mid - 2 * atr)).noise(1e-13));
    }

    static List<Match> volumes() {
        return List.of(
                definition("Obv", 0, fed(Obv::new, (it, b, i) -> it.update(b.close()[i], b.volume()[i]), Obv::value),
                        b -> Definitions.running(Bars.of(b.size(), i -> i == 0 || b.close()[i] > b.close()[i - 1] ? b.volume()[i]
                                : b.close()[i] < b.close()[i - 1] ? -b.volume()[i] : 0))),
                definition("Vwap", 0, fed(Vwap::new, (it, b, i) -> it.update(b.typical(i), b.volume()[i] + 1), Vwap::value),
                        b -> Definitions.map(Definitions.running(Bars.of(b.size(), i -> b.typical(i) * (b.volume()[i] + 1))),
                                Definitions.running(Bars.of(b.size(), i -> b.volume()[i] + 1)), (notional, volume) -> notional / volume)),
                library("RollingVwap", N - 1, fed(() -> new RollingVwap(N), (it, b, i) -> it.update(b.close()[i], b.volume()[i]),
                        RollingVwap::value), b -> Definitions.volumeWeighted(b.close(), b.volume(), N)),
                definition("Mfi", 14, fed(() -> new Mfi(14), (it, b, i) -> it.update(b.high()[i], b.low()[i], b.close()[i], b.volume()[i]),
                        Mfi::value), b -> Definitions.mfi(b, 14)),
                definition("TradeFlowImbalance", N - 1, fed(() -> new TradeFlowImbalance(N),
                        (it, b, i) -> it.update(b.signedVolume(i)), TradeFlowImbalance::value),
                        b -> Definitions.map(Definitions.sum(b.signedVolume(), N), Definitions.sum(b.volume(), N),
                                (net, gross) -> gross == 0 ? 0 : net / gross)));
    }

    static List<Match> statistics() {
        return List.of(
                library("ZScore", N - 1, closes(() -> new ZScore(N)), b -> Definitions.score(b.close(), N)).absolute(1e-12),
                library("RollingMin", N - 1, closes(() -> new RollingMin(N)), b -> Definitions.min(b.close(), N)),
                library("RollingMax", N - 1, closes(() -> new RollingMax(N)), b -> Definitions.max(b.close(), N)),
                library("RollingStd", N - 1, closes(() -> new RollingStd(N)), b -> Definitions.deviation(b.close(), N, false)),
                library("RollingStd.sample", N - 1, closes(() -> new RollingStd(N), RollingStd::sample),
                        b -> Definitions.deviation(b.close(), N, true)),
                library("RollingQuantile 0.5", N - 1, closes(() -> new RollingQuantile(N, 0.5)),
                        b -> Definitions.quantile(b.close(), N, 0.5)),
                library("RollingQuantile 0.9 of 33", 32, closes(() -> new RollingQuantile(33, 0.9)),
                        b -> Definitions.quantile(b.close(), 33, 0.9)),
                library("RollingQuantile 1", N - 1, closes(() -> new RollingQuantile(N, 1)), b -> Definitions.max(b.close(), N)),
                library("RollingQuantile 0", N - 1, closes(() -> new RollingQuantile(N, 0)), b -> Definitions.min(b.close(), N)),
                library("LinearRegressionSlope", 13, closes(() -> new LinearRegressionSlope(14)), b -> Definitions.slope(b.close(), 14))
                        .noise(1e-13),
                library("RollingCorrelation", N - 1, fed(() -> new RollingCorrelation(N),
                        (it, b, i) -> it.update(b.close()[i], b.other()[i]),
                        RollingCorrelation::value), b -> Definitions.correlation(b.close(), b.other(), N)).absolute(1e-12),
                library("RollingBeta", N - 1, fed(() -> new RollingBeta(N), (it, b, i) -> it.update(b.close()[i], b.other()[i]),
                        RollingBeta::value), b -> Definitions.beta(b.close(), b.other(), N)),
                library("RollingBeta of returns", N, fed(() -> new RollingBeta(N), (it, b, i) -> i > 0 && it.update(
                        b.close()[i] / b.close()[i - 1] - 1, b.other()[i] / b.other()[i - 1] - 1), RollingBeta::value),
                        b -> Definitions.beta(Definitions.returns(b.close()), Definitions.returns(b.other()), N)).absolute(1e-13),
                definition("EwmaVolatility of EMA's decay", N, closes(() -> new EwmaVolatility(1 - 2.0 / (N + 1), N)),
                        b -> Definitions.volatility(b.close(), 1 - 2.0 / (N + 1), N)),
                definition("EwmaVolatility", N, closes(() -> new EwmaVolatility(0.94, N)),
                        b -> Definitions.volatility(b.close(), 0.94, N)));
    }

    static List<Match> books() {
        return List.of(
                definition("BookImbalance", 0, fed(BookImbalance::new, (it, b, i) -> it.update(b.volume()[i], b.other()[i]),
                        BookImbalance::value), b -> Definitions.map(b.volume(), b.other(), (bid, ask) -> (bid - ask) / (bid + ask))),
                definition("MicroPrice", 0, fed(MicroPrice::new,
                        (it, b, i) -> it.update(b.low()[i], b.volume()[i], b.high()[i], b.other()[i]), MicroPrice::value),
                        b -> Bars.of(b.size(), i -> (b.high()[i] * b.volume()[i] + b.low()[i] * b.other()[i])
                                / (b.volume()[i] + b.other()[i]))));
    }
}
