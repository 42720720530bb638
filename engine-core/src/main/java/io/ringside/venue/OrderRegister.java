package io.ringside.venue;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.Arrays;
import java.util.function.Consumer;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The orders a simulated venue has, from their acceptance to their end, and the markets they are in: accepted, entered, left, ended,
 * expired, found and told of. What they execute is the {@link Matcher}'s. Owned by the venue; allocates nothing in steady state.
 */
final class OrderRegister {
    private static final int INITIAL_POOL = 64;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final Long2ObjectHashMap<RestingOrder> working = new Long2ObjectHashMap<>();
    private final Teller teller;
    private final boolean walksBook;
    private final Consumer<RestingOrders.Queue> expiring = this::expire;
    private final Consumer<RestingOrders.Queue> cancelling = this::cancelAll;
    private final Consumer<RestingOrders.Queue> describing = this::describe;
    private Market[] markets = {};
    private RestingOrder[] free = new RestingOrder[INITIAL_POOL];
    private int freeCount;
    private long entries;
    /** No order expires before; the one it was set for may have ended. */
    private long nextExpiryNs = NEVER;

    OrderRegister(Teller teller, boolean walksBook) {
        this.teller = teller;
        this.walksBook = walksBook;
    }

    long nextExpiryNs() {
        return nextExpiryNs;
    }

    /** The instrument's market; grows the table once per instrument. */
    Market market(int id) {
        return id < markets.length ? markets[id] : grow(id);
    }

    private Market grow(int id) {
        int from = markets.length;
        markets = Arrays.copyOf(markets, id + 1);
        for (int i = from; i <= id; i++) {
            markets[i] = new Market(walksBook);
        }
        return markets[id];
    }

    Market market(RestingOrder order) {
        return markets[order.instrument.id()];
    }

    boolean isWorking(long orderId) {
        return working.containsKey(orderId);
    }

    /** The working order of that id, or null. */
    RestingOrder find(long orderId) {
        return working.get(orderId);
    }

    /** Accepts an order that has arrived; null if its time is over already. */
    RestingOrder accept(RestingOrder request) {
        RestingOrder order = freeCount == 0 ? new RestingOrder() : free[--freeCount];
        order.copyFrom(request);
        order.expireNs = expiry(request);
        teller.say(order, ReportType.ACCEPTED);
        if (order.expireNs < teller.nowNs()) {
            teller.say(order, ReportType.EXPIRED);
            recycle(order);
            return null;
        }
        return order;
    }

    private long expiry(RestingOrder order) {
        return switch (order.timeInForce) {
            case GTD -> order.expireNs;
            case DAY -> (Math.floorDiv(teller.nowNs(), DAY_NS) + 1) * DAY_NS - 1;
            case GTC, IOC, FOK -> NEVER;
        };
    }

    /** Puts an order behind those of its rank. */
    void enter(RestingOrder order) {
        order.entry = ++entries;
        working.put(order.orderId, order);
        market(order).restingOrders().add(order);
        nextExpiryNs = Math.min(nextExpiryNs, order.expireNs);
    }

    /** Takes an order from its place, to be entered anew, executed or recycled. */
    void leave(RestingOrder order) {
        working.remove(order.orderId);
        market(order).orders.remove(order);
    }

    /** Keeps the object of an order that is over. */
    void recycle(RestingOrder order) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = order;
    }

    /** Ends a working order. */
    void end(RestingOrder order, ReportType how) {
        teller.say(order, how);
        leave(order);
        recycle(order);
    }

    void reject(RestingOrder request, String why) {
        teller.refuse(request, ReportType.REJECTED, request.quantityUnits, why);
    }

    void cancel(RestingOrder request) {
        RestingOrder order = working.get(request.orderId);
        if (order == null) {
            teller.refuse(request, ReportType.CANCEL_REJECTED, 0, "no such order is working");
        } else {
            end(order, ReportType.CANCELLED);
        }
    }

    /** Ends what expires by now, and finds what expires next. */
    void expire() {
        nextExpiryNs = NEVER;
        everyQueue(expiring);
    }

    private void expire(RestingOrders.Queue resting) {
        int i = 0;
        while (i < resting.size()) {
            RestingOrder order = resting.get(i);
            if (order.expireNs <= teller.nowNs()) {
                end(order, ReportType.EXPIRED);
            } else {
                nextExpiryNs = Math.min(nextExpiryNs, order.expireNs);
                i++;
            }
        }
    }

    void cancelAll() {
        everyQueue(cancelling);
    }

    private void cancelAll(RestingOrders.Queue resting) {
        while (resting.size() > 0) {
            end(resting.get(resting.size() - 1), ReportType.CANCELLED);
        }
    }

    private void everyQueue(Consumer<RestingOrders.Queue> what) {
        for (Market market : markets) {
            if (market.orders != null) {
                what.accept(market.orders.of(Side.BUY));
                what.accept(market.orders.of(Side.SELL));
                what.accept(market.orders.stopsOf(Side.BUY));
                what.accept(market.orders.stopsOf(Side.SELL));
            }
        }
    }

    /** Tells whether an order works. */
    void probe(RestingOrder request) {
        RestingOrder order = working.get(request.orderId);
        if (order == null) {
            reject(request, "no such order is working");
        } else {
            describe(order);
        }
    }

    /** Tells of every open order, then of every position. */
    void tellAll() {
        everyQueue(describing);
        for (Market market : markets) {
            if (market.instrument != null) {
                teller.position(market);
            }
        }
        teller.concludeReconciliation();
    }

    private void describe(RestingOrders.Queue resting) {
        for (int i = 0; i < resting.size(); i++) {
            describe(resting.get(i));
        }
    }

    private void describe(RestingOrder order) {
        teller.describe(order, ReportType.WORKING, order.type.hasLimit() ? order.limitUnits : order.stopUnits);
    }

    long heldUnits(Instrument instrument) {
        return market(instrument.id()).heldUnits;
    }

    /** Books what was executed beyond, or taken back from, what the rules made of an order. */
    void adjust(Instrument instrument, long signedUnits) {
        market(instrument.id()).heldUnits += signedUnits;
    }
}
