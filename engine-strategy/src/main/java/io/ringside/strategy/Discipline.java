package io.ringside.strategy;

import io.ringside.events.FaultListener;
import io.ringside.events.SignalAction;
import io.ringside.events.Signals;

/** What becomes of strategies that fail: told of, and where it cannot be borne, switched off. Owned by the strategy stage. */
final class Discipline {
    private final SignalWriter writer;
    private final FaultListener faultListener;
    private int faults;
    private int disabledStrategies;

    Discipline(SignalWriter writer, FaultListener faultListener) {
        this.writer = writer;
        this.faultListener = faultListener;
    }

    /** Leaves in the slot how strategies have behaved so far. */
    void report(Signals signals) {
        signals.conduct(faults, disabledStrategies);
    }

    void note(Seat seat, Throwable thrown, boolean fatal) {
        faults++;
        if (fatal) {
            retire(seat);
        }
        faultListener.onFault("strategy " + seat.name(), thrown,
                fatal ? "disabled, working openings cancelled" : "orders of this callback dropped");
    }

    /** Switches off a strategy that another runner has found intolerable and told of. */
    void retireApart(Seat seat) {
        faults++;
        retire(seat);
    }

    private void retire(Seat seat) {
        seat.disable();
        disabledStrategies++;
        cancelOpenings(seat);
    }

    void cancelOpenings(Seat seat) {
        writer.enter(seat);
        writer.add(seat, SignalAction.CANCEL_OPENINGS);
        writer.leave();
    }
}
