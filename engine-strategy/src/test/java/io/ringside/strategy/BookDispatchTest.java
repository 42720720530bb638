package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.position.BookView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Books as strategies are shown them: whole messages, of their own instruments. */
class BookDispatchTest {
    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();
    private final Reader a = new Reader("a");
    private final Reader b = new Reader("b");
    private long updates;

    /** Writes down each book it is shown, and buys while there is an ask. */
    private final class Reader extends Strategy {
        private final String name;
        private BookView kept;
        private RuntimeException failure;

        Reader(String name) {
            this.name = name;
        }

        @Override
        protected void onBook(BookView book) {
            kept = book;
            heard.add(name + " " + book);
            if (book.askLevels() > 0) {
                buy(book.instrument(), book.askSizeUnits(0));
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private void level(Instrument what, Side side, long price, long size, boolean last) {
        stand.slot.book.message(what, stand.nowNs, updates, updates).level(side, price, size, last);
        stand.enter(InputKind.BOOK);
    }

    private void bid(Instrument what) {
        updates++;
        level(what, Side.BUY, 9_900, 5, true);
    }

    @Test
    void shouldShowTheBookOnceWhenTheLastLevelOfAMessageHasCome() {
        stand.runner.depth(8);
        stand.add("a", a);
        updates++;
        level(stand.x, Side.BUY, 9_900, 5, false);
        level(stand.x, Side.SELL, 10_100, 7, false);
        assertEquals(List.of(), heard);
        level(stand.x, Side.BUY, 9_901, 3, true);
        assertEquals(List.of("a X bids 2 best 3 at 99.01, asks 1 best 7 at 101, PARTIAL"), heard);
        assertEquals(List.of("0 ORDER BUY X 7 MARKET 0 IOC"), stand.signals());
    }

    @Test
    void shouldShowItToSubscribersThatAreNotPausedInOrder() {
        stand.runner.depth(8);
        stand.add("b", b, stand.y).add("a", a);
        bid(stand.x);
        bid(stand.y);
        stand.slot.control.set(ControlType.PAUSE, 0, io.ringside.events.RiskCode.APPROVED);
        stand.slot.control.strategyId = 1;
        stand.enter(InputKind.CONTROL);
        bid(stand.y);
        assertEquals(List.of("a X", "b Y", "a Y", "b Y"), heard.stream().map(text -> text.substring(0, 3)).toList());
    }

    @Test
    void shouldShowNothingWhenAMessageIsOldOrNoBooksAreKept() {
        stand.add("a", a);
        bid(stand.x);
        assertEquals(List.of(), heard);
        stand.runner.depth(8);
        bid(stand.x);
        updates--;
        level(stand.x, Side.BUY, 9_901, 3, true);
        assertEquals(1, heard.size());
    }

    @Test
    void shouldRefuseTheViewWhenItIsKeptBeyondTheCallback() {
        stand.runner.depth(8);
        stand.add("a", a);
        bid(stand.x);
        assertThrows(AssertionError.class, () -> a.kept.bidLevels());
    }

    @Test
    void shouldHideNothingFromOthersWhenOneThrows() {
        stand.runner.depth(8);
        stand.add("a", a).add("b", b);
        a.failure = new IllegalStateException("bad");
        updates++;
        level(stand.x, Side.SELL, 10_100, 7, true);
        assertEquals(List.of("a X", "b X"), heard.stream().map(text -> text.substring(0, 3)).toList());
        assertEquals(List.of("1 ORDER BUY X 7 MARKET 0 IOC"), stand.signals());
        assertEquals(1, stand.faults.size());
    }
}
