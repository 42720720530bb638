package io.ringside.venue;

import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.FeeRate;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * A venue made of the feed: deterministic, without market impact.
 *
 * <ul>
 *   <li>The top of the book is the last quote; until the first quote each trade sets bid = ask = its price, of unknown size. Unknown size
 *   is
 *       unlimited.
 *   <li>A market order takes min(quantity, available) at the top, the rest is cancelled. A limit order takes what is available if it
 *   crosses;
 *       then GTC rests, IOC and an unfillable FOK are cancelled.
 *   <li>Resting orders fill as makers at their own price: from quotes when the other side reaches the limit, from trades by an aggressor
 *   when
 *       they are through the limit, or at it and behind the queue. They share what there is by price, then entry.
 *   <li>The size ahead is the displayed size if the limit equals its own side's best at acceptance, else 0; only trades at the price
 *   reduce it.
 *       A replace keeps its place only if it does not grow and stays at its price. A cancel or replace of what has ended, and a replace to
 *       no more than what is filled, are refused.
 *   <li>Requests take the latency; answers return at once. The fee is per fill, rounded up.
 * </ul>
 *
 * <p>Called by the router's thread only, except {@link #massCancel()} and {@link #nextDueNs()}. One engine per venue. Allocates nothing in
 * steady state.
 */
public final class SimulatedVenue implements Venue, MarketDriven {
    private static final int INITIAL_POOL = 64;

    private final long latencyNs;
    private final FeeRate feeRate;
    private final InFlight inFlight = new InFlight();
    private final Long2ObjectHashMap<RestingOrder> resting = new Long2ObjectHashMap<>();
    private final Report report = new Report();
    private Liquidity[] liquidity = {};
    /** Null where no order has rested yet: an instrument nobody trades costs nothing. */
    private RestingOrders[] books = {};
    private RestingOrder[] free = new RestingOrder[INITIAL_POOL];
    private int freeCount;
    private Reports reports;
    private long nowNs;
    private long entries;
    private long executions;

    /** Written by the router's thread after each request and arrival; read by whoever drives time. */
    private volatile long nextDueNs = Long.MAX_VALUE;
    /** Written by any thread; read and cleared by the router's. */
    private volatile boolean massCancelAsked;

    SimulatedVenue(SimulatedVenueBuilder settings) {
        latencyNs = settings.latencyNs;
        feeRate = settings.feeRate;
    }

    /** {@return a builder with no latency and no fee} */
    public static SimulatedVenueBuilder builder() {
        return new SimulatedVenueBuilder();
    }

    @Override
    public void connect(Reports answers) {
        if (reports != null) {
            throw new IllegalStateException("simulated venue connected to a second engine, limit 1; build a venue per engine");
        }
        reports = answers;
    }

    @Override
    public FeeRate feeRate() {
        return feeRate;
    }

    @Override
    public void onTick(TickPart tick, long now) {
        arrive(now - 1);
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
    }

    @Override
    public void onTime(long now) {
        arrive(now);
        nowNs = now;
    }

    @Override
    public void onClock(long now) {
        if (now > nowNs) {
            arrive(now - 1);
            nowNs = now;
        }
    }

    @Override
    public long nextDueNs() {
        return nextDueNs;
    }

    @Override
    public void submit(Order order) {
        request(InFlight.Kind.SUBMIT, order);
    }

    @Override
    public void cancel(Order order) {
        request(InFlight.Kind.CANCEL, order);
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        InFlight.Request request = inFlight.add(InFlight.Kind.REPLACE, nowNs + latencyNs, order);
        request.order.quantityUnits = quantityUnits;
        request.order.limitUnits = priceUnits;
        depart();
    }

    @Override
    public void massCancel() {
        massCancelAsked = true;
    }

    private void request(InFlight.Kind kind, Order order) {
        inFlight.add(kind, nowNs + latencyNs, order);
        depart();
    }

    private void depart() {
        if (latencyNs == 0) {
            arrive(nowNs);
        } else {
            nextDueNs = inFlight.firstDueNs();
        }
    }

    /** Lets requests arrive that are due at or before a time. */
    private void arrive(long untilNs) {
        if (massCancelAsked) {
            massCancelAsked = false;
            cancelAll();
        }
        if (inFlight.firstDueNs() > untilNs) {
            return;
        }
        while (inFlight.firstDueNs() <= untilNs) {
            nowNs = Math.max(nowNs, inFlight.firstDueNs());
            receive(inFlight.removeFirst());
        }
        nextDueNs = inFlight.firstDueNs();
    }

    private void receive(InFlight.Request request) {
        switch (request.kind) {
            case SUBMIT -> accept(request.order);
            case CANCEL -> {
                RestingOrder order = resting.get(request.order.orderId);
                if (order == null) {
                    refuse(request.order, ReportType.CANCEL_REJECTED, "no such order is working");
                } else {
                    end(order, ReportType.CANCELLED);
                }
            }
            case REPLACE -> amend(request.order);
        }
    }

    private void accept(RestingOrder request) {
        RestingOrder order = freeCount == 0 ? new RestingOrder() : free[--freeCount];
        order.orderId = request.orderId;
        order.instrument = request.instrument;
        order.side = request.side;
        order.type = request.type;
        order.timeInForce = request.timeInForce;
        order.quantityUnits = request.quantityUnits;
        order.leavesUnits = request.quantityUnits;
        order.limitUnits = request.limitUnits;
        if (order.instrument.id() >= liquidity.length) {
            makeRoom(order.instrument.id());
        }
        reports.send(about(order).says(ReportType.ACCEPTED, order.leavesUnits));
        take(order);
    }

    /** What an order does on arrival: takes what it may, then rests or ends. */
    private void take(RestingOrder order) {
        Liquidity.Level level = liquidity[order.instrument.id()].against(order.side);
        long available = crosses(order, level) ? level.availableUnits() : 0;
        boolean kill = order.timeInForce == TimeInForce.FOK && available < order.leavesUnits;
        long taken = kill ? 0 : Math.min(order.leavesUnits, available);
        if (taken > 0) {
            level.take(taken);
            execute(order, taken, level.priceUnits(), false);
        }
        if (order.leavesUnits == 0) {
            recycle(order);
        } else if (order.type == OrderType.LIMIT && order.timeInForce == TimeInForce.GTC) {
            rest(order);
        } else {
            reports.send(about(order).says(ReportType.CANCELLED, order.leavesUnits));
            recycle(order);
        }
    }

    private static boolean crosses(RestingOrder order, Liquidity.Level level) {
        return level.isPresent() && (order.type == OrderType.MARKET
                || order.side.sign() * level.priceUnits() <= order.side.sign() * order.limitUnits);
    }

    private void rest(RestingOrder order) {
        Liquidity.Level own = liquidity[order.instrument.id()].own(order.side);
        order.aheadUnits = own.isPresent() && own.priceUnits() == order.limitUnits ? own.queueUnits() : 0;
        order.entry = ++entries;
        resting.put(order.orderId, order);
        int id = order.instrument.id();
        if (books[id] == null) {
            books[id] = new RestingOrders();
        }
        books[id].add(order);
    }

    private void amend(RestingOrder request) {
        RestingOrder order = resting.get(request.orderId);
        if (order == null) {
            refuse(request, ReportType.REPLACE_REJECTED, "no such order is working");
            return;
        }
        long leaves = request.quantityUnits - (order.quantityUnits - order.leavesUnits);
        if (leaves <= 0) {
            refuse(request, ReportType.REPLACE_REJECTED, "no more than what is filled");
            return;
        }
        boolean keepsPlace = request.limitUnits == order.limitUnits && leaves <= order.leavesUnits;
        order.quantityUnits = request.quantityUnits;
        order.leavesUnits = leaves;
        Report replaced = about(order).says(ReportType.REPLACED, leaves);
        replaced.quantityUnits = request.quantityUnits;
        replaced.priceUnits = request.limitUnits;
        reports.send(replaced);
        if (!keepsPlace) {
            leave(order);
            order.limitUnits = request.limitUnits;
            take(order);
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
            long taken = Math.min(order.leavesUnits, level.availableUnits());
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
            long taken = Math.min(order.leavesUnits, reaches);
            used += taken;
            i += fill(order, taken);
        }
    }

    /** Fills a resting order; returns 1 if it still rests and the next is behind it, 0 if it has left its place to the next. */
    private int fill(RestingOrder order, long units) {
        if (units > 0) {
            execute(order, units, order.limitUnits, true);
        }
        if (order.leavesUnits > 0) {
            return 1;
        }
        leave(order);
        recycle(order);
        return 0;
    }

    private void execute(RestingOrder order, long units, long priceUnits, boolean maker) {
        order.leavesUnits -= units;
        long fee = feeRate.feeUnits(order.instrument.notionalUnits(units, priceUnits));
        reports.send(about(order).filled(++executions, units, priceUnits, order.leavesUnits).fee(fee, maker));
    }

    private void end(RestingOrder order, ReportType how) {
        reports.send(about(order).says(how, order.leavesUnits));
        leave(order);
        recycle(order);
    }

    private void leave(RestingOrder order) {
        resting.remove(order.orderId);
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

    private void cancelAll() {
        for (RestingOrders book : books) {
            if (book != null) {
                cancelAll(book.of(Side.BUY));
                cancelAll(book.of(Side.SELL));
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
        for (int i = from; i <= id; i++) {
            liquidity[i] = new Liquidity();
        }
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        return "simulated venue, latency " + latencyNs + " ns, fee " + feeRate;
    }
}
