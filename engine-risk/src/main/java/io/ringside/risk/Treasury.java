package io.ringside.risk;

import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.instrument.Instrument;
import io.ringside.position.Account;

/** What deposits, withdrawals, a new session and filtered marks do to the gate's books. Owned by the gate; O(1) each. */
final class Treasury {
    private final Account account;
    private final Exposure exposure;
    private final RiskStates states;
    private final Watch watch;

    Treasury(Account account, Exposure exposure, RiskStates states, Watch watch) {
        this.account = account;
        this.exposure = exposure;
        this.states = states;
        this.watch = watch;
    }

    ControlResult move(Control movement) {
        if (!account.move(movement)) {
            return ControlResult.INVALID;
        }
        watch.onMovement();
        return ControlResult.APPLIED;
    }

    ControlResult roll() {
        if (!account.roll()) {
            return ControlResult.INVALID;
        }
        states.account().roll();
        states.scopes().roll();
        watch.roll();
        return ControlResult.APPLIED;
    }

    /** Lets marks move that have waited for a second print long enough. */
    void settleMarks(long nowNs) {
        for (Instrument moved = account.settle(nowNs); moved != null; moved = account.settle(nowNs)) {
            exposure.usage().hold(moved.id(), account.valueUnits(moved));
            watch.onEquity();
        }
    }

    /** Filters marks as the limits say. Cold. */
    void use(Limits.Concluded inForce, Iterable<Instrument> instruments) {
        account.filterMarks(inForce.account().markFilterBps);
        for (Instrument instrument : instruments) {
            exposure.usage().hold(instrument.id(), account.valueUnits(instrument));
        }
    }
}
