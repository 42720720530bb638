package io.ringside.strategy;

import io.ringside.events.Tick;

/**
 * One price an interval from the ticks of one instrument: the last before the interval ends, known with the first tick after. Prices are
 * mids of quotes with both sides, or trades until the first quote.
 */
final class Sampler {
    private final long everyNs;
    private boolean quoted;
    private long interval;
    private double last = Double.NaN;
    private double value = Double.NaN;

    Sampler(long everyNs) {
        this.everyNs = everyNs;
    }

    /** Takes a tick; true if an interval has ended before it. */
    boolean update(Tick tick) {
        quoted |= tick.isQuote();
        double price = tick.isQuote() ? tick.mid() : quoted ? Double.NaN : tick.price();
        if (Double.isNaN(price)) {
            return false;
        }
        long now = Math.floorDiv(tick.timestampNs(), everyNs);
        boolean ended = !Double.isNaN(last) && now > interval;
        value = ended ? last : value;
        last = price;
        interval = now;
        return ended;
    }

    /** The price of the interval that ended last, NaN if none has. */
    double value() {
        return value;
    }
}
