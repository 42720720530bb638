package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import java.util.List;

/**
 * Several feeds as one, by time; at equal time the feed that comes first in the list goes first. Each feed is read no further than needed,
 * so its refusals arrive where its tick would.
 */
public final class MergedFeed implements Feed {
    private static final int NONE = -1;

    private final Feed[] feeds;
    private final TickPart[] heads;
    private final boolean[] there;
    /** What heads are of feeds that are asked for books too, else null. */
    private BookDelta[] deltas;
    private final InputKind[] kinds;
    private int taken = NONE;
    private boolean started;

    /**
     * Takes over feeds, and closes them when it is closed.
     *
     * @param feeds each in order of time
     */
    public MergedFeed(List<? extends Feed> feeds) {
        this.feeds = feeds.toArray(new Feed[0]);
        this.heads = new TickPart[this.feeds.length];
        this.there = new boolean[this.feeds.length];
        this.kinds = new InputKind[this.feeds.length];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new TickPart();
        }
    }

    @Override
    public boolean next(TickPart tick) {
        if (!take()) {
            return false;
        }
        tick.copyFrom(heads[taken]);
        return true;
    }

    /** The levels of one message follow one another, whatever other feeds have at that time. */
    @Override
    public InputKind next(TickPart tick, BookDelta delta) {
        if (deltas == null) {
            deltas = new BookDelta[feeds.length];
            for (int i = 0; i < feeds.length; i++) {
                deltas[i] = new BookDelta();
            }
        }
        boolean within = taken != NONE && kinds[taken] == InputKind.BOOK && !deltas[taken].last;
        if (within) {
            advance(taken);
        }
        if (!(within && there[taken]) && !take()) {
            return null;
        }
        if (kinds[taken] == InputKind.BOOK) {
            delta.copyFrom(deltas[taken]);
        } else {
            tick.copyFrom(heads[taken]);
        }
        return kinds[taken];
    }

    /** Finds the feed whose head is next; false if none has one. */
    private boolean take() {
        if (!started) {
            started = true;
            for (int i = 0; i < feeds.length; i++) {
                advance(i);
            }
        } else if (taken != NONE) {
            advance(taken);
        }
        taken = earliest();
        return taken != NONE;
    }

    private void advance(int feed) {
        if (deltas == null) {
            there[feed] = feeds[feed].next(heads[feed]);
            return;
        }
        kinds[feed] = feeds[feed].next(heads[feed], deltas[feed]);
        there[feed] = kinds[feed] != null;
        if (kinds[feed] == InputKind.BOOK) {
            heads[feed].timestampNs = deltas[feed].timestampNs;
        }
    }

    private int earliest() {
        int first = NONE;
        for (int i = 0; i < feeds.length; i++) {
            if (there[i] && (first == NONE || heads[i].timestampNs < heads[first].timestampNs)) {
                first = i;
            }
        }
        return first;
    }

    @Override
    public long quoteId() {
        return taken == NONE ? -1 : feeds[taken].quoteId();
    }

    @Override
    public long skipped() {
        long sum = 0;
        for (Feed feed : feeds) {
            sum += feed.skipped();
        }
        return sum;
    }

    @Override
    public long bytesRead() {
        long sum = 0;
        for (Feed feed : feeds) {
            sum += feed.bytesRead();
        }
        return sum;
    }

    @Override
    public long totalBytes() {
        long sum = 0;
        for (Feed feed : feeds) {
            if (feed.totalBytes() == 0) {
                return 0;
            }
            sum += feed.totalBytes();
        }
        return sum;
    }

    /** Closes every feed, even if one of them cannot be closed. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (Feed feed : feeds) {
            try {
                feed.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
