package io.ringside.core;

import io.ringside.position.L2Book;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The newest order book of each instrument between one writing and one reading thread. Neither waits: each has a book of its own, and the
 * third changes hands. Allocates when an instrument's first book comes, and not after.
 */
final class BookConflater {
    private static final int HANDS = 3;
    /** What is in the middle has not been taken. */
    private static final int NEWS = 4;

    private final int levels;
    /** Three for each instrument. */
    private final L2Book[] books;
    /** By instrument: which book is in the middle, and whether it is news. Exchanged by both threads. */
    private final AtomicIntegerArray middle;
    /** The writer's own: which book it fills next. */
    private final int[] writing;
    /** The reader's own: which book it has. */
    private final int[] reading;

    BookConflater(int instruments, int levels) {
        this.levels = levels;
        books = new L2Book[HANDS * instruments];
        middle = new AtomicIntegerArray(instruments);
        writing = new int[instruments];
        reading = new int[instruments];
        for (int i = 0; i < instruments; i++) {
            writing[i] = 1;
            reading[i] = 2;
        }
    }

    /** Puts a book in its cell; false if it replaced one that the reader has yet to come to. Writer only. */
    boolean put(L2Book book) {
        int cell = book.instrument().id();
        int first = HANDS * cell;
        if (books[first] == null) {
            for (int i = 0; i < HANDS; i++) {
                books[first + i] = new L2Book(book.instrument(), levels);
            }
        }
        books[first + writing[cell]].copyFrom(book);
        int before = middle.getAndSet(cell, writing[cell] | NEWS);
        writing[cell] = before & ~NEWS;
        return (before & NEWS) == 0;
    }

    /** Takes a put back that the reader has not been told of. Writer only. */
    void withdraw(int cell) {
        middle.set(cell, middle.get(cell) & ~NEWS);
    }

    /** Takes the newest book of a cell, the reader's own until it takes the next; null if it has been taken before. Reader only. */
    L2Book take(int cell) {
        if ((middle.get(cell) & NEWS) == 0) {
            return null;
        }
        int before = middle.getAndSet(cell, reading[cell]);
        reading[cell] = before & ~NEWS;
        return books[HANDS * cell + reading[cell]];
    }
}
