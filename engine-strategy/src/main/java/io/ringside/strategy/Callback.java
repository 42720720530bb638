package io.ringside.strategy;

import io.ringside.events.Slot;
import io.ringside.events.TimerEvent;
import io.ringside.events.Views;

/** The ways a strategy is called back. */
enum Callback {
    START, TICK, BOOK, FILL, REPORT, OUTCOME, TIMER, RISK, GAP, RESYNC, STOP;

    /** Calls; the timer is that which is due, for TIMER only. */
    void invoke(Strategy strategy, Views views, Slot slot, long nowNs, TimerEvent timer) {
        if (this == TICK) {
            strategy.onTick(views.tick(slot.tick, nowNs));
        } else {
            invokeOther(strategy, views, slot, nowNs, timer);
        }
    }

    private void invokeOther(Strategy strategy, Views views, Slot slot, long nowNs, TimerEvent timer) {
        switch (this) {
            case TICK -> { }
            case BOOK -> strategy.showBook();
            case FILL -> strategy.onFill(views.fill(slot.report, nowNs));
            case REPORT -> strategy.onOrderUpdate(views.update(slot.report, nowNs));
            case OUTCOME -> strategy.onOrderUpdate(views.update(slot.outcome, nowNs));
            case TIMER -> strategy.onTimer(timer);
            case RISK -> strategy.onRisk(views.risk(slot.outcome, nowNs));
            case GAP -> strategy.onGap(slot.control.instrument, slot.control.number);
            case RESYNC -> strategy.onResync();
            case START -> strategy.onStart();
            case STOP -> strategy.onStop();
        }
    }
}
