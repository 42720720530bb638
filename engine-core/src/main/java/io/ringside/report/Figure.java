package io.ringside.report;

/**
 * A statistic, or why there is none. Never NaN, never infinite. Immutable.
 *
 * @param available whether there is a value
 * @param value     the value; 0 if there is none
 * @param reason    why there is none, or null
 */
public record Figure(boolean available, double value, String reason) {
    /**
     * A value, or none if it is no finite number.
     *
     * @param value the value
     * @return the figure
     */
    static Figure of(double value) {
        return Double.isFinite(value) ? new Figure(true, value, null) : none("beyond the range of a double");
    }

    static Figure none(String reason) {
        return new Figure(false, 0, reason);
    }

    /** The quotient, or why there is none. */
    static Figure ratio(double above, double below, String reason) {
        return below == 0 ? none(reason) : of(above / below);
    }

    /** {@return the value, or {@code n/a} with the reason} */
    @Override
    public String toString() {
        return available ? Double.toString(value) : "n/a (" + reason + ")";
    }
}
