package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.TickPart;
import io.ringside.position.TopOfBook;
import org.junit.jupiter.api.Test;

/** What a drift is measured against when quotes come faster than samples are taken. */
class DriftTest {
    private static final long SECOND = 1_000_000_000L;

    private final PriceDrift drift = new PriceDrift(1);

    DriftTest() {
        drift.use(100);
    }

    private boolean isTooFar(long price, long second) {
        TickPart tick = new TickPart();
        tick.quote(Desk.X, second * SECOND).bid(price, 1).ask(price, 1);
        TopOfBook book = new TopOfBook();
        book.apply(tick, second * SECOND);
        return drift.isTooFar(0, book, second * SECOND);
    }

    @Test
    void shouldKeepTheFirstPriceOfAHalfMinuteHoweverManyFollow() {
        assertFalse(isTooFar(10_000, 100));
        for (int i = 1; i < 30; i++) {
            assertFalse(isTooFar(10_050, 100 + i));
        }
        assertTrue(isTooFar(10_101, 400), "against 10,000 of 100 s");
    }

    @Test
    void shouldForgetAPriceOfMoreThanFiveMinutesAgo() {
        assertFalse(isTooFar(10_000, 100));
        assertFalse(isTooFar(10_101, 401));
        assertTrue(isTooFar(10_203, 402), "against 10,101 of 401 s");
        assertFalse(isTooFar(10_202, 403));
    }
}
