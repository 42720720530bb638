package io.ringside.bench;

import io.ringside.indicator.Adx;
import io.ringside.indicator.Atr;
import io.ringside.indicator.Bollinger;
import io.ringside.indicator.BookImbalance;
import io.ringside.indicator.Cci;
import io.ringside.indicator.Dema;
import io.ringside.indicator.Donchian;
import io.ringside.indicator.Ema;
import io.ringside.indicator.EwmaVolatility;
import io.ringside.indicator.Hma;
import io.ringside.indicator.Kama;
import io.ringside.indicator.Keltner;
import io.ringside.indicator.LinearRegressionSlope;
import io.ringside.indicator.Macd;
import io.ringside.indicator.Mfi;
import io.ringside.indicator.MicroPrice;
import io.ringside.indicator.Obv;
import io.ringside.indicator.Roc;
import io.ringside.indicator.RollingBeta;
import io.ringside.indicator.RollingCorrelation;
import io.ringside.indicator.RollingMax;
import io.ringside.indicator.RollingMin;
import io.ringside.indicator.RollingQuantile;
import io.ringside.indicator.RollingStd;
import io.ringside.indicator.RollingVwap;
import io.ringside.indicator.Rsi;
import io.ringside.indicator.SeriesIndicator;
import io.ringside.indicator.Sma;
import io.ringside.indicator.Stochastic;
import io.ringside.indicator.TradeFlowImbalance;
import io.ringside.indicator.Vwap;
import io.ringside.indicator.Wma;
import io.ringside.indicator.ZScore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
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

/**
 * One update of one indicator and the reading of its value, on a seeded walk of 65,536 bars, over and over. In it: the loads of the
 * bar. Not in it: making the bar. Windows are 20 unless their usual length is another.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IndicatorUpdate {
    private static final int N = 20;
    private static final int USUAL = 14;

    /** Which indicator. */
    @Param({"Sma", "Ema", "Wma", "Dema", "Hma", "Kama", "Rsi", "Macd", "Bollinger", "Atr", "Adx", "Stochastic", "Cci", "Roc", "Donchian",
        "Keltner", "Obv", "Vwap", "RollingVwap", "Mfi", "ZScore", "RollingMin", "RollingMax", "RollingStd", "RollingQuantile",
        "LinearRegressionSlope", "RollingCorrelation", "RollingBeta", "EwmaVolatility", "BookImbalance", "MicroPrice",
        "TradeFlowImbalance"})
    private String indicator;

    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;
    private IntToDoubleFunction update;
    private int next;

    /** Creates the benchmark; JMH does. */
    public IndicatorUpdate() {
    }

    /** Draws the bars and makes the indicator. */
    @Setup(Level.Trial)
    public void build() {
        IndicatorBars bars = IndicatorBars.draw();
        high = bars.high();
        low = bars.low();
        close = bars.close();
        volume = bars.volume();
        update = make();
    }

    /** {@return the value after one update} */
    @Benchmark
    public double update() {
        next = next + 1 & IndicatorBars.LENGTH - 1;
        return update.applyAsDouble(next);
    }

    private IntToDoubleFunction make() {
        return switch (indicator) {
            case "Sma" -> ofClose(new Sma(N));
            case "Ema" -> ofClose(new Ema(N));
            case "Wma" -> ofClose(new Wma(N));
            case "Dema" -> ofClose(new Dema(N));
            case "Hma" -> ofClose(new Hma(N));
            case "Kama" -> ofClose(new Kama(N));
            case "Rsi" -> ofClose(new Rsi(USUAL));
            case "Macd" -> ofClose(new Macd());
            case "Bollinger" -> ofClose(new Bollinger());
            case "Roc" -> ofClose(new Roc(N));
            case "ZScore" -> ofClose(new ZScore(N));
            case "RollingMin" -> ofClose(new RollingMin(N));
            case "RollingMax" -> ofClose(new RollingMax(N));
            case "RollingStd" -> ofClose(new RollingStd(N));
            case "RollingQuantile" -> ofClose(new RollingQuantile(N, 0.9));
            case "LinearRegressionSlope" -> ofClose(new LinearRegressionSlope(N));
            case "EwmaVolatility" -> ofClose(new EwmaVolatility(0.94, N));
            default -> ofBar();
        };
    }

    private IntToDoubleFunction ofClose(SeriesIndicator it) {
        return i -> it.update(close[i]) ? it.value() : 0;
    }

    private IntToDoubleFunction ofBar() {
        switch (indicator) {
            case "Atr":
                Atr atr = new Atr(USUAL);
                return i -> atr.update(high[i], low[i], close[i]) ? atr.value() : 0;
            case "Adx":
                Adx adx = new Adx(USUAL);
                return i -> adx.update(high[i], low[i], close[i]) ? adx.value() : 0;
            case "Stochastic":
                Stochastic stochastic = new Stochastic(USUAL, 3, 3);
                return i -> stochastic.update(high[i], low[i], close[i]) ? stochastic.value() : 0;
            case "Cci":
                Cci cci = new Cci(N);
                return i -> cci.update(high[i], low[i], close[i]) ? cci.value() : 0;
            case "Donchian":
                Donchian donchian = new Donchian(N);
                return i -> donchian.update(high[i], low[i]) ? donchian.value() : 0;
            case "Keltner":
                Keltner keltner = new Keltner(N, USUAL, 2);
                return i -> keltner.update(high[i], low[i], close[i]) ? keltner.upper() : 0;
            default:
                return ofVolume();
        }
    }

    private IntToDoubleFunction ofVolume() {
        switch (indicator) {
            case "Obv":
                Obv obv = new Obv();
                return i -> obv.update(close[i], volume[i]) ? obv.value() : 0;
            case "Vwap":
                Vwap vwap = new Vwap();
                return i -> vwap.update(close[i], volume[i]) ? vwap.value() : 0;
            case "RollingVwap":
                RollingVwap rolling = new RollingVwap(N);
                return i -> rolling.update(close[i], volume[i]) ? rolling.value() : 0;
            case "Mfi":
                Mfi mfi = new Mfi(USUAL);
                return i -> mfi.update(high[i], low[i], close[i], volume[i]) ? mfi.value() : 0;
            case "TradeFlowImbalance":
                TradeFlowImbalance flow = new TradeFlowImbalance(N);
                return i -> flow.update((i & 3) == 0 ? -volume[i] : volume[i]) ? flow.value() : 0;
            default:
                return ofTwo();
        }
    }

    private IntToDoubleFunction ofTwo() {
        switch (indicator) {
            case "RollingCorrelation":
                RollingCorrelation correlation = new RollingCorrelation(N);
                return i -> correlation.update(close[i], high[i]) ? correlation.value() : 0;
            case "RollingBeta":
                RollingBeta beta = new RollingBeta(N);
                return i -> beta.update(close[i], high[i]) ? beta.value() : 0;
            case "BookImbalance":
                BookImbalance imbalance = new BookImbalance();
                return i -> imbalance.update(volume[i], volume[i ^ 1]) ? imbalance.value() : 0;
            case "MicroPrice":
                MicroPrice micro = new MicroPrice();
                return i -> micro.update(low[i], volume[i], high[i], volume[i ^ 1]) ? micro.value() : 0;
            default:
                throw new IllegalArgumentException("IndicatorUpdate: no indicator is called " + indicator
                        + "; see its @Param for the names");
        }
    }
}
