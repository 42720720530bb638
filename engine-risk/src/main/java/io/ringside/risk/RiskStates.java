package io.ringside.risk;

import io.ringside.events.Consequence;
import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.events.InputKind;
import io.ringside.events.Outbox;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalPart;
import io.ringside.instrument.Instrument;

/**
 * The states of the account, of instruments and of strategies, and the telling of their moves. Automatic moves only go to a more severe
 * state. Owned by the gate.
 */
final class RiskStates {
    private final Standing account = new Standing();
    private final Scopes scopes;
    private final Pauses pauses = new Pauses();
    private final Outbox outbox;
    private long nowNs;

    RiskStates(Outbox outbox, int instruments, int strategies) {
        this.outbox = outbox;
        this.scopes = new Scopes(instruments, strategies);
    }

    /** A new input: nothing has moved yet. */
    void begin() {
        account.begin();
    }

    void at(long eventTimeNs) {
        if (nowNs <= 0 && eventTimeNs > 0) {
            account.dawn(eventTimeNs);
            scopes.dawn(eventTimeNs);
        }
        nowNs = eventTimeNs;
    }

    /** Event time. */
    long nowNs() {
        return nowNs;
    }

    Standing account() {
        return account;
    }

    Scopes scopes() {
        return scopes;
    }

    Pauses pauses() {
        return pauses;
    }

    /** The state an order's account and instrument are in. */
    RiskState stateFor(SignalPart signal) {
        RiskState there = scopes.of(signal.instrument);
        return there.isMoreSevereThan(account.state()) ? there : account.state();
    }

    /** The state the strategy that asks is in; paused, or where the order says so itself, it may only reduce. */
    RiskState stateOf(SignalPart signal) {
        RiskState own = scopes.of(signal.strategyId);
        return own == RiskState.NORMAL && (signal.reduceOnly || pauses.isPaused(signal.strategyId)) ? RiskState.REDUCING : own;
    }

    void move(RiskState to, RiskCode why) {
        if (account.worsen(to, why, nowNs)) {
            tellAccount();
        }
    }

    void move(Instrument instrument, RiskState to, RiskCode why) {
        Standing one = scopes.standing(instrument);
        if (scopes.worsen(one, to, why, nowNs)) {
            tell(one, instrument, Control.ALL);
        }
    }

    void move(int strategy, RiskState to, RiskCode why) {
        if (strategy < 0) {
            return;
        }
        Standing one = scopes.standing(strategy);
        if (scopes.worsen(one, to, why, nowNs)) {
            tell(one, null, strategy);
        }
    }

    void rearm() {
        account.rearm(nowNs);
        tellAccount();
    }

    ControlResult free(Instrument instrument, long epochSeen, int openOrders) {
        Standing one = scopes.standing(instrument);
        ControlResult result = scopes.free(one, epochSeen, nowNs, openOrders);
        if (result == ControlResult.APPLIED) {
            tell(one, instrument, Control.ALL);
        }
        return result;
    }

    ControlResult free(int strategy, long epochSeen, int openOrders) {
        Standing one = scopes.standing(strategy);
        ControlResult result = scopes.free(one, epochSeen, nowNs, openOrders);
        if (result == ControlResult.APPLIED) {
            tell(one, null, strategy);
        }
        return result;
    }

    private void tellAccount() {
        Consequence entry = claim();
        if (entry != null) {
            entry.outcome.riskState(account.state(), account.cause());
            outbox.commit();
        }
    }

    private void tell(Standing one, Instrument instrument, int strategy) {
        Consequence entry = claim();
        if (entry != null) {
            entry.outcome.riskState(one.state(), one.cause(), instrument, strategy);
            outbox.commit();
        }
    }

    /** The next entry for an outcome, or null. Room is no input, so nothing is decided by it: whose outbox it is halts by a kill. */
    Consequence claim() {
        Consequence entry = outbox.claim();
        if (entry != null) {
            entry.input(InputKind.OUTCOME, nowNs);
        }
        return entry;
    }

    void commit() {
        outbox.commit();
    }
}
