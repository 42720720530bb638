package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimerTarget;
import io.ringside.feed.Publisher;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that enters what stages cause, raised kills and due timers into the ring. It is no consumer of the ring, so it may wait for
 * room; market data leaves it a reserve.
 *
 * <p>Event time between inputs is the last input's time plus what has passed on the wall since; no stage sees a clock.
 */
final class LiveDriver implements Driver, Runnable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NONE = -1;
    private static final long SNAPSHOT_NANOS = 5_000_000_000L;
    private static final long IDLE_NANOS = 10_000_000L;
    private static final long TIMED_NANOS = 1_000_000L;
    private static final long ROOM_NANOS = 20_000L;
    private static final long JOIN_NANOS = 100_000_000L;

    private final Stages stages;
    private final InputRing ring;
    private final LivePublisher publisher;
    private final Thread thread = new Thread(this, "ringside-driver");
    /** Reports and commands being entered by others' threads; closing waits for them. */
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean isOpen;
    /** Reports that a venue gave on a stage's thread, where nothing may wait for room; taken by the driver. */
    private final Queue<Report> aside = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;
    private final KillInputs kills;
    private long seenSequence;
    private long seenAtNanos;
    private long timerSequence;
    private long metricsSequence;
    private final double eventSpeed;
    /** Written by who closes; read by the driver: where only inputs move event time, orders in flight meet the last book. */
    private volatile boolean ending;
    private final IsolatedLane[] lanes;

    LiveDriver(Stages stages, InputRing ring, Conclusion.Running running) {
        this.stages = stages;
        this.ring = ring;
        this.kills = new KillInputs(stages.killSwitch);
        this.publisher = new LivePublisher(stages, ring, running);
        this.eventSpeed = running.eventSpeed();
        this.lanes = stages.lanes.toArray(new IsolatedLane[0]);
        thread.setDaemon(true);
    }

    @Override
    public Backlog overload() {
        return publisher.backlog();
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public void start() {
        ring.start();
        isOpen = true;
        stages.lanes.forEach(lane -> lane.start(this));
        stages.firstMovements().forEach(this::control);
        long last = enterStart();
        thread.start();
        for (Control agreement : stages.firstAgreements()) {
            last = Math.max(last, enter(agreement));
        }
        if (awaitStarted(last)) {
            if (stages.metrics != null) {
                stages.metrics.start(this::control);
            }
            publisher.open();
        }
    }

    @Override
    public void run() {
        while (running) {
            try {
                runOnce();
            } catch (Throwable thrown) {
                stages.faults.halt("driver", thrown);
            }
        }
    }

    private void runOnce() {
        if (!work()) {
            stages.wakeup.prepare();
            if (!work()) {
                stages.wakeup.sleep(napNanos());
            }
            stages.wakeup.awake();
        }
    }

    private long napNanos() {
        if (!publisher.backlog().isEmpty()) {
            return ROOM_NANOS;
        }
        return hasDeadline() ? TIMED_NANOS : IDLE_NANOS;
    }

    /** One of each that is to enter, so that no source keeps another waiting; true if there was any. */
    private boolean work() {
        boolean did = enterKill();
        did |= enter(stages.gateOutbox);
        did |= enter(stages.routerOutbox);
        did |= enterAside();
        did |= flushBacklog();
        did |= minds();
        did |= fireTimer();
        did |= stages.metrics != null && fireMetrics();
        return did;
    }

    /** Tells the ring of isolated strategies that fell behind, and of those that caught up. */
    private boolean minds() {
        boolean did = false;
        for (int i = 0; i < lanes.length; i++) {
            did |= mind(lanes[i], IsolatedLane.Phase.BEHIND, IsolatedLane.Phase.OFF, ControlType.ISOLATED_OFF)
                    || mind(lanes[i], IsolatedLane.Phase.CAUGHT_UP, IsolatedLane.Phase.SYNCING, ControlType.ISOLATED_SYNC);
        }
        return did;
    }

    private boolean mind(IsolatedLane lane, IsolatedLane.Phase from, IsolatedLane.Phase to, ControlType what) {
        if (lane.phase() != from) {
            return false;
        }
        Slot slot = claim(InputKind.CONTROL, stages.pulse.eventTimeNs(), NEVER);
        if (slot == null) {
            return false;
        }
        slot.control.set(what, 0, RiskCode.APPROVED);
        slot.control.strategyId = lane.strategyId();
        lane.advance(from, to);
        ring.publish(slot);
        if (what == ControlType.ISOLATED_OFF) {
            stages.faults.onFault("strategy " + lane.name(), null, "behind, switched off until it has caught up; openings cancelled");
        }
        return true;
    }

    private boolean areLanesQuiet() {
        for (int i = 0; i < lanes.length; i++) {
            if (!lanes[i].isQuiet()) {
                return false;
            }
        }
        return true;
    }

    private boolean haveLanesStarted() {
        for (int i = 0; i < lanes.length; i++) {
            if (!lanes[i].hasStarted()) {
                return false;
            }
        }
        return true;
    }

    private boolean flushBacklog() {
        return !publisher.backlog().isEmpty() && publisher.flush();
    }

    private boolean enterKill() {
        Slot slot = kills.isDone() ? null : claim(InputKind.CONTROL, stages.pulse.eventTimeNs(), NEVER);
        if (slot == null) {
            return false;
        }
        kills.write(slot.control);
        ring.publish(slot);
        return true;
    }

    private boolean enter(SpscOutbox outbox) {
        Consequence entry = outbox.peek();
        if (entry == null) {
            return false;
        }
        Slot slot = claim(entry.kind, entry.sourceTimeNs, NEVER);
        if (slot == null) {
            return false;
        }
        entry.copyTo(slot);
        ring.publish(slot);
        outbox.release();
        return true;
    }

    private boolean hasDeadline() {
        return stages.metrics != null || Math.min(nextTimerNs(), Math.min(stages.venueDueNs(), stages.answerDueNs())) != Long.MAX_VALUE;
    }

    private long nextTimerNs() {
        long next = stages.runner.nextTimerNs();
        for (int i = 0; i < lanes.length; i++) {
            next = Math.min(next, lanes[i].nextTimerNs());
        }
        return next;
    }

    private boolean fireTimer() {
        long sequence = stages.pulse.sequence();
        if (sequence != seenSequence) {
            seenSequence = sequence;
            seenAtNanos = System.nanoTime();
        }
        if (stages.nextDueNs() == NEVER && nextTimerNs() == NEVER || sequence < timerSequence) {
            return false;
        }
        long timer = nextTimerNs();
        long arrival = stages.venueDueNs();
        long answer = stages.answerDueNs();
        long due = Math.min(timer, Math.min(arrival, answer));
        long eventTimeNs = stages.pulse.eventTimeNs();
        boolean meetsLastBook = ending && arrival <= timer && stages.venueArrivalNs() != Long.MAX_VALUE;
        if (!meetsLastBook && due > eventTimeNs && due - eventTimeNs > (System.nanoTime() - seenAtNanos) * eventSpeed) {
            return false;
        }
        Slot slot = claim(InputKind.TIMER, due, NEVER);
        if (slot == null) {
            return false;
        }
        slot.timerTarget = timer == due ? TimerTarget.STRATEGIES : arrival == due ? TimerTarget.VENUE : TimerTarget.ROUTER;
        timerSequence = slot.sequence;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i].told(slot.timerTarget == TimerTarget.STRATEGIES ? due : Long.MIN_VALUE);
        }
        ring.publish(slot);
        return true;
    }

    /** Not before the first input that has a time; where event time has run on, once for all that was missed. */
    private boolean fireMetrics() {
        long eventTimeNs = stages.pulse.eventTimeNs();
        if (eventTimeNs == 0 || stages.pulse.sequence() < metricsSequence) {
            return false;
        }
        long now = eventTimeNs + (long) ((System.nanoTime() - seenAtNanos) * eventSpeed);
        long due = stages.metrics.dueNs(Math.max(eventTimeNs, now));
        Slot slot = due > now ? null : claim(InputKind.TIMER, due, NEVER);
        if (slot == null) {
            return false;
        }
        slot.timerTarget = TimerTarget.METRICS;
        metricsSequence = slot.sequence;
        stages.metrics.entered(due);
        ring.publish(slot);
        return true;
    }

    /**
     * Claims with the reserve that market data leaves; waits for room, since stages never wait for this thread. Null once stopped or late.
     */
    private Slot claim(InputKind kind, long timeNs, long deadlineNanos) {
        Slot slot = ring.tryClaim(0);
        for (int attempt = 0; slot == null; attempt++) {
            if (!running || deadlineNanos != NEVER && System.nanoTime() - deadlineNanos >= 0) {
                return null;
            }
            Patience.wait(attempt);
            slot = ring.tryClaim(0);
        }
        return slot.input(kind, timeNs);
    }

    private boolean enter(ControlType type, long deadlineNanos) {
        Slot slot = claim(InputKind.CONTROL, stages.pulse.eventTimeNs(), deadlineNanos);
        if (slot == null) {
            return false;
        }
        slot.control.set(type, 0, RiskCode.APPROVED);
        ring.publish(slot);
        return true;
    }

    /** Returns the sequence of the start control. */
    private long enterStart() {
        Slot slot = claim(InputKind.CONTROL, stages.pulse.eventTimeNs(), NEVER);
        if (slot == null) {
            return NEVER;
        }
        long sequence = slot.sequence;
        slot.control.set(ControlType.START, 0, RiskCode.APPROVED);
        slot.control.number = lanes.length;
        stages.restart(slot.control);
        ring.publish(slot);
        return sequence;
    }

    /** Whoever is let in by this must {@link #leave()}; a close waits for it, so that nothing enters a ring that has been halted. */
    private boolean comeIn() {
        inFlight.incrementAndGet();
        return isOpen;
    }

    private void leave() {
        inFlight.decrementAndGet();
    }

    @Override
    public boolean report(Report report) {
        try {
            return comeIn() && enter(report);
        } finally {
            leave();
        }
    }

    private boolean enter(Report report) {
        Slot slot = claim(InputKind.REPORT, report.timestampNs, NEVER);
        if (slot == null) {
            return false;
        }
        slot.report.copyFrom(report);
        ring.publish(slot);
        return true;
    }

    @Override
    public boolean reportAside(Report report) {
        if (isOpen) {
            Report copy = new Report();
            copy.copyFrom(report);
            aside.add(copy);
            stages.wakeup.signal();
        }
        return isOpen;
    }

    private boolean enterAside() {
        Report report = aside.peek();
        if (report == null || !enter(report)) {
            return false;
        }
        aside.poll();
        return true;
    }

    @Override
    public boolean snapshot() {
        try {
            return comeIn() && enter(ControlType.SNAPSHOT, System.nanoTime() + SNAPSHOT_NANOS);
        } finally {
            leave();
        }
    }

    @Override
    public boolean signal(SignalPart signal, long nowNs) {
        Slot slot = publisher.claimForSignal();
        if (slot == null) {
            return false;
        }
        slot.input(InputKind.SIGNAL, nowNs);
        slot.request.copyFrom(signal);
        ring.publish(slot);
        return true;
    }

    @Override
    public boolean control(Control command) {
        try {
            return comeIn() && enter(command) != NONE;
        } finally {
            leave();
        }
    }

    /** Returns the command's sequence, or {@link #NONE} if there was no room for it. */
    private long enter(Control command) {
        Slot slot = claim(InputKind.CONTROL, stages.pulse.eventTimeNs(), System.nanoTime() + SNAPSHOT_NANOS);
        if (slot == null) {
            return NONE;
        }
        long sequence = slot.sequence;
        slot.control.copyFrom(command);
        ring.publish(slot);
        return sequence;
    }

    @Override
    public boolean awaitQuiet(Duration timeout) {
        return awaitQuiet(System.nanoTime() + timeout.toNanos());
    }

    private boolean awaitQuiet(long deadlineNanos) {
        while (!isQuiet()) {
            if (System.nanoTime() - deadlineNanos >= 0) {
                return false;
            }
            LockSupport.parkNanos(ROOM_NANOS);
        }
        return true;
    }

    /**
     * An entry leaves its outbox only after it is in the ring, so empty outboxes over a drained ring mean that nothing is under way, unless
     * an input passed the stages between the looks.
     */
    private boolean isQuiet() {
        long before = stages.pulse.sequence();
        return publisher.backlog().isEmpty() && areLanesQuiet() && (stages.metrics == null || stages.metrics.isIdle()) && ring.isDrained()
                && stages.gateOutbox.isEmpty() && stages.routerOutbox.isEmpty() && aside.isEmpty()
                && kills.isDone() && stages.venueArrivalNs() == Long.MAX_VALUE
                && ring.isDrained() && stages.pulse.sequence() == before;
    }

    /** The driver is at work meanwhile: what strategies apart want at their start may need the room that it makes. */
    private boolean awaitStarted(long sequence) {
        while (stages.pulse.sequence() < sequence || !haveLanesStarted()) {
            if (!running) {
                return false;
            }
            LockSupport.parkNanos(ROOM_NANOS);
        }
        return true;
    }

    @Override
    public boolean runsHere() {
        return Thread.currentThread() == thread || stages.metrics != null && stages.metrics.runsHere();
    }

    @Override
    public String stop(long deadlineNanos) {
        long now = System.nanoTime();
        long third = (deadlineNanos - now) / 3;
        publisher.close();
        if (stages.metrics != null) {
            stages.metrics.stop();
        }
        ending = eventSpeed == 0;
        stages.wakeup.signal();
        awaitQuiet(now + third);
        enter(ControlType.STOP, now + 2 * third);
        awaitQuiet(now + 2 * third);
        publisher.closeToSignals();
        isOpen = false;
        while (inFlight.get() > 0 && System.nanoTime() - (now + 2 * third) < 0) {
            LockSupport.parkNanos(ROOM_NANOS);
        }
        if (!awaitQuiet(now + 2 * third)) {
            stages.faults.onFault("close", null, "inputs left unhandled, user code was too slow for the time of a close");
        }
        running = false;
        stages.wakeup.signal();
        String left = ring.halt(deadlineNanos);
        String driverLeft = joinDriver(deadlineNanos) ? "" : thread.getName();
        String both = left.isEmpty() || driverLeft.isEmpty() ? left + driverLeft : left + ", " + driverLeft;
        return both + stopLanes(both.isEmpty(), deadlineNanos);
    }

    private String stopLanes(boolean first, long deadlineNanos) {
        StringBuilder left = new StringBuilder();
        for (IsolatedLane lane : lanes) {
            if (!lane.stop(deadlineNanos)) {
                left.append(first && left.length() == 0 ? "" : ", ").append(lane.threadName());
            }
        }
        return left.toString();
    }

    private boolean joinDriver(long deadlineNanos) {
        LockSupport.unpark(thread);
        return Farewell.join(thread, Math.max(deadlineNanos, System.nanoTime() + JOIN_NANOS));
    }
}
