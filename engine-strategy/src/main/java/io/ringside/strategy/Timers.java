package io.ringside.strategy;

import io.ringside.events.TimerEvent;
import io.ringside.events.Views;

/** The strategies' timers, and when the next is due. Owned by the strategy stage, but for {@link #nextNs()}. */
final class Timers {
    private final TimerHeap heap = new TimerHeap();
    private final Views views;
    private Seat dueSeat;
    private long dueId;
    private long dueDeadlineNs;
    private long dueMissed;

    /** Written by the strategy stage's thread; read by whoever drives time. */
    private volatile long nextNs = TimerHeap.NONE;

    Timers(Views views) {
        this.views = views;
    }

    long add(long deadlineNs, long periodNs, Seat seat) {
        long id = heap.add(deadlineNs, periodNs, seat);
        note();
        return id;
    }

    boolean cancel(long id, Seat seat) {
        boolean cancelled = heap.cancel(id, seat);
        note();
        return cancelled;
    }

    void clear() {
        heap.clear();
        note();
    }

    /** Takes the next timer that is due; a periodic one is set again, to its first deadline after now. False if none is due. */
    boolean take(long nowNs) {
        long deadline = heap.firstDeadlineNs();
        if (deadline > nowNs || deadline == TimerHeap.NONE) {
            note();
            return false;
        }
        take(0, nowNs);
        return true;
    }

    /** Takes the next timer of one strategy that is due; false if none is. */
    boolean take(long nowNs, Seat seat) {
        int at = heap.firstOf(seat);
        if (at < 0 || heap.deadlineNs(at) > nowNs) {
            note();
            return false;
        }
        take(at, nowNs);
        return true;
    }

    private void take(int at, long nowNs) {
        long deadline = heap.deadlineNs(at);
        dueSeat = heap.seat(at);
        dueId = heap.id(at);
        dueDeadlineNs = deadline;
        long period = dueSeat.isDisabled() ? 0 : heap.periodNs(at);
        dueMissed = period == 0 ? 0 : (nowNs - Math.max(0, deadline)) / period;
        if (period == 0 || deadline > TimerHeap.NONE - (dueMissed + 1) * period) {
            heap.remove(at);
        } else {
            heap.move(at, deadline + (dueMissed + 1) * period);
        }
    }

    private void note() {
        if (heap.firstDeadlineNs() != nextNs) {
            nextNs = heap.firstDeadlineNs();
        }
    }

    /** Whose timer was taken last. */
    Seat dueSeat() {
        return dueSeat;
    }

    /** The timer that was taken last. */
    TimerEvent due(long nowNs) {
        return views.timer(dueId, dueDeadlineNs, nowNs, dueMissed);
    }

    /** When the first is due, or {@link Long#MAX_VALUE}. Any thread. */
    long nextNs() {
        return nextNs;
    }
}
