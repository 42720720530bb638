package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Side;
import io.ringside.instrument.Generator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is taken out of the middle or moved, the rest still comes in the order of its prices. */
class RestingPricesTest {
    private static final int ROUNDS = 400;
    private static final int MOST = 40;

    private final Generator cases = Generator.of(RestingPricesTest.class);

    private static LiveOrder resting(RestingPrices prices, Side side, int handle, long price) {
        LiveOrder order = new LiveOrder(handle);
        order.of(Desk.Y, side);
        prices.set(order, price);
        return order;
    }

    /** Takes the best out until nothing rests. */
    private static List<Long> drain(RestingPrices prices, Side side, List<LiveOrder> orders) {
        List<Long> drained = new ArrayList<>();
        for (long best = prices.best(Desk.Y, side); best != RestingPrices.NONE; best = prices.best(Desk.Y, side)) {
            long price = best;
            drained.add(price);
            LiveOrder first = orders.stream().filter(order -> order.restingUnits == price).findFirst().orElseThrow();
            prices.set(first, RestingPrices.NONE);
        }
        return drained;
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldGiveUpTheRestInOrderWhenSomeAreTakenOutAndMoved(Side side) {
        Comparator<Long> best = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        for (int round = 0; round < ROUNDS; round++) {
            RestingPrices prices = new RestingPrices(3);
            List<LiveOrder> orders = new ArrayList<>();
            int count = 1 + cases.below(MOST);
            for (int i = 0; i < count; i++) {
                orders.add(resting(prices, side, i, cases.between(1, 500)));
            }
            for (int i = 0; i < 1 + count / 4; i++) {
                prices.set(orders.get(cases.below(count)), cases.chance(2) ? RestingPrices.NONE : cases.between(1, 500));
            }
            List<Long> expected = orders.stream().map(order -> order.restingUnits).filter(price -> price != RestingPrices.NONE)
                    .sorted(best).toList();
            assertEquals(expected, drain(prices, side, orders), round + " of " + cases);
            assertEquals(RestingPrices.NONE, prices.best(Desk.Y, side.opposite()));
        }
    }
}
