package io.ringside.backtest;

import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;

/** A feed of which the first input has been looked at already. */
final class HeldFeed implements Feed {
    private final Feed source;
    private final TickPart firstTick = new TickPart();
    private final BookDelta firstDelta = new BookDelta();
    private InputKind held;

    HeldFeed(Feed source, boolean books) {
        this.source = source;
        held = books ? source.next(firstTick, firstDelta) : source.next(firstTick) ? InputKind.TICK : null;
    }

    /** The time of the first input, or the end of time if there is none. */
    long firstNs() {
        return held == null ? Long.MAX_VALUE : held == InputKind.BOOK ? firstDelta.timestampNs : firstTick.timestampNs;
    }

    @Override
    public boolean next(TickPart tick) {
        if (held == InputKind.TICK) {
            held = null;
            tick.copyFrom(firstTick);
            return true;
        }
        held = null;
        return source.next(tick);
    }

    @Override
    public InputKind next(TickPart tick, BookDelta delta) {
        InputKind first = held;
        held = null;
        if (first == InputKind.TICK) {
            tick.copyFrom(firstTick);
        } else if (first == InputKind.BOOK) {
            delta.copyFrom(firstDelta);
        }
        return first == null ? source.next(tick, delta) : first;
    }

    @Override
    public long quoteId() {
        return source.quoteId();
    }

    @Override
    public long skipped() {
        return source.skipped();
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public long totalBytes() {
        return source.totalBytes();
    }

    @Override
    public void close() {
        source.close();
    }
}
