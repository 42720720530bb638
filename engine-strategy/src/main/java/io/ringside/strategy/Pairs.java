package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.indicator.RollingBeta;
import io.ringside.indicator.ZScore;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Sells the dearer and buys the cheaper of two instruments that move together: with b the rolling slope of log p1 on log p2 and the spread
 * s = log p1 − b log p2, it sells the first and buys the second while the z-score of s is above {@code enter}, the other way round below
 * −{@code enter}, and is flat once |z| &lt; {@code exit}. The second leg is worth b times the first when it is entered. While b is not
 * above 0 nothing is entered.
 *
 * <p>Source: Gatev, Goetzmann and Rouwenhorst, Pairs Trading, Review of Financial Studies 19 (2006), for entry at two deviations;
 * Vidyamurthy, Pairs Trading (2004), chapter 5, for the spread of logarithms. Logarithms are StrictMath's, so every machine decides the
 * same.
 */
@About(value = "Trades the spread of two instruments by its z-score, hedged by rolling beta.", parameters = Pairs.Settings.class)
public final class Pairs extends Strategy {
    private final Settings given;
    private Settings settings;
    private RollingBeta beta;
    private ZScore score;
    private Sampler first;
    private Sampler second;
    private Sizing sizing;
    private long quantityUnits;
    private int way;

    /**
     * Its parameters.
     *
     * @param first    the first instrument
     * @param second   the second instrument
     * @param every    time between prices
     * @param period   prices of slope and z-score
     * @param enter    the z-score at which it enters
     * @param exit     the z-score at which it leaves
     * @param quantity the position held in the first
     */
    public record Settings(
            @Parameter(value = "the first instrument", fallback = "#1") Instrument first,
            @Parameter(value = "the second instrument", fallback = "#2") Instrument second,
            @Parameter(value = "time between prices", fallback = "1m", least = "1ms", most = "1d") Duration every,
            @Parameter(value = "prices of slope and z-score", fallback = "60", least = "2", most = "1000000") int period,
            @Parameter(value = "the z-score at which it enters", fallback = "2", above = "0", most = "100") double enter,
            @Parameter(value = "the z-score at which it leaves", fallback = "0.5", least = "0", most = "100") double exit,
            @Parameter(value = "the position held in the first", fallback = "1", above = "0") BigDecimal quantity) {
        /**
         * Checks what has to fit together.
         *
         * @param first    the first instrument
         * @param second   the second instrument
         * @param every    time between prices
         * @param period   prices of slope and z-score
         * @param enter    the z-score at which it enters
         * @param exit     the z-score at which it leaves
         * @param quantity the position held in the first
         */
        public Settings {
            if (first == second) {
                throw new InvalidInputException("second", "parameter second=" + second, "another than first=" + first, "name another");
            } else if (exit >= enter) {
                throw new InvalidInputException("exit", "parameter exit=" + exit, "below enter=" + enter, "lower it");
            }
        }
    }

    /** Creates it with its default parameters. */
    public Pairs() {
        this(null);
    }

    /**
     * Creates it.
     *
     * @param settings its parameters; null for the defaults
     */
    public Pairs(Settings settings) {
        this.given = settings;
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        settings = parameters.as(Settings.class, given, instruments);
        beta = new RollingBeta(settings.period());
        score = new ZScore(settings.period());
        first = new Sampler(settings.every().toNanos());
        second = new Sampler(settings.every().toNanos());
        sizing = new Sizing(instruments.resolve(settings.second()));
        quantityUnits = instruments.resolve(settings.first()).quantity(settings.quantity().toPlainString());
    }

    @Override
    protected void onTick(Tick tick) {
        if (tick.instrument().symbol().equals(settings.second().symbol())) {
            second.update(tick);
        } else if (tick.instrument().symbol().equals(settings.first().symbol()) && first.update(tick) && !Double.isNaN(second.value())) {
            decide(StrictMath.log(first.value()), StrictMath.log(second.value()));
        }
    }

    private void decide(double one, double two) {
        if (!beta.update(two, one) || !score.update(one - beta.value() * two)) {
            return;
        }
        double z = score.value();
        int wanted = z > settings.enter() ? -1 : z < -settings.enter() ? 1 : Math.abs(z) < settings.exit() ? 0 : way;
        if (wanted != way && (wanted == 0 || beta.value() > 0)) {
            way = wanted;
            target(settings.first(), way * quantityUnits);
            target(settings.second(), -way * hedgeUnits());
        }
    }

    /** How much of the second is worth beta times the position in the first. */
    private long hedgeUnits() {
        double leg = settings.quantity().doubleValue() * first.value() * settings.first().multiplier();
        double units = beta.value() * leg / (second.value() * settings.second().multiplier())
                * Scale.powerOfTen(settings.second().quantityDecimals());
        return sizing.fixed((long) Math.max(0, units));
    }
}
