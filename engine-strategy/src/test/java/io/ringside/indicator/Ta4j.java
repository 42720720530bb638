package io.ringside.indicator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.CombineIndicator;
import org.ta4j.core.indicators.helpers.FixedIndicator;
import org.ta4j.core.indicators.statistics.CovarianceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;
import org.ta4j.core.num.DecimalNum;
import org.ta4j.core.num.Num;

/**
 * ta4j 0.17 on {@code DecimalNum}, 32 digits, fed with the exact value of each double: it rounds nothing that a double could show. It
 * gives a figure of what it has before its window is full; these are left out.
 */
final class Ta4j {
    private static final int DIGITS = 32;
    private static final ZonedDateTime BEGIN = Instant.EPOCH.atZone(ZoneOffset.UTC);
    private static final Duration BAR = Duration.ofSeconds(1);

    private Ta4j() {
    }

    private static Num exactly(double value) {
        return DecimalNum.valueOf(new BigDecimal(value), DIGITS);
    }

    private static BarSeries series(Bars b) {
        BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(DecimalNum.class).build();
        for (int i = 0; i < b.size(); i++) {
            Num close = exactly(b.close()[i]);
            Num volume = exactly(b.volume()[i]);
            series.addBar(new BaseBar(BAR, BEGIN.plusSeconds(i), close, exactly(b.high()[i]), exactly(b.low()[i]), close, volume,
                    series.numOf(0)));
        }
        return series;
    }

    private static Indicator<Num> fixed(BarSeries series, double[] values) {
        return new FixedIndicator<>(series, IntStream.range(0, values.length).mapToObj(i -> exactly(values[i])).toArray(Num[]::new));
    }

    /** A figure of the bars, from its first index on. */
    static double[] of(Bars b, int first, Function<BarSeries, Indicator<Num>> figure) {
        Indicator<Num> indicator = figure.apply(series(b));
        double[] all = Bars.of(b.size(), i -> indicator.getValue(i).doubleValue());
        return Definitions.from(first, b.size(), i -> all[i]);
    }

    /** A figure of the closes, from its first index on. */
    static double[] ofClose(Bars b, int first, Function<Indicator<Num>, Indicator<Num>> figure) {
        return of(b, first, series -> figure.apply(new ClosePriceIndicator(series)));
    }

    static Indicator<Num> upper(Indicator<Num> x, int n) {
        return new BollingerBandsUpperIndicator(middle(x, n), new StandardDeviationIndicator(x, n));
    }

    static BollingerBandsMiddleIndicator middle(Indicator<Num> x, int n) {
        return new BollingerBandsMiddleIndicator(new SMAIndicator(x, n));
    }

    /** A figure of the closes and the other series, from its first index on. */
    static double[] ofPair(Bars b, int first, Function<Indicator<Num>, Function<Indicator<Num>, Indicator<Num>>> figure) {
        return of(b, first, series -> figure.apply(new ClosePriceIndicator(series)).apply(fixed(series, b.other())));
    }

    static Indicator<Num> beta(Indicator<Num> x, Indicator<Num> y, int n) {
        return CombineIndicator.divide(new CovarianceIndicator(x, y, n), new VarianceIndicator(x, n));
    }

    static double[] flow(Bars b, int n) {
        return of(b, n - 1, series -> CombineIndicator.divide(new SMAIndicator(fixed(series, b.signedVolume()), n),
                new SMAIndicator(fixed(series, b.volume()), n)));
    }
}
