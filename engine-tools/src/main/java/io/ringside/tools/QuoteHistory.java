package io.ringside.tools;

import io.ringside.events.TickPart;

/** The latest quotes of an instrument with the ids of the book they show, in the order of those ids. */
final class QuoteHistory {
    private static final int KEPT = 1 << 16;

    /**
     * The best prices and sizes.
     *
     * @param id the state of the book they are of
     */
    record Top(long id, long bidUnits, long bidSizeUnits, long askUnits, long askSizeUnits) {
        boolean shows(Top other) {
            return bidUnits == other.bidUnits && bidSizeUnits == other.bidSizeUnits && askUnits == other.askUnits
                    && askSizeUnits == other.askSizeUnits;
        }
    }

    private final Top[] kept = new Top[KEPT];
    private long count;

    /** Adds a quote; one that is not newer than the last is left out. */
    void add(TickPart tick, long id) {
        if (count == 0 || id > newestId()) {
            kept[(int) (count++ % KEPT)] = new Top(id, tick.bidUnits, tick.bidSizeUnits, tick.askUnits, tick.askSizeUnits);
        }
    }

    long newestId() {
        return count == 0 ? -1 : at(count - 1).id;
    }

    private Top at(long place) {
        return kept[(int) (place % KEPT)];
    }

    /** The newest quote that is of no later state than that, or null if none is kept. */
    Top asOf(long id) {
        long place = count - 1;
        while (place >= 0 && place >= count - KEPT) {
            Top quote = at(place--);
            if (quote.id <= id) {
                return quote;
            }
        }
        return null;
    }
}
