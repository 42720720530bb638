package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScaleAllocationTest {
    private static final int EVENTS = 10_000;
    private static final byte[] ROW = "1383264000,-20412.0500,NaN".getBytes(StandardCharsets.US_ASCII);

    private final byte[] target = new byte[64];
    private long sum;
    private Object sink;

    @Test
    void shouldAllocateNothingWhenReadingBytes() {
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < EVENTS; i++) {
                sum += Scale.parse(ROW, 0, 10, 8) + Scale.parse(ROW, 11, 22, 2) + Scale.parse(ROW, 23, ROW.length, 2);
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenWritingBytes() {
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < EVENTS; i++) {
                sum += Scale.put(i * 1_000_003L - 77, i % 19, target, 3);
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenTakingRatiosAndFees() {
        FeeRate rate = FeeRate.ofBps("0.2");
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                sum += MulDiv.floor(Long.MAX_VALUE, i, i + 1) + rate.feeUnits(i * 1_000_003L);
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenFindingASymbol() {
        Instruments instruments = InstrumentsTest.many(64);
        byte[] symbol = "S63".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < EVENTS; i++) {
                sum += instruments.find(symbol, 0, symbol.length) + instruments.find("S7").id();
            }
        }));
    }

    @Test
    void shouldCountTheBytesWhenSomethingIsAllocated() {
        assertTrue(Allocation.bytesOf(() -> {
            for (int i = 0; i < EVENTS; i++) {
                sink = new byte[16];
            }
        }) >= EVENTS * 16L, () -> "the meter is blind: " + sink);
    }
}
