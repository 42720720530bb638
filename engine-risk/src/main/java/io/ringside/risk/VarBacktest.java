package io.ringside.risk;

/** Whether a value at risk has held: exceptions counted against the confidence. For the edge of the engine. Thread safe; no state. */
public final class VarBacktest {
    /** The zones of the Basel committee for 250 days at 99 %. */
    public enum Zone {
        /** Up to 4 exceptions. */
        GREEN,
        /** 5 to 9 exceptions. */
        YELLOW,
        /** 10 exceptions or more. */
        RED
    }

    private static final int GREEN_MOST = 4;
    private static final int YELLOW_MOST = 9;

    private VarBacktest() {
    }

    /**
     * The traffic light of the Basel committee.
     *
     * @param exceptions days of 250 on which the loss was above the value at risk at 99 %
     * @return the zone
     */
    public static Zone zone(int exceptions) {
        return exceptions <= GREEN_MOST ? Zone.GREEN : exceptions <= YELLOW_MOST ? Zone.YELLOW : Zone.RED;
    }

    /**
     * Kupiec's likelihood ratio of the observed share of exceptions against the expected one; beyond 3.841 the model is refused at 5 %.
     *
     * @param days       how many days, &gt; 0
     * @param exceptions how many exceptions, 0 to days
     * @param confidence such as 0.99
     * @return the ratio, chi-squared with one degree of freedom
     */
    public static double kupiec(int days, int exceptions, double confidence) {
        double expected = 1 - confidence;
        double observed = (double) exceptions / days;
        return -2 * (likelihood(days, exceptions, expected) - likelihood(days, exceptions, observed));
    }

    private static double likelihood(int days, int exceptions, double share) {
        double none = exceptions == days ? 0 : (days - exceptions) * StrictMath.log(1 - share);
        return none + (exceptions == 0 ? 0 : exceptions * StrictMath.log(share));
    }
}
