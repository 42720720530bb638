package io.ringside.strategy;

import io.ringside.events.Fill;
import io.ringside.events.OrderUpdate;
import io.ringside.events.RiskEvent;
import io.ringside.events.Tick;
import io.ringside.events.TimerEvent;
import io.ringside.instrument.Instrument;
import io.ringside.position.BookView;

/** Stands before a strategy while it needs more than to be called: hands everything on. */
abstract class Forwarding extends Strategy {
    final Strategy behind;

    Forwarding(Strategy behind) {
        this.behind = behind;
    }

    @Override
    protected void onStart() {
        behind.onStart();
    }

    @Override
    protected void onTick(Tick tick) {
        behind.onTick(tick);
    }

    @Override
    protected void onBook(BookView book) {
        behind.onBook(book);
    }

    @Override
    protected void onFill(Fill fill) {
        behind.onFill(fill);
    }

    @Override
    protected void onOrderUpdate(OrderUpdate update) {
        behind.onOrderUpdate(update);
    }

    @Override
    protected void onTimer(TimerEvent timer) {
        behind.onTimer(timer);
    }

    @Override
    protected void onRisk(RiskEvent event) {
        behind.onRisk(event);
    }

    @Override
    protected void onGap(Instrument instrument, long ticks) {
        behind.onGap(instrument, ticks);
    }

    @Override
    protected void onResync() {
        behind.onResync();
    }

    @Override
    protected void onStop() {
        behind.onStop();
    }
}
