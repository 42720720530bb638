package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.L2Book;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest book between two threads: never torn, never older than the one before. */
class BookConflaterTest {
    private static final int BOOKS = 50_000;

    private final Instruments instruments = Instruments.conclude(List.of(Desk.instrument("A"), Desk.instrument("B")), List.of());
    private final Instrument a = instruments.get(0);
    private final BookConflater conflater = new BookConflater(2, 8);
    private final L2Book book = new L2Book(a, 8);
    private final BookDelta delta = new BookDelta();

    /** Every level has the size of the update. */
    private L2Book updated(long id) {
        delta.message(a, id, id, id);
        for (int i = 1; i <= 8; i++) {
            book.apply(delta.level(Side.BUY, i, id, i == 8));
        }
        return book;
    }

    @Test
    void shouldGiveTheNewestOnceWhenTaken() {
        assertNull(conflater.take(0));
        assertTrue(conflater.put(updated(1)));
        assertFalse(conflater.put(updated(2)), "the first has not been taken");
        assertEquals(2, conflater.take(0).lastUpdateId());
        assertNull(conflater.take(0));
        assertNull(conflater.take(1));
        assertTrue(conflater.put(updated(3)));
        conflater.withdraw(0);
        assertNull(conflater.take(0));
        assertTrue(conflater.put(updated(4)));
        assertEquals(4, conflater.take(0).lastUpdateId());
    }

    @Test
    void shouldNeverBeTornWhenTwoThreadsAreAtIt() {
        Desk.together(List.of(() -> {
            for (long id = 1; id <= BOOKS; id++) {
                conflater.put(updated(id));
            }
            return true;
        }, () -> {
            long last = 0;
            while (last < BOOKS) {
                L2Book taken = conflater.take(0);
                if (taken != null) {
                    assertTrue(taken.lastUpdateId() > last, "went back");
                    last = taken.lastUpdateId();
                    for (int i = 0; i < 8; i++) {
                        assertEquals(last, taken.sizeUnits(Side.BUY, i));
                    }
                }
            }
            return true;
        }));
    }
}
