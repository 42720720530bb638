package io.ringside.core;

import io.ringside.events.BookDelta;
import io.ringside.events.TickPart;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyStates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trading engine. Built once, started once, closed once.
 *
 * <pre>{@code
 * try (Engine engine = Engine.builder().instrument(ibm).cash("USD", "1000000").strategy("mine", new Mine())
 *         .limits(Limits.standard()).venue(venue).build()) {
 *     engine.start();
 *     engine.publisher().quote(ibm, timestampNs, bid, bidSize, ask, askSize);
 * }
 * }</pre>
 *
 * <p>The life-cycle methods may be called by any thread but the engine's own; of an INLINE engine, by the thread that publishes.
 * Nothing that {@link Publisher} accepted is lost at start or close unless user code is too slow to take it in the time of a close, which
 * the log says; {@link #close()} returns within two seconds, whatever strategies, the venue and the events' output do. Of an INLINE engine
 * all of these run on the caller's thread: it returns when they have.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long CLOSE_NANOS = 1_800_000_000L;
    private static final long RESULT_NANOS = 5_000_000_000L;
    private static final long LOOK_MS = 50;

    private final Stages stages;
    private final InputRing ring;
    private final Driver driver;
    private final Conclusion.Running running;
    private final Controls controls;
    private final List<Strategy> strategies;
    /** Null without. */
    private final LoadedHistory history;
    private final Counters counters;
    /** Null unless live. */
    private final Watchdog watchdog;
    /** Null unless live and listened to. */
    private final CountersTeller teller;
    /** Written by the life-cycle methods, one at a time; read by any thread. */
    private volatile State state = State.BUILT;
    private final Farewell farewell;
    private RunResult lastResult;
    private String threadsLeft = "";

    /** The steps of a life. */
    private enum State { BUILT, STARTING, RUNNING, CLOSED }

    Engine(Conclusion setup) {
        this.running = setup.running();
        this.history = setup.history();
        this.strategies = setup.strategies().stream().map(Conclusion.Seated::strategy).toList();
        this.stages = new Stages(setup);
        this.farewell = new Farewell(stages.faults);
        this.ring = running.threading() == Threading.INLINE
                ? new InlineRing(stages.together())
                : new DisruptorRing(running.ringSize(), running.waitMode().strategy(), stages.groups(), stages.faults);
        this.driver = switch (running.drive()) {
            case LIVE -> new LiveDriver(stages, ring, running);
            case LOCK_STEP -> new LockStepDriver(stages, ring);
            case REPLAY -> new ReplayDriver(stages, ring);
        };
        this.controls = new Controls(stages, driver, setup.gate(), this::checkRunning, running.watch().killFile());
        this.counters = new Counters(stages, ring, driver);
        this.watchdog = running.drive() == Conclusion.Drive.LIVE
                ? new Watchdog(stages, running.watch()) : null;
        this.teller = watchdog != null && setup.engineListeners().length > 0 ? new CountersTeller(counters, stages.faults) : null;
        stages.venue.open(stages.instruments);
        stages.venue.connect(new ReportDoor(stages, ring, driver));
    }

    /** {@return a builder with everything unset} */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /**
     * Starts the threads and the strategies; returns when every strategy's {@code onStart} has returned.
     *
     * @return this
     * @throws IllegalStateException if started before, or closed by another thread meanwhile
     */
    public Engine start() {
        refuseStageThread();
        move(State.BUILT, State.STARTING);
        driver.start();
        move(State.STARTING, State.RUNNING);
        if (watchdog != null) {
            watchdog.start();
        }
        if (teller != null) {
            teller.start();
        }
        LOG.info("engine started, session {}, {}, {} instruments", running.session(), running.threading(), stages.instruments.size());
        stages.faults.tell(each -> each.onStarted(running.session()));
        return this;
    }

    private synchronized void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("engine started, but it is " + state + ", limit once; build another");
        }
        state = to;
    }

    /** {@return where to publish market data; answers CLOSED before {@link #start()} and after {@link #close()}} */
    public Publisher publisher() {
        return driver.publisher();
    }

    /** {@return an operator's hand on the running engine} */
    public Controls controls() {
        return controls;
    }

    /** {@return what the engine has done so far; any thread, at any time} */
    public Counters counters() {
        return counters;
    }

    /** {@return whether inputs enter as they come, and not in lock-step or from a tape} */
    public boolean isLive() {
        return running.drive() == Conclusion.Drive.LIVE;
    }

    /** {@return the session's id, which begins every client order id} */
    public String session() {
        return running.session();
    }

    private void checkRunning() {
        refuseStageThread();
        if (state != State.RUNNING) {
            throw new IllegalStateException("command to an engine that is " + state + ", limit RUNNING; start() before, close() after");
        }
    }

    /** {@return the concluded instruments} */
    public Instruments instruments() {
        return stages.instruments;
    }

    /**
     * A concluded instrument by name.
     *
     * @param symbol the symbol
     * @return the instrument, or null if the engine has none of that name
     */
    public Instrument instrument(String symbol) {
        return stages.instruments.find(symbol);
    }

    /**
     * Enters one tick in lock-step: due timers and arrivals first, then the tick; returns when it and all it caused has settled.
     *
     * @param tick the tick, of one of the engine's instruments; copied. A time before the last one's counts as that
     * @throws io.ringside.instrument.InvalidInputException if its time is beyond {@link io.ringside.events.StageClock#LATEST_NS}
     * @throws IllegalStateException if the engine was not built with {@link EngineBuilder#lockStep()} or INLINE, or does not run
     */
    public void step(TickPart tick) {
        if (state != State.RUNNING) {
            throw new IllegalStateException("engine stepped while " + state + ", limit RUNNING; call start() before and close() after");
        }
        lockStep().enter(tick);
    }

    /**
     * Enters one level of an order book in lock-step, as {@link #step(TickPart)} does a tick.
     *
     * @param delta the level, of one of the engine's instruments; copied
     * @throws io.ringside.instrument.InvalidInputException if the engine keeps no books, or a price, size or id cannot be
     * @throws IllegalStateException if the engine was not built with {@link EngineBuilder#lockStep()} or INLINE, or does not run
     */
    public void step(BookDelta delta) {
        if (state != State.RUNNING) {
            throw new IllegalStateException("engine stepped while " + state + ", limit RUNNING; call start() before and close() after");
        }
        lockStep().enter(delta);
    }

    /** {@return how many levels a side of an order book keeps, 0 if the engine has no books} */
    public int depth() {
        return stages.depth;
    }

    /**
     * Moves event time forward in lock-step without market data: timers and arrivals due before it happen.
     *
     * @param timestampNs ns since 1970 UTC
     * @throws IllegalStateException if the engine was not built with {@link EngineBuilder#lockStep()} or INLINE
     */
    public void advanceTo(long timestampNs) {
        refuseStageThread();
        lockStep().advanceTo(timestampNs);
    }

    /**
     * Decides a tape's inputs again, as fast as the stages take them; returns when all have passed.
     *
     * @param tape the inputs, recorded with the same instruments
     * @throws io.ringside.instrument.InvalidInputException if the tape is of other instruments
     * @throws IllegalStateException if the engine was not built with {@link EngineBuilder#replay()}, does not run, or has played one
     */
    public void play(Tape tape) {
        if (state != State.RUNNING || !(driver instanceof ReplayDriver)) {
            throw new IllegalStateException("tape played to an engine that is " + state + " and driven " + running.drive()
                    + ", limit RUNNING and REPLAY; build with replay() and start");
        }
        ((ReplayDriver) driver).play(tape);
    }

    /**
     * The inputs the stages have seen. Waits for a close under way.
     *
     * @return the tape, complete
     * @throws IllegalStateException if the engine was not built with {@link EngineBuilder#record()}, or is not closed
     */
    public Tape tape() {
        if (state != State.RUNNING) {
            refuseOwnThread();
        }
        return lastTape();
    }

    private synchronized Tape lastTape() {
        if (stages.tape() == null || state != State.CLOSED) {
            throw new IllegalStateException("tape of an engine that is " + state + ", limit CLOSED and built with record();"
                    + " close it first");
        }
        return stages.tape();
    }

    /** {@return whether strategies are given history to warm up with} */
    public boolean hasHistory() {
        return history != null;
    }

    /**
     * Ends the strategies' history before the first tick of the run, so that none can know it beforehand.
     *
     * @param timestampNs event time of that tick, ns since 1970 UTC; history of this time or later is not shown
     * @return this
     * @throws IllegalStateException if there is no history, or the engine has been started
     */
    public Engine historyUntil(long timestampNs) {
        if (history == null || state != State.BUILT) {
            throw new IllegalStateException("history cut in an engine " + (history == null ? "without history" : "that is " + state)
                    + ", limit one built with history(…) and not started; cut before start()");
        }
        history.cut(timestampNs);
        if (stages.tape() != null) {
            stages.tape().historyUntil(timestampNs);
        }
        return this;
    }

    /**
     * What the strategies want to keep for the next run, for {@link EngineBuilder#states}. Those that were disabled keep nothing. Waits for
     * a close under way.
     *
     * @return their states
     * @throws IllegalStateException if the engine is not closed or left a thread running, or a strategy does not save
     */
    public StrategyStates states() {
        refuseOwnThread();
        return lastStates();
    }

    private synchronized StrategyStates lastStates() {
        if (state != State.CLOSED || !threadsLeft.isEmpty()) {
            throw new IllegalStateException("states of an engine that is " + state
                    + (threadsLeft.isEmpty() ? "" : " but left " + threadsLeft) + ", limit CLOSED with no thread left; close it first");
        }
        return StrategyStates.of(strategies);
    }

    /**
     * The states the run has left, for {@link EngineBuilder#restart} of the next; while it runs they are in {@link Controls#riskReport()}.
     *
     * @return the states of account, instruments and strategies
     * @throws IllegalStateException if the engine is not closed or left a thread running
     */
    public RiskSnapshot riskSnapshot() {
        if (state != State.CLOSED || !threadsLeft.isEmpty()) {
            throw new IllegalStateException("risk states of an engine that is " + state
                    + (threadsLeft.isEmpty() ? "" : " but left " + threadsLeft) + ", limit CLOSED with no thread left; close it first");
        }
        return stages.gate.snapshot();
    }

    private LockStepDriver lockStep() {
        if (driver instanceof LockStepDriver steps) {
            return steps;
        }
        throw new IllegalStateException("lock-step call on a live " + running.threading() + " engine, limit lock-step engines;"
                + " publish through publisher(), or build with lockStep()");
    }

    /**
     * Waits until everything published so far, and all it caused, has been handled: reports, outcomes, and orders in flight at a simulated
     * venue. Meant for ends of runs and tests; allocates nothing.
     *
     * @param timeout how long at most
     * @return false if the engine was still busy then
     */
    public boolean awaitQuiet(Duration timeout) {
        refuseOwnThread();
        return driver.awaitQuiet(timeout);
    }

    /**
     * What the run came to so far, taken between two inputs; after {@link #close()} the final result. Allocates.
     *
     * @return the result
     * @throws IllegalStateException if the engine was not started, or a stage does not answer within 5 s
     */
    public RunResult result() {
        refuseStageThread();
        if (state == State.RUNNING) {
            CompletableFuture<RunResult> future = stages.pulse.want();
            if (driver.snapshot()) {
                return await(future);
            }
            stages.pulse.unwant(future);
        }
        return last();
    }

    /** Waits for the picture; if the engine is closed meanwhile the last result serves as well. */
    private RunResult await(CompletableFuture<RunResult> future) {
        long deadlineNanos = System.nanoTime() + RESULT_NANOS;
        while (state == State.RUNNING && System.nanoTime() - deadlineNanos < 0) {
            try {
                return future.get(LOOK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("result not taken yet", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("result not taken: " + e.getCause() + "; see the log", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the result; ask again", e);
            }
        }
        return last();
    }

    /** The engine's own threads would wait for a close that waits for them. */
    private RunResult last() {
        if (state != State.RUNNING) {
            refuseOwnThread();
        }
        return lastTaken();
    }

    private synchronized RunResult lastTaken() {
        if (state == State.RUNNING) {
            throw new IllegalStateException("result not taken, limit " + TimeUnit.NANOSECONDS.toSeconds(RESULT_NANOS)
                    + " s; look for user code that does not return");
        }
        if (lastResult == null) {
            throw new IllegalStateException("no result: the engine " + (threadsLeft.isEmpty() ? "was not started; call start()"
                    : "left " + threadsLeft + " running; mend the strategy or listener that does not return"));
        }
        return lastResult;
    }

    /**
     * Takes no more inputs, lets everything taken be handled, stops the strategies and ends the threads. Returns within two seconds;
     * without effect when called again. A thread that user code does not return from is left as a daemon, named in the log, and opens
     * nothing more. An interrupt changes nothing of this; its flag is as before on return.
     *
     * <p>Cancels nothing: working orders and positions stay at the venue, while exits that the engine held, such as the stop of a bracket,
     * are gone. To leave nothing behind, first call {@link Controls#restrict(io.ringside.events.RiskState, String, String)} and {@link
     * Controls#flatten}, and wait until {@link Counters#openOrders()} is 0.
     *
     * @throws IllegalStateException if called from one of the engine's own threads
     */
    @Override
    public void close() {
        refuseOwnThread();
        boolean interrupted = Thread.interrupted();
        try {
            end();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void end() {
        if (state == State.CLOSED) {
            return;
        }
        long deadlineNanos = System.nanoTime() + CLOSE_NANOS;
        boolean wasStarted = state != State.BUILT;
        if (wasStarted) {
            ring.checkCaller();
            state = State.CLOSED;
            threadsLeft = driver.stop(deadlineNanos);
        }
        state = State.CLOSED;
        stages.answers.close();
        if (!threadsLeft.isEmpty()) {
            stages.faults.halt("close: " + threadsLeft + " not back within " + TimeUnit.NANOSECONDS.toMillis(CLOSE_NANOS) + " ms", null);
        }
        if (watchdog != null) {
            watchdog.stop(deadlineNanos);
        }
        if (teller != null) {
            teller.stop(deadlineNanos);
        }
        close("venue at close", stages.venue::close, deadlineNanos);
        conclude(wasStarted, deadlineNanos);
    }

    /** A thread that was left may be writing events still. */
    private void conclude(boolean wasStarted, long deadlineNanos) {
        if (wasStarted && threadsLeft.isEmpty()) {
            lastResult = stages.lastResult();
            LOG.info("engine closed after {} ticks, digest {}", lastResult.ticks(), lastResult.digest());
        }
        if (threadsLeft.isEmpty()) {
            close("events output", stages::closeEvents, deadlineNanos);
        }
        if (wasStarted) {
            stages.faults.tell(each -> each.onClosed(lastResult));
        }
    }

    private void close(String who, Runnable closing, long deadlineNanos) {
        if (running.threading() == Threading.INLINE) {
            farewell.close(who, closing);
        } else {
            farewell.close(who, closing, deadlineNanos);
        }
    }

    /** A strategy apart would wait for itself, and so would the driver. */
    private void refuseOwnThread() {
        refuseStageThread();
        if (stages.isLaneThread()) {
            throw StageThreads.refusal();
        }
        if (driver.runsHere()) {
            throw StageThreads.ownRefusal();
        }
    }

    private void refuseStageThread() {
        if (ring.isStageThread()) {
            throw StageThreads.refusal();
        }
    }
}
