package io.ringside.core;

import io.ringside.events.BookDelta;
import io.ringside.events.Consequence;
import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TimerTarget;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One input at a time: the next enters only when this one and all it caused has settled. Runs on the caller's thread.
 *
 * <p>Before a tick come the timers due up to its time and the venue's arrivals due before it. After each input come, one at a time: a
 * raised kill, the gate's outcomes, the router's and venue's answers, reports of other threads.
 */
final class LockStepDriver implements Driver {
    /** How many arrivals after the last tick may cause further orders before the run is ended. */
    private static final int MAX_CLOSING_ROUNDS = 1_000;

    private final Stages stages;
    private final InputRing ring;
    private final Backlog overload;
    private final DirectPublisher publisher;
    /** Null where all runs on the caller's thread, which the ring then holds to one. */
    private final StepTurn turn;
    private final Queue<Report> foreignReports = new ConcurrentLinkedQueue<>();
    /** Raised by any thread after it has left a report; lowered by the driver before it looks. */
    private volatile boolean foreign;
    private long lastTimeNs;
    private boolean timed;
    private final KillInputs kills;
    private volatile boolean accepting;
    /** Written by who closes, before {@link #stopping}; read by who waits for the stages. */
    private long giveUpNanos;
    private volatile boolean stopping;
    private final Runnable draining = this::drain;

    LockStepDriver(Stages stages, InputRing ring) {
        this.stages = stages;
        this.ring = ring;
        this.kills = new KillInputs(stages.killSwitch);
        this.overload = new Backlog(stages.instruments, Overload.BLOCK);
        this.publisher = new DirectPublisher();
        this.turn = ring instanceof InlineRing ? null : new StepTurn();
    }

    @Override
    public Backlog overload() {
        return overload;
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public boolean report(Report report) {
        if (accepting) {
            Report copy = new Report();
            copy.copyFrom(report);
            foreignReports.add(copy);
            foreign = true;
        }
        return accepting;
    }

    @Override
    public boolean reportAside(Report report) {
        return report(report);
    }

    @Override
    public boolean runsHere() {
        return false;
    }

    @Override
    public void start() {
        ring.checkCaller();
        ring.start();
        inTurn(() -> {
            accepting = true;
            stages.firstMovements().forEach(this::control);
            enter(ControlType.START);
            stages.firstAgreements().forEach(this::control);
        });
    }

    /** Enters a tick after everything due before it, and lets it settle. */
    void enter(TickPart tick) {
        refuseStageThread();
        Instrument own = stages.instruments.resolve(tick.instrument);
        CheckedPublisher.checkTime(own, tick.timestampNs);
        if (turn == null) {
            step(tick, own);
            return;
        }
        takeTurn();
        try {
            step(tick, own);
        } finally {
            turn.leave();
        }
    }

    private void step(TickPart tick, Instrument own) {
        moveTo(tick.timestampNs);
        Slot slot = claim(InputKind.TICK, tick.timestampNs);
        slot.tick.copyFrom(tick);
        if (tick.instrument != own) {
            slot.tick.instrument = own;
        }
        settle(slot);
        drain();
    }

    private void takeTurn() {
        if (!turn.take()) {
            throw closed();
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("engine stepped while CLOSED, limit RUNNING; call start() before and close() after");
    }

    /** Enters a level of a book after everything due before it, and lets it settle. */
    void enter(BookDelta delta) {
        if (publisher.book(delta) == PublishResult.CLOSED) {
            throw closed();
        }
    }

    /**
     * Moves event time forward: timers due up to it and arrivals due before it happen. The first time of all is where event time begins:
     * what strategies set at their start is due then, once. What other threads have reported so far enters first.
     */
    void advanceTo(long timeNs) {
        boolean takes = turn != null && !turn.isTakenHere();
        if (takes) {
            takeTurn();
        }
        try {
            moveTo(timeNs);
        } finally {
            leave(takes);
        }
    }

    private void leave(boolean taken) {
        if (taken) {
            turn.leave();
        }
    }

    private void moveTo(long timeNs) {
        ring.checkCaller();
        if (foreign) {
            drain();
        }
        if (!timed) {
            timed = true;
            lastTimeNs = Math.max(lastTimeNs, timeNs);
        }
        long until = Math.max(timeNs, lastTimeNs);
        while (fire(until, until - 1)) {
            drain();
        }
        lastTimeNs = until;
    }

    /** Fires whichever is due next; a timer goes before an arrival of the same time. */
    private boolean fire(long timersUntilNs, long arrivalsUntilNs) {
        long timer = stages.runner.nextTimerNs();
        long arrival = stages.venueDueNs();
        long answer = stages.answerDueNs();
        if (stages.metrics != null && computesBefore(Math.min(Math.min(timersUntilNs, timer), Math.min(arrival, answer)))) {
            return true;
        }
        if (timer <= timersUntilNs && timer <= arrival && timer <= answer) {
            fire(TimerTarget.STRATEGIES, timer);
        } else if (arrival <= arrivalsUntilNs && arrival <= answer) {
            fire(TimerTarget.VENUE, arrival);
        } else if (answer <= timersUntilNs) {
            fire(TimerTarget.ROUTER, answer);
        } else {
            return false;
        }
        return true;
    }

    /** Computes metrics if they are due by the time of what is next; true if so. */
    private boolean computesBefore(long next) {
        long nextNs = Math.max(next, lastTimeNs);
        long due = stages.metrics.dueNs(nextNs);
        if (!timed || due > nextNs) {
            return false;
        }
        fire(TimerTarget.METRICS, due);
        stages.metrics.entered(due);
        Control computed = stages.metrics.compute();
        if (computed != null) {
            Slot slot = claim(InputKind.CONTROL, Math.max(due, lastTimeNs));
            slot.control.copyFrom(computed);
            settle(slot);
        }
        return true;
    }

    private void fire(TimerTarget target, long dueNs) {
        Slot slot = claim(InputKind.TIMER, Math.max(dueNs, lastTimeNs));
        slot.timerTarget = target;
        settle(slot);
        if (target == TimerTarget.VENUE && ring.isDrained()) {
            stages.expectVenueBeyond(dueNs);
        }
    }

    private void drain() {
        while (enterKill() || enter(stages.gateOutbox) || enter(stages.routerOutbox) || enterForeign()) {
            Thread.onSpinWait();
        }
    }

    private boolean enterKill() {
        if (kills.isDone()) {
            return false;
        }
        Slot slot = claim(InputKind.CONTROL, lastTimeNs);
        kills.write(slot.control);
        settle(slot);
        return true;
    }

    private boolean enter(SpscOutbox outbox) {
        Consequence entry = outbox.peek();
        if (entry == null) {
            return false;
        }
        Slot slot = claim(entry.kind, entry.sourceTimeNs);
        entry.copyTo(slot);
        outbox.releaseAtRest();
        settle(slot);
        return true;
    }

    private boolean enterForeign() {
        if (!foreign) {
            return false;
        }
        foreign = false;
        Report report = foreignReports.poll();
        if (report == null) {
            return false;
        }
        foreign = true;
        Slot slot = claim(InputKind.REPORT, report.timestampNs);
        slot.report.copyFrom(report);
        settle(slot);
        return true;
    }

    private void enter(ControlType type) {
        Slot slot = claim(InputKind.CONTROL, lastTimeNs);
        slot.control.set(type, 0, RiskCode.APPROVED);
        if (type == ControlType.START) {
            stages.restart(slot.control);
        }
        settle(slot);
        drain();
    }

    /** There is always room, unless a step goes on although a close has given it up. */
    private Slot claim(InputKind kind, long timeNs) {
        Slot slot = ring.tryClaim(0);
        if (slot == null) {
            throw closed();
        }
        lastTimeNs = Math.max(lastTimeNs, timeNs);
        return slot.input(kind, timeNs);
    }

    private void refuseStageThread() {
        if (ring.isStageThread()) {
            throw StageThreads.refusal();
        }
    }

    private void settle(Slot slot) {
        ring.publish(slot);
        awaitDrained();
    }

    /** Waits for the stages, when stopping until it is time to give up; false then. */
    private boolean awaitDrained() {
        while (!ring.isDrained()) {
            if (stopping && System.nanoTime() - giveUpNanos >= 0) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    @Override
    public boolean snapshot() {
        return inTurn(() -> enter(ControlType.SNAPSHOT));
    }

    /** Does what is rarely done; false if a close has begun. */
    private boolean inTurn(Runnable work) {
        ring.checkCaller();
        boolean takes = turn != null && !turn.isTakenHere();
        if (takes && !turn.take()) {
            return false;
        }
        try {
            work.run();
        } finally {
            leave(takes);
        }
        return true;
    }

    @Override
    public boolean signal(SignalPart signal, long nowNs) {
        throw new IllegalStateException("strategies run apart in live engines only");
    }

    @Override
    public boolean control(Control command) {
        return inTurn(() -> {
            Slot slot = claim(InputKind.CONTROL, lastTimeNs);
            slot.control.copyFrom(command);
            settle(slot);
            drain();
        });
    }

    @Override
    public boolean awaitQuiet(Duration timeout) {
        return inTurn(draining);
    }

    @Override
    public String stop(long deadlineNanos) {
        ring.checkCaller();
        long now = System.nanoTime();
        giveUpNanos = deadlineNanos - (deadlineNanos - now) / 3;
        stopping = true;
        accepting = false;
        if ((turn == null || turn.close(giveUpNanos)) && awaitDrained()) {
            int rounds = 0;
            while (rounds++ < MAX_CLOSING_ROUNDS && fireForVenue()) {
                drain();
            }
            enter(ControlType.STOP);
            while (fireForVenue()) {
                drain();
            }
        } else {
            stages.faults.onFault("close", null, "inputs left unhandled, user code was too slow for the time of a close");
        }
        return ring.halt(deadlineNanos);
    }

    private boolean fireForVenue() {
        long arrival = stages.venueArrivalNs();
        return arrival != Long.MAX_VALUE && ring.isDrained() && fire(arrival, arrival);
    }

    /** Publishes on the caller's thread; the work is done on return. */
    private final class DirectPublisher extends CheckedPublisher {
        DirectPublisher() {
            super(stages.instruments, stages.depth);
        }

        @Override
        Slot claim(InputKind kind, long timestampNs) {
            refuseStageThread();
            if (turn == null) {
                return accepting ? next(kind, timestampNs) : null;
            }
            if (!turn.take()) {
                return null;
            }
            Slot slot = null;
            try {
                slot = accepting ? next(kind, timestampNs) : null;
            } finally {
                leave(slot == null);
            }
            return slot;
        }

        private Slot next(InputKind kind, long timestampNs) {
            moveTo(timestampNs);
            return LockStepDriver.this.claim(kind, timestampNs);
        }

        @Override
        void publish(Slot slot) {
            try {
                settle(slot);
                drain();
            } finally {
                leave(turn != null);
            }
        }

        @Override
        PublishResult refusal() {
            return PublishResult.CLOSED;
        }
    }
}
