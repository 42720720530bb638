package io.ringside.strategy;

import io.ringside.events.Fill;
import io.ringside.events.OrderUpdate;
import io.ringside.events.RiskEvent;
import io.ringside.events.Tick;
import io.ringside.events.TimerEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A strategy that writes down what it is told and does what the test says. */
class Probe extends Strategy {
    private final String name;
    private final List<String> heard;
    private final Map<Callback, Consumer<Probe>> acts = new EnumMap<>(Callback.class);

    Probe(String name, List<String> heard) {
        this.name = name;
        this.heard = heard;
    }

    /** Does this at each such callback from now on. */
    Probe on(Callback callback, Consumer<Probe> act) {
        acts.put(callback, act);
        return this;
    }

    /** Throws at each such callback from now on. */
    Probe failing(Callback callback, RuntimeException thrown) {
        return on(callback, probe -> {
            throw thrown;
        });
    }

    Probe quiet() {
        acts.clear();
        return this;
    }

    /** The only order it has working. */
    WorkingOrder only() {
        if (workingOrders().size() != 1) {
            throw new AssertionError(workingOrders().size() + " orders work, expected 1");
        }
        return workingOrders().get(0);
    }

    private void act(Callback callback, String what) {
        heard.add(name + " " + what);
        acts.getOrDefault(callback, probe -> { }).accept(this);
    }

    @Override
    protected void onStart() {
        act(Callback.START, "start");
    }

    @Override
    protected void onTick(Tick tick) {
        act(Callback.TICK, tick.instrument() + " " + (tick.isQuote() ? tick.bidUnits() + "/" + tick.askUnits() : tick.priceUnits()));
    }

    @Override
    protected void onFill(Fill fill) {
        act(Callback.FILL, "filled " + fill.signedQuantityUnits() + " now " + position(fill.instrument()).quantityUnits());
    }

    @Override
    protected void onOrderUpdate(OrderUpdate update) {
        act(Callback.REPORT, update.status() + " " + update.instrument() + ", " + workingOrders().size() + " working");
    }

    @Override
    protected void onTimer(TimerEvent timer) {
        act(Callback.TIMER, "timer " + timer.timerId() + " due " + timer.deadlineNs() + " at " + timer.timestampNs()
                + (timer.missed() == 0 ? "" : " missed " + timer.missed()));
    }

    @Override
    protected void onRisk(RiskEvent event) {
        act(Callback.RISK, "risk " + event.state() + " " + event.cause());
    }

    @Override
    protected void onStop() {
        act(Callback.STOP, "stop");
    }
}
