package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GatePartTest {
    private final GatePart gate = new Slot().gate;

    @Test
    void shouldReadAsHaltedByAFaultWhenUnstamped() {
        assertTrue(LongStream.rangeClosed(0, 1024).allMatch(sequence -> gate.state(sequence) == RiskState.HALTED));
        assertFalse(gate.changed(0));
        assertEquals(RiskCode.FAULT, gate.cause(0));
        assertEquals(0, gate.killsApplied(0));
    }

    @Test
    void shouldTellTheStateWhenStampedForThatInput() {
        gate.stamp(5, RiskState.REDUCING, RiskCode.DRAWDOWN, true, 2);
        assertEquals(RiskState.REDUCING, gate.state(5));
        assertTrue(gate.changed(5));
        assertEquals(RiskCode.DRAWDOWN, gate.cause(5));
        assertEquals(2, gate.killsApplied(5));
    }

    @Test
    void shouldReadAsHaltedAndUnchangedWhenTheStampIsAnotherInputs() {
        gate.stamp(5, RiskState.NORMAL, RiskCode.APPROVED, true, 0);
        for (long other : new long[] {0, 4, 6, 5 + 1024, 5 + (1L << 32)}) {
            assertEquals(RiskState.HALTED, gate.state(other));
            assertFalse(gate.changed(other));
        }
    }

    @Test
    void shouldForgetTheChangeWhenTheNextInputChangesNothing() {
        gate.stamp(5, RiskState.HALTED, RiskCode.KILL, true, 1);
        gate.stamp(6, RiskState.HALTED, RiskCode.KILL, false, 1);
        assertFalse(gate.changed(6));
        assertFalse(gate.changed(5));
    }
}
