package io.ringside.strategy;

import io.ringside.events.BookDelta;
import io.ringside.instrument.Instruments;
import io.ringside.position.BookView;
import io.ringside.position.L2Book;
import io.ringside.position.L2Books;

/** The order books of the strategy stage, and what is shown of them. A runner of one strategy apart is given books instead. */
final class Depth {
    private final L2Books books;
    private final BookView view = new BookView();
    private L2Book current;
    private L2Book given;

    Depth(Instruments instruments, int levels) {
        this.books = levels == 0 ? null : new L2Books(instruments, levels);
    }

    /** Takes the book that the next delta is to show, whatever it says. */
    void give(L2Book book) {
        given = book;
    }

    /** Applies a delta; true if there is a book to be shown. */
    boolean apply(BookDelta delta) {
        if (given != null) {
            current = given;
            return true;
        }
        if (books == null) {
            return false;
        }
        current = books.of(delta.instrument);
        return current.apply(delta);
    }

    /** What was changed last. */
    L2Book current() {
        return current;
    }

    BookView show(long nowNs) {
        return view.show(current, nowNs);
    }

    void release() {
        view.release();
    }
}
