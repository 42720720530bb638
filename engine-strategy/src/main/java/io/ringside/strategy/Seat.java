package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.BookView;
import io.ringside.position.Position;
import io.ringside.position.Positions;

/** One strategy's place in the runner: its books, its working orders, its behaviour. Owned by the strategy stage. */
final class Seat {
    private static final long MIN_PERIOD_NS = 1_000_000L;
    private static final long OWN_TIME = Long.MIN_VALUE;

    private final StrategyRunner runner;
    private final String name;
    private final int id;
    private final Strategy strategy;
    private final Positions positions;
    private final WorkingOrders workingOrders;
    private final Conduct conduct = new Conduct();
    private final SignalWriter writer;
    private final OpenOrders orders;
    private final OrderTicket ticket = new OrderTicket(this);
    private final OrderTicket alternative = new OrderTicket(this);
    /** What is called once it is warm: the strategy, or what stands before it. */
    private Strategy front;
    /** What is called now. */
    private Strategy entrance;
    private boolean valued;
    private boolean begun;
    /** Whether it may run where it does not see what others hold. */
    private boolean secluded;
    private boolean warmingUp;
    /** The time of history while it is played, {@link #OWN_TIME} otherwise. */
    private long borrowedNs = OWN_TIME;
    private boolean disabled;
    private boolean paused;
    private boolean pausedWithAll;
    private boolean isolated;
    private boolean off;
    private Lane lane;

    Seat(StrategyRunner runner, String name, int id, Strategy strategy) {
        this.runner = runner;
        this.name = name;
        this.id = id;
        this.strategy = strategy;
        this.front = strategy;
        this.entrance = strategy;
        this.positions = new Positions(runner.instruments());
        this.workingOrders = new WorkingOrders(runner.instruments());
        this.writer = runner.writer();
        this.orders = runner.orders();
    }

    long market(Instrument instrument, Side side, long quantityUnits) {
        OrderTicket order = order(instrument, side, quantityUnits);
        order.close();
        return send(order);
    }

    OrderTicket order(Instrument instrument, Side side, long quantityUnits) {
        return ticket.begin(runner.instruments().resolve(instrument), side, quantityUnits);
    }

    long target(Instrument instrument, long positionUnits) {
        Instrument own = runner.instruments().resolve(instrument);
        long missing = positionUnits - positions.of(own).quantityUnits() - workingOrders.signedLeavesUnits(own);
        return missing == 0 ? OrderId.NONE : market(own, Side.of(missing), Math.abs(missing));
    }

    /** The order to a share of the equity at the price it is expected to pay, whole lots and no less than an order may have. */
    long targetFraction(Instrument instrument, int bps) {
        Instrument own = runner.instruments().resolve(instrument);
        if (bps == 0) {
            return target(own, 0);
        }
        if (own.currencyId() != 0) {
            throw new IllegalStateException("strategy " + name + ": targetFraction of " + own.symbol() + " in " + own.currency().code()
                    + ", limit instruments in the account's currency; size by an amount of its own");
        }
        Side side = Side.of(bps);
        long price = equity().book(own).referenceUnits(side);
        if (price == TickPart.NO_PRICE) {
            return OrderId.NONE;
        }
        Sizing sizing = equity().sizing(own);
        long wanted = side.sign() * sizing.fraction(equityUnits(), Math.abs(bps), price);
        long missing = wanted - positions.of(own).quantityUnits() - workingOrders.signedLeavesUnits(own);
        long units = wanted == 0 ? Math.abs(missing) : sizing.fixed(Math.abs(missing));
        return units == 0 ? OrderId.NONE : market(own, Side.of(missing), units);
    }

    long equityUnits() {
        return equity().equityUnits();
    }

    private Valuation equity() {
        if (!valued) {
            throw new IllegalStateException("strategy " + name + ": equity is not tracked; call trackEquity() in configure or onStart");
        }
        return runner.valuation();
    }

    void trackEquity() {
        if (begun || secluded) {
            throw new IllegalStateException("strategy " + name + ": trackEquity() "
                    + (secluded ? "of an isolated strategy" : "after the start")
                    + ", limit configure and onStart of one in the ring; " + (secluded ? "size by an amount of its own" : "call it there"));
        }
        if (!valued) {
            valued = true;
            runner.valuation().begin(runner.instruments(), runner.cash());
            front = new Valued(strategy, runner.valuation());
            front.join(this);
        }
    }

    OrderTicket alternative() {
        return alternative;
    }

    long send(OrderTicket order) {
        if (warmingUp) {
            return OrderId.NONE;
        }
        SignalPart signal = write(order, SignalAction.ORDER).joins(GroupRole.NONE, OrderId.NONE);
        orders.register(this, signal);
        return signal.orderId;
    }

    /** Sends an order of a group, or leaves it with the engine; a group of none is named by this order. */
    long send(OrderTicket order, GroupRole role, long groupId) {
        if (warmingUp) {
            return OrderId.NONE;
        }
        boolean kept = role == GroupRole.EXIT || role == GroupRole.ALTERNATIVE && order.type().hasStop();
        SignalPart signal = write(order, kept ? SignalAction.HOLD : SignalAction.ORDER);
        signal.joins(role, groupId == OrderId.NONE ? signal.orderId : groupId);
        if (!kept) {
            runner.orders().register(this, signal);
        }
        runner.join(this, signal);
        return signal.orderId;
    }

    private SignalPart write(OrderTicket order, SignalAction action) {
        SignalPart signal = writer.add(this, action).about(order.instrument, order.side)
                .as(order.type(), order.lasting()).waits(order.stopUnits, order.expireNs).only(order.postOnly, order.reduceOnly);
        signal.quantityUnits = order.quantityUnits;
        signal.priceUnits = order.limitUnits;
        signal.parentId = order.parentId;
        return signal;
    }

    void cancelAll() {
        if (warmingUp) {
            return;
        }
        if (workingOrders.size() > 0 || runner.isApart()) {
            runner.writer().add(this, SignalAction.CANCEL_ALL);
        }
        runner.requests().cancelAll(this);
    }

    void cancel(long orderId) {
        WorkingOrder order = own(orderId);
        if (order != null && order.groupId == OrderId.NONE) {
            SignalPart signal = runner.writer().add(this, SignalAction.CANCEL);
            signal.orderId = orderId;
            signal.about(order.instrument, order.side);
        } else {
            cancelOfGroup(order, orderId);
        }
    }

    /** Of a leg that is kept a runner apart knows nothing: the ring's does. */
    private void cancelOfGroup(WorkingOrder order, long orderId) {
        if (!runner.requests().cancel(this, orderId) && (order != null || runner.isApart())) {
            SignalPart signal = runner.writer().add(this, SignalAction.CANCEL);
            signal.orderId = orderId;
            signal.about(order == null ? null : order.instrument, order == null ? Side.BUY : order.side);
        }
    }

    boolean replace(long orderId, long quantityUnits, long priceUnits) {
        WorkingOrder order = own(orderId);
        if (order == null) {
            return move(orderId, priceUnits);
        }
        SignalPart signal = runner.writer().add(this, SignalAction.REPLACE);
        signal.orderId = orderId;
        boolean stop = order.type == OrderType.STOP;
        signal.about(order.instrument, order.side).as(order.type == OrderType.MARKET ? OrderType.LIMIT : order.type, order.timeInForce)
                .waits(stop ? priceUnits : order.stopUnits, order.expireNs).only(order.postOnly, order.reduceOnly);
        signal.quantityUnits = order.groupId == OrderId.NONE ? quantityUnits
                : runner.requests().replace(this, order, quantityUnits, priceUnits);
        signal.priceUnits = priceUnits;
        return true;
    }

    private boolean move(long orderId, long priceUnits) {
        if (!runner.isApart()) {
            return runner.requests().move(this, orderId, priceUnits);
        }
        SignalPart signal = runner.writer().add(this, SignalAction.REPLACE).about(null, Side.BUY);
        signal.orderId = orderId;
        signal.priceUnits = priceUnits;
        return true;
    }

    private WorkingOrder own(long orderId) {
        WorkingOrder order = runner.orders().find(orderId);
        return order != null && order.seat == this && !warmingUp ? order : null;
    }

    long schedule(long deadlineNs) {
        return runner.timersFor(this).add(deadlineNs, 0, this);
    }

    long scheduleEvery(long firstDeadlineNs, long periodNs) {
        if (periodNs < MIN_PERIOD_NS) {
            throw new IllegalArgumentException("strategy " + name + ": timer period " + periodNs + " ns, limit at least " + MIN_PERIOD_NS
                    + "; lengthen it, or work in onTick");
        }
        return runner.timersFor(this).add(firstDeadlineNs, periodNs, this);
    }

    boolean cancelTimer(long timerId) {
        return runner.timersFor(this).cancel(timerId, this);
    }

    Position position(Instrument instrument) {
        return positions.of(runner.instruments().resolve(instrument));
    }

    Positions positions() {
        return positions;
    }

    WorkingOrders workingOrders() {
        return workingOrders;
    }

    long cashUnits(int currencyId) {
        return runner.cash().units(currencyId);
    }

    long nowNs() {
        return borrowedNs == OWN_TIME ? runner.nowNs() : borrowedNs;
    }

    Instruments instruments() {
        return runner.instruments();
    }

    /** What the strategy is to be shown of the book that has changed. */
    BookView book() {
        return runner.depth().show(runner.nowNs());
    }

    String name() {
        return name;
    }

    int id() {
        return id;
    }

    /** What inputs are handed to. */
    Strategy strategy() {
        return entrance;
    }

    /** Takes what the run has for the strategy, before it is configured. */
    void provide(Provision provision) {
        secluded = provision.isolated();
        entrance = new Opening(this, strategy, provision.history());
        entrance.join(this);
    }

    void begun() {
        begun = true;
    }

    /** Calls the strategy itself from now on. */
    void open() {
        entrance = front;
    }

    /** While it warms up nothing it wants is given on. */
    void warmUp(boolean on) {
        warmingUp = on;
    }

    boolean isWarmingUp() {
        return warmingUp;
    }

    void mark(Tick tick) {
        if (valued) {
            runner.valuation().mark(tick);
        }
    }

    void borrowTime(long ns) {
        borrowedNs = ns;
    }

    void ownTime() {
        borrowedNs = OWN_TIME;
    }

    /** Calls for the strategy's own timers that are due by a time of history. */
    void fireTimers(long untilNs, Strategy behind) {
        Timers timers = runner.timersFor(this);
        while (timers.take(untilNs, this)) {
            behind.onTimer(timers.due(untilNs));
        }
    }

    Conduct conduct() {
        return conduct;
    }

    /** A pause of every strategy ends only with the resume of every one, which ends its own pause too. */
    void pause(boolean withAll, boolean on) {
        pausedWithAll = withAll ? on : pausedWithAll;
        paused = withAll && on ? paused : on;
    }

    boolean isPaused() {
        return paused || pausedWithAll;
    }

    /** Declares that the strategy may run apart; where its inputs go then, or null if nowhere, as in a replay. */
    void isolate(Lane where) {
        isolated = true;
        lane = where;
    }

    boolean isIsolated() {
        return isolated;
    }

    /** Leaves an input to a strategy that runs apart. */
    void hand(Slot slot, long nowNs) {
        if (lane == null || off) {
            return;
        }
        if (slot.kind != InputKind.BOOK) {
            lane.leave(slot, nowNs, runner.cash());
        } else {
            lane.leave(runner.depth().current(), nowNs, runner.cash());
        }
    }

    /** Leaves an order that the engine has given for it to a strategy that runs apart. */
    void handOrder(SignalPart order) {
        if (lane != null && !off) {
            lane.leave(order, runner.nowNs(), runner.cash());
        }
    }

    /** While off, a strategy that runs apart sees nothing and gives no orders. */
    void turnOff() {
        off = true;
    }

    boolean isOff() {
        return off;
    }

    void turnOn(long nowNs) {
        off = false;
        if (lane != null) {
            lane.resync(new Books(runner.instruments(), this), nowNs, runner.cash());
        }
    }

    boolean isDisabled() {
        return disabled;
    }

    void disable() {
        disabled = true;
    }
}
