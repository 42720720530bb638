package io.ringside.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.DoubleEMAIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.HMAIndicator;
import org.ta4j.core.indicators.KAMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/**
 * What {@link IndicatorUpdate} measures, by ta4j 0.17 on {@code DoubleNum}: the value at the next bar of the same series, all of
 * whose bars are there beforehand, for the indicators that ta4j has. In it: one new indicator in 65,536 values, when the series
 * begins anew. Not in it: making the bar and adding it to the series.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IndicatorTa4j {
    private static final int N = 20;
    private static final int USUAL = 14;
    private static final int FAST = 12;
    private static final int SLOW = 26;
    private static final int KAMA_FAST = 2;
    private static final int KAMA_SLOW = 30;

    /** Which indicator, by the name of ours. */
    @Param({"Sma", "Ema", "Wma", "Dema", "Hma", "Kama", "Rsi", "Macd", "Bollinger", "Atr", "Adx", "Stochastic", "Cci", "Roc", "Donchian",
        "Keltner", "Obv", "RollingVwap", "Mfi", "ZScore", "RollingMin", "RollingMax", "RollingStd", "LinearRegressionSlope",
        "RollingCorrelation"})
    private String indicator;

    private BarSeries series;
    private Indicator<Num> figure;
    private int next;

    /** Creates the benchmark; JMH does. */
    public IndicatorTa4j() {
    }

    /** Draws the bars and makes the indicator. */
    @Setup(Level.Trial)
    public void build() {
        IndicatorBars bars = IndicatorBars.draw();
        series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
        ZonedDateTime begin = Instant.EPOCH.atZone(ZoneOffset.UTC);
        for (int i = 0; i < IndicatorBars.LENGTH; i++) {
            series.addBar(Duration.ofSeconds(1), begin.plusSeconds(i), bars.close()[i], bars.high()[i], bars.low()[i], bars.close()[i],
                    bars.volume()[i]);
        }
        figure = make();
    }

    /** {@return the value at the next bar} */
    @Benchmark
    public Num value() {
        if (next == IndicatorBars.LENGTH) {
            next = 0;
            figure = make();
        }
        return figure.getValue(next++);
    }

    private Indicator<Num> make() {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return switch (indicator) {
            case "Sma" -> new SMAIndicator(close, N);
            case "Ema" -> new EMAIndicator(close, N);
            case "Wma" -> new WMAIndicator(close, N);
            case "Dema" -> new DoubleEMAIndicator(close, N);
            case "Hma" -> new HMAIndicator(close, N);
            case "Kama" -> new KAMAIndicator(close, N, KAMA_FAST, KAMA_SLOW);
            case "Rsi" -> new RSIIndicator(close, USUAL);
            case "Macd" -> new MACDIndicator(close, FAST, SLOW);
            case "Bollinger" -> new BollingerBandsMiddleIndicator(new SMAIndicator(close, N));
            case "Roc" -> new ROCIndicator(close, N);
            case "ZScore" -> new SigmaIndicator(close, N);
            case "RollingMin" -> new LowestValueIndicator(close, N);
            case "RollingMax" -> new HighestValueIndicator(close, N);
            case "RollingStd" -> new StandardDeviationIndicator(close, N);
            case "LinearRegressionSlope" -> new SimpleLinearRegressionIndicator(close, N, SimpleLinearRegressionType.SLOPE);
            case "RollingCorrelation" -> new CorrelationCoefficientIndicator(close, new HighPriceIndicator(series), N);
            default -> ofBars(close);
        };
    }

    private Indicator<Num> ofBars(ClosePriceIndicator close) {
        return switch (indicator) {
            case "Atr" -> new ATRIndicator(series, USUAL);
            case "Adx" -> new ADXIndicator(series, USUAL);
            case "Stochastic" -> new SMAIndicator(new StochasticOscillatorKIndicator(series, USUAL), 3);
            case "Cci" -> new CCIIndicator(series, N);
            case "Donchian" -> new DonchianChannelMiddleIndicator(series, N);
            case "Keltner" -> new KeltnerChannelUpperIndicator(new KeltnerChannelMiddleIndicator(close, N), 2, USUAL);
            case "Obv" -> new OnBalanceVolumeIndicator(series);
            case "RollingVwap" -> new VWAPIndicator(series, N);
            case "Mfi" -> new MoneyFlowIndexIndicator(series, USUAL);
            default -> throw new IllegalArgumentException("IndicatorTa4j: ta4j is not measured by the name " + indicator
                    + "; see its @Param for the names");
        };
    }
}
