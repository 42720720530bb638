package io.ringside.strategy;

/** Timers ordered by (deadline, id): a binary heap on primitives. Owned by the strategy stage; allocates only when it outgrows its room. */
final class TimerHeap {
    static final long NONE = Long.MAX_VALUE;

    private static final int INITIAL = 16;

    private long[] deadlines = new long[INITIAL];
    private long[] ids = new long[INITIAL];
    private Seat[] seats = new Seat[INITIAL];
    private int size;
    private long lastId;

    long add(long deadlineNs, Seat seat) {
        if (size == deadlines.length) {
            deadlines = java.util.Arrays.copyOf(deadlines, size * 2);
            ids = java.util.Arrays.copyOf(ids, size * 2);
            seats = java.util.Arrays.copyOf(seats, size * 2);
        }
        long id = ++lastId;
        int at = size++;
        set(at, deadlineNs, id, seat);
        while (at > 0 && isBefore(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
        return id;
    }

    long firstDeadlineNs() {
        return size == 0 ? NONE : deadlines[0];
    }

    long firstId() {
        return ids[0];
    }

    Seat firstSeat() {
        return seats[0];
    }

    void removeFirst() {
        size--;
        set(0, deadlines[size], ids[size], seats[size]);
        seats[size] = null;
        int at = 0;
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
        long id = ids[a];
        Seat seat = seats[a];
        set(a, deadlines[b], ids[b], seats[b]);
        set(b, deadline, id, seat);
    }

    private void set(int at, long deadline, long id, Seat seat) {
        deadlines[at] = deadline;
        ids[at] = id;
        seats[at] = seat;
    }
}
