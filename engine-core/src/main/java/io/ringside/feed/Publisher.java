package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/**
 * The one door for market data. Any thread but the engine's own stages: publishing from a callback throws, since a full ring would then
 * wait for itself. In {@code INLINE} mode one thread only, and the engine's work is done when the call returns.
 *
 * <p>Waits for room no longer than the builder's {@code publishTimeout}. Allocates nothing.
 */
public interface Publisher {
    /**
     * Publishes the best bid and ask.
     *
     * @param instrument   one of the engine's instruments; its concluded form is found fastest
     * @param timestampNs  the source's stamp, ns since 1970 UTC; event time is its running maximum
     * @param bidUnits     price units, or {@link io.ringside.events.Tick#NO_PRICE}
     * @param bidSizeUnits quantity units, or {@link io.ringside.events.Tick#UNKNOWN_SIZE}
     * @param askUnits     price units, or {@link io.ringside.events.Tick#NO_PRICE}
     * @param askSizeUnits quantity units, or {@link io.ringside.events.Tick#UNKNOWN_SIZE}
     * @return what became of it
     * @throws io.ringside.instrument.InvalidInputException if the instrument is not the engine's, or the time, a price or a size cannot be
     */
    @SuppressWarnings("checkstyle:ParameterNumber")
    PublishResult quote(Instrument instrument, long timestampNs, long bidUnits, long bidSizeUnits, long askUnits, long askSizeUnits);

    /**
     * Publishes a trade of others.
     *
     * @param instrument  one of the engine's instruments
     * @param timestampNs the source's stamp, ns since 1970 UTC
     * @param priceUnits  price units
     * @param sizeUnits   quantity units, or {@link io.ringside.events.Tick#UNKNOWN_SIZE}
     * @param aggressor   who crossed the spread, or null if unknown
     * @return what became of it
     * @throws io.ringside.instrument.InvalidInputException if the instrument is not the engine's, or the time, price or size cannot be
     */
    PublishResult trade(Instrument instrument, long timestampNs, long priceUnits, long sizeUnits, Side aggressor);

    /**
     * Publishes one level of an order book, or what else a {@link BookDelta} can be; of engines built with a depth. One thread per
     * instrument, the levels of a message one after the other; a level that was refused is to be published again before the next, or the
     * rest of its message left out, which the book then counts as a gap. Levels always wait for room, whatever the overload policy, since a
     * book cannot do without one.
     *
     * @param delta the level; copied
     * @return {@link PublishResult#OK}, {@link PublishResult#BACK_PRESSURED} or {@link PublishResult#CLOSED}
     * @throws io.ringside.instrument.InvalidInputException if the engine keeps no books, the instrument is not the engine's, or the time, a
     *                                                      price, size or id cannot be
     */
    PublishResult book(BookDelta delta);
}
