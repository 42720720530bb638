package io.ringside.risk;

import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.position.Account;

/** Operators' commands about the states of account, instruments and strategies. Owned by the gate; cold. */
final class StateCommands {
    private final RiskStates states;
    private final Exposure exposure;
    private final Watch watch;
    private final Account account;
    private final VenueSession session;

    StateCommands(RiskStates states, Exposure exposure, Watch watch, Account account, VenueSession session) {
        this.states = states;
        this.exposure = exposure;
        this.watch = watch;
        this.account = account;
        this.session = session;
    }

    /**
     * Begins in what an earlier run had left, strategies and instruments too; until the venue's books and ours agree, orders may only
     * reduce.
     */
    void start(Control command, RiskGate.Setup run) {
        if (command.state != null) {
            states.move(command.state, RiskCode.RESTART);
            session.begin();
        }
        if (command.text != null) {
            RiskSnapshot left = RiskSnapshot.parse("restart", command.text);
            for (Instrument instrument : run.instruments()) {
                states.move(instrument, left.instruments().getOrDefault(instrument.symbol(), RiskState.NORMAL), RiskCode.RESTART);
            }
            for (int i = 0; i < run.strategies().size(); i++) {
                states.move(i, left.strategies().getOrDefault(run.strategies().get(i), RiskState.NORMAL), RiskCode.RESTART);
            }
        }
    }

    /** Halts the account, or one strategy or instrument. */
    void kill(Control command) {
        move(command, RiskState.HALTED, command.cause);
    }

    private void move(Control command, RiskState to, RiskCode why) {
        if (command.instrument != null) {
            states.move(command.instrument, to, why);
        } else if (command.strategyId != Control.ALL) {
            states.move(command.strategyId, to, why);
        } else {
            states.move(to, why);
        }
    }

    /** Makes the state of account, strategy or instrument more severe; of the latter two, with the epoch seen, normal again. */
    ControlResult restrict(Control command) {
        boolean strategy = command.strategyId != Control.ALL;
        boolean whole = !strategy && command.instrument == null;
        if (command.state == null || strategy && command.instrument != null || whole && command.state == RiskState.NORMAL) {
            return ControlResult.INVALID;
        }
        if (command.state == RiskState.NORMAL) {
            return strategy ? freeStrategy(command) : freeInstrument(command);
        }
        move(command, command.state, RiskCode.OPERATOR);
        return ControlResult.APPLIED;
    }

    private ControlResult freeStrategy(Control command) {
        if (session.isLost()) {
            return ControlResult.CAUSE_STANDS;
        }
        ControlResult result = states.free(command.strategyId, command.number, exposure.books().openOf(command.strategyId));
        if (result == ControlResult.APPLIED) {
            watch.conduct().touch(command.strategyId);
        }
        return result;
    }

    private ControlResult freeInstrument(Control command) {
        boolean stands = session.isLost() || watch.differs(command.instrument) || watch.drifts(command.instrument, states.nowNs());
        return stands ? ControlResult.CAUSE_STANDS
                : states.free(command.instrument, command.number, exposure.books().openIn(command.instrument.id()));
    }

    void reconcile(Control command) {
        watch.reconcile(command.instrument, command.number);
        session.agree(command.instrument, !watch.differs(command.instrument));
    }

    /** Whether a position may be closed in any state: it is what the operator names, and no order is open that closes it, too. */
    ControlResult flatten(Control command) {
        if (command.instrument == null || command.number == 0
                || command.number != account.positions().of(command.instrument).quantityUnits()) {
            return ControlResult.WRONG_POSITION;
        }
        if (watch.differs(command.instrument)) {
            return ControlResult.CAUSE_STANDS;
        }
        boolean closing = exposure.leavesUnits(command.instrument, Side.of(-command.number)) > 0;
        return closing ? ControlResult.ORDERS_OPEN : ControlResult.APPLIED;
    }
}
