package io.ringside.venue;

/** Only trades move the queue. */
final class RiskAverseQueue implements QueueModel {
    static final RiskAverseQueue MODEL = new RiskAverseQueue();

    private RiskAverseQueue() {
    }

    @Override
    public long cancelledAheadUnits(long cancelledUnits, long aheadUnits, long behindUnits) {
        return 0;
    }

    @Override
    public String toString() {
        return "risk-averse";
    }
}
