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
    long reducing;
    /** Totals that may be in force until every replace has been answered. */
    final List<Long> possible = new ArrayList<>();
    final Deque<Long> unanswered = new ArrayDeque<>();

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
