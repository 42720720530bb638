package io.ringside.venue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.events.TimeInForce;
import io.ringside.execution.Reports;
import io.ringside.instrument.FeeRate;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * What a simulated venue does with orders that have arrived, by the rules written at {@link SimulatedVenue}. Time is handed in. Owned by
 * the venue; allocates nothing in steady state.
 */
final class Matcher {
    private static final int INITIAL_POOL = 64;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final FeeRate feeRate;
    private final Long2ObjectHashMap<RestingOrder> working = new Long2ObjectHashMap<>();
    private final Report report = new Report();
    private Liquidity[] liquidity = {};
    /** Null where no order has rested yet: an instrument nobody trades costs nothing. */
    private RestingOrders[] books = {};
    /** By instrument: what was bought less what was sold. */
    private long[] heldUnits = {};
    private RestingOrder[] free = new RestingOrder[INITIAL_POOL];
    private int freeCount;
    private Reports reports;
    private long nowNs;
    private long entries;
    private long executions;
    /** No order expires before; the one it was set for may have ended. */
    private long nextExpiryNs = NEVER;

    Matcher(FeeRate feeRate) {
        this.feeRate = feeRate;
    }

    void connect(Reports answers) {
        if (reports != null) {
            throw new IllegalStateException("simulated venue connected to a second engine, limit 1; build a venue per engine");
        }
        reports = answers;
    }

    long nextExpiryNs() {
        return nextExpiryNs;
    }

    void onTick(TickPart tick, long now) {
        nowNs = now;
        int id = tick.instrument.id();
        if (id >= liquidity.length) {
            makeRoom(id);
        }
        boolean moved = liquidity[id].apply(tick);
        RestingOrders book = books[id];
        if (book == null) {
            return;
        }
        if (moved) {
            matchQuote(book.of(Side.BUY), liquidity[id].against(Side.BUY));
            matchQuote(book.of(Side.SELL), liquidity[id].against(Side.SELL));
        } else {
            matchTrade(tick, book, liquidity[id]);
        }
        if (book.hasStops()) {
            trigger(tick, book.stopsOf(Side.BUY), Side.BUY);
            trigger(tick, book.stopsOf(Side.SELL), Side.SELL);
        }
    }

    void accept(RestingOrder request, long now) {
        nowNs = now;
        if (request.instrument.id() >= liquidity.length) {
            makeRoom(request.instrument.id());
        }
        if (request.postOnly && crosses(request, against(request))) {
            reject(request, "post-only order would take");
            return;
        }
        if (request.reduceOnly && roomUnits(request) == 0) {
            reject(request, "reduce-only order would not reduce");
            return;
        }
        RestingOrder order = freeCount == 0 ? new RestingOrder() : free[--freeCount];
        order.copyFrom(request);
        order.expireNs = expiry(request);
        reports.send(about(order).says(ReportType.ACCEPTED, order.leavesUnits));
        if (order.expireNs < nowNs) {
            reports.send(about(order).says(ReportType.EXPIRED, order.leavesUnits));
            recycle(order);
        } else if (order.type.hasStop() && !isReached(order, against(order))) {
            order.waiting = true;
            enter(order);
        } else {
            start(order);
        }
    }

    private long expiry(RestingOrder order) {
        return switch (order.timeInForce) {
            case GTD -> order.expireNs;
            case DAY -> (Math.floorDiv(nowNs, DAY_NS) + 1) * DAY_NS - 1;
            case GTC, IOC, FOK -> NEVER;
        };
    }

    private void reject(RestingOrder request, String why) {
        Report rejection = about(request).says(ReportType.REJECTED, request.quantityUnits);
        rejection.reason = why;
        reports.send(rejection);
    }

    private void start(RestingOrder order) {
        if (order.type.hasStop()) {
            reports.send(about(order).says(ReportType.TRIGGERED, order.leavesUnits));
        }
        take(order);
    }

    /** What an order does on arrival or when triggered: takes what it may, then rests or ends. */
    private void take(RestingOrder order) {
        Liquidity.Level level = against(order);
        long available = crosses(order, level) ? Math.min(level.availableUnits(), roomUnits(order)) : 0;
        boolean kill = order.timeInForce == TimeInForce.FOK && available < order.leavesUnits;
        long taken = kill ? 0 : Math.min(order.leavesUnits, available);
        if (taken > 0) {
            level.take(taken);
            execute(order, taken, level.priceUnits(), false);
        }
        if (order.leavesUnits == 0) {
            recycle(order);
        } else if (order.type.hasLimit() && order.timeInForce.rests() && roomUnits(order) > 0) {
            rest(order);
        } else {
            reports.send(about(order).says(ReportType.CANCELLED, order.leavesUnits));
            recycle(order);
        }
    }

    private Liquidity.Level against(RestingOrder order) {
        return liquidity[order.instrument.id()].against(order.side);
    }

    private static boolean crosses(RestingOrder order, Liquidity.Level level) {
        return level.isPresent() && (!order.type.hasLimit()
                || order.side.sign() * level.priceUnits() <= order.side.sign() * order.limitUnits);
    }

    private static boolean isReached(RestingOrder order, Liquidity.Level level) {
        return level.isPresent() && isReached(order, level.priceUnits());
    }

    private static boolean isReached(RestingOrder order, long priceUnits) {
        return order.side.sign() * priceUnits >= order.side.sign() * order.stopUnits;
    }

    /** How much the order may execute: without bound, or of a reduce-only order what it can close. */
    private long roomUnits(RestingOrder order) {
        return order.reduceOnly ? Math.max(0, -order.side.sign() * heldUnits[order.instrument.id()]) : Long.MAX_VALUE;
    }

    private void rest(RestingOrder order) {
        Liquidity.Level own = liquidity[order.instrument.id()].own(order.side);
        order.aheadUnits = own.isPresent() && own.priceUnits() == order.limitUnits ? own.queueUnits() : 0;
        enter(order);
    }

    private void enter(RestingOrder order) {
        order.entry = ++entries;
        working.put(order.orderId, order);
        int id = order.instrument.id();
        if (books[id] == null) {
            books[id] = new RestingOrders();
        }
        books[id].add(order);
        nextExpiryNs = Math.min(nextExpiryNs, order.expireNs);
    }

    void cancel(RestingOrder request, long now) {
        nowNs = now;
        RestingOrder order = working.get(request.orderId);
        if (order == null) {
            refuse(request, ReportType.CANCEL_REJECTED, "no such order is working");
        } else {
            end(order, ReportType.CANCELLED);
        }
    }

    void amend(RestingOrder request, long now) {
        nowNs = now;
        RestingOrder order = working.get(request.orderId);
        if (order == null) {
            refuse(request, ReportType.REPLACE_REJECTED, "no such order is working");
            return;
        }
        long leaves = request.quantityUnits - (order.quantityUnits - order.leavesUnits);
        if (leaves <= 0) {
            refuse(request, ReportType.REPLACE_REJECTED, "no more than what is filled");
        } else if (order.postOnly && crosses(request, against(order))) {
            refuse(request, ReportType.REPLACE_REJECTED, "post-only order would take");
        } else {
            amend(order, request, leaves);
        }
    }

    private void amend(RestingOrder order, RestingOrder request, long leaves) {
        boolean stop = order.waiting && !order.type.hasLimit();
        boolean keepsPlace = request.limitUnits == (stop ? order.stopUnits : order.limitUnits) && leaves <= order.leavesUnits;
        order.quantityUnits = request.quantityUnits;
        order.leavesUnits = leaves;
        Report replaced = about(order).says(ReportType.REPLACED, leaves);
        replaced.quantityUnits = request.quantityUnits;
        replaced.priceUnits = request.limitUnits;
        reports.send(replaced);
        if (keepsPlace) {
            return;
        }
        leave(order);
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
            enter(order);
        }
    }

    private void refuse(RestingOrder request, ReportType how, String why) {
        Report refusal = about(request).says(how, 0);
        refusal.reason = why;
        reports.send(refusal);
    }

    private void matchQuote(RestingOrders.Queue queue, Liquidity.Level level) {
        int i = 0;
        while (i < queue.size() && level.availableUnits() > 0 && crosses(queue.get(i), level)) {
            RestingOrder order = queue.get(i);
            long taken = Math.min(Math.min(order.leavesUnits, level.availableUnits()), roomUnits(order));
            level.take(taken);
            i += fill(order, taken);
        }
    }

    private void matchTrade(TickPart trade, RestingOrders book, Liquidity top) {
        Side aggressor = top.aggressor(trade);
        if (aggressor == null) {
            return;
        }
        RestingOrders.Queue queue = book.of(aggressor.opposite());
        long traded = trade.sizeUnits == TickPart.UNKNOWN_SIZE ? Long.MAX_VALUE : trade.sizeUnits;
        long used = 0;
        int i = 0;
        while (i < queue.size()) {
            RestingOrder order = queue.get(i);
            int sign = order.side.sign();
            if (sign * order.limitUnits < sign * trade.priceUnits) {
                return;
            }
            long ahead = order.limitUnits == trade.priceUnits ? order.aheadUnits : 0;
            long reaches = Math.max(0, traded - ahead - used);
            if (order.limitUnits == trade.priceUnits) {
                order.aheadUnits = Math.max(0, ahead - traded);
            }
            long taken = Math.min(Math.min(order.leavesUnits, reaches), roomUnits(order));
            used += taken;
            i += fill(order, taken);
        }
    }

    /** Triggers one side's stops that a tick reaches: by the trade's price, or by the price the order would take. */
    private void trigger(TickPart tick, RestingOrders.Queue stops, Side side) {
        Liquidity.Level level = liquidity[tick.instrument.id()].against(side);
        boolean trade = tick.type == TickType.TRADE;
        while (stops.size() > 0) {
            RestingOrder order = stops.get(0);
            if (!(trade ? isReached(order, tick.priceUnits) : isReached(order, level))) {
                return;
            }
            leave(order);
            order.waiting = false;
            start(order);
        }
    }

    /** Fills a resting order; returns 1 if it still rests and the next is behind it, 0 if it has left its place to the next. */
    private int fill(RestingOrder order, long units) {
        if (units > 0) {
            execute(order, units, order.limitUnits, true);
        }
        if (order.leavesUnits == 0) {
            leave(order);
            recycle(order);
            return 0;
        }
        if (roomUnits(order) == 0) {
            end(order, ReportType.CANCELLED);
            return 0;
        }
        return 1;
    }

    private void execute(RestingOrder order, long units, long priceUnits, boolean maker) {
        order.leavesUnits -= units;
        heldUnits[order.instrument.id()] += order.side.sign() * units;
        long fee = feeRate.feeUnits(order.instrument.notionalUnits(units, priceUnits));
        reports.send(about(order).filled(++executions, units, priceUnits, order.leavesUnits).fee(fee, maker));
    }

    private void end(RestingOrder order, ReportType how) {
        reports.send(about(order).says(how, order.leavesUnits));
        leave(order);
        recycle(order);
    }

    private void leave(RestingOrder order) {
        working.remove(order.orderId);
        books[order.instrument.id()].remove(order);
    }

    private void recycle(RestingOrder order) {
        if (freeCount == free.length) {
            free = java.util.Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = order;
    }

    private Report about(RestingOrder order) {
        return report.about(order.orderId, order.instrument, order.side, nowNs);
    }

    /** Ends what expires at or before a time, and finds what expires next. */
    void expire(long now) {
        nowNs = now;
        long next = NEVER;
        for (RestingOrders book : books) {
            if (book != null) {
                next = Math.min(next, Math.min(expire(book.of(Side.BUY)), expire(book.of(Side.SELL))));
                next = Math.min(next, Math.min(expire(book.stopsOf(Side.BUY)), expire(book.stopsOf(Side.SELL))));
            }
        }
        nextExpiryNs = next;
    }

    private long expire(RestingOrders.Queue queue) {
        long next = NEVER;
        int i = 0;
        while (i < queue.size()) {
            RestingOrder order = queue.get(i);
            if (order.expireNs <= nowNs) {
                end(order, ReportType.EXPIRED);
            } else {
                next = Math.min(next, order.expireNs);
                i++;
            }
        }
        return next;
    }

    void cancelAll(long now) {
        nowNs = now;
        for (RestingOrders book : books) {
            if (book != null) {
                cancelAll(book.of(Side.BUY));
                cancelAll(book.of(Side.SELL));
                cancelAll(book.stopsOf(Side.BUY));
                cancelAll(book.stopsOf(Side.SELL));
            }
        }
    }

    private void cancelAll(RestingOrders.Queue queue) {
        while (queue.size() > 0) {
            end(queue.get(queue.size() - 1), ReportType.CANCELLED);
        }
    }

    /** Grows the tables to an instrument's id, once per instrument. */
    private void makeRoom(int id) {
        int from = liquidity.length;
        liquidity = java.util.Arrays.copyOf(liquidity, id + 1);
        books = java.util.Arrays.copyOf(books, id + 1);
        heldUnits = java.util.Arrays.copyOf(heldUnits, id + 1);
        for (int i = from; i <= id; i++) {
            liquidity[i] = new Liquidity();
        }
    }
}
