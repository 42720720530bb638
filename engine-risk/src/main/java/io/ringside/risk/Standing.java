package io.ringside.risk;

import io.ringside.events.ControlResult;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;

/** The account's risk state, how it came to it, and when an operator may lift it. Owned by the gate. */
final class Standing {
    private static final long COOL_DOWN_NS = 60_000_000_000L;

    private RiskState state = RiskState.NORMAL;
    private RiskCode cause = RiskCode.APPROVED;
    private int epoch;
    private boolean moved;
    private boolean rearmed;
    private boolean faulted;
    /** What moved it since it was normal, a more severe state apart: not an operator alone. */
    private boolean automatic;
    private long movedAtNs;

    /** A new input: nothing has moved yet. */
    void begin() {
        moved = false;
    }

    /** Moves to a more severe state; false if this one is as severe already. */
    boolean worsen(RiskState to, RiskCode why, long nowNs) {
        faulted |= why == RiskCode.FAULT;
        automatic |= why != RiskCode.OPERATOR;
        if (!to.isMoreSevereThan(state)) {
            return false;
        }
        move(to, why, nowNs);
        return true;
    }

    /** Whether an operator who saw that epoch may re-arm now, and if not, why. */
    ControlResult mayRearm(long epochSeen, long nowNs, int openOrders) {
        if (state == RiskState.NORMAL) {
            return ControlResult.NOT_TRIPPED;
        }
        if (epochSeen != epoch) {
            return ControlResult.WRONG_EPOCH;
        }
        if (faulted) {
            return ControlResult.FAULTED;
        }
        if (rearmed && automatic) {
            return ControlResult.ALREADY_REARMED;
        }
        if (nowNs - movedAtNs < COOL_DOWN_NS) {
            return ControlResult.COOLING_DOWN;
        }
        return openOrders > 0 ? ControlResult.ORDERS_OPEN : ControlResult.APPLIED;
    }

    /** A new session: its one re-arm has not been used. */
    void roll() {
        rearmed = false;
    }

    void rearm(long nowNs) {
        rearmed |= automatic;
        automatic = false;
        move(RiskState.NORMAL, RiskCode.REARM, nowNs);
    }

    /** The first input that has a time: what moved before has moved then. */
    void dawn(long nowNs) {
        movedAtNs = nowNs;
    }

    private void move(RiskState to, RiskCode why, long nowNs) {
        state = to;
        cause = why;
        moved = true;
        movedAtNs = nowNs;
        epoch++;
    }

    RiskState state() {
        return state;
    }

    RiskCode cause() {
        return cause;
    }

    boolean hasMoved() {
        return moved;
    }

    int epoch() {
        return epoch;
    }
}
