package io.ringside.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.instrument.Allocation;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainAllocationTest {
    private static final int TICKS = 2_000;

    private final Chain chain = new Chain("0.2", OutputStream.nullOutputStream());
    private long ns;
    private Object sink;

    private void run() {
        for (int i = 0; i < TICKS; i++) {
            Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
            chain.order(side, 1 + i % 15, 0);
            chain.order(Side.BUY, 3, 10_000 + i % 3);
            chain.order(Side.SELL, 3, 10_001 - i % 2);
            chain.at(++ns).quote(9_999 + i % 3, 10, 10_001 + i % 3, 10);
            chain.at(++ns).trade(i % 4 < 2 ? 9_990 : 10_010, 50);
        }
    }

    @Test
    void shouldAllocateNothingWhenOrdersRestFillAndEnd() {
        assertEquals(0, Allocation.bytesOf(this::run));
        RunResult result = chain.recorder.result(List.of());
        assertTrue(result.fills() > 3 * TICKS && result.openOrders() < 20, () -> result.fills() + " fills " + result.openOrders());
        assertEquals(List.of(), chain.faults);
    }

    @Test
    void shouldCountTheBytesWhenAResultIsTaken() {
        assertTrue(Allocation.bytesOf(() -> {
            chain.at(++ns).quote(9_999, 10, 10_001, 10);
            sink = chain.recorder.result(List.of());
        }) > 500, () -> "the meter is blind: " + sink);
    }
}
