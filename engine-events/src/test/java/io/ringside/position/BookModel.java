package io.ringside.position;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The contract's book rules in decimals, written without {@link Position}: the oracle. */
final class BookModel {
    private final BigDecimal multiplier;
    private final int moneyDecimals;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal realized = BigDecimal.ZERO;
    private BigDecimal cash = BigDecimal.ZERO;

    BookModel(long multiplier, int moneyDecimals) {
        this.multiplier = BigDecimal.valueOf(multiplier);
        this.moneyDecimals = moneyDecimals;
    }

    void fill(BigDecimal signed, BigDecimal price) {
        cash = cash.subtract(signed.multiply(price).multiply(multiplier));
        BigDecimal closing = BigDecimal.ZERO;
        if (quantity.signum() * signed.signum() < 0) {
            closing = signed.abs().min(quantity.abs());
            BigDecimal released = share(closing);
            BigDecimal worth = closing.multiply(price).multiply(multiplier);
            realized = quantity.signum() > 0 ? realized.add(worth).subtract(released) : realized.add(released).subtract(worth);
            cost = cost.signum() > 0 ? cost.subtract(released) : cost.add(released);
        }
        BigDecimal opening = signed.signum() > 0 ? signed.subtract(closing) : signed.add(closing);
        cost = cost.add(opening.multiply(price).multiply(multiplier));
        quantity = quantity.add(signed);
    }

    private BigDecimal share(BigDecimal closing) {
        if (closing.compareTo(quantity.abs()) == 0) {
            return cost.abs();
        }
        return cost.abs().multiply(closing).divide(quantity.abs(), moneyDecimals, RoundingMode.FLOOR);
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal cost() {
        return cost;
    }

    BigDecimal realized() {
        return realized;
    }

    BigDecimal cash() {
        return cash;
    }
}
