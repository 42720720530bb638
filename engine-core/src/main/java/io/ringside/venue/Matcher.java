package io.ringside.venue;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.events.TimeInForce;
import io.ringside.position.BookView;

/**
 * What a simulated venue does with orders that have arrived, by the rules written at {@link SimulatedVenue}: who executes, when, how much
 * and at what price. Which orders there are is the {@link OrderRegister}'s. The time is the teller's. Owned by the venue; allocates nothing
 * in steady state.
 */
final class Matcher {
    private final OrderRegister register;
    private final Teller teller;
    private final QueuePosition queue;
    private final Sweep sweep;
    private final boolean walksBook;

    Matcher(OrderRegister register, Teller teller, QueueModel queueModel, boolean walksBook) {
        this.register = register;
        this.teller = teller;
        this.sweep = new Sweep(teller, walksBook);
        this.queue = new QueuePosition(queueModel);
        this.walksBook = walksBook;
    }

    private Market market(RestingOrder order) {
        return register.market(order);
    }

    void onTick(TickPart tick) {
        Market market = register.market(tick.instrument.id());
        boolean moved = market.top.apply(tick);
        if (moved && walksBook) {
            market.top.spare(market.bids, market.asks);
        }
        if (market.orders == null) {
            return;
        }
        if (moved) {
            onTop(market, tick.type == TickType.QUOTE);
        } else {
            matchTrade(tick, market);
        }
        if (market.orders.hasStops()) {
            trigger(tick.type == TickType.TRADE ? tick.priceUnits : TickPart.NO_PRICE, market, Side.BUY);
            trigger(tick.type == TickType.TRADE ? tick.priceUnits : TickPart.NO_PRICE, market, Side.SELL);
        }
    }

    private void onTop(Market market, boolean quote) {
        if (quote && queue.movesByCancels) {
            queue.onQuote(market.orders.of(Side.BUY), market.top.own(Side.BUY));
            queue.onQuote(market.orders.of(Side.SELL), market.top.own(Side.SELL));
        }
        matchTop(market, Side.BUY);
        matchTop(market, Side.SELL);
    }

    /** Takes over a book; only where books are walked. */
    void onBook(BookView book) {
        Market market = register.market(book.instrument().id());
        market.bids.copyFrom(book);
        market.asks.copyFrom(book);
        boolean moved = market.top.apply(market.bids, market.asks);
        if (market.orders == null) {
            return;
        }
        queue.onBook(market.orders.of(Side.BUY), market.bids);
        queue.onBook(market.orders.of(Side.SELL), market.asks);
        if (moved) {
            matchTop(market, Side.BUY);
            matchTop(market, Side.SELL);
            trigger(TickPart.NO_PRICE, market, Side.BUY);
            trigger(TickPart.NO_PRICE, market, Side.SELL);
        }
    }

    void accept(RestingOrder request) {
        register.market(request.instrument.id()).instrument = request.instrument;
        if (register.isWorking(request.orderId)) {
            register.reject(request, "an order of that id is working");
            return;
        }
        if (request.postOnly && Sweep.crosses(request, against(request))) {
            register.reject(request, "post-only order would take");
            return;
        }
        if (request.reduceOnly && roomUnits(request) == 0) {
            register.reject(request, "reduce-only order would not reduce");
            return;
        }
        RestingOrder order = register.accept(request);
        if (order == null) {
            return;
        }
        if (order.type.hasStop() && !isReached(order, against(order))) {
            order.waiting = true;
            register.enter(order);
        } else {
            start(order);
        }
    }

    private void start(RestingOrder order) {
        if (order.type.hasStop()) {
            teller.say(order, ReportType.TRIGGERED);
        }
        take(order);
    }

    /** What an order does on arrival or when triggered: takes what it may, then rests or ends. */
    private void take(RestingOrder order) {
        long available = Math.min(sweep.availableUnits(order, market(order)), roomUnits(order));
        boolean kill = order.timeInForce == TimeInForce.FOK && available < order.leavesUnits;
        long taken = kill ? 0 : Math.min(order.leavesUnits, available);
        if (taken > 0) {
            sweep.take(order, market(order), taken, false);
        }
        if (order.leavesUnits == 0) {
            register.recycle(order);
        } else if (order.type.hasLimit() && order.timeInForce.rests() && roomUnits(order) > 0) {
            rest(order);
        } else {
            teller.say(order, ReportType.CANCELLED);
            register.recycle(order);
        }
    }

    private Liquidity.Level against(RestingOrder order) {
        return market(order).top.against(order.side);
    }

    private static boolean isReached(RestingOrder order, Liquidity.Level level) {
        return level.isPresent() && isReached(order, level.priceUnits());
    }

    private static boolean isReached(RestingOrder order, long priceUnits) {
        return order.side.sign() * priceUnits >= order.side.sign() * order.stopUnits;
    }

    /** How much the order may execute: without bound, or of a reduce-only order what it can close. */
    private long roomUnits(RestingOrder order) {
        return order.reduceOnly ? Math.max(0, -order.side.sign() * market(order).heldUnits) : Long.MAX_VALUE;
    }

    private void rest(RestingOrder order) {
        Market market = market(order);
        DepthSide depth = market.depthOwn(order.side);
        long displayed = depth == null ? DepthSide.UNKNOWN : depth.sizeUnitsAt(order.limitUnits);
        Liquidity.Level own = market.top.own(order.side);
        boolean atTop = own.isPresent() && own.priceUnits() == order.limitUnits;
        if (displayed != DepthSide.UNKNOWN) {
            order.place(displayed, true);
        } else {
            order.place(atTop ? own.queueUnits() : 0, false);
            order.placed = depth == null || !depth.isKnown() || atTop;
        }
        register.enter(order);
    }

    void amend(RestingOrder request) {
        RestingOrder order = register.find(request.orderId);
        if (order == null) {
            refuse(request, "no such order is working");
            return;
        }
        long leaves = request.quantityUnits - order.filledUnits();
        if (leaves <= 0) {
            refuse(request, "no more than what is filled");
        } else if (order.postOnly && Sweep.crosses(request, against(order))) {
            refuse(request, "post-only order would take");
        } else {
            amend(order, request, leaves);
        }
    }

    private void refuse(RestingOrder request, String why) {
        teller.refuse(request, ReportType.REPLACE_REJECTED, 0, why);
    }

    private void amend(RestingOrder order, RestingOrder request, long leaves) {
        boolean stop = order.waiting && !order.type.hasLimit();
        boolean keepsPlace = request.limitUnits == (stop ? order.stopUnits : order.limitUnits) && leaves <= order.leavesUnits;
        order.quantityUnits = request.quantityUnits;
        order.leavesUnits = leaves;
        teller.describe(order, ReportType.REPLACED, request.limitUnits);
        if (keepsPlace) {
            return;
        }
        register.leave(order);
        if (stop) {
            order.stopUnits = request.limitUnits;
        } else {
            order.limitUnits = request.limitUnits;
        }
        if (!order.waiting) {
            take(order);
        } else if (isReached(order, against(order))) {
            order.waiting = false;
            start(order);
        } else {
            register.enter(order);
        }
    }

    private void matchTop(Market market, Side side) {
        RestingOrders.Queue resting = market.orders.of(side);
        int i = 0;
        while (i < resting.size()) {
            RestingOrder order = resting.get(i);
            long available = sweep.availableUnits(order, market);
            if (available == 0) {
                return;
            }
            long taken = Math.min(Math.min(order.leavesUnits, available), roomUnits(order));
            if (taken > 0) {
                sweep.take(order, market, taken, true);
            }
            i += settle(order);
        }
    }

    private void matchTrade(TickPart trade, Market market) {
        Side aggressor = market.top.aggressor(trade);
        if (aggressor == null) {
            return;
        }
        RestingOrders.Queue resting = market.orders.of(aggressor.opposite());
        long traded = trade.sizeUnits == TickPart.UNKNOWN_SIZE ? Long.MAX_VALUE : trade.sizeUnits;
        long used = 0;
        int i = 0;
        while (i < resting.size()) {
            RestingOrder order = resting.get(i);
            int sign = order.side.sign();
            if (sign * order.limitUnits < sign * trade.priceUnits) {
                return;
            }
            long ahead = order.limitUnits == trade.priceUnits ? order.aheadUnits : 0;
            long reaches = Math.max(0, traded - ahead - used);
            if (order.limitUnits == trade.priceUnits) {
                order.onTradeAtPrice(traded);
            }
            long taken = Math.min(Math.min(order.leavesUnits, reaches), roomUnits(order));
            used += taken;
            if (taken > 0) {
                teller.execute(order, market, taken, order.limitUnits, true);
            }
            i += settle(order);
        }
    }

    /** Triggers one side's stops that are reached: by the trade's price, or without one by the price the order would take. */
    private void trigger(long tradedAtUnits, Market market, Side side) {
        Liquidity.Level level = market.top.against(side);
        RestingOrders.Queue stops = market.orders.stopsOf(side);
        while (stops.size() > 0) {
            RestingOrder order = stops.get(0);
            if (!(tradedAtUnits == TickPart.NO_PRICE ? isReached(order, level) : isReached(order, tradedAtUnits))) {
                return;
            }
            register.leave(order);
            order.waiting = false;
            start(order);
        }
    }

    /** After a resting order's executions: 1 if it still rests and the next is behind it, 0 if it has left its place to the next. */
    private int settle(RestingOrder order) {
        if (order.leavesUnits == 0) {
            register.leave(order);
            register.recycle(order);
            return 0;
        }
        if (roomUnits(order) == 0) {
            register.end(order, ReportType.CANCELLED);
            return 0;
        }
        return 1;
    }
}
