package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.DoubleEMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.num.Num;

/** Where ta4j defines a figure differently, it is as the javadoc of ours says. */
class VariantTest {
    private static final int N = 14;
    private static final Bars WALK = Bars.all().get(0);

    @TestFactory
    Stream<DynamicTest> shouldBeAsDocumentedWhenTa4jDefinesAFigureDifferently() {
        double[] close = WALK.close();
        double[] range = averaged(i -> i == 0 ? WALK.high()[0] - WALK.low()[0] : Definitions.trueRange(WALK)[i]);
        return Stream.of(
                variant("Rsi", rsi(), series -> new RSIIndicator(new ClosePriceIndicator(series), N)),
                variant("Atr", range, series -> new ATRIndicator(series, N)),
                variant("Dema", Definitions.map(exponential(close, N), exponential(exponential(close, N), N), (a, b) -> 2 * a - b),
                        series -> new DoubleEMAIndicator(new ClosePriceIndicator(series), N)),
                variant("Macd", Definitions.map(exponential(close, 12), exponential(close, 26), (a, b) -> a - b),
                        series -> new MACDIndicator(new ClosePriceIndicator(series), 12, 26)),
                variant("Keltner", Definitions.map(exponential(close, N), range, (middle, width) -> middle + 2 * width),
                        series -> new KeltnerChannelUpperIndicator(
                                new KeltnerChannelMiddleIndicator(new ClosePriceIndicator(series), N), 2, N)),
                variant("Obv", Definitions.map(obv(), obv(), (balance, same) -> balance - WALK.volume()[0]),
                        OnBalanceVolumeIndicator::new),
                variant("Mfi", mfi(), series -> new MoneyFlowIndexIndicator(series, N)),
                variant("Adx.plus", Definitions.map(movement(true), range, (moved, width) -> 100 * moved / width),
                        series -> new PlusDIIndicator(series, N)),
                variant("Adx", adx(range), series -> new ADXIndicator(series, N)));
    }

    private static DynamicTest variant(String name, double[] documented, Function<BarSeries, Indicator<Num>> theirs) {
        return DynamicTest.dynamicTest(name, () -> {
            double[] figures = Ta4j.of(WALK, N, theirs);
            for (int i = N; i < figures.length; i++) {
                assertEquals(documented[i], figures[i], 1e-9 * Math.abs(figures[i]) + 1e-11, name + " at " + i);
            }
        });
    }

    /** {@code a[0] = x[0], a[t] = a[t-1] + (x[t] - a[t-1]) / n}. */
    private static double[] averaged(IntToDoubleFunction x) {
        return Definitions.fading(Bars.of(WALK.size(), x), 1, 1 - 1.0 / N);
    }

    private static double[] exponential(double[] x, int n) {
        return Definitions.fading(x, 1, 1 - 2.0 / (n + 1));
    }

    private static double[] rsi() {
        double[] x = WALK.close();
        double[] up = averaged(i -> i == 0 ? 0 : Math.max(x[i] - x[i - 1], 0));
        double[] down = averaged(i -> i == 0 ? 0 : Math.max(x[i - 1] - x[i], 0));
        return Definitions.map(up, down, (rise, fall) -> 100 * rise / (rise + fall));
    }

    private static double[] obv() {
        return Match.named("Obv").subject().get().run(WALK);
    }

    private static double[] mfi() {
        double[] price = WALK.typical();
        double[] flow = Bars.of(WALK.size(), i -> price[i] * WALK.volume()[i]);
        double[] up = Definitions.sum(Definitions.from(1, WALK.size(), i -> price[i] > price[i - 1] ? flow[i] : 0), N);
        double[] down = Definitions.sum(Definitions.from(1, WALK.size(), i -> price[i] < price[i - 1] ? flow[i] : 0), N);
        return Definitions.map(up, down, (rise, fall) -> 100 * Math.max(rise, 1) / (Math.max(rise, 1) + Math.max(fall, 1)));
    }

    private static double[] movement(boolean upward) {
        return averaged(i -> {
            double up = i == 0 ? 0 : WALK.high()[i] - WALK.high()[i - 1];
            double down = i == 0 ? 0 : WALK.low()[i - 1] - WALK.low()[i];
            double mine = upward ? up : down;
            return mine > 0 && mine > (upward ? down : up) ? mine : 0;
        });
    }

    private static double[] adx(double[] range) {
        double[] plus = movement(true);
        double[] minus = movement(false);
        return averaged(i -> plus[i] + minus[i] == 0 ? 0 : 100 * Math.abs(plus[i] - minus[i]) / (plus[i] + minus[i]));
    }
}
