package io.ringside.venue;

import io.ringside.events.TickPart;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.FeeRate;

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
 *   <li>A stop waits at the venue: a purchase until the ask, or a trade, is at or above it, a sale until the bid, or a trade, is at or
 *       below it; one that is through on arrival is triggered at once. Those triggered by one tick follow the resting orders, the stop
 *       reached first before the others, then entry; they take what is left at the top and go on as the market or limit order they
 *       are. Replacing a STOP moves its stop, replacing a STOP_LIMIT its limit.
 *   <li>A post-only order that would take on arrival is rejected, a replace to a price that would is refused.
 *   <li>A reduce-only order on the side of the position, or with none, is rejected; it fills at most what is held, the rest is cancelled.
 *   <li>GTD works up to and with its time, DAY up to midnight UTC after its arrival; then they expire. Ticks of that very time go first.
 *   <li>Requests take the latency; answers return at once. The fee is per fill, rounded up.
 * </ul>
 *
 * <p>Called by the router's thread only, except {@link #massCancel()} and {@link #nextDueNs()}. One engine per venue. Allocates nothing in
 * steady state.
 */
public final class SimulatedVenue implements Venue, MarketDriven {
    private final long latencyNs;
    private final InFlight inFlight = new InFlight();
    private final Matcher matcher;
    private final FeeRate feeRate;
    private long nowNs;

    /** Written by the router's thread after each request and arrival; read by whoever drives time. */
    private volatile long nextDueNs = Long.MAX_VALUE;
    /** Written with {@link #nextDueNs}. */
    private volatile long nextArrivalNs = Long.MAX_VALUE;
    /** Written by any thread; read and cleared by the router's. */
    private volatile boolean massCancelAsked;

    SimulatedVenue(SimulatedVenueBuilder settings) {
        latencyNs = settings.latencyNs;
        feeRate = settings.feeRate;
        matcher = new Matcher(feeRate);
    }

    /** {@return a builder with no latency and no fee} */
    public static SimulatedVenueBuilder builder() {
        return new SimulatedVenueBuilder();
    }

    @Override
    public void connect(Reports answers) {
        matcher.connect(answers);
    }

    @Override
    public FeeRate feeRate() {
        return feeRate;
    }

    @Override
    public void onTick(TickPart tick, long now) {
        arrive(now - 1);
        nowNs = now;
        matcher.onTick(tick, now);
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
    public long nextArrivalNs() {
        return nextArrivalNs;
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
            tellDue();
        }
    }

    /** Lets requests arrive and orders expire that are due at or before a time. */
    private void arrive(long untilNs) {
        if (massCancelAsked) {
            massCancelAsked = false;
            matcher.cancelAll(nowNs);
        }
        if (Math.min(inFlight.firstDueNs(), matcher.nextExpiryNs()) > untilNs) {
            return;
        }
        while (true) {
            long dueNs = Math.min(inFlight.firstDueNs(), matcher.nextExpiryNs());
            if (dueNs > untilNs) {
                tellDue();
                return;
            }
            nowNs = Math.max(nowNs, dueNs);
            if (inFlight.firstDueNs() == dueNs) {
                receive(inFlight.removeFirst());
            } else {
                matcher.expire(nowNs);
            }
        }
    }

    private void tellDue() {
        nextArrivalNs = inFlight.firstDueNs();
        nextDueNs = Math.min(inFlight.firstDueNs(), matcher.nextExpiryNs());
    }

    private void receive(InFlight.Request request) {
        switch (request.kind) {
            case SUBMIT -> matcher.accept(request.order, nowNs);
            case CANCEL -> matcher.cancel(request.order, nowNs);
            case REPLACE -> matcher.amend(request.order, nowNs);
        }
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        return "simulated venue, latency " + latencyNs + " ns, fee " + feeRate;
    }
}
