package io.ringside.core;

import io.ringside.events.RiskCode;
import io.ringside.execution.KillSwitch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after a live engine from a thread of its own: kills when a stage does not return from an input, or when the kill file appears.
 * Needs no room in the ring.
 */
final class Watchdog implements Runnable {
    private static final long LOOK_NANOS = 10_000_000L;
    /** A later look counts as no more than this: the whole process stood still. */
    private static final long MAX_STEP_NANOS = 50_000_000L;
    private static final long FILE_NANOS = 100_000_000L;

    private final Stages stages;
    private final StageGuard[] guards;
    private final long limitNanos;
    private final long[] seen;
    private final long[] stuckNanos;
    private final IsolatedLane[] lanes;
    private final long[] seenInLane;
    private final long[] stuckInLaneNanos;
    private final Thread thread = new Thread(this, "ringside-watchdog");
    private volatile boolean running = true;
    private final KillFiles killFiles;
    private long sinceFileNanos;

    Watchdog(Stages stages, Conclusion.Watch watch) {
        this.stages = stages;
        this.guards = stages.guards;
        this.limitNanos = watch.limitNs();
        this.killFiles = watch.killFile() == null ? null : new KillFiles(watch.killFile(), stages.instruments, stages.runner.names());
        this.seen = new long[guards.length];
        this.stuckNanos = new long[guards.length];
        this.lanes = stages.lanes.toArray(new IsolatedLane[0]);
        this.seenInLane = new long[lanes.length];
        this.stuckInLaneNanos = new long[lanes.length];
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop(long deadlineNanos) {
        running = false;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        Farewell.joinShortly(thread, deadlineNanos);
    }

    @Override
    public void run() {
        long before = System.nanoTime();
        while (running) {
            Wakeup.nap(this, LOOK_NANOS);
            long now = System.nanoTime();
            long step = Math.min(now - before, MAX_STEP_NANOS);
            stages.sourceClock.look(stages.pulse.eventTimeNs(), now, now - before);
            before = now;
            try {
                look(step);
            } catch (Throwable thrown) {
                stages.faults.onFault("watchdog", thrown, "it goes on looking");
            }
        }
    }

    private void look(long stepNanos) {
        for (int i = 0; i < guards.length; i++) {
            look(i, stepNanos);
        }
        for (int i = 0; i < lanes.length; i++) {
            lookAtLane(i, stepNanos);
        }
        sinceFileNanos += stepNanos;
        if (killFiles != null && sinceFileNanos >= FILE_NANOS) {
            sinceFileNanos = 0;
            killFiles.look(stages.faults::kill);
        }
    }

    private void look(int stage, long stepNanos) {
        long at = guards[stage].sequence();
        if (at != Progress.IDLE) {
            guards[stage].noteBusy(stepNanos);
        }
        if (at == Progress.IDLE || at != seen[stage]) {
            seen[stage] = at;
            stuckNanos[stage] = 0;
            return;
        }
        long before = stuckNanos[stage];
        stuckNanos[stage] = before + stepNanos;
        if (before < limitNanos && stuckNanos[stage] >= limitNanos) {
            stages.faults.kill(new KillSwitch.Kill(RiskCode.KILL, "watchdog", who(stage) + " has not returned from input " + at + " for "
                    + TimeUnit.NANOSECONDS.toMillis(limitNanos) + " ms"));
        }
    }

    /** A strategy apart that does not return harms itself alone. */
    private void lookAtLane(int lane, long stepNanos) {
        long at = lanes[lane].guard().sequence();
        boolean moved = at == Progress.IDLE || at != seenInLane[lane];
        seenInLane[lane] = at;
        long before = stuckInLaneNanos[lane];
        stuckInLaneNanos[lane] = moved ? 0 : before + stepNanos;
        if (!moved && before < limitNanos && stuckInLaneNanos[lane] >= limitNanos) {
            lanes[lane].hang();
            stages.faults.onFault("strategy " + lanes[lane].name(), null, "has not returned for "
                    + TimeUnit.NANOSECONDS.toMillis(limitNanos) + " ms, switched off until it does");
        }
    }

    private String who(int stage) {
        String strategy = guards[stage] == stages.strategyGuard ? stages.runner.runningName() : null;
        return strategy == null ? guards[stage].name() : "strategy " + strategy;
    }
}
