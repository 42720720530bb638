package io.ringside.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One instrument's book and marks in decimals by the contract's words, without any class under test: the oracle. */
final class BookModel {
    private final BigDecimal multiplier;
    private final int moneyDecimals;
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal realized = BigDecimal.ZERO;
    private BigDecimal bid;
    private BigDecimal ask;
    private BigDecimal lastBid;
    private BigDecimal lastAsk;
    private BigDecimal traded;
    private boolean quoted;

    BookModel(long multiplier, int moneyDecimals) {
        this.multiplier = BigDecimal.valueOf(multiplier);
        this.moneyDecimals = moneyDecimals;
    }

    /** Books a signed fill; returns what it costs before fees. */
    BigDecimal fill(BigDecimal signed, BigDecimal price) {
        BigDecimal closing = quantity.signum() * signed.signum() < 0 ? signed.abs().min(quantity.abs()) : BigDecimal.ZERO;
        if (closing.signum() > 0) {
            BigDecimal released = closing.compareTo(quantity.abs()) == 0 ? cost.abs()
                    : cost.abs().multiply(closing).divide(quantity.abs(), moneyDecimals, RoundingMode.FLOOR);
            BigDecimal profit = worth(closing, price).subtract(released);
            realized = quantity.signum() > 0 ? realized.add(profit) : realized.subtract(profit);
            cost = quantity.signum() > 0 ? cost.subtract(released) : cost.add(released);
        }
        BigDecimal opening = signed.signum() > 0 ? signed.subtract(closing) : signed.add(closing);
        cost = cost.add(worth(opening, price));
        quantity = quantity.add(signed);
        return worth(signed, price);
    }

    void quote(BigDecimal newBid, BigDecimal newAsk) {
        quoted = true;
        top(newBid, newAsk);
    }

    void trade(BigDecimal price) {
        traded = price;
        if (!quoted) {
            top(price, price);
        }
    }

    private void top(BigDecimal newBid, BigDecimal newAsk) {
        bid = newBid;
        ask = newAsk;
        lastBid = bid == null ? lastBid : bid;
        lastAsk = ask == null ? lastAsk : ask;
    }

    /** Holdings at their mark; at cost while nothing is known. */
    BigDecimal value() {
        boolean isLong = quantity.signum() > 0;
        BigDecimal mark = isLong ? bid : ask;
        mark = mark == null ? traded : mark;
        mark = mark == null ? isLong ? lastBid : lastAsk : mark;
        return mark == null ? cost : worth(quantity, mark);
    }

    private BigDecimal worth(BigDecimal units, BigDecimal price) {
        return units.multiply(price).multiply(multiplier);
    }
}
