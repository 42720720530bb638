package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.indicator.Rsi;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Buys what has fallen too fast and sells what has risen too fast, and closes when the index is back in the middle: long while RSI &lt;
 * {@code low}, short while RSI &gt; 100 − {@code low}, flat once it has crossed 50. On one price an interval, each instrument by itself.
 *
 * <p>Source: Wilder, New Concepts in Technical Trading Systems (1978), section VI, which calls 30 and 70 oversold and overbought.
 */
@About(value = "Long below a low RSI, short above a high one, flat at 50.", parameters = RsiReversion.Settings.class)
public final class RsiReversion extends Strategy {
    private static final double MIDDLE = 50;

    private final Settings given;
    private Settings settings;
    private Market[] markets = {};

    /**
     * Its parameters.
     *
     * @param every    time between prices
     * @param period   prices of the index
     * @param low      below which it buys; above 100 less this it sells
     * @param quantity the position held, in each instrument's units
     */
    public record Settings(
            @Parameter(value = "time between prices", fallback = "1m", least = "1ms", most = "1d") Duration every,
            @Parameter(value = "prices of the index", fallback = "14", least = "1", most = "1000000") int period,
            @Parameter(value = "buys below, sells above 100 less this", fallback = "30", above = "0", most = "50") double low,
            @Parameter(value = "the position held", fallback = "1", above = "0") BigDecimal quantity) {
    }

    /** Creates it with its default parameters. */
    public RsiReversion() {
        this(null);
    }

    /**
     * Creates it.
     *
     * @param settings its parameters; null for the defaults
     */
    public RsiReversion(Settings settings) {
        this.given = settings;
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        settings = parameters.as(Settings.class, given, instruments);
        markets = new Market[instruments.size()];
        for (Instrument instrument : instruments) {
            markets[instrument.id()] = new Market(settings, instrument.quantity(settings.quantity().toPlainString()));
        }
    }

    @Override
    protected void onTick(Tick tick) {
        Market market = markets[tick.instrument().id()];
        if (market.sampler.update(tick) && market.rsi.update(market.sampler.value())) {
            market.decide(market.rsi.value(), settings.low());
            target(tick.instrument(), market.way * market.quantityUnits);
        }
    }

    /** What is known of one instrument. */
    private static final class Market {
        private final Sampler sampler;
        private final Rsi rsi;
        private final long quantityUnits;
        private int way;

        Market(Settings settings, long quantityUnits) {
            this.sampler = new Sampler(settings.every().toNanos());
            this.rsi = new Rsi(settings.period());
            this.quantityUnits = quantityUnits;
        }

        void decide(double index, double low) {
            if (index < low) {
                way = 1;
            } else if (index > 100 - low) {
                way = -1;
            } else if (way * (index - MIDDLE) >= 0) {
                way = 0;
            }
        }
    }
}
