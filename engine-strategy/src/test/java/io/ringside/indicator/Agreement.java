package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How far a figure is from what a library says. */
final class Agreement {
    private static final double MOST = 1e-9;

    private Agreement() {
    }

    /** Demands that it is close, the index of the first value included, and says how close. */
    static double demand(Match match, Peer peer, Bars bars) {
        double[] expected = peer.values().apply(bars);
        double[] values = match.subject().get().run(bars);
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            double near = match.absolute() + peer.rounding() + (match.noise() == 0 ? 0 : match.noise() * bars.scale(i));
            worst = Math.max(worst, deviation(values[i], expected[i], near));
        }
        String what = match + " by " + peer.function() + " on " + bars.name() + " deviates by " + worst;
        if (peer.apart().contains(bars.name())) {
            assertTrue(worst > MOST, () -> what + ", which is not apart");
            return 0;
        }
        assertTrue(worst <= MOST, what);
        assertEquals(match.first(), Definitions.first(expected), () -> what + ", but the first value is");
        return worst;
    }

    /** Relative; what a figure near 0 may be off counts as an expectation that is as much larger. Infinite if only one has a value. */
    private static double deviation(double value, double expected, double near) {
        if (Double.isNaN(value) || Double.isNaN(expected)) {
            return Double.isNaN(value) && Double.isNaN(expected) ? 0 : Double.POSITIVE_INFINITY;
        }
        return value == expected ? 0 : Math.abs(value - expected) / (Math.abs(expected) + near / MOST);
    }
}
