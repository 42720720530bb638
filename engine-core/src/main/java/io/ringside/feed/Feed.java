package io.ringside.feed;

import io.ringside.events.TickPart;

/**
 * A source of quotes and trades in the order of their time, pulled one by one.
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

    /** {@return how many well-formed records were passed over so far, being neither quote nor trade} */
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
