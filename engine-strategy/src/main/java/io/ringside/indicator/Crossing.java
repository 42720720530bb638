package io.ringside.indicator;

/**
 * Tells when one figure crosses another, or a level: it was below and is now above, or the other way round. Touching is no
 * crossing; the side on which it was before it touched counts. As ta4j's {@code CrossedUpIndicatorRule} and
 * {@code CrossedDownIndicatorRule}. One thread; allocates nothing.
 *
 * <pre>
 *   if (fast.update(price) &amp; slow.update(price) &amp;&amp; crossing.update(fast.value(), slow.value()) &gt; 0) { ... }
 *   if (rsi.update(price) &amp;&amp; oversold.update(rsi.value(), 30) &lt; 0) { ... }
 * </pre>
 */
public final class Crossing {
    private int side;

    /** Creates one that has seen nothing: the first update never crosses. */
    public Crossing() {
    }

    /**
     * Compares the next two figures.
     *
     * @param figure what may cross
     * @param level  what it may cross
     * @return 1 if it crossed from below to above with this update, -1 from above to below, else 0
     * @throws IllegalArgumentException if one is NaN or beyond ±1e100: wait until the indicators are ready; nothing changes
     */
    public int update(double figure, double level) {
        Inputs.number("Crossing", "figure", figure);
        Inputs.number("Crossing", "level", level);
        int now = Double.compare(figure, level);
        if (figure == level || now == side) {
            return 0;
        }
        int before = side;
        side = now;
        return before == 0 ? 0 : now;
    }

    /** {@return 1 if the figure was last seen above, -1 if below, 0 if neither yet} */
    public int side() {
        return side;
    }

    /** Forgets the side. */
    public void reset() {
        side = 0;
    }
}
