package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.indicator.Bollinger;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.time.Duration;

/**
 * Follows a price that leaves its bands: long once it is above the upper, short once below the lower, flat when it is back at the middle.
 * Positions are a share of the account's equity. On one price an interval, each instrument by itself.
 *
 * <p>Source: Bollinger on Bollinger Bands (2001), chapter 16, Method I: volatility breakout.
 */
@About(value = "Long above the upper band, short below the lower, flat at the middle.", parameters = BollingerBreakout.Settings.class)
public final class BollingerBreakout extends Strategy {
    private final Settings given;
    private Settings settings;
    private Market[] markets = {};

    /**
     * Its parameters.
     *
     * @param every  time between prices
     * @param period prices of the bands
     * @param width  half the bands' width, in standard deviations
     * @param share  the position held, in basis points of the equity
     */
    public record Settings(
            @Parameter(value = "time between prices", fallback = "1m", least = "1ms", most = "1d") Duration every,
            @Parameter(value = "prices of the bands", fallback = "20", least = "2", most = "1000000") int period,
            @Parameter(value = "half the width in standard deviations", fallback = "2", above = "0", most = "1000") double width,
            @Parameter(value = "the position in basis points of the equity", fallback = "100", least = "1", most = "10000") int share) {
    }

    /** Creates it with its default parameters. */
    public BollingerBreakout() {
        this(null);
    }

    /**
     * Creates it.
     *
     * @param settings its parameters; null for the defaults
     */
    public BollingerBreakout(Settings settings) {
        this.given = settings;
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        settings = parameters.as(Settings.class, given, instruments);
        markets = new Market[instruments.size()];
        for (Instrument instrument : instruments) {
            markets[instrument.id()] = new Market(settings);
        }
        trackEquity();
    }

    @Override
    protected void onTick(Tick tick) {
        Market market = markets[tick.instrument().id()];
        if (market.sampler.update(tick) && market.bands.update(market.sampler.value()) && market.hasTurned()) {
            targetFraction(tick.instrument(), market.way * settings.share());
        }
    }

    /** What is known of one instrument. */
    private static final class Market {
        private final Sampler sampler;
        private final Bollinger bands;
        private int way;

        Market(Settings settings) {
            sampler = new Sampler(settings.every().toNanos());
            bands = new Bollinger(settings.period(), settings.width());
        }

        boolean hasTurned() {
            int before = way;
            double price = sampler.value();
            if (price > bands.upper()) {
                way = 1;
            } else if (price < bands.lower()) {
                way = -1;
            } else if (way * (bands.value() - price) >= 0) {
                way = 0;
            }
            return way != before;
        }
    }
}
