package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.InvalidInputException;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where others cancel, against the formula in integers of any size. */
class QueueModelTest {
    private static long exact(int power, long cancelled, long ahead, long behind) {
        BigInteger front = BigInteger.valueOf(ahead).pow(power);
        BigInteger all = front.add(BigInteger.valueOf(behind).pow(power));
        return all.signum() == 0 ? 0 : BigInteger.valueOf(cancelled).multiply(front).divide(all).longValueExact();
    }

    @Test
    void shouldEqualTheFormulaWhenSizesAreUsual() {
        long seed = 11;
        Random random = new Random(seed);
        for (int power = 1; power <= 3; power++) {
            for (int i = 0; i < 20_000; i++) {
                long ahead = random.nextInt(500_000);
                long behind = random.nextInt(500_000);
                long cancelled = 1 + (long) (random.nextDouble() * (ahead + behind));
                String what = "seed " + seed + ", power " + power + ": " + cancelled + " of " + ahead + " and " + behind;
                assertEquals(exact(power, cancelled, ahead, behind),
                        QueueModel.probabilistic(power).cancelledAheadUnits(cancelled, ahead, behind), what);
            }
        }
    }

    @Test
    void shouldStayWithinWhatIsThereWhenSizesAreHuge() {
        long seed = 12;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long ahead = random.nextLong() >>> 2 + random.nextInt(60);
            long behind = random.nextLong() >>> 2 + random.nextInt(60);
            long cancelled = Math.max(1, random.nextLong() >>> 2 + random.nextInt(60));
            for (int power = 1; power <= 3; power++) {
                long gone = QueueModel.probabilistic(power).cancelledAheadUnits(cancelled, ahead, behind);
                assertTrue(gone >= 0 && gone <= cancelled, () -> "seed " + seed + ": " + gone + " of " + cancelled);
            }
        }
    }

    @Test
    void shouldNeverPassWhatIsDisplayedNorGoBackWhenAnythingHappensAtThePrice() {
        long seed = 13;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            QueuePosition position = new QueuePosition(round % 2 == 0 ? QueueModel.probabilistic(1 + round % 3) : greedy());
            RestingOrders resting = new RestingOrders();
            RestingOrders.Queue queue = resting.of(Side.BUY);
            RestingOrder order = new RestingOrder();
            order.limitUnits = 99;
            long shown = random.nextInt(100);
            order.place(shown, false);
            resting.add(order);
            Liquidity top = new Liquidity();
            long ahead = order.aheadUnits;
            for (int step = 0; step < 20; step++) {
                if (random.nextBoolean()) {
                    order.onTradeAtPrice(random.nextInt(30));
                } else {
                    shown = random.nextInt(100);
                    top.apply(new TickPart().quote(new Floor(SimulatedVenue.builder()).x, 1).bid(99, shown).ask(101, 1));
                    position.onQuote(queue, top.own(Side.BUY));
                    assertTrue(order.aheadUnits <= shown, "ahead of more than is displayed, seed " + seed);
                }
                assertTrue(order.aheadUnits >= 0 && order.aheadUnits <= ahead, "the place went back, seed " + seed);
                ahead = order.aheadUnits;
            }
        }
    }

    /** A model of one's own that claims more than can be. */
    private static QueueModel greedy() {
        return (cancelled, ahead, behind) -> Long.MAX_VALUE;
    }

    @Test
    void shouldRefuseAPowerThatIsNone() {
        assertEquals("queue model: power 0, limit 1 to 3; state a power in that range",
                assertThrows(InvalidInputException.class, () -> QueueModel.probabilistic(0)).getMessage());
        assertThrows(InvalidInputException.class, () -> QueueModel.probabilistic(4));
    }
}
