package io.ringside.strategy;

import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TimerEvent;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.MulDiv;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Works a large order by taking part in the market's volume, so that it pays about its volume-weighted average price: every {@code every}
 * it brings what it has traded up to {@code rate} of what the market has traded since it began, at the market, in whole lots. After
 * {@code horizon} it trades all that is left.
 *
 * <p>Source: Kissell and Glantz, Optimal Trading Strategies (2003), chapter 11, on participation and VWAP. Trades of unknown size do not
 * count as volume. All its orders are slices of one parent, so that the largest value of a trade bounds {@code quantity} as a whole.
 */
@About(value = "Works a large order along with the market's volume.", parameters = VwapSlicer.Settings.class)
public final class VwapSlicer extends Strategy {
    private static final int ALL_BPS = 10_000;
    /** There is one larger order. */
    private static final long PARENT = 1;

    private final Settings given;
    private Settings settings;
    private Sizing sizing;
    private long quantityUnits;
    private long volumeUnits;
    private long endNs;
    private boolean begun;
    private long timer;

    /**
     * Its parameters.
     *
     * @param instrument what to trade
     * @param side       buy or sell
     * @param quantity   how much in all
     * @param rate       its part of the market's volume, in basis points
     * @param every      time between orders
     * @param horizon    when all has to be done, from the first tick
     */
    public record Settings(
            @Parameter(value = "what to trade", fallback = "#1") Instrument instrument,
            @Parameter(value = "which way", fallback = "buy") Side side,
            @Parameter(value = "how much in all", fallback = "100", above = "0") BigDecimal quantity,
            @Parameter(value = "part of the market's volume in basis points", fallback = "500", least = "1", most = "5000") int rate,
            @Parameter(value = "time between orders", fallback = "1m", least = "1ms", most = "1d") Duration every,
            @Parameter(value = "when all has to be done", fallback = "1d", least = "1ms", most = "365d") Duration horizon) {
    }

    /** Creates it with its default parameters. */
    public VwapSlicer() {
        this(null);
    }

    /**
     * Creates it.
     *
     * @param settings its parameters; null for the defaults
     */
    public VwapSlicer(Settings settings) {
        this.given = settings;
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        settings = parameters.as(Settings.class, given, instruments);
        Instrument instrument = instruments.resolve(settings.instrument());
        sizing = new Sizing(instrument);
        quantityUnits = instrument.quantity(settings.quantity().toPlainString());
    }

    @Override
    protected void onTick(Tick tick) {
        if (!tick.instrument().symbol().equals(settings.instrument().symbol())) {
            return;
        }
        if (!begun) {
            begun = true;
            endNs = tick.timestampNs() + settings.horizon().toNanos();
            timer = scheduleEvery(tick.timestampNs() + settings.every().toNanos(), settings.every().toNanos());
        }
        if (tick.isTrade() && tick.sizeUnits() > 0) {
            volumeUnits = Math.min(volumeUnits + tick.sizeUnits(), Long.MAX_VALUE >> 1);
        }
    }

    @Override
    protected void onTimer(TimerEvent due) {
        long done = Math.abs(position(settings.instrument()).quantityUnits() + workingOrders().signedLeavesUnits(sizing.instrument()));
        if (done >= quantityUnits) {
            cancelTimer(timer);
            return;
        }
        long wanted = nowNs() >= endNs ? quantityUnits
                : Math.min(quantityUnits, MulDiv.floor(volumeUnits, settings.rate(), ALL_BPS));
        long slice = sizing.fixed(wanted - done);
        if (slice > 0) {
            order(settings.instrument(), settings.side(), slice).sliceOf(PARENT).send();
        }
    }
}
