package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import java.util.ArrayList;
import java.util.List;

/**
 * What moves states, written down a second time: keeps the times of all events and counts them anew each time. States of the account and
 * the one strategy only become more severe.
 */
final class ModelWatch {
    /** What a session is strict about. */
    enum Temper { CALM, EXECUTIONS, REJECTS, CANCELS, OVERFILLS }

    static final int EXECUTIONS = 18;
    static final long EXECUTIONS_NS = 300_000_000L;
    static final int REJECTS = 60;
    static final long REJECTS_NS = 300_000_000L;
    static final int CANCELS_PER_FILL = 4;
    static final long CANCELS_NS = 500_000_000L;
    static final int VAR_MULTIPLE = 2;

    final Temper temper;
    final boolean hardVar;
    RiskState account = RiskState.NORMAL;
    RiskState strategy = RiskState.NORMAL;
    /** What has moved at this input. */
    final List<String> moves = new ArrayList<>();
    final List<RiskCode> causes = new ArrayList<>();
    private final List<Long> executions = new ArrayList<>();
    private final List<Long> rejects = new ArrayList<>();
    /** When the window of cancels began; the first with event time. */
    private long windowNs;
    private int cancels;
    private int fills;

    ModelWatch(Temper temper, boolean hardVar) {
        this.temper = temper;
        this.hardVar = hardVar;
    }

    /** States it in limits. */
    LimitsBuilder state(LimitsBuilder limits) {
        switch (temper) {
            case EXECUTIONS -> limits.set("executions.max", "" + EXECUTIONS).set("executions.window-ms", "" + EXECUTIONS_NS / 1_000_000);
            case REJECTS -> limits.set("rejects.max", "" + REJECTS).set("rejects.window-ms", "" + REJECTS_NS / 1_000_000);
            case CANCELS -> limits.set("cancels-per-fill.max", "" + CANCELS_PER_FILL)
                    .set("cancels-per-fill.window-ms", "" + CANCELS_NS / 1_000_000);
            default -> { }
        }
        return hardVar ? limits.set("account.var-hard-multiple", "" + VAR_MULTIPLE) : limits;
    }

    void moveAccount(RiskState to, RiskCode why) {
        if (to.isMoreSevereThan(account)) {
            account = to;
            tell(to, why);
        }
    }

    private void moveStrategy(RiskState to, RiskCode why) {
        if (to.isMoreSevereThan(strategy)) {
            strategy = to;
            tell(to, why);
        }
    }

    void moveInstrument(Model.Market market, RiskCode why) {
        if (!market.reducing) {
            market.reducing = true;
            tell(RiskState.REDUCING, why);
        }
    }

    private void tell(RiskState to, RiskCode why) {
        moves.add(why + " -> " + to);
        causes.add(why);
    }

    void reconciled(long venueUnits, Model.Market market) {
        if (venueUnits != market.held) {
            moveInstrument(market, RiskCode.RECONCILE);
        }
    }

    void filled(long nowNs, boolean within, Model.Market market) {
        executions.add(nowNs);
        roll(nowNs);
        fills++;
        if (temper == Temper.EXECUTIONS && since(executions, nowNs - EXECUTIONS_NS) > EXECUTIONS) {
            moveStrategy(RiskState.LIQUIDATION_ONLY, RiskCode.REPEATED_EXECUTION);
        }
        if (!within) {
            moveInstrument(market, RiskCode.PARENT_QTY);
            moveStrategy(RiskState.LIQUIDATION_ONLY, RiskCode.PARENT_QTY);
        }
    }

    void refused(long nowNs) {
        rejects.add(nowNs);
        if (temper == Temper.REJECTS && since(rejects, nowNs - REJECTS_NS) > REJECTS) {
            moveStrategy(RiskState.LIQUIDATION_ONLY, RiskCode.REJECT_STORM);
        }
    }

    void cancelled(long nowNs) {
        roll(nowNs);
        cancels++;
        if (temper == Temper.CANCELS && cancels > CANCELS_PER_FILL * Math.max(1, fills)) {
            moveStrategy(RiskState.REDUCING, RiskCode.ORDER_TRADE_RATIO);
        }
    }

    /** A window begins with the first event after the last one is over. */
    private void roll(long nowNs) {
        if (nowNs - windowNs > CANCELS_NS) {
            windowNs = nowNs;
            cancels = 0;
            fills = 0;
        }
    }

    private static int since(List<Long> times, long fromNs) {
        int count = 0;
        for (int i = times.size() - 1; i >= 0 && times.get(i) >= fromNs; i--) {
            count++;
        }
        return count;
    }
}
