package io.ringside.core;

import io.ringside.events.BookAction;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.events.StageClock;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;

/** Checks what users publish before a slot is claimed, so that a claimed slot is always filled. */
abstract class CheckedPublisher implements Publisher {
    private final Instruments instruments;
    private final int depth;

    /** For an engine whose books keep so many levels, 0 if it has none. */
    CheckedPublisher(Instruments instruments, int depth) {
        this.instruments = instruments;
        this.depth = depth;
    }

    /** The slot to fill, an input of that kind and time, or null if there is none to be had. */
    abstract Slot claim(InputKind kind, long timestampNs);

    /** Hands over the slot that was claimed. */
    abstract void publish(Slot slot);

    /** Where to leave what found no slot, or null if nowhere; {@link #spared()} must follow. */
    TickPart spare(Instrument instrument, TickType type) {
        return null;
    }

    /** Refuses a time behind which there is no room for what takes time. */
    static void checkTime(Instrument instrument, long timestampNs) {
        if (timestampNs > StageClock.LATEST_NS) {
            throw new InvalidInputException("market data of " + instrument, "time " + timestampNs + " ns", "at most "
                    + StageClock.LATEST_NS, "state ns since 1970 UTC");
        }
    }

    /** What became of what was left. */
    PublishResult spared() {
        throw new IllegalStateException("nothing was left");
    }

    /** Why there was no slot. */
    abstract PublishResult refusal();

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber")
    public final PublishResult quote(Instrument instrument, long timestampNs, long bidUnits, long bidSizeUnits, long askUnits,
                                     long askSizeUnits) {
        Instrument own = instruments.resolve(instrument);
        checkTime(own, timestampNs);
        checkSide("bid", own, bidUnits, bidSizeUnits);
        checkSide("ask", own, askUnits, askSizeUnits);
        Slot slot = claim(InputKind.TICK, timestampNs);
        TickPart part = slot == null ? spare(own, TickType.QUOTE) : slot.tick;
        if (part == null) {
            return refusal();
        }
        part.quote(own, timestampNs).bid(bidUnits, bidSizeUnits).ask(askUnits, askSizeUnits);
        return done(slot);
    }

    @Override
    public final PublishResult trade(Instrument instrument, long timestampNs, long priceUnits, long sizeUnits, Side aggressor) {
        Instrument own = instruments.resolve(instrument);
        checkTime(own, timestampNs);
        if (!isPrice(own, priceUnits) || sizeUnits < Tick.UNKNOWN_SIZE) {
            throw refusal("trade", own, priceUnits, sizeUnits);
        }
        Slot slot = claim(InputKind.TICK, timestampNs);
        TickPart part = slot == null ? spare(own, TickType.TRADE) : slot.tick;
        if (part == null) {
            return refusal();
        }
        part.trade(own, timestampNs).traded(priceUnits, sizeUnits, aggressor);
        return done(slot);
    }

    @Override
    public final PublishResult book(BookDelta delta) {
        Instrument own = instruments.resolve(delta.instrument);
        check(own, delta);
        Slot slot = claim(InputKind.BOOK, delta.timestampNs);
        if (slot == null) {
            return refusal();
        }
        slot.book.copyFrom(delta);
        if (delta.instrument != own) {
            slot.book.instrument = own;
        }
        publish(slot);
        return PublishResult.OK;
    }

    /** Refuses what no book can take, and any book where none is kept. */
    final void check(Instrument own, BookDelta delta) {
        if (depth == 0) {
            throw new InvalidInputException("book of " + own, "depth 0 levels", "at least 1", "build the engine with depth(levels)");
        }
        checkTime(own, delta.timestampNs);
        if (delta.firstUpdateId < 0 || delta.updateId < delta.firstUpdateId) {
            throw new InvalidInputException("book of " + own, "updates " + delta.firstUpdateId + " to " + delta.updateId,
                    "0 or more, the first at most the last", "check the feed");
        }
        boolean level = delta.action == BookAction.LEVEL;
        if (delta.action == null || level && (delta.side == null || !isPrice(own, delta.priceUnits) || delta.sizeUnits < 0)) {
            throw new InvalidInputException("book of " + own, delta.action + " " + delta.side + " price " + delta.priceUnits + " size "
                    + delta.sizeUnits + " in units", "an action, and for a level a side, price 1 to " + own.maxPriceUnits()
                    + ", size 0 or more", "check the feed");
        }
    }

    private PublishResult done(Slot slot) {
        if (slot == null) {
            return spared();
        }
        publish(slot);
        return PublishResult.OK;
    }

    private static void checkSide(String side, Instrument instrument, long priceUnits, long sizeUnits) {
        if (priceUnits != Tick.NO_PRICE && !isPrice(instrument, priceUnits) || sizeUnits < Tick.UNKNOWN_SIZE) {
            throw refusal(side, instrument, priceUnits, sizeUnits);
        }
    }

    private static boolean isPrice(Instrument instrument, long priceUnits) {
        return priceUnits > 0 && priceUnits <= instrument.maxPriceUnits();
    }

    private static InvalidInputException refusal(String what, Instrument instrument, long priceUnits, long sizeUnits) {
        return new InvalidInputException(what + " of " + instrument, "price " + priceUnits + " size " + sizeUnits + " in units",
                "price 1 to " + instrument.maxPriceUnits() + " or NO_PRICE, size 0 or more or UNKNOWN_SIZE", "check the feed");
    }
}
