package io.ringside.bench.harness;

import org.HdrHistogram.Histogram;

/** The four steps in one method and nothing between them: what the work itself costs. The control of the engine without threads. */
final class BareLoop implements Subject {
    private static final double FAST = 2.0 / 13;
    private static final double SLOW = 2.0 / 27;
    private static final long MAX_POSITION = 1_000_000;
    private static final long CASH_UNITS = 10_000_000_000L;

    private final Market market = new Market();
    private double fast = market.bid();
    private double slow = market.bid();
    private Histogram samples = Samples.create();
    private long position;
    private long cash = CASH_UNITS;
    private long peak = CASH_UNITS;
    /** Read by nobody: keeps the averages alive. */
    private boolean trend;

    @Override
    public void run(int ticks, Histogram into) {
        for (int i = 0; i < ticks; i++) {
            market.next();
            long stampNs = Stamps.now();
            long change = decide();
            if (isWithinLimits(change)) {
                Samples.record(into, Stamps.now() - stampNs);
                position += change;
                cash -= change * (change > 0 ? market.ask() : market.bid());
            }
        }
    }

    private long decide() {
        double mid = (market.bid() + market.ask()) / 2.0;
        fast += FAST * (mid - fast);
        slow += SLOW * (mid - slow);
        trend = fast > slow;
        return position > 0 ? -1 : 1;
    }

    private boolean isWithinLimits(long change) {
        long equity = cash + position * market.bid();
        peak = Math.max(peak, equity);
        return (peak - equity) * 20 < peak && Math.abs(position + change) <= MAX_POSITION && market.bid() < market.ask();
    }

    boolean trend() {
        return trend;
    }

    @Override
    public void into(Histogram histogram) {
        samples = histogram;
    }

    @Override
    public void send(long stampNs) {
        market.next();
        long change = decide();
        if (isWithinLimits(change)) {
            Samples.record(samples, Stamps.now() - stampNs);
            position += change;
        }
    }

    @Override
    public boolean settle() {
        return true;
    }

    @Override
    public void close() {
    }
}
