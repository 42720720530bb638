package io.ringside.bench.harness;

import java.util.function.Supplier;

/**
 * Who takes part in a contest.
 *
 * @param name  in one word
 * @param maker makes one for each block
 * @param share one block has the contest's number of ticks divided by this: the slow get fewer
 */
record Entrant(String name, Supplier<Subject> maker, int share) {
    Entrant(String name, Supplier<Subject> maker) {
        this(name, maker, 1);
    }
}
