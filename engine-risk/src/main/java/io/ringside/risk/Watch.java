package io.ringside.risk;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;

/** What moves states by itself: losses, overfills, drifting prices, strategies' conduct, a venue that holds another position. O(1) each. */
final class Watch {
    private final Account account;
    private final RiskStates states;
    private final DrawdownBreaker drawdown;
    private final SessionLoss loss;
    private final Conduct conduct = new Conduct();
    private final PriceDrift drift;
    private final boolean[] differs;
    private AccountLimits limits;
    private int differing;
    /** What of the money paid in the peak knows of. */
    private long paidInUnits;
    private boolean wasKnown;

    Watch(Instruments instruments, Account account, RiskStates states) {
        this.account = account;
        this.states = states;
        this.drawdown = new DrawdownBreaker(account.initialUnits(), Limits.NONE);
        this.loss = new SessionLoss(account.initialUnits());
        this.paidInUnits = account.paidInUnits();
        this.drift = new PriceDrift(instruments.size());
        this.differs = new boolean[instruments.size()];
    }

    /** Watches by these limits from now on. */
    void use(Limits.Concluded inForce) {
        AccountLimits before = limits;
        limits = inForce.account();
        drawdown.setBps(inForce.drawdownBps());
        loss.use(limits);
        drift.use(limits.driftBps);
        boolean same = before != null && before.executions.equals(limits.executions) && before.rejects.equals(limits.rejects)
                && before.cancelsPerFill.equals(limits.cancelsPerFill);
        if (!same) {
            conduct.use(limits, states.scopes().strategies());
        }
    }

    /** Equity may have changed. */
    void onEquity() {
        if (account.isConverted() && !isEquityKnown()) {
            return;
        }
        long equity = account.equityUnits();
        if (drawdown.isTrippedBy(equity)) {
            states.move(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        }
        RiskCode broken = loss.brokenBy(equity);
        if (broken != RiskCode.APPROVED) {
            states.move(RiskState.LIQUIDATION_ONLY, broken);
        }
    }

    void onPrice(Instrument instrument, long nowNs) {
        if (limits.driftBps != Limits.NONE && drift.isTooFar(instrument.id(), account.book(instrument), nowNs)) {
            states.move(instrument, RiskState.REDUCING, RiskCode.PRICE_DRIFT);
        }
    }

    /** A venue's word on an order of that strategy; a fill of more than the order had left is applied like any other, and flagged. */
    void onReport(Report report, int strategy, boolean within, long nowNs) {
        if (report.type == ReportType.FILLED) {
            stop(strategy, conduct.onFill(strategy, nowNs));
            if (!within) {
                states.move(report.instrument, RiskState.REDUCING, RiskCode.PARENT_QTY);
                stop(strategy, RiskCode.PARENT_QTY);
            }
        } else if (report.type == ReportType.REJECTED) {
            onRefusal(strategy, nowNs);
        }
    }

    void onRefusal(int strategy, long nowNs) {
        stop(strategy, conduct.onRefusal(strategy, nowNs));
    }

    /** A strategy asks to cancel so many orders. */
    void onCancel(int strategy, int orders, long nowNs) {
        RiskCode broken = conduct.onCancel(strategy, orders, nowNs);
        if (broken != RiskCode.APPROVED) {
            states.move(strategy, RiskState.REDUCING, broken);
        }
    }

    /** A strategy is off: it opens nothing, its openings are cancelled, its exits go on. */
    private void stop(int strategy, RiskCode why) {
        if (why != RiskCode.APPROVED) {
            states.move(strategy, RiskState.LIQUIDATION_ONLY, why);
        }
    }

    /** The venue says what it holds. */
    void reconcile(Instrument instrument, long venueUnits) {
        boolean now = venueUnits != account.positions().of(instrument).quantityUnits();
        differing += (now ? 1 : 0) - (differs[instrument.id()] ? 1 : 0);
        differs[instrument.id()] = now;
        if (now) {
            states.move(instrument, RiskState.REDUCING, RiskCode.RECONCILE);
        }
    }

    /** Whether a price has drifted so far that it would restrict the instrument again. */
    boolean drifts(Instrument instrument, long nowNs) {
        return limits.driftBps != Limits.NONE && drift.isBeyond(instrument.id(), account.book(instrument), nowNs);
    }

    boolean differs(Instrument instrument) {
        return differs[instrument.id()];
    }

    /** Whether what tripped the account would trip it again, the drawdown apart, which begins anew from the present equity. */
    boolean causeStands() {
        return differing > 0 || loss.brokenBy(account.equityUnits()) != RiskCode.APPROVED;
    }

    void rearm() {
        drawdown.rearm(account.equityUnits());
    }

    /** Money was paid in or out, or what was is valued now: peak and open move with it, so that neither is a profit or a loss. */
    void onMovement() {
        follow();
        onEquity();
    }

    private void follow() {
        long units = account.paidInUnits() - paidInUnits;
        if (units != 0) {
            paidInUnits += units;
            drawdown.shift(units);
            loss.open(account.openUnits(), limits);
            refuseNoEquity();
        }
    }

    /** Of an account of several currencies: without a rate nothing can be said. Where it was known before, that halts the account. */
    private boolean isEquityKnown() {
        boolean known = account.isEquityKnown();
        if (known) {
            follow();
        } else if (wasKnown) {
            states.move(RiskState.HALTED, RiskCode.NO_RATE);
        }
        wasKnown |= known;
        return known;
    }

    /** A new session: its open and its peak are the present equity. States stay as they are. */
    void roll() {
        drawdown.rearm(account.equityUnits());
        loss.open(account.openUnits(), limits);
        conduct.touchAll();
        refuseNoEquity();
    }

    private void refuseNoEquity() {
        if (drawdown.peakUnits() <= 0) {
            states.move(RiskState.HALTED, RiskCode.NO_EQUITY);
        }
    }

    DrawdownBreaker drawdown() {
        return drawdown;
    }

    Conduct conduct() {
        return conduct;
    }
}
