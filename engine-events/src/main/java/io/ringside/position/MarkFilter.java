package io.ringside.position;

import io.ringside.events.TickPart;
import io.ringside.instrument.MulDiv;
import java.util.Arrays;

/**
 * Marks that move only on a valid print. A print that moves a mark by more than floor(mark × bps / 10000) waits until a second one moves
 * it beyond that in the same direction, or until 250 ms of event time have passed; a print within it counts at once. O(1); nothing
 * allocated after construction.
 */
final class MarkFilter {
    static final long WAIT_NS = 250_000_000L;

    private static final int BPS = 10_000;
    private static final int NONE = -1;
    private static final long NO_PRICE = TickPart.NO_PRICE;

    private final TopOfBook[] books;
    private final long[] bidUnits;
    private final long[] askUnits;
    /** Which way the print that waits has moved the mark; 0 if none waits. */
    private final int[] direction;
    private final long[] sinceNs;
    /** Instruments whose prints wait, the longest first: a list through these two. */
    private final int[] next;
    private final int[] previous;
    private int first = NONE;
    private int last = NONE;
    private long bps;

    /** Begins with the marks of now. */
    MarkFilter(TopOfBook[] books, long bps) {
        this.books = books;
        this.bps = bps;
        bidUnits = new long[books.length];
        askUnits = new long[books.length];
        direction = new int[books.length];
        sinceNs = new long[books.length];
        next = new int[books.length];
        previous = new int[books.length];
        Arrays.fill(next, NONE);
        for (int i = 0; i < books.length; i++) {
            accept(i);
        }
    }

    void use(long otherBps) {
        bps = otherBps;
    }

    /** The book has been told of a print. */
    void onPrint(int id, long nowNs) {
        int moved = beyond(bidUnits[id], books[id].markUnits(1));
        moved = moved != 0 ? moved : beyond(askUnits[id], books[id].markUnits(-1));
        boolean second = moved == direction[id];
        if (direction[id] != 0) {
            unlink(id);
        }
        if (moved == 0 || second) {
            accept(id);
        } else {
            direction[id] = moved;
            sinceNs[id] = nowNs;
            append(id);
        }
    }

    /** Lets the print that has waited longest count if it has waited long enough; returns its instrument, or −1. */
    int settle(long nowNs) {
        int id = first;
        if (id == NONE || nowNs - sinceNs[id] < WAIT_NS) {
            return NONE;
        }
        unlink(id);
        accept(id);
        return id;
    }

    /** Like {@link TopOfBook#markUnits}, of prints that count. */
    long markUnits(int id, long heldUnits) {
        return heldUnits >= 0 ? bidUnits[id] : askUnits[id];
    }

    private int beyond(long from, long to) {
        if (from == NO_PRICE || to == NO_PRICE || Math.abs(to - from) <= MulDiv.floor(from, bps, BPS)) {
            return 0;
        }
        return to > from ? 1 : -1;
    }

    private void accept(int id) {
        bidUnits[id] = books[id].markUnits(1);
        askUnits[id] = books[id].markUnits(-1);
    }

    private void append(int id) {
        previous[id] = last;
        next[id] = NONE;
        if (last == NONE) {
            first = id;
        } else {
            next[last] = id;
        }
        last = id;
    }

    private void unlink(int id) {
        direction[id] = 0;
        if (previous[id] == NONE) {
            first = next[id];
        } else {
            next[previous[id]] = next[id];
        }
        if (next[id] == NONE) {
            last = previous[id];
        } else {
            previous[next[id]] = previous[id];
        }
    }
}
