package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private final Signals signals = new Slot().signals;

    @Test
    void shouldBeEmptyWhenNoInputHasBegun() {
        assertEquals(List.of(0, 0), List.of(signals.count(0), signals.count(1)));
    }

    @Test
    void shouldCountInOrderWhenAdded() {
        signals.begin(5);
        List<SignalPart> added = List.of(signals.add(), signals.add());
        assertEquals(2, signals.count(5));
        assertEquals(added, List.of(signals.get(0), signals.get(1)));
    }

    @Test
    void shouldBeEmptyWhenAskedForAnotherSequence() {
        signals.begin(5);
        signals.add();
        assertEquals(List.of(0, 1, 0, 0), List.of(signals.count(4), signals.count(5), signals.count(6), signals.count(5 + 1024)));
        signals.begin(1029);
        assertEquals(List.of(0, 0), List.of(signals.count(5), signals.count(1029)));
    }

    @Test
    void shouldUseItsPartsAgainWhenTheNextInputBegins() {
        signals.begin(5);
        SignalPart first = signals.add();
        signals.begin(6);
        assertSame(first, signals.add());
    }

    @Test
    void shouldKeepWhatWasWrittenWhenABurstMakesItGrow() {
        signals.begin(5);
        List<SignalPart> added = new ArrayList<>();
        for (int i = 0; i < OrderId.MAX_PER_INPUT; i++) {
            SignalPart part = signals.add();
            part.orderId = i;
            added.add(part);
        }
        assertEquals(OrderId.MAX_PER_INPUT, signals.count(5));
        assertEquals(OrderId.MAX_PER_INPUT, new HashSet<>(added).size());
        for (int i = 0; i < OrderId.MAX_PER_INPUT; i++) {
            assertSame(added.get(i), signals.get(i));
            assertEquals(i, signals.get(i).orderId);
        }
    }

    @Test
    void shouldRefuseAndStayAsItWasWhenTheCapIsReached() {
        signals.begin(5);
        for (int i = 0; i < 1024; i++) {
            signals.add();
        }
        assertEquals("signals of one input: 1025, limit 1024; spread the orders over several inputs",
                assertThrows(IllegalStateException.class, signals::add).getMessage());
        assertEquals(1024, signals.count(5));
        signals.begin(6);
        signals.add();
        assertEquals(1, signals.count(6));
    }

    @Test
    void shouldTakeBackTheLastWhenTruncated() {
        signals.begin(5);
        SignalPart first = signals.add();
        SignalPart second = signals.add();
        signals.truncate(1);
        assertEquals(1, signals.count(5));
        assertSame(second, signals.add());
        signals.truncate(0);
        assertSame(first, signals.add());
    }

    @Test
    void shouldTellTheRunningTotalsOfConductWhenNoted() {
        signals.conduct(3, 1);
        signals.begin(6);
        assertEquals(List.of(3, 1), List.of(signals.faults(), signals.disabled()));
    }

    @Test
    void shouldBeJudgedOnlyWhenItCanOpen() {
        SignalPart part = new SignalPart();
        List<SignalAction> judged = Arrays.stream(SignalAction.values()).filter(action -> {
            part.action = action;
            return part.isJudged();
        }).toList();
        assertEquals(List.of(SignalAction.ORDER, SignalAction.REPLACE), judged);
    }
}
