package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final int RING = 1024;

    private final Verdict verdict = new Verdict();

    @Test
    void shouldApproveNothingWhenFresh() {
        assertTrue(LongStream.rangeClosed(0, RING).noneMatch(verdict::isApproved));
    }

    @Test
    void shouldApproveOnlyTheVerySequenceWhenApproved() {
        verdict.approve(70_000);
        assertEquals(1, LongStream.rangeClosed(0, 140_000).filter(verdict::isApproved).count());
        assertTrue(verdict.isApproved(70_000));
        assertFalse(verdict.isApproved(70_000 + (1L << 32)));
    }

    @Test
    void shouldNotApproveTheNextLapWhenTheMarkIsOld() {
        verdict.approve(5);
        assertFalse(verdict.isApproved(5 + RING));
        verdict.approve(5 + RING);
        assertFalse(verdict.isApproved(5));
        assertTrue(verdict.isApproved(5 + RING));
    }

    @Test
    void shouldClearTheRefusalWhenApproved() {
        verdict.code = RiskCode.MAX_POSITION;
        assertFalse(verdict.isApproved(5));
        verdict.approve(5);
        assertEquals(RiskCode.APPROVED, verdict.code);
    }

    @Test
    void shouldNotApproveWhenOnlyTheCodeSaysSo() {
        verdict.code = RiskCode.APPROVED;
        assertFalse(verdict.isApproved(1));
    }

    @Test
    void shouldKeepVerdictsWhenRoomIsMade() {
        Verdicts verdicts = new Slot().verdicts;
        verdicts.get(7).approve(5);
        Verdict eighth = verdicts.get(7);
        verdicts.ensure(OrderId.MAX_PER_INPUT);
        assertSame(eighth, verdicts.get(7));
        assertEquals(OrderId.MAX_PER_INPUT, IntStream.range(0, OrderId.MAX_PER_INPUT).mapToObj(verdicts::get).distinct().count());
        assertEquals(1, IntStream.range(0, OrderId.MAX_PER_INPUT).filter(i -> verdicts.get(i).isApproved(5)).count());
    }

    @Test
    void shouldNotMakeRoomWhenThereIsEnough() {
        Verdicts verdicts = new Slot().verdicts;
        verdicts.ensure(20);
        Verdict last = verdicts.get(19);
        verdicts.ensure(1);
        verdicts.ensure(20);
        assertSame(last, verdicts.get(19));
    }
}
