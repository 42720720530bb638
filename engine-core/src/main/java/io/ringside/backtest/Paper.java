package io.ringside.backtest;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.Feed;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.StrategyStates;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Paper trading on recorded market data: a live engine, its threads and its clock, fed at the speed of the recording or a multiple of it.
 *
 * <pre>{@code
 * Paper paper = new Paper(Engine.builder()…venue(SimulatedVenue.builder().build())).speed(10);
 * BacktestResult result = paper.run(instruments -> FileFeeds.open("ibm.csv", FeedFormat.AUTO, null, instruments));
 * }</pre>
 *
 * <p>Unlike a backtest, ticks do not wait for what others caused, so two runs may differ, as two days would. Each run's tape decides the
 * same again. Used once; runs on the caller's thread, but for {@link #stop()}.
 */
public final class Paper {
    /** As fast as the engine takes it. */
    public static final double MAX_SPEED = Double.POSITIVE_INFINITY;

    private static final long REPORT_NANOS = 200_000_000L;
    private static final int CHECK_EVERY = 1_024;
    private static final long SLICE_NANOS = 50_000_000L;
    private static final double FASTEST = 1_000_000;
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final EngineBuilder settings;
    private double speed = 1;
    private ProgressListener listener = progress -> { };
    private Tape tape;
    private Engine ended;
    /** Whether the first input has come, and its time. */
    private boolean timed;
    private long firstNs;
    /** Written by any thread that stops; read by the feeding one. */
    private volatile boolean stopped;
    /** Written by the feeding thread; read by who stops. */
    private volatile Thread feeding;

    /**
     * Prepares a run.
     *
     * @param settings the engine's settings, FUSED or PIPELINED, not in lock-step
     */
    public Paper(EngineBuilder settings) {
        this.settings = settings;
    }

    /**
     * Sets the speed.
     *
     * @param factor 1 as recorded, 10 ten times as fast, up to 1,000,000, or {@link #MAX_SPEED}; 1 unless set
     * @return this
     */
    public Paper speed(double factor) {
        if (!(factor > 0 && (factor <= FASTEST || factor == MAX_SPEED))) {
            throw new InvalidInputException("speed", "value " + factor, "above 0, up to 1000000, or MAX_SPEED",
                    "state a speed in that range");
        }
        speed = factor;
        return this;
    }

    /**
     * Sets who is told of progress.
     *
     * @param toTell the listener, called on the feeding thread
     * @return this
     */
    public Paper onProgress(ProgressListener toTell) {
        listener = toTell;
        return this;
    }

    /**
     * Runs to the end of the feed, or until stopped.
     *
     * @param source opens the feed for the engine's concluded instruments; closed here
     * @return what it came to
     * @throws InvalidInputException if a setting or a row is refused; the engine is closed then
     */
    public BacktestResult run(Function<Instruments, ? extends Feed> source) {
        boolean atMaxSpeed = speed == MAX_SPEED;
        Engine engine = settings.eventSpeed(atMaxSpeed ? 0 : speed).build();
        if (!engine.isLive()) {
            engine.close();
            throw new InvalidInputException("threading", "an engine that is not live", "FUSED or PIPELINED, not in lock-step",
                    "choose one of them, or run a backtest");
        }
        try (Feed feed = Backtest.withHistory(engine, source.apply(engine.instruments()))) {
            engine.start();
            long begunNanos = System.nanoTime();
            feed(engine, feed, begunNanos);
            if (!atMaxSpeed && !stopped) {
                engine.awaitQuiet(QUIET);
            }
            engine.close();
            tape = settings.isRecorded() ? engine.tape() : null;
            ended = engine;
            return new BacktestResult(engine.result(), feed.skipped(), System.nanoTime() - begunNanos);
        } finally {
            engine.close();
        }
    }

    /** Ends a run: nothing more is fed, everything taken is handled, and {@link #run} returns what it came to. Any thread, at any time. */
    public void stop() {
        stopped = true;
        LockSupport.unpark(feeding);
    }

    /**
     * What entered the engine.
     *
     * @return the tape of the run that has ended
     * @throws IllegalStateException if the settings do not record, or the run has not ended
     */
    public Tape tape() {
        if (tape == null) {
            throw new IllegalStateException("no tape: not recorded or not ended; build with record() and run first");
        }
        return tape;
    }

    /**
     * What the strategies want to keep for the next run.
     *
     * @return their states
     * @throws IllegalStateException if the run has not ended, or a strategy does not save
     */
    public StrategyStates states() {
        if (ended == null) {
            throw new IllegalStateException("states of a run that has not ended; run it first");
        }
        return ended.states();
    }

    /**
     * The risk states the run has left, for {@link EngineBuilder#restart} of the next.
     *
     * @return the states of account, instruments and strategies
     * @throws IllegalStateException if the run has not ended
     */
    public RiskSnapshot riskSnapshot() {
        if (ended == null) {
            throw new IllegalStateException("risk states of a run that has not ended; run it first");
        }
        return ended.riskSnapshot();
    }

    private void feed(Engine engine, Feed feed, long begunNanos) {
        feeding = Thread.currentThread();
        TickPart tick = new TickPart();
        BookDelta delta = engine.depth() == 0 ? null : new BookDelta();
        long reportedNanos = begunNanos;
        long ticks = 0;
        for (InputKind kind = next(feed, tick, delta); kind != null && !stopped; kind = next(feed, tick, delta)) {
            boolean book = kind == InputKind.BOOK;
            awaitTime(book ? delta.timestampNs : tick.timestampNs, begunNanos);
            if (stopped || !publish(engine, tick, book ? delta : null)) {
                return;
            }
            if (!book && (++ticks % CHECK_EVERY == 0 || speed != MAX_SPEED)) {
                long nanos = System.nanoTime();
                if (nanos - reportedNanos >= REPORT_NANOS) {
                    reportedNanos = nanos;
                    listener.onProgress(new Progress(ticks, tick.timestampNs, feed.bytesRead(), feed.totalBytes(), nanos - begunNanos));
                }
            }
        }
    }

    private static InputKind next(Feed feed, TickPart tick, BookDelta delta) {
        if (delta != null) {
            return feed.next(tick, delta);
        }
        return feed.next(tick) ? InputKind.TICK : null;
    }

    private void awaitTime(long timestampNs, long begunNanos) {
        if (speed == MAX_SPEED) {
            return;
        }
        firstNs = timed ? firstNs : timestampNs;
        timed = true;
        long dueNanos = begunNanos + (long) ((timestampNs - firstNs) / speed);
        long left = dueNanos - System.nanoTime();
        while (left > 0 && !stopped) {
            LockSupport.parkNanos(this, Math.min(left, SLICE_NANOS));
            left = dueNanos - System.nanoTime();
        }
    }

    /** Offers the level, or the tick if there is none, until it is taken; false once the engine is closed or the run stopped. */
    private boolean publish(Engine engine, TickPart tick, BookDelta delta) {
        PublishResult result = PublishResult.BACK_PRESSURED;
        while (result == PublishResult.BACK_PRESSURED && !stopped) {
            result = delta == null ? offer(engine, tick) : engine.publisher().book(delta);
        }
        return result != PublishResult.CLOSED;
    }

    private static PublishResult offer(Engine engine, TickPart tick) {
        return tick.type == TickType.QUOTE
                ? engine.publisher().quote(tick.instrument, tick.timestampNs, tick.bidUnits, tick.bidSizeUnits, tick.askUnits,
                        tick.askSizeUnits)
                : engine.publisher().trade(tick.instrument, tick.timestampNs, tick.priceUnits, tick.sizeUnits, tick.aggressor);
    }
}
