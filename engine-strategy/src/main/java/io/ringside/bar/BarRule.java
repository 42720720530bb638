package io.ringside.bar;

/** What completes a bar. */
final class BarRule {
    private final Measure measure;
    private final long threshold;

    BarRule(Measure measure, long threshold) {
        this.measure = measure;
        this.threshold = threshold;
    }

    /** What is counted. */
    enum Measure {
        TIME, TRADES, VOLUME, NOTIONAL
    }

    boolean isTimed() {
        return measure == Measure.TIME;
    }

    boolean isReachedBy(Bar bar) {
        return switch (measure) {
            case TIME -> false;
            case TRADES -> bar.trades >= threshold;
            case VOLUME -> bar.volumeUnits >= threshold;
            case NOTIONAL -> bar.notionalUnits >= threshold;
        };
    }

    long startNs(long sessionStartNs, long nowNs) {
        return isTimed() ? nowNs - Math.floorMod(nowNs - sessionStartNs, threshold) : nowNs;
    }

    long endNs(long startNs, long sessionEndNs) {
        return isTimed() ? Math.min(startNs + threshold, sessionEndNs) : sessionEndNs;
    }
}
