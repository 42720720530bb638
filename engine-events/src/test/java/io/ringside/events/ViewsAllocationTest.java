package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Allocation;
import org.junit.jupiter.api.Test;

class ViewsAllocationTest {
    private static final int EVENTS = 10_000;

    private final Views views = new Views();
    private final Slot slot = new Slot();
    private final StageClock clock = new StageClock();
    private long sum;
    private Object sink;

    @Test
    void shouldAllocateNothingWhenViewsAreShownAndRead() {
        TickPart quote = Inputs.quote(10_125, 10_130);
        Report fill = Inputs.fill();
        Outcome denied = Inputs.denied();
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < EVENTS; i++) {
                Tick tick = views.tick(quote, i);
                sum += tick.bidUnits() + (long) tick.mid();
                sum += views.fill(fill, i).signedQuantityUnits();
                sum += views.update(denied, i).quantityUnits() + views.timer(i, i, i, 0).timerId();
                views.release();
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenASlotIsFilledAndRead() {
        Report fill = Inputs.fill();
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                slot.sequence = i;
                slot.sourceTimeNs = i;
                slot.report.copyFrom(fill);
                slot.signals.begin(i);
                signalAndApprove(i, 8);
                slot.gate.stamp(i, RiskState.NORMAL, RiskCode.APPROVED, false, 0);
                sum += clock.advance(slot) + slot.signalCount();
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenABurstIsNoLargerThanAnEarlierOne() {
        assertEquals(0, Allocation.bytesOf(() -> {
            slot.sequence++;
            slot.signals.begin(slot.sequence);
            signalAndApprove(slot.sequence, OrderId.MAX_PER_INPUT);
        }));
    }

    @Test
    void shouldCountTheBytesWhenALineForPeopleIsMade() {
        Tick tick = views.tick(Inputs.quote(10_125, 10_130), 9);
        assertTrue(Allocation.bytesOf(() -> sink = tick.toString()) > 0, () -> "the meter is blind: " + sink);
    }

    private void signalAndApprove(long sequence, int count) {
        for (int i = 0; i < count; i++) {
            slot.signals.add().orderId = OrderId.of(sequence, i);
        }
        slot.verdicts.ensure(count);
        for (int i = 0; i < count; i++) {
            slot.verdicts.get(i).approve(sequence);
            sum += slot.verdicts.get(i).isApproved(sequence) ? 1 : 0;
        }
    }
}
