package io.ringside.core;

import io.ringside.events.Fill;
import io.ringside.events.OrderUpdate;
import io.ringside.events.RiskEvent;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerEvent;
import io.ringside.instrument.Instrument;
import io.ringside.position.BookView;
import io.ringside.position.Position;
import io.ringside.strategy.OrderTicket;
import io.ringside.strategy.Strategy;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** A strategy made of functions, so that a test says what it does where it is used. */
final class Probe extends Strategy {
    private Consumer<Probe> atStart = me -> { };
    private Consumer<Probe> atStop = me -> { };
    private Consumer<Probe> atResync = me -> { };
    private ObjLongConsumer<Instrument> onGap = (instrument, ticks) -> { };
    private BiConsumer<Probe, Tick> onTick = (me, tick) -> { };
    private BiConsumer<Probe, BookView> onBook = (me, book) -> { };
    private BiConsumer<Probe, Fill> onFill = (me, fill) -> { };
    private BiConsumer<Probe, OrderUpdate> onUpdate = (me, update) -> { };
    private BiConsumer<Probe, TimerEvent> onTimer = (me, timer) -> { };
    private BiConsumer<Probe, RiskEvent> onRisk = (me, event) -> { };

    static Probe idle() {
        return new Probe();
    }

    static Probe ticks(BiConsumer<Probe, Tick> action) {
        Probe probe = new Probe();
        probe.onTick = action;
        return probe;
    }

    Probe starts(Consumer<Probe> action) {
        atStart = action;
        return this;
    }

    Probe stops(Consumer<Probe> action) {
        atStop = action;
        return this;
    }

    Probe books(BiConsumer<Probe, BookView> action) {
        onBook = action;
        return this;
    }

    Probe fills(BiConsumer<Probe, Fill> action) {
        onFill = action;
        return this;
    }

    Probe updates(BiConsumer<Probe, OrderUpdate> action) {
        onUpdate = action;
        return this;
    }

    Probe timers(BiConsumer<Probe, TimerEvent> action) {
        onTimer = action;
        return this;
    }

    Probe resyncs(Consumer<Probe> action) {
        atResync = action;
        return this;
    }

    Probe gaps(ObjLongConsumer<Instrument> action) {
        onGap = action;
        return this;
    }

    Probe risks(BiConsumer<Probe, RiskEvent> action) {
        onRisk = action;
        return this;
    }

    @Override
    protected void onStart() {
        atStart.accept(this);
    }

    @Override
    protected void onStop() {
        atStop.accept(this);
    }

    @Override
    protected void onTick(Tick tick) {
        onTick.accept(this, tick);
    }

    @Override
    protected void onBook(BookView book) {
        onBook.accept(this, book);
    }

    @Override
    protected void onFill(Fill fill) {
        onFill.accept(this, fill);
    }

    @Override
    protected void onOrderUpdate(OrderUpdate update) {
        onUpdate.accept(this, update);
    }

    @Override
    protected void onTimer(TimerEvent timer) {
        onTimer.accept(this, timer);
    }

    @Override
    protected void onResync() {
        atResync.accept(this);
    }

    @Override
    protected void onGap(Instrument instrument, long ticks) {
        onGap.accept(instrument, ticks);
    }

    @Override
    protected void onRisk(RiskEvent event) {
        onRisk.accept(this, event);
    }

    long cash() {
        return cashUnits();
    }

    long cash(int currencyId) {
        return cashUnits(currencyId);
    }

    long trade(Instrument instrument, Side side, long quantityUnits) {
        return side == Side.BUY ? buy(instrument, quantityUnits) : sell(instrument, quantityUnits);
    }

    long rest(Instrument instrument, Side side, long quantityUnits, long priceUnits) {
        return limit(instrument, side, quantityUnits, priceUnits, TimeInForce.GTC);
    }

    OrderTicket ticket(Instrument instrument, Side side, long quantityUnits) {
        return order(instrument, side, quantityUnits);
    }

    long aim(Instrument instrument, long positionUnits) {
        return target(instrument, positionUnits);
    }

    void withdraw(long orderId) {
        cancel(orderId);
    }

    void withdrawAll() {
        cancelAll();
    }

    boolean amend(long orderId, long quantityUnits, long priceUnits) {
        return replace(orderId, quantityUnits, priceUnits);
    }

    long wake(long deadlineNs) {
        return schedule(deadlineNs);
    }

    long wakeEvery(long firstNs, long periodNs) {
        return scheduleEvery(firstNs, periodNs);
    }

    long time() {
        return nowNs();
    }

    Position held(Instrument instrument) {
        return position(instrument);
    }

    int working() {
        return workingOrders().size();
    }

    long workingId(int index) {
        return workingOrders().get(index).orderId();
    }

    long leaves(Instrument instrument) {
        return workingOrders().signedLeavesUnits(instrument);
    }

    Instrument named(String symbol) {
        return instruments().find(symbol);
    }
}
