package io.ringside.backtest;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.instrument.Instruments;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.StrategyStates;
import java.util.function.Function;

/**
 * A backtest: an engine in lock-step, driven by a feed to its end.
 *
 * <pre>{@code
 * BacktestResult result = new Backtest(Engine.builder()…)
 *         .run(instruments -> FileFeeds.open("ibm.csv", FeedFormat.AUTO, null, instruments));
 * }</pre>
 *
 * <p>An engine with a depth is fed the source's order books too, where it has any. Orders in flight after the last tick meet the last book.
 * Used once; runs on the caller's thread.
 */
public final class Backtest {
    private static final int CHECK_EVERY = 16_384;
    private static final long REPORT_NANOS = 200_000_000L;
    private static final int ORDER_CAPACITY = 4_096;

    private final EngineBuilder settings;
    private ProgressListener listener = progress -> { };
    private Engine engine;

    /**
     * Prepares a backtest.
     *
     * @param settings the engine's settings; put into lock-step here, with room for 4,096 open orders
     */
    public Backtest(EngineBuilder settings) {
        this.settings = settings.lockStep().orderCapacity(ORDER_CAPACITY);
    }

    /**
     * Sets who is told of progress.
     *
     * @param toTell the listener
     * @return this
     */
    public Backtest onProgress(ProgressListener toTell) {
        listener = toTell;
        return this;
    }

    /**
     * Runs to the end of the feed.
     *
     * @param source opens the feed for the engine's concluded instruments; closed here
     * @return the result
     * @throws io.ringside.instrument.InvalidInputException if a setting or a row is refused; the engine is closed then
     */
    public BacktestResult run(Function<Instruments, ? extends Feed> source) {
        engine = settings.build();
        try (Feed feed = withHistory(engine, source.apply(engine.instruments()))) {
            engine.start();
            long begunNanos = System.nanoTime();
            drive(feed, begunNanos);
            engine.close();
            long elapsedNanos = System.nanoTime() - begunNanos;
            return new BacktestResult(engine.result(), feed.skipped(), elapsedNanos);
        } finally {
            engine.close();
        }
    }

    /** Looks at the first input, before which the strategies' history has to end. */
    static Feed withHistory(Engine engine, Feed feed) {
        if (!engine.hasHistory()) {
            return feed;
        }
        try {
            HeldFeed held = new HeldFeed(feed, engine.depth() != 0);
            engine.historyUntil(held.firstNs());
            return held;
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /**
     * What the strategies want to keep for the next run.
     *
     * @return their states
     * @throws IllegalStateException if the run has not ended, or a strategy does not save
     */
    public StrategyStates states() {
        if (engine == null) {
            throw new IllegalStateException("states of a backtest that has not ended; run it first");
        }
        return engine.states();
    }

    /**
     * The risk states the run has left, for {@link EngineBuilder#restart} of the next.
     *
     * @return the states of account, instruments and strategies
     * @throws IllegalStateException if the run has not ended
     */
    public RiskSnapshot riskSnapshot() {
        if (engine == null) {
            throw new IllegalStateException("risk states of a run that has not ended; run it first");
        }
        return engine.riskSnapshot();
    }

    /** Enters levels of books up to the next tick; false at the end. */
    private static boolean enterBooks(Engine engine, Feed feed, TickPart tick, BookDelta delta) {
        InputKind kind = feed.next(tick, delta);
        while (kind == InputKind.BOOK) {
            engine.step(delta);
            kind = feed.next(tick, delta);
        }
        return kind == InputKind.TICK;
    }

    private void drive(Feed feed, long begunNanos) {
        TickPart tick = new TickPart();
        BookDelta delta = engine.depth() == 0 ? null : new BookDelta();
        long reportedNanos = begunNanos;
        long ticks = 0;
        while (delta == null ? feed.next(tick) : enterBooks(engine, feed, tick, delta)) {
            engine.step(tick);
            if (++ticks % CHECK_EVERY == 0) {
                long nanos = System.nanoTime();
                if (nanos - reportedNanos >= REPORT_NANOS) {
                    reportedNanos = nanos;
                    listener.onProgress(new Progress(ticks, tick.timestampNs, feed.bytesRead(), feed.totalBytes(), nanos - begunNanos));
                }
            }
        }
    }
}
