package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.ringside.instrument.Generator;
import org.junit.jupiter.api.Test;

class OrderIdTest {
    private static final long LARGEST_SEQUENCE = (1L << 53) - 1;

    @Test
    void shouldNameItsCauseWhenComposed() {
        Generator cases = Generator.of(OrderIdTest.class);
        for (int i = 0; i < 100_000; i++) {
            long sequence = cases.between(1, LARGEST_SEQUENCE >>> cases.below(53));
            int index = cases.below(OrderId.MAX_PER_INPUT);
            assertEquals(sequence, OrderId.sequence(OrderId.of(sequence, index)), cases::toString);
            assertNotEquals(OrderId.NONE, OrderId.of(sequence, index), cases::toString);
        }
    }

    @Test
    void shouldGrowWithoutGapsWhenInputAndPlaceGrow() {
        long expected = OrderId.of(1, 0);
        for (int sequence = 1; sequence <= 3; sequence++) {
            for (int index = 0; index < OrderId.MAX_PER_INPUT; index++) {
                assertEquals(expected++, OrderId.of(sequence, index));
            }
        }
    }
}
