package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.instrument.Instrument;

/**
 * Messages about order books on their way out, a delta at a time. The latest updates are kept, since a snapshot that was asked for while
 * updates flowed is older than some that came before it: those behind it are told again after it.
 *
 * <p>A snapshot that is older than all that is kept leaves a gap between the two, which the book notices by the ids.
 */
final class DepthMessages {
    /** How many updates are kept: 25 s of one stream at ten a second. */
    static final int KEPT = 256;

    private final DepthMessage[] kept = new DepthMessage[KEPT];
    private final DepthMessage snapshot = new DepthMessage();
    /** How many updates came so far; the last ones are kept, each at its number modulo {@link #KEPT}. */
    private long count;
    /** What is being told, or null if nothing is. */
    private DepthMessage current;
    private int told;
    /** The next update to look at after a snapshot. */
    private long next;
    private long timestampNs;

    DepthMessages() {
        for (int i = 0; i < KEPT; i++) {
            kept[i] = new DepthMessage();
        }
    }

    /** {@return where to fill in the next update} */
    DepthMessage update(Instrument instrument) {
        DepthMessage message = kept[(int) (count % KEPT)];
        message.begin(instrument, false);
        return message;
    }

    /** {@return where to fill in a snapshot} */
    DepthMessage snapshot(Instrument instrument) {
        snapshot.begin(instrument, true);
        return snapshot;
    }

    /** Tells the update that was filled in last. */
    void tellUpdate(long ns) {
        tell(kept[(int) (count % KEPT)], ns);
        count++;
        next = count;
    }

    /** Tells the snapshot, and again the updates behind it. */
    void tellSnapshot(long ns) {
        tell(snapshot, ns);
        next = Math.max(0, count - KEPT);
    }

    private void tell(DepthMessage message, long ns) {
        current = message;
        told = 0;
        timestampNs = ns;
    }

    /** Fills in the next delta; false if nothing is left to be told. */
    boolean next(BookDelta delta) {
        if (current == null) {
            return false;
        }
        current.tell(told++, delta, timestampNs);
        if (told == current.deltas()) {
            current = following();
            told = 0;
        }
        return true;
    }

    private DepthMessage following() {
        while (next < count) {
            DepthMessage message = kept[(int) (next++ % KEPT)];
            if (message.instrument == snapshot.instrument && message.lastId > snapshot.lastId) {
                return message;
            }
        }
        return null;
    }
}
