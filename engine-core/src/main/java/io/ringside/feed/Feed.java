package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;

/**
 * A source of quotes and trades, some also of order books, in the order of their time, pulled one by one.
 *
 * <p>One thread at a time. A feed allocates nothing per tick once it runs. After a refusal only {@link #close()} is of use.
 */
public interface Feed extends AutoCloseable {
    /**
     * Fills in the next tick: concluded instrument, source timestamp, type and every other field; what its type lacks is
     * {@link TickPart#NO_PRICE}, {@link TickPart#UNKNOWN_SIZE} or null.
     *
     * @param tick receives the tick; not to be used if this returns false or throws
     * @return true, or false at the end
     * @throws io.ringside.instrument.InvalidInputException if the source holds anything it should not, naming {@code FILE:LINE}
     */
    boolean next(TickPart tick);

    /**
     * Fills in the next tick, or the next level of an order book where the source has one. Whoever wants books calls this throughout
     * instead of {@link #next(TickPart)}, which passes them over.
     *
     * @param tick  receives a tick; not to be used if this returns anything else or throws
     * @param delta receives a level; not to be used if this returns anything else or throws
     * @return {@link InputKind#TICK}, {@link InputKind#BOOK}, or null at the end
     * @throws io.ringside.instrument.InvalidInputException if the source holds anything it should not, naming {@code FILE:LINE}
     */
    default InputKind next(TickPart tick, BookDelta delta) {
        return next(tick) ? InputKind.TICK : null;
    }

    /**
     * {@return the source's own id of the state of the book that the quote read last shows, or −1 if it has none; comparable with
     * {@link BookDelta#updateId}}
     */
    default long quoteId() {
        return -1;
    }

    /** {@return how many well-formed records were passed over so far, being nothing that was asked for} */
    long skipped();

    /** {@return bytes taken from the source so far, compressed ones if it is compressed; for progress only} */
    long bytesRead();

    /** {@return bytes of the whole source in the measure of {@link #bytesRead()}, or 0 if unknown} */
    long totalBytes();

    /**
     * Releases the source; doing so again has no effect.
     *
     * @throws java.io.UncheckedIOException if the source cannot be closed
     */
    @Override
    void close();
}
