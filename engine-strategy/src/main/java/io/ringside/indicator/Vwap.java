package io.ringside.indicator;

/**
 * Volume-weighted average price of a session: {@code sum(p v) / sum(v)} since the last {@link #reset()}, which begins a session.
 * Ready once volume was seen. Source: Berkowitz, Logue and Noser, Journal of Finance 43 (1988), p. 97. Compensated sums, so nothing
 * drifts; O(1).
 */
public final class Vwap implements Indicator {
    private final CompensatedSum notional = new CompensatedSum();
    private final CompensatedSum volume = new CompensatedSum();

    /** Creates it. */
    public Vwap() {
    }

    /**
     * Takes the next trade, or a bar by its typical price.
     *
     * @param price its price, within ±1e100
     * @param size  what was traded, 0 to 1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is out of range; nothing changes
     */
    public boolean update(double price, double size) {
        Inputs.number("Vwap", "price", price);
        Inputs.size("Vwap", "size", size);
        notional.add(price * size);
        volume.add(size);
        return isReady();
    }

    @Override
    public double value() {
        return isReady() ? notional.value() / volume.value() : Double.NaN;
    }

    /** {@return what was traded in the session so far} */
    public double volume() {
        return volume.value();
    }

    @Override
    public boolean isReady() {
        return volume.value() > 0;
    }

    @Override
    public void reset() {
        notional.reset();
        volume.reset();
    }
}
