package io.ringside.indicator;

/** Sums of squared deviations and of their products over the last n pairs, merged as in {@link SlidingMoments}. O(1) amortised. */
final class SlidingPairs {
    private static final int X = 0;
    private static final int Y = 1;
    private static final int XX = 2;
    private static final int YY = 3;
    private static final int XY = 4;
    private static final int WIDTH = 5;

    private final int period;
    private final double[] block;
    /** For each place the moments of the last block from there on. */
    private final double[] from;
    private final double[] now = new double[WIDTH];
    /** Of which the means are counted, as in {@link SlidingMoments}. */
    private double anchorX;
    private double anchorY;
    private double fromX;
    private double fromY;
    private int place;
    private boolean full;

    SlidingPairs(int period) {
        this.period = period;
        block = new double[2 * period];
        from = new double[WIDTH * period];
    }

    boolean add(double x, double y) {
        if (place == 0) {
            anchorX = x;
            anchorY = y;
        }
        block[2 * place] = x;
        block[2 * place + 1] = y;
        place++;
        include(x - anchorX, y - anchorY, place);
        if (place == period) {
            complete();
        }
        return full;
    }

    private void include(double x, double y, int count) {
        double offX = x - now[X];
        double offY = y - now[Y];
        now[X] += offX / count;
        now[Y] += offY / count;
        now[XX] += offX * (x - now[X]);
        now[YY] += offY * (y - now[Y]);
        now[XY] += offX * (y - now[Y]);
    }

    private void complete() {
        clear();
        fromX = block[2 * period - 2];
        fromY = block[2 * period - 1];
        for (int i = period - 1; i >= 0; i--) {
            include(block[2 * i] - fromX, block[2 * i + 1] - fromY, period - i);
            System.arraycopy(now, 0, from, WIDTH * i, WIDTH);
        }
        clear();
        place = 0;
        full = true;
    }

    private double differenceX() {
        return anchorX - fromX + (now[X] - from[WIDTH * place + X]);
    }

    private double differenceY() {
        return anchorY - fromY + (now[Y] - from[WIDTH * place + Y]);
    }

    private double merged(int product, double a, double b) {
        return place == 0 ? from[product] : from[WIDTH * place + product] + now[product] + a * b * place * (period - place) / period;
    }

    double squaresX() {
        return merged(XX, differenceX(), differenceX());
    }

    double squaresY() {
        return merged(YY, differenceY(), differenceY());
    }

    double products() {
        return merged(XY, differenceX(), differenceY());
    }

    boolean isFull() {
        return full;
    }

    private void clear() {
        now[X] = 0;
        now[Y] = 0;
        now[XX] = 0;
        now[YY] = 0;
        now[XY] = 0;
    }

    void reset() {
        clear();
        place = 0;
        full = false;
    }
}
