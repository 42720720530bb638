package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences worked out by hand; sides keep three levels. */
class L2BookTest {
    private final L2Book book = new L2Book(BookScript.instrument(), 3);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', value = {
        "nothing             # 5-5                                          # | | PARTIAL 5                            # 1 0 0 0 0 0 0",
        "insert in order     # 1-1 B100=5 B99=4 A101=1 A102=2               # 100=5 99=4 | 101=1 102=2 | PARTIAL 1     # 1 0 0 0 0 0 0",
        "insert unordered # 1-1 B99=4 B101=6 B100=5 A104=4 A102=2 A103=3# 101=6 100=5 99=4 | 102=2 103=3 104=4 | PARTIAL 1 # 1 0 0 0 0 0 0",
        "replace             # 1-1 B100=5 B99=4; 2-2 B99=7 B100=8           # 100=8 99=7 | | PARTIAL 2                 # 2 0 0 0 0 0 0",
        "remove the best     # 1-1 B100=5 B99=4 A101=1; 2-2 B100=0          # 99=4 | 101=1 | PARTIAL 2                 # 2 0 0 0 0 0 0",
        "remove the middle   # 1-1 A101=1 A102=2 A103=3; 2-2 A102=0         # | 101=1 103=3 | PARTIAL 2                # 2 0 0 0 0 0 0",
        "remove the furthest # 1-1 A101=1 A102=2; 2-2 A102=0; 3-3 A103=3    # | 101=1 103=3 | PARTIAL 3                # 3 0 0 0 0 0 0",
        "remove the unknown  # 1-1 B100=5; 2-2 B99=0 A101=0                 # 100=5 | | PARTIAL 2                      # 2 0 0 0 0 0 2",
        "insert and remove   # 1-1 B100=5 B100=0 B100=6                     # 100=6 | | PARTIAL 1                      # 1 0 0 0 0 0 0",
        "snapshot            # 1-1 B90=9; snap10 B100=5 A101=1              # 100=5 | 101=1 | IN_SYNC 10               # 2 0 0 0 1 0 0",
        "empty snapshot      # 1-1 B90=9; snap10                            # | | IN_SYNC 10                           # 2 0 0 0 1 0 0",
        "older snapshot      # 20-20 B90=9; snap10 B100=5; 11-21 B100=6     # 100=6 | | IN_SYNC 21                     # 3 0 0 0 1 0 0",
        "next after it       # snap10 B100=5; 11-12 B100=6                  # 100=6 | | IN_SYNC 12                     # 2 0 0 0 1 0 0",
        "overlap after it    # snap10 B100=5; 8-12 B100=6                   # 100=6 | | IN_SYNC 12                     # 2 0 0 0 1 0 0",
        "old after it        # snap10 B100=5; 8-10 B100=6                   # 100=5 | | IN_SYNC 10                     # 1 1 0 0 1 0 0",
        "gap after it        # snap10 B100=5; 12-13 B100=6                  # 100=6 | | GAPPED 13                      # 2 0 1 0 1 0 0",
        "no level, no gap    # snap10 B100=5; 11-11; 12-12 B100=6           # 100=6 | | IN_SYNC 12                     # 3 0 0 0 1 0 0",
        "old is skipped whole# 1-5 B100=5; 4-5 B100=6 B99=1 A101=1          # 100=5 | | PARTIAL 5                      # 1 1 0 0 0 0 0",
        "overlap             # 1-5 B100=5; 4-6 B100=6 B99=1                 # 100=6 99=1 | | PARTIAL 6                 # 2 0 0 0 0 0 0",
        "gap without snapshot# 1-5 B100=5; 7-8 B99=1                        # 100=5 99=1 | | GAPPED 8                  # 2 0 1 0 0 0 0",
        "one gap, then next  # 1-5 B100=5; 7-8 B99=1; 9-9 B98=1             # 100=5 99=1 98=1 | | GAPPED 9             # 3 0 1 0 0 0 0",
        "two gaps            # 1-5 B100=5; 7-8 B99=1; 11-11 B98=1           # 100=5 99=1 98=1 | | GAPPED 11            # 3 0 2 0 0 0 0",
        "gap, then snapshot  # 1-5 B100=5; 7-8 B99=1; snap8 B98=1; 9-9 A99=1# 98=1 | 99=1 | IN_SYNC 9                  # 4 0 1 0 1 0 0",
        "cut off             # 1-1 B100=5; 2-2 B99=1 ...; 3-3 B98=1         # 100=5 99=1 98=1 | | GAPPED 3             # 2 0 1 0 0 0 0",
        "old one cut off     # 1-5 B100=5; 2-2 B99=1 ...; 6-6 B98=1         # 100=5 98=1 | | PARTIAL 6                 # 2 1 0 0 0 0 0",
        "snapshot cut off    # snap10 B99=1 ...; 11-11 B98=1                # 99=1 98=1 | | GAPPED 11                  # 1 0 1 0 1 0 0",
        "begun again         # snap10 B99=1 ...; snap10 B98=1               # 98=1 | | IN_SYNC 10                      # 1 0 1 0 2 0 0",
        "locked              # 1-1 B100=5 A100=1                            # 100=5 | 100=1 | PARTIAL 1                # 1 0 0 1 0 0 0",
        "crossed, then not   # 1-1 B100=5 A99=1; 2-2 A101=2; 3-3 A99=0      # 100=5 | 101=2 | PARTIAL 3                # 3 0 0 2 0 0 0",
        "crossed on the way  # 1-1 B100=5 A101=1; 2-2 B101=4 A101=0 A102=1  # 101=4 100=5 | 102=1 | PARTIAL 2          # 2 0 0 0 0 0 0",
        "full, further       # 1-1 B100=1 B99=1 B98=1 B97=1                 # 100=1 99=1 98=1 | | PARTIAL 1            # 1 0 0 0 0 1 0",
        "full, nearer        # 1-1 A100=1 A101=1 A102=1 A99=1               # | 99=1 100=1 101=1 | PARTIAL 1           # 1 0 0 0 0 1 0",
        "full, between       # 1-1 A100=1 A102=1 A103=1 A101=1              # | 100=1 101=1 102=1 | PARTIAL 1          # 1 0 0 0 0 1 0",
        "full, dropped, gone # 1-1 B100=1 B99=1 B98=1 B97=1; 2-2 B97=0      # 100=1 99=1 98=1 | | PARTIAL 2            # 2 0 0 0 0 1 1",
        "full, then room     # 1-1 B5=1 B4=1 B3=1 B2=1; 2-2 B5=0; 3-3 B2=8  # 4=1 3=1 2=8 | | PARTIAL 3                # 3 0 0 0 0 1 0",
        "full, climbing      # 1-1 B1=1 B2=1 B3=1 B4=1 B5=1 B6=1 B7=1 B8=1  # 8=1 7=1 6=1 | | PARTIAL 1                # 1 0 0 0 0 5 0",
    })
    void shouldComeToWhatAHandWorksOutWhenMessagesCome(String what, String messages, String expected, String counts) {
        BookScript.play(book, messages);
        assertEquals(expected + "; " + counts, BookScript.text(book) + "; " + BookScript.counts(book));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', value = {
        "no snapshot          # 1-1 B100=5 A101=1                                # 0 0",
        "snapshot             # snap1 B100=5 B98=4 A101=1                        # 2 1",
        "a gap                # snap1 B100=5 A101=1; 3-3 B99=1                   # 0 0",
        "behind the snapshot  # snap1 B100=5 B98=4 A101=1; 2-2 B97=1 B99=3 A102=1# 3 1",
        "nearer than it       # snap1 B100=5 A101=1; 2-2 B101=1 A102=1 A101=0    # 2 0",
        "its end goes         # snap1 B100=5 B98=4; 2-2 B98=0                    # 1 0",
        "dropped in it        # snap1 B5=1 B4=1 B3=1 B2=1                        # 3 0",
        "dropped behind it    # snap1 A1=1 A2=1 A3=1; 2-2 A4=1                   # 0 3",
        "dropped within it    # snap1 A2=1 A3=1 A4=1; 2-2 A1=1; 3-3 A1=0         # 0 2",
        "hole at the top      # snap1 A2=1 A3=1 A4=1; 2-2 A1=1; 3-3 A1=0 A2=0 A3=0 A5=7 # 0 0",
        "all that is known goes # snap1 B5=1 B4=1 B3=1 B2=1 A9=1; 2-2 B5=0 B4=0 B3=0 A9=0 # 0 0",
        "an empty side is one # snap1 B5=1; 2-2 A7=1                             # 1 1",
        "snapshot again       # snap1 A2=1 A3=1 A4=1; 2-2 A1=1 A1=0; snap9 A3=1  # 0 1",
    })
    void shouldKnowHowDeepThereIsNoHoleWhenLevelsWereDropped(String what, String messages, String expected) {
        BookScript.play(book, messages);
        assertEquals(expected, book.completeLevels(Side.BUY) + " " + book.completeLevels(Side.SELL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "1-1 B100=5 # false false",
        "snap1 B100=5 # true true",
        "snap1 B5=1 A7=1; 2-2 B5=0 # false true",
        "snap1 B5=1 B4=1 B3=1 B2=1; 2-2 A7=1 # true true",
        "snap1 B5=1 B4=1 B3=1 B2=1; 2-2 B5=0 B4=0 B3=0 # false true",
        "snap1 B5=1; 3-3 A7=1 # false false",
    })
    void shouldKnowItsTopWhenNothingNearerCanBeMissing(String messages, String expected) {
        BookScript.play(book, messages);
        assertEquals(expected, book.knowsTop(Side.BUY) + " " + book.knowsTop(Side.SELL));
    }

    @Test
    void shouldSayThatAMessageWasAppliedWhenItEnds() {
        BookDelta delta = new BookDelta().message(book.instrument(), 1, 7, 8);
        assertFalse(book.apply(delta.level(Side.BUY, 100, 5, false)));
        assertTrue(book.apply(delta.level(Side.BUY, 99, 5, true)));
        assertFalse(book.apply(delta.level(Side.BUY, 98, 5, true)), "skipped, being old");
        assertTrue(book.apply(delta.clear(true)));
    }

    @Test
    void shouldKnowNoPriceAndNoSizeWhenThereIsNoSuchLevel() {
        BookScript.play(book, "1-1 B100=5");
        assertEquals(TickPart.NO_PRICE, book.priceUnits(Side.BUY, 1));
        assertEquals(TickPart.NO_PRICE, book.priceUnits(Side.BUY, -1));
        assertEquals(TickPart.NO_PRICE, book.priceUnits(Side.SELL, 0));
        assertEquals(0, book.sizeUnits(Side.SELL, 0));
        assertEquals("5 0 0", book.sizeUnitsAt(Side.BUY, 100) + " " + book.sizeUnitsAt(Side.BUY, 99) + " "
                + book.sizeUnitsAt(Side.SELL, 100));
    }

    @Test
    void shouldBeEqualWhenCopied() {
        BookScript.play(book, "snap5 B1=1 B2=1 B3=1 B4=1 B5=1 A9=2; 6-6 A9=0 A8=0; 4-5 A7=1; 9-9 B9=1 A9=9; 10-10 B1=1 ...");
        L2Book copy = new L2Book(book.instrument(), 3);
        BookScript.play(copy, "1-1 A1=1 A2=1 B7=7 B8=8");
        copy.copyFrom(book);
        assertEquals(BookScript.text(book) + BookScript.counts(book), BookScript.text(copy) + BookScript.counts(copy));
        assertEquals(book.completeLevels(Side.SELL), copy.completeLevels(Side.SELL));
        BookScript.play(book, "11-11 B8=5 A6=6");
        BookScript.play(copy, "11-11 B8=5 A6=6");
        assertEquals(BookScript.text(book) + BookScript.counts(book), BookScript.text(copy) + BookScript.counts(copy));
    }

    @Test
    void shouldAnswerLikeTheBookWhenViewed() {
        BookScript.play(book, "snap5 B10000=1500 B9999=2 A10001=3");
        BookView view = new BookView().show(book, 77);
        assertEquals("X bids 2 best 1.5 at 100, asks 1 best 0.003 at 100.01, IN_SYNC", view.toString());
        assertEquals("77 5 2 9999 2 1 10001 3 1500 false 0", view.timestampNs() + " " + view.lastUpdateId() + " " + view.bidLevels() + " "
                + view.bidUnits(1) + " " + view.bidSizeUnits(1) + " " + view.askLevels() + " " + view.askUnits(0) + " "
                + view.askSizeUnits(0) + " " + view.sizeUnitsAt(Side.BUY, 10_000) + " " + view.isCrossed() + " " + view.gaps());
    }

    @Test
    void shouldRefuseTheViewWhenItsCallbackHasReturned() {
        BookView view = new BookView().show(book, 77);
        view.release();
        AssertionError refusal = assertThrows(AssertionError.class, view::bidLevels);
        assertEquals("BookView used after its callback returned, limit the callback; copy the values you need", refusal.getMessage());
        assertThrows(AssertionError.class, view::timestampNs);
    }
}
