package io.ringside.indicator;

/** What indicators refuse: in a rolling figure one NaN would stay for good. */
final class Inputs {
    static final double LARGEST = 1e100;
    static final int LONGEST = 1_000_000;

    private Inputs() {
    }

    static int period(String indicator, int period) {
        return period(indicator, "period", period, 1);
    }

    static int period(String indicator, String name, int period, int least) {
        if (period < least || period > LONGEST) {
            throw new IllegalArgumentException(indicator + ": " + name + " " + period + " is not within " + least + " to " + LONGEST
                    + "; give a number of updates in that range");
        }
        return period;
    }

    static double within(String indicator, String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(indicator + ": " + name + " " + value + " is not within " + least + " to " + most
                    + "; give a number in that range");
        }
        return value;
    }

    static void number(String indicator, String name, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw notANumber(indicator, name, value);
        }
    }

    static void size(String indicator, String name, double value) {
        if (!(value >= 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(indicator + ": " + name + " " + value + " is not within 0 to " + LARGEST
                    + "; leave out updates whose size is unknown");
        }
    }

    static void positive(String indicator, String name, double value) {
        if (!(value > 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(indicator + ": " + name + " " + value + " is not above 0 and up to " + LARGEST
                    + "; leave out updates without a price");
        }
    }

    static void bar(String indicator, double high, double low, double close) {
        number(indicator, "high", high);
        number(indicator, "low", low);
        number(indicator, "close", close);
        if (high < low) {
            throw new IllegalArgumentException(indicator + ": high " + high + " is below low " + low + "; give high first, then low");
        }
    }

    private static IllegalArgumentException notANumber(String indicator, String name, double value) {
        return new IllegalArgumentException(indicator + ": " + name + " " + value + " is not within ±" + LARGEST
                + "; leave out updates without a price: an absent bid or ask reads NaN");
    }
}
