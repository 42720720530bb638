package io.ringside.risk;

import io.ringside.events.ControlResult;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;

/** The states of single instruments and strategies, beside the account's. Owned by the gate; reading is O(1). */
final class Scopes {
    private final List<Standing> instruments = new ArrayList<>();
    private final List<Standing> strategies = new ArrayList<>();
    private int restricted;

    Scopes(int instruments, int strategies) {
        for (int i = 0; i < instruments; i++) {
            this.instruments.add(new Standing());
        }
        seat(strategies - 1);
    }

    /** Makes room for a strategy. */
    void seat(int strategy) {
        while (strategies.size() <= strategy) {
            strategies.add(new Standing());
        }
    }

    RiskState of(Instrument instrument) {
        return restricted == 0 ? RiskState.NORMAL : instruments.get(instrument.id()).state();
    }

    RiskState of(int strategy) {
        return restricted == 0 || strategy >= strategies.size() ? RiskState.NORMAL : strategies.get(strategy).state();
    }

    Standing standing(Instrument instrument) {
        return instruments.get(instrument.id());
    }

    Standing standing(int strategy) {
        seat(strategy);
        return strategies.get(strategy);
    }

    /** Moves one to a more severe state; false if it is as severe already. */
    boolean worsen(Standing one, RiskState to, RiskCode why, long nowNs) {
        boolean wasNormal = one.state() == RiskState.NORMAL;
        if (!one.worsen(to, why, nowNs)) {
            return false;
        }
        restricted += wasNormal ? 1 : 0;
        return true;
    }

    /** Frees one if an operator who saw that epoch may. */
    ControlResult free(Standing one, long epochSeen, long nowNs, int openOrders) {
        ControlResult result = one.mayRearm(epochSeen, nowNs, openOrders);
        if (result == ControlResult.APPLIED) {
            one.rearm(nowNs);
            restricted--;
        }
        return result;
    }

    /** Another session: each may be freed once more. */
    void roll() {
        instruments.forEach(Standing::roll);
        strategies.forEach(Standing::roll);
    }

    /** The first input that has a time. */
    void dawn(long nowNs) {
        instruments.forEach(one -> one.dawn(nowNs));
        strategies.forEach(one -> one.dawn(nowNs));
    }

    int strategies() {
        return strategies.size();
    }
}
