package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EndedOrdersTest {
    private static final int MEMORY = 3;

    private final EndedOrders ended = new EndedOrders(MEMORY);

    @Test
    void shouldKnowTheLastOnesWhenFurtherOrdersEnd() {
        for (int i = 1; i <= 5; i++) {
            ended.note(OrderId.of(i, 0), i, 10);
        }
        ended.note(OrderId.of(4, 1), 6, 10);
        assertFalse(ended.knows(OrderId.of(2, 0)));
        assertEquals(EndedOrders.NONE, ended.ownerOf(OrderId.of(1, 0)));
        assertEquals(3, ended.ownerOf(OrderId.of(3, 0)));
        assertEquals(5, ended.ownerOf(OrderId.of(5, 0)));
        assertEquals(6, ended.ownerOf(OrderId.of(4, 1)));
        assertFalse(ended.knows(OrderId.NONE));
    }

    @Test
    void shouldSayWhenALateFillIsMoreThanWasLeft() {
        long order = OrderId.of(7, 1);
        ended.note(order, 0, 10);
        assertTrue(ended.fill(order, 4));
        assertTrue(ended.fill(order, 6));
        assertFalse(ended.fill(order, 1));
    }
}
