package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.Consequence;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One stage leaves entries, the driver takes them: whole, in order, none lost; capacity 2, so that full and empty are met all the time. */
public final class SpscOutboxStress {
    private static final int CAPACITY = 2;

    private SpscOutboxStress() {
    }

    private static boolean leave(SpscOutbox outbox, long number) {
        Consequence entry = outbox.claim();
        if (entry == null) {
            return false;
        }
        entry.sourceTimeNs = number;
        entry.outcome.orderId = 2 * number;
        entry.control.killsRaised = (int) number;
        outbox.commit();
        return true;
    }

    /** The number of the oldest entry, which is given back; 0 if there is none, -1 if it is torn. */
    private static int take(SpscOutbox outbox) {
        Consequence entry = outbox.peek();
        if (entry == null) {
            return 0;
        }
        long number = entry.sourceTimeNs;
        boolean whole = entry.outcome.orderId == 2 * number && entry.control.killsRaised == number;
        outbox.release();
        return whole ? (int) number : -1;
    }

    private static SpscOutbox used(int entries) {
        SpscOutbox outbox = new SpscOutbox(CAPACITY, new Wakeup());
        for (int i = 0; i < entries; i++) {
            leave(outbox, 100 + i);
            take(outbox);
        }
        return outbox;
    }

    /** Four entries through two places that have been used before. */
    @JCStressTest
    @Outcome(id = "[234], 1", expect = ACCEPTABLE, desc = "as many as had room, in order")
    @Outcome(expect = FORBIDDEN, desc = "torn, lost, doubled or out of order")
    @State
    public static class Passing {
        private final SpscOutbox outbox = used(3);
        private int left;
        private int taken;
        private boolean ordered = true;

        /** Writes until it has no room. */
        @Actor
        public void stage() {
            while (left < 4 && leave(outbox, left + 1)) {
                left++;
            }
        }

        /** Takes what it finds. */
        @Actor
        public void driver() {
            for (int look = 0; look < 4; look++) {
                takeNext();
            }
        }

        private boolean takeNext() {
            int number = take(outbox);
            if (number != 0) {
                taken++;
                ordered &= number == taken;
            }
            return number != 0;
        }

        /** Takes the rest. */
        @Arbiter
        public void end(II_Result seen) {
            while (takeNext()) {
                Thread.onSpinWait();
            }
            seen.r1 = left;
            seen.r2 = ordered && taken == left ? 1 : 0;
        }
    }

    /** Six entries, of which the box has room for two before it grows. */
    @JCStressTest
    @Outcome(id = "6, 1", expect = ACCEPTABLE, desc = "all, in order")
    @Outcome(expect = FORBIDDEN, desc = "torn, lost, doubled or out of order")
    @State
    public static class Growing {
        private final SpscOutbox outbox = new SpscOutbox(CAPACITY, 2 * CAPACITY, new Wakeup());
        private int left;
        private int taken;
        private boolean ordered = true;

        /** Writes all. */
        @Actor
        public void stage() {
            while (left < 6 && leave(outbox, left + 1)) {
                left++;
            }
        }

        /** Takes what it finds. */
        @Actor
        public void driver() {
            for (int look = 0; look < 6; look++) {
                takeNext();
            }
        }

        private boolean takeNext() {
            int number = take(outbox);
            if (number != 0) {
                taken++;
                ordered &= number == taken;
            }
            return number != 0;
        }

        /** Takes the rest. */
        @Arbiter
        public void end(II_Result seen) {
            while (takeNext()) {
                Thread.onSpinWait();
            }
            seen.r1 = left;
            seen.r2 = ordered && taken == left ? 1 : 0;
        }
    }

    /** A full box has room again only when its oldest entry has been read and given back. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "still full")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "room again")
    @Outcome(expect = FORBIDDEN, desc = "the oldest entry was overwritten while it was read")
    @State
    public static class Full {
        private final SpscOutbox outbox = used(1);

        /** Fills the box. */
        public Full() {
            leave(outbox, 1);
            leave(outbox, 2);
        }

        /** Wants to leave one more. */
        @Actor
        public void stage(II_Result seen) {
            seen.r1 = leave(outbox, 3) ? 1 : 0;
        }

        /** Takes the oldest. */
        @Actor
        public void driver(II_Result seen) {
            seen.r2 = take(outbox);
        }
    }

    /** The oldest is given back only after the next was committed, so nobody may see the box empty. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "not empty")
    @Outcome(expect = FORBIDDEN, desc = "empty, though an entry was committed and not given back")
    @State
    public static class NeverEmpty {
        private final SpscOutbox outbox = used(3);

        /** Leaves the first entry. */
        public NeverEmpty() {
            leave(outbox, 1);
        }

        /** Stage and driver in turn. */
        @Actor
        public void stageAndDriver() {
            leave(outbox, 2);
            take(outbox);
            leave(outbox, 3);
            take(outbox);
        }

        /** Whoever waits for quiet. */
        @Actor
        public void waiting(I_Result seen) {
            seen.r1 = outbox.isEmpty() ? 1 : 0;
        }
    }

    /** The same with a thread each. Needs three processors. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "not empty")
    @Outcome(expect = FORBIDDEN, desc = "empty, though an entry was committed and not given back")
    @State
    public static class NeverEmptyForAThird {
        private final SpscOutbox outbox = used(3);

        /** Leaves the first entry. */
        public NeverEmptyForAThird() {
            leave(outbox, 1);
        }

        /** Leaves the second. */
        @Actor
        public void stage() {
            leave(outbox, 2);
        }

        /** Takes the first if there is a second. */
        @Actor
        public void driver() {
            if (outbox.isCongested()) {
                take(outbox);
            }
        }

        /** Whoever waits for quiet. */
        @Actor
        public void waiting(I_Result seen) {
            seen.r1 = outbox.isEmpty() ? 1 : 0;
        }
    }
}
