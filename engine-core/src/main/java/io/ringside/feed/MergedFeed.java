package io.ringside.feed;

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
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new TickPart();
        }
    }

    @Override
    public boolean next(TickPart tick) {
        if (!started) {
            started = true;
            for (int i = 0; i < feeds.length; i++) {
                advance(i);
            }
        } else if (taken != NONE) {
            advance(taken);
        }
        taken = earliest();
        if (taken == NONE) {
            return false;
        }
        tick.copyFrom(heads[taken]);
        return true;
    }

    private void advance(int feed) {
        there[feed] = feeds[feed].next(heads[feed]);
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
