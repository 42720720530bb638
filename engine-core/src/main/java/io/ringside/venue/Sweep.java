package io.ringside.venue;

/** Takes what is displayed at the prices an order crosses, best first; each unit once. Owned by the matcher. */
final class Sweep {
    private final Teller teller;
    private final boolean walksBook;

    Sweep(Teller teller, boolean walksBook) {
        this.teller = teller;
        this.walksBook = walksBook;
    }

    /** What crosses the order: at the top, and behind it where books are walked. */
    long availableUnits(RestingOrder order, Market market) {
        Liquidity.Level level = market.top.against(order.side);
        if (!crosses(order, level)) {
            return 0;
        }
        long available = level.availableUnits();
        if (!walksBook || available == Long.MAX_VALUE) {
            return available;
        }
        DepthSide depth = market.depthAgainst(order.side);
        for (int i = depth.firstBehind(level.priceUnits()); i < depth.levels() && crosses(order, depth.priceUnits(i)); i++) {
            available += depth.availableUnits(i);
        }
        return available;
    }

    /** Takes so many units of what crosses, best price first: each at its price, or all as a maker at the order's own. */
    void take(RestingOrder order, Market market, long units, boolean maker) {
        Liquidity.Level level = market.top.against(order.side);
        long left = units;
        long taken = Math.min(left, level.availableUnits());
        if (taken > 0) {
            level.take(taken);
            left -= taken;
            if (walksBook) {
                market.depthAgainst(order.side).takeAt(level.priceUnits(), taken);
            }
            if (!maker) {
                teller.execute(order, market, taken, level.priceUnits(), false);
            }
        }
        if (left > 0) {
            takeBehind(order, market, left, maker);
        }
        if (maker) {
            teller.execute(order, market, units, order.limitUnits, true);
        }
    }

    private void takeBehind(RestingOrder order, Market market, long units, boolean maker) {
        DepthSide depth = market.depthAgainst(order.side);
        long left = units;
        for (int i = depth.firstBehind(market.top.against(order.side).priceUnits()); left > 0; i++) {
            long taken = Math.min(left, depth.availableUnits(i));
            depth.take(i, taken);
            left -= taken;
            if (!maker && taken > 0) {
                teller.execute(order, market, taken, depth.priceUnits(i), false);
            }
        }
    }

    static boolean crosses(RestingOrder order, Liquidity.Level level) {
        return level.isPresent() && crosses(order, level.priceUnits());
    }

    private static boolean crosses(RestingOrder order, long priceUnits) {
        return !order.type.hasLimit() || order.side.sign() * priceUnits <= order.side.sign() * order.limitUnits;
    }
}
