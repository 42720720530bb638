package io.ringside.strategy;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Timers ordered by (deadline, id): a binary heap on primitives, and the place of each id in it. Owned by the strategy stage; allocates
 * only when it outgrows its room.
 */
final class TimerHeap {
    static final long NONE = Long.MAX_VALUE;

    private static final int INITIAL = 16;
    private static final long NOWHERE = -1;

    private final Long2LongHashMap places = new Long2LongHashMap(NOWHERE);
    private long[] deadlines = new long[INITIAL];
    private long[] periods = new long[INITIAL];
    private long[] ids = new long[INITIAL];
    private Seat[] seats = new Seat[INITIAL];
    private int size;
    private long lastId;

    /** Adds a timer; period 0 is once. */
    long add(long deadlineNs, long periodNs, Seat seat) {
        if (size == deadlines.length) {
            deadlines = Arrays.copyOf(deadlines, size * 2);
            periods = Arrays.copyOf(periods, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            seats = Arrays.copyOf(seats, size * 2);
        }
        long id = ++lastId;
        set(size, deadlineNs, id);
        periods[size] = periodNs;
        seats[size] = seat;
        rise(size++);
        return id;
    }

    long firstDeadlineNs() {
        return size == 0 ? NONE : deadlines[0];
    }

    /** Where the first timer of an owner is, or −1; looks at each. */
    int firstOf(Seat owner) {
        int first = -1;
        for (int at = 0; at < size; at++) {
            if (seats[at] == owner && (first < 0 || isBefore(at, first))) {
                first = at;
            }
        }
        return first;
    }

    long deadlineNs(int at) {
        return deadlines[at];
    }

    long periodNs(int at) {
        return periods[at];
    }

    long id(int at) {
        return ids[at];
    }

    Seat seat(int at) {
        return seats[at];
    }

    /** Gives a timer a later deadline. */
    void move(int at, long deadlineNs) {
        deadlines[at] = deadlineNs;
        sink(at);
    }

    /** Removes a timer of that owner; false if there is none of that id. */
    boolean cancel(long id, Seat owner) {
        int at = (int) places.get(id);
        if (at == NOWHERE || seats[at] != owner) {
            return false;
        }
        remove(at);
        return true;
    }

    void clear() {
        while (size > 0) {
            remove(size - 1);
        }
    }

    void remove(int at) {
        places.remove(ids[at]);
        size--;
        if (at != size) {
            copy(size, at);
            rise(at);
            sink(at);
        }
        seats[size] = null;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && isBefore(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from) {
        int at = from;
        int child = smallerChild(at);
        while (child < size && isBefore(child, at)) {
            swap(at, child);
            at = child;
            child = smallerChild(at);
        }
    }

    private int smallerChild(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && isBefore(left + 1, left) ? left + 1 : left;
    }

    private boolean isBefore(int a, int b) {
        return deadlines[a] < deadlines[b] || deadlines[a] == deadlines[b] && ids[a] < ids[b];
    }

    private void swap(int a, int b) {
        long deadline = deadlines[a];
        long period = periods[a];
        long id = ids[a];
        Seat seat = seats[a];
        copy(b, a);
        set(b, deadline, id);
        periods[b] = period;
        seats[b] = seat;
    }

    private void copy(int from, int to) {
        set(to, deadlines[from], ids[from]);
        periods[to] = periods[from];
        seats[to] = seats[from];
    }

    private void set(int at, long deadlineNs, long id) {
        deadlines[at] = deadlineNs;
        ids[at] = id;
        places.put(id, at);
    }
}
