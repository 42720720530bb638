package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.events.Views;

/**
 * Stands before a strategy from its start until it is warm: plays history to it, and has its seat ignore what it wants meanwhile. A
 * strategy without history that is warm at its start is called directly from then on.
 */
final class Opening extends Forwarding {
    private final Seat seat;
    private final History history;
    private boolean timed;
    private boolean played;
    private long endNs;

    Opening(Seat seat, Strategy behind, History history) {
        super(behind);
        this.seat = seat;
        this.history = history;
    }

    @Override
    protected void onStart() {
        behind.onStart();
        seat.begun();
        if (history != null) {
            seat.warmUp(true);
            try {
                play(history.read());
            } finally {
                seat.ownTime();
            }
        }
        seat.warmUp(!behind.isWarm());
        if (!played) {
            endIfWarm();
        }
    }

    private void play(History.Reader reader) {
        Views views = new Views();
        TickPart part = new TickPart();
        while (reader.next(part)) {
            played = true;
            endNs = timed ? Math.max(endNs, part.timestampNs) : part.timestampNs;
            timed = true;
            seat.borrowTime(endNs);
            seat.fireTimers(endNs, behind);
            try {
                behind.onTick(views.tick(part, endNs));
            } finally {
                views.release();
            }
        }
    }

    /** The first tick shows whether history has ended before it; if not, whatever was learnt from it knows the future. */
    @Override
    protected void onTick(Tick tick) {
        if (played && tick.timestampNs() <= endNs) {
            throw new IllegalStateException("history of strategy " + seat.name() + " reaches to " + endNs + " ns, limit before the tick at "
                    + tick.timestampNs() + " ns; cut it before the run begins");
        }
        played = false;
        seat.mark(tick);
        behind.onTick(tick);
        if (seat.isWarmingUp()) {
            seat.warmUp(!behind.isWarm());
        }
        endIfWarm();
    }

    private void endIfWarm() {
        if (!seat.isWarmingUp()) {
            seat.open();
        }
    }
}
