package io.ringside.tools;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.position.BookState;
import io.ringside.position.L2Book;
import io.ringside.tools.QuoteHistory.Top;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/**
 * Compares the top of one instrument's book with its quotes, after every message applied.
 *
 * <p>Both carry the source's ids of one and the same sequence of updates: the book after a message is the state of its last id, and a quote
 * is the top as of its own id until the next quote's. So the quote to compare with is the one of the largest id that is not beyond the
 * book's, wherever in the file it stands. It is known once a quote of a larger id has come; until then the comparison waits.
 */
final class BookCheck {
    /** What became of the comparisons of books in one state. */
    static final class Count {
        long equal;
        long different;
        /** Different where the book is not sure of its top: nearer levels may be missing, having been dropped before. */
        long shallow;
        /** No quote of so early an id was there. */
        long noQuote;
        /** The file ended before a quote of a larger id. */
        long undecided;
    }

    /** A top that waits for its quote. */
    private record Waiting(Top book, BookState state, boolean shallow) {
    }

    private final L2Book book;
    private final QuoteHistory quotes = new QuoteHistory();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<BookState, Count> counts = new EnumMap<>(BookState.class);
    private String firstDifference = "";

    BookCheck(L2Book book) {
        this.book = book;
        for (BookState state : BookState.values()) {
            counts.put(state, new Count());
        }
    }

    void onQuote(TickPart tick, long id) {
        quotes.add(tick, id);
        decide();
    }

    void onDelta(BookDelta delta) {
        if (book.apply(delta)) {
            waiting.add(new Waiting(new Top(book.lastUpdateId(), book.priceUnits(Side.BUY, 0), book.sizeUnits(Side.BUY, 0),
                    book.priceUnits(Side.SELL, 0), book.sizeUnits(Side.SELL, 0)), book.state(), isShallow()));
            decide();
        }
    }

    private boolean isShallow() {
        return book.state() == BookState.IN_SYNC && !(book.knowsTop(Side.BUY) && book.knowsTop(Side.SELL));
    }

    private void decide() {
        while (!waiting.isEmpty() && waiting.peek().book.id() < quotes.newestId()) {
            compare(waiting.remove());
        }
    }

    private void compare(Waiting one) {
        Count count = counts.get(one.state);
        Top quote = quotes.asOf(one.book.id());
        if (quote == null) {
            count.noQuote++;
        } else if (quote.shows(one.book)) {
            count.equal++;
        } else if (one.shallow) {
            count.shallow++;
        } else {
            count.different++;
            if (firstDifference.isEmpty() && one.state == BookState.IN_SYNC) {
                firstDifference = "update " + one.book.id() + " " + text(one.book) + ", quote " + quote.id() + " " + text(quote);
            }
        }
    }

    private String text(Top top) {
        return text(top.bidUnits(), top.bidSizeUnits()) + " / " + text(top.askUnits(), top.askSizeUnits());
    }

    private String text(long priceUnits, long sizeUnits) {
        return priceUnits == TickPart.NO_PRICE ? "-"
                : book.instrument().formatQuantity(sizeUnits) + " at " + book.instrument().formatPrice(priceUnits);
    }

    /** Ends the file: what still waits is left undecided. */
    void end() {
        while (!waiting.isEmpty()) {
            counts.get(waiting.remove().state).undecided++;
        }
    }

    L2Book book() {
        return book;
    }

    Count count(BookState state) {
        return counts.get(state);
    }

    /** The first time a book in sync did not show its quote, or empty. */
    String firstDifference() {
        return firstDifference;
    }

    boolean isSound() {
        return counts.get(BookState.IN_SYNC).different == 0;
    }
}
