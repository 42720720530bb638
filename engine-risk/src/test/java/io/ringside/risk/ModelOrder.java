package io.ringside.risk;

import io.ringside.events.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An order that is alive somewhere, as a model knows it. */
final class ModelOrder {
    long id;
    int what;
    Side side;
    long confirmedTotal;
    long filled;
    /** What of the leaves reduces a position; filled first. */
    long reducing;
    long opened;
    long openedValue;
    /** Totals that may be in force until every replace has been answered. */
    final List<Long> possible = new ArrayList<>();
    final Deque<Long> unanswered = new ArrayDeque<>();
    /** The highest price it was reserved at. */
    long reserved;
    /** Its limit, 0 for a market order; and those that may be in force. */
    long confirmedLimit;
    final List<Long> possibleLimits = new ArrayList<>();
    final Deque<Long> unansweredLimits = new ArrayDeque<>();

    /** The most aggressive limit that may be in force. */
    long resting() {
        long most = confirmedLimit;
        for (long limit : possibleLimits) {
            most = side == Side.BUY ? Math.max(most, limit) : Math.min(most, limit);
        }
        return most;
    }

    long total() {
        long most = confirmedTotal;
        for (long total : possible) {
            most = Math.max(most, total);
        }
        return most;
    }

    long leaves() {
        return total() - filled;
    }

    long confirmedLeaves() {
        return confirmedTotal - filled;
    }
}
