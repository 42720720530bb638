package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.L2Book;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** The inbox of an isolated strategy keeps the newest book: never torn, never older than one seen before, and the last is never lost. */
public final class BookConflaterStress {
    private static final Instruments ONE = Instruments.conclude(List.of(
            Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build()), List.of());

    private BookConflaterStress() {
    }

    /** Three books, taken whenever the writer says that one waits. */
    @JCStressTest
    @Outcome(id = "1, 1, 3", expect = ACCEPTABLE, desc = "whole, in order, the last one seen")
    @Outcome(expect = FORBIDDEN, desc = "torn, older than one seen before, or the last one lost")
    @State
    public static class Newest {
        private final BookConflater conflater = new BookConflater(1, 2);
        private final L2Book book = new L2Book(ONE.get(0), 2);
        private final BookDelta delta = new BookDelta();
        /** How many places in the queue the writer has asked for. */
        private final SpscQueue<int[]> queue = new SpscQueue<>(4, () -> new int[1], new Wakeup());
        private long last;
        private int whole = 1;
        private int ordered = 1;

        /** The strategy stage. */
        @Actor
        public void stage() {
            for (long number = 1; number <= 3; number++) {
                delta.message(ONE.get(0), number, number, number);
                book.apply(delta.level(Side.BUY, 1, number, false));
                book.apply(delta.level(Side.BUY, 2, number, true));
                if (conflater.put(book)) {
                    queue.claim();
                    queue.commit();
                }
            }
        }

        /** The strategy's own thread. */
        @Actor
        public void lane() {
            for (int look = 0; look < 3; look++) {
                take();
            }
        }

        private void take() {
            if (queue.peek() == null) {
                return;
            }
            L2Book taken = conflater.take(0);
            if (taken != null) {
                long number = taken.lastUpdateId();
                whole &= taken.sizeUnits(Side.BUY, 0) == number && taken.sizeUnits(Side.BUY, 1) == number ? 1 : 0;
                ordered &= number > last ? 1 : 0;
                last = number;
            }
            queue.release();
        }

        /** What waits when all is written. */
        @Arbiter
        public void end(III_Result seen) {
            while (queue.peek() != null) {
                take();
            }
            seen.r1 = whole;
            seen.r2 = ordered;
            seen.r3 = (int) last;
        }
    }
}
