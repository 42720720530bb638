package io.ringside.venue;

/** When faults strike in one run. Owned by the venue. */
final class FaultPlan {
    private static final int FAULTS = VenueFault.values().length;
    private static final long SPREAD = 0x632B_E59B_D9B4_E019L;

    final VenueFaults settings;
    private final double[] rates = new double[FAULTS];
    private final long[][] occasions = new long[FAULTS][];
    private final Draws[] draws = new Draws[FAULTS];
    private final long[] counts = new long[FAULTS];
    private final int[] reached = new int[FAULTS];
    private final int[] demanded = new int[FAULTS];

    FaultPlan(VenueFaults settings) {
        this.settings = settings;
        for (VenueFault fault : VenueFault.values()) {
            int i = fault.ordinal();
            rates[i] = settings.rate(fault);
            occasions[i] = settings.occasions(fault);
            draws[i] = new Draws(settings.seed + SPREAD * (i + 1));
        }
    }

    /** Makes the next occasion one at which it strikes. */
    void demand(VenueFault fault) {
        demanded[fault.ordinal()]++;
    }

    /** Whether a fault strikes at this occasion. */
    boolean strikes(VenueFault fault) {
        int i = fault.ordinal();
        counts[i]++;
        boolean struck = rates[i] > 0 && draws[i].unit() < rates[i];
        if (reached[i] < occasions[i].length && occasions[i][reached[i]] == counts[i]) {
            reached[i]++;
            struck = true;
        }
        if (demanded[i] > 0) {
            demanded[i]--;
            struck = true;
        }
        return struck;
    }
}
