package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Outcome;
import io.ringside.events.Report;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimerTarget;
import io.ringside.position.Cash;
import io.ringside.position.L2Book;
import io.ringside.strategy.Books;
import io.ringside.strategy.Lane;
import io.ringside.strategy.StrategyRunner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A strategy on a thread of its own. The ring's strategy stage leaves in its inbox what concerns it: of quotes, trades and books the
 * newest of each instrument, everything else in order. What it wants enters the ring as inputs of their own, judged like any other.
 *
 * <p>A strategy whose inbox is full, or that does not return, is off: it is left nothing and its signals count no more, until it has caught
 * up and been given its books anew.
 */
final class IsolatedLane implements Lane, Runnable {
    /** Sequences of a lane's own inputs, so that ids of its orders are like no other's: this bit, the strategy's id, a count. */
    private static final long LANE_BIT = 1L << 48;
    private static final int STRATEGY_SHIFT = 40;
    private static final long IDLE_NANOS = 10_000_000L;

    /** Where the lane is: written by whoever takes it from one phase to the next. */
    enum Phase {
        /** The strategy keeps up. Left by the stage when the inbox is full, or by the watchdog. */
        RUNNING,
        /** It does not keep up; the ring is to hear of it. Left by the driver. */
        BEHIND,
        /** The ring has heard. Left by the lane when it has caught up. */
        OFF,
        /** The ring is to bring the books. Left by the driver. */
        CAUGHT_UP,
        /** The books are on their way. Left by the stage. */
        SYNCING
    }

    private final int strategyId;
    private final String name;
    private final StrategyRunner runner;
    private final StageGroup stage;
    private final Conflater ticks;
    /** Null where the engine has no books. */
    private final BookConflater books;
    private final SpscQueue<Message> inbox;
    private final Wakeup wakeup = new Wakeup();
    private final Wakeup driverWakeup;
    private final Thread thread;
    private final Slot slot = new Slot();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    private final AtomicLong conflated = new AtomicLong();
    private final Faults faults;
    private Driver driver;
    private long count;
    private volatile boolean running = true;
    /** Written by the driver; read by itself: up to when the lane has been told that time has passed. */
    private long toldNs = Long.MIN_VALUE;
    /** Of the lane's thread: what it said when its strategy was disabled, or null. */
    private SignalPart retirement;
    /** Written by the lane's thread, once. */
    private volatile boolean started;

    /** What is left in the inbox. */
    private static final class Message {
        private InputKind kind;
        private long nowNs;
        private final long[] cashUnits;
        private int cell;
        private Books books;
        private final Report report = new Report();
        private final Outcome outcome = new Outcome();
        private final Control control = new Control();
        private final SignalPart order = new SignalPart();

        Message(int currencies) {
            cashUnits = new long[currencies];
        }
    }

    /** Which strategy, how much its inbox keeps beside the newest ticks and books, of how many instruments and currencies, and levels. */
    record Place(int strategyId, String name, int inboxSize, int instruments, int currencies, int depth) {
    }

    IsolatedLane(Place place, StrategyRunner runner, StageGroup stage, Faults faults, Wakeup driverWakeup) {
        this.faults = faults;
        this.strategyId = place.strategyId;
        this.name = place.name;
        this.runner = runner;
        this.stage = stage;
        this.driverWakeup = driverWakeup;
        this.ticks = new Conflater(place.instruments);
        this.books = place.depth == 0 ? null : new BookConflater(place.instruments, place.depth);
        int bookCells = books == null ? 0 : place.instruments;
        this.inbox = new SpscQueue<>(place.inboxSize + ticks.cells() + bookCells, () -> new Message(place.currencies), wakeup);
        this.thread = new Thread(this, "ringside-" + place.name);
        thread.setDaemon(true);
    }

    void start(Driver entering) {
        driver = entering;
        thread.start();
    }

    @Override
    public void leave(Slot input, long nowNs, Cash cash) {
        if (phase.get() != Phase.RUNNING) {
            return;
        }
        if (input.kind == InputKind.TICK && !ticks.put(input.tick)) {
            conflated.incrementAndGet();
            return;
        }
        Message message = inbox.claim();
        if (message == null) {
            if (input.kind == InputKind.TICK) {
                ticks.withdraw(Conflater.cell(input.tick));
            }
            fallBehind();
            return;
        }
        fill(message, input.kind, nowNs, cash);
        switch (input.kind) {
            case TICK -> message.cell = Conflater.cell(input.tick);
            case REPORT -> message.report.copyFrom(input.report);
            case OUTCOME -> message.outcome.copyFrom(input.outcome);
            case CONTROL -> message.control.copyFrom(input.control);
            case TIMER, SIGNAL, BOOK -> { }
        }
        inbox.commit();
    }

    @Override
    public void leave(L2Book book, long nowNs, Cash cash) {
        if (phase.get() != Phase.RUNNING) {
            return;
        }
        if (!books.put(book)) {
            conflated.incrementAndGet();
            return;
        }
        Message message = inbox.claim();
        if (message == null) {
            books.withdraw(book.instrument().id());
            fallBehind();
            return;
        }
        fill(message, InputKind.BOOK, nowNs, cash);
        message.cell = book.instrument().id();
        inbox.commit();
    }

    private static void fill(Message message, InputKind kind, long nowNs, Cash cash) {
        message.kind = kind;
        message.nowNs = nowNs;
        cash.copyTo(message.cashUnits);
        message.books = null;
    }

    @Override
    public void leave(SignalPart order, long nowNs, Cash cash) {
        if (phase.get() != Phase.RUNNING) {
            return;
        }
        Message message = inbox.claim();
        if (message == null) {
            fallBehind();
            return;
        }
        fill(message, InputKind.SIGNAL, nowNs, cash);
        message.order.copyFrom(order);
        inbox.commit();
    }

    @Override
    public void resync(Books books, long nowNs, Cash cash) {
        Message message = inbox.claim();
        if (message == null || !phase.compareAndSet(Phase.SYNCING, Phase.RUNNING)) {
            return;
        }
        fill(message, InputKind.CONTROL, nowNs, cash);
        message.control.set(ControlType.ISOLATED_SYNC, 0, io.ringside.events.RiskCode.APPROVED);
        message.books = books;
        inbox.commit();
    }

    private void fallBehind() {
        if (phase.compareAndSet(Phase.RUNNING, Phase.BEHIND)) {
            driverWakeup.signal();
        }
    }

    /** Switches the strategy off because it does not return. Watchdog only. */
    void hang() {
        fallBehind();
    }

    @Override
    public void run() {
        while (running) {
            Message message = inbox.peek();
            if (message != null) {
                handleSafely(message);
                boolean isStart = message.kind == InputKind.CONTROL && message.control.type == ControlType.START;
                inbox.release();
                if (isStart) {
                    started = true;
                }
            } else if (phase.compareAndSet(Phase.OFF, Phase.CAUGHT_UP)) {
                driverWakeup.signal();
            } else {
                nap();
            }
        }
    }

    /** The guard takes what the strategy throws; anything else is the engine's own failure. */
    private void handleSafely(Message message) {
        try {
            handle(message);
        } catch (Throwable thrown) {
            faults.halt("thread of strategy " + name, thrown);
        }
    }

    private void nap() {
        wakeup.prepare();
        if (inbox.isEmpty() && phase.get() != Phase.OFF && running) {
            wakeup.sleep(IDLE_NANOS);
        }
        wakeup.awake();
    }

    private void handle(Message message) {
        boolean isNews = switch (message.kind) {
            case TICK -> ticks.take(message.cell, slot.tick);
            case BOOK -> takeBook(message.cell);
            default -> true;
        };
        if (message.books != null) {
            runner.adopt(message.books);
        } else if (phase.get() != Phase.RUNNING || !isNews) {
            return;
        }
        switch (message.kind) {
            case REPORT -> slot.report.copyFrom(message.report);
            case OUTCOME -> slot.outcome.copyFrom(message.outcome);
            case SIGNAL -> slot.request.copyFrom(message.order);
            case CONTROL -> {
                slot.control.copyFrom(message.control);
                slot.control.strategyId = 0;
            }
            default -> { }
        }
        runner.cash(message.cashUnits);
        decide(message.kind, message.nowNs);
        if (message.books != null && retirement != null) {
            driver.signal(retirement, message.nowNs);
        }
        while (runner.nextTimerNs() <= message.nowNs && phase.get() == Phase.RUNNING) {
            decide(InputKind.TIMER, message.nowNs);
        }
    }

    private boolean takeBook(int cell) {
        L2Book book = books.take(cell);
        if (book == null) {
            return false;
        }
        slot.book.instrument = book.instrument();
        runner.show(book);
        return true;
    }

    private void decide(InputKind kind, long nowNs) {
        slot.sequence = LANE_BIT | (long) strategyId << STRATEGY_SHIFT | ++count;
        slot.kind = kind;
        slot.sourceTimeNs = nowNs;
        slot.timerTarget = TimerTarget.STRATEGIES;
        stage.onInput(slot);
        int signals = slot.signalCount();
        for (int i = 0; i < signals; i++) {
            SignalPart signal = slot.signals.get(i);
            signal.strategyId = strategyId;
            if (signal.action == SignalAction.CANCEL_OPENINGS) {
                noteRetirement(signal);
            }
            if (phase.get() == Phase.RUNNING) {
                driver.signal(signal, nowNs);
            }
        }
    }

    /** The ring hears nothing of a strategy that is off: that it failed for good is said again when it would be on. */
    private void noteRetirement(SignalPart signal) {
        retirement = new SignalPart();
        retirement.copyFrom(signal);
    }

    /** Whether {@code onStart} has returned. Any thread. */
    boolean hasStarted() {
        return started;
    }

    int strategyId() {
        return strategyId;
    }

    String name() {
        return name;
    }

    StageGuard guard() {
        return stage.first();
    }

    long conflated() {
        return conflated.get();
    }

    Phase phase() {
        return phase.get();
    }

    /** Goes on to a phase that the driver brings about. Driver only. */
    void advance(Phase from, Phase to) {
        phase.compareAndSet(from, to);
        wakeup.signal();
    }

    /** When the strategy's next timer is due of which it has not been told, or {@link Long#MAX_VALUE}. Driver only. */
    long nextTimerNs() {
        long next = runner.nextTimerNs();
        return next > toldNs ? next : Long.MAX_VALUE;
    }

    /** Notes that the ring has been told of a time. Driver only. */
    void told(long timeNs) {
        toldNs = Math.max(toldNs, timeNs);
    }

    /** Whether it keeps up and has nothing to do. Any thread. */
    boolean isQuiet() {
        return phase.get() == Phase.RUNNING && inbox.isEmpty();
    }

    /** Ends the thread; returns whether it ended by the deadline of {@link System#nanoTime()}. */
    boolean stop(long deadlineNanos) {
        running = false;
        LockSupport.unpark(thread);
        return Farewell.join(thread, deadlineNanos);
    }

    boolean runsHere() {
        return Thread.currentThread() == thread;
    }

    String threadName() {
        return thread.getName();
    }
}
