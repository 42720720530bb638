package io.ringside.core;

import io.ringside.feed.Feed;
import io.ringside.feed.MemoryFeed;
import io.ringside.instrument.Instrument;
import io.ringside.strategy.History;
import java.util.List;

/** Ticks from before the run, in memory, up to where the run begins. */
final class LoadedHistory {
    private final MemoryFeed ticks;
    /** Written before the start; read by the strategies' threads at the start. */
    private volatile long untilNs = Long.MAX_VALUE;

    LoadedHistory(Feed source) {
        try (source) {
            ticks = MemoryFeed.load(source);
        }
    }

    /** Ends history before a time. */
    void cut(long ns) {
        untilNs = ns;
    }

    /** What a strategy sees of it; none means all instruments. */
    History of(List<Instrument> subscribed) {
        return () -> {
            MemoryFeed own = ticks.again();
            return tick -> {
                boolean found = own.next(tick);
                while (found && !subscribed.isEmpty() && !subscribed.contains(tick.instrument)) {
                    found = own.next(tick);
                }
                return found && tick.timestampNs < untilNs;
            };
        };
    }
}
