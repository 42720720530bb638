package io.ringside.indicator;

/**
 * On from the update at which a figure reaches a level until it has come back to another: with two levels apart a figure that
 * trembles about one of them does not switch each time (a Schmitt trigger). If {@code on} is above {@code off} it is on high up, if
 * below, low down. One thread; allocates nothing.
 */
public final class Threshold {
    private final double on;
    private final double off;
    private final double sign;
    private boolean isOn;

    /**
     * Creates one that is off.
     *
     * @param on  the level that switches on, reached or passed
     * @param off the level that switches off, reached or passed; another than {@code on}
     * @throws IllegalArgumentException if the levels are equal or no numbers
     */
    public Threshold(double on, double off) {
        Inputs.number("Threshold", "on", on);
        Inputs.number("Threshold", "off", off);
        if (on == off) {
            throw new IllegalArgumentException("Threshold: on and off are both " + on + "; give two levels apart, or use Crossing");
        }
        this.on = on;
        this.off = off;
        sign = Math.signum(on - off);
    }

    /**
     * Looks at the next figure.
     *
     * @param figure the figure
     * @return whether it is on now
     * @throws IllegalArgumentException if it is NaN or beyond ±1e100: wait until the indicator is ready; nothing changes
     */
    public boolean update(double figure) {
        Inputs.number("Threshold", "figure", figure);
        if (sign * (figure - on) >= 0) {
            isOn = true;
        } else if (sign * (figure - off) <= 0) {
            isOn = false;
        }
        return isOn;
    }

    /** {@return whether it is on} */
    public boolean isOn() {
        return isOn;
    }

    /** Switches off. */
    public void reset() {
        isOn = false;
    }
}
