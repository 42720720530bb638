package io.ringside.indicator;

/** The last n numbers; knows the one that n updates ago was the newest. */
final class Lag {
    private final double[] ring;
    private int place;
    private boolean full;

    Lag(int period) {
        ring = new double[period];
    }

    /** Whether {@link #oldest()} was seen n updates before the number about to be added. */
    boolean isFull() {
        return full;
    }

    double oldest() {
        return ring[place];
    }

    void add(double value) {
        ring[place] = value;
        place++;
        if (place == ring.length) {
            place = 0;
            full = true;
        }
    }

    double get(int index) {
        return ring[index];
    }

    void reset() {
        place = 0;
        full = false;
    }
}
