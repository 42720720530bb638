package io.ringside.testkit;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One input to a gate and the order that rides on it.
 *
 * @param what       what happens
 * @param afterNs    how much later than the step before
 * @param side       of an order
 * @param type       of an order
 * @param units      of an order or a replace
 * @param priceUnits of an order, a replace or a quote
 */
record GateStep(What what, long afterNs, Side side, OrderType type, long units, long priceUnits) {
    private static final long SEED = Long.getLong("ringside.seed", 20131101L);
    private static final int MOST_PAUSE_NS = 50_000_000;

    /** The kinds of step; what is filled, cancelled or replaced is the newest order that lives. */
    enum What { QUOTE, ORDER, FILL, CANCEL, REPLACE }

    static GateStep quote(long afterNs, long priceUnits) {
        return new GateStep(What.QUOTE, afterNs, Side.BUY, OrderType.MARKET, 0, priceUnits);
    }

    static List<GateStep> random(int count, long priceUnits, long mostUnits) {
        System.out.println("control contract -Dringside.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        List<GateStep> steps = new ArrayList<>(List.of(quote(1, priceUnits)));
        long price = priceUnits;
        for (int i = 1; i < count; i++) {
            long after = random.nextInt(MOST_PAUSE_NS);
            int kind = random.nextInt(10);
            price = kind == 0 ? Math.max(priceUnits / 2 + 1, price + random.nextLong(-price / 200 - 1, price / 200 + 2)) : price;
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            OrderType type = random.nextBoolean() ? OrderType.MARKET : OrderType.LIMIT;
            long units = 1 + random.nextLong(mostUnits);
            long limit = Math.max(1, price - side.sign() * random.nextLong(price / 50 + 1));
            What what = kind == 0 ? What.QUOTE : kind < 6 ? What.ORDER : kind < 8 ? What.FILL : kind == 8 ? What.CANCEL : What.REPLACE;
            steps.add(new GateStep(what, after, side, type, units, what == What.QUOTE ? price : limit));
        }
        return steps;
    }

    /** Market and limit orders that close a position, in parts. */
    static List<GateStep> exits(long heldUnits, long mostUnits) {
        Side side = Side.of(-heldUnits);
        List<GateStep> exits = new ArrayList<>();
        long left = Math.abs(heldUnits);
        for (long units = 1; left > 0; units = Math.min(left, Math.min(units * 2, mostUnits))) {
            exits.add(new GateStep(What.ORDER, 1, side, OrderType.MARKET, units, 0));
            left -= units;
        }
        return exits;
    }
}
