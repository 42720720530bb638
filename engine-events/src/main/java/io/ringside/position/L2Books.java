package io.ringside.position;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/**
 * The order books of a run by instrument, each created when it is first asked for. One owner; no allocation but then.
 */
public final class L2Books {
    private final L2Book[] books;
    private final int levels;

    /**
     * Creates no book yet.
     *
     * @param instruments the run's instruments
     * @param levels      how many levels a side keeps, at least 1
     */
    public L2Books(Instruments instruments, int levels) {
        this.books = new L2Book[instruments.size()];
        this.levels = levels;
    }

    /**
     * The book of an instrument.
     *
     * @param instrument the concluded instrument
     * @return its book, always the same
     */
    public L2Book of(Instrument instrument) {
        L2Book book = books[instrument.id()];
        if (book == null) {
            book = new L2Book(instrument, levels);
            books[instrument.id()] = book;
        }
        return book;
    }
}
