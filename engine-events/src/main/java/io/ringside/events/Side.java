package io.ringside.events;

/** The direction of an order, a fill, or the aggressor of a trade. */
public enum Side {
    /** Increases a position. */
    BUY(1),
    /** Decreases a position. */
    SELL(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** {@return +1 for a buy, −1 for a sell} */
    public int sign() {
        return sign;
    }

    /** {@return the other side} */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /**
     * The side of a signed quantity.
     *
     * @param signedUnits a quantity, not zero
     * @return buy if positive, sell if negative
     */
    public static Side of(long signedUnits) {
        return signedUnits > 0 ? BUY : SELL;
    }
}
