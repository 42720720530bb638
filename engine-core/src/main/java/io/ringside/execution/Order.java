package io.ringside.execution;

import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/**
 * One of our orders as the router's table has it. A venue reads it during a call and copies what it needs: the object is used again after
 * the order has ended. Written by the router's thread only.
 */
public final class Order {
    long orderId;
    int strategyId;
    Instrument instrument;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.IOC;
    long quantityUnits;
    long filledUnits;
    long priceUnits;
    long openingUnits;
    long reservedPriceUnits;
    long stopUnits;
    long expireNs;
    boolean postOnly;
    boolean reduceOnly;
    /** A stop that waits no more. */
    boolean triggered;
    OrderState state = OrderState.INITIALIZED;
    /** While a request is under way: what the order is without it. */
    private OrderState base = OrderState.INITIALIZED;
    /** Requests that the venue has not answered; a lost session does not undo them. */
    private boolean replacing;
    private boolean cancelling;
    /** What the replace under way asks for. */
    private long askedUnits;
    private long askedPriceUnits;
    /** The venue has said that it has it. */
    boolean acknowledged;
    /** The session was lost with it, and the venue has not said since what it is. */
    boolean lost;
    /** The venue had it before the session was lost and has not spoken of it since, so that it is no longer on its way. */
    boolean arrived;
    /** The replace under way was sent before an answer failed to come or the session was lost. */
    private boolean stray;
    /** It ended, and the venue was asked for it again because it told of fewer leaves than ours. */
    boolean questioned;
    /** The account's or a scope's state asks for its end, so a refused cancel is asked for again. */
    boolean mustGo;
    /** How often the venue has refused that. */
    int refusedCancels;
    /** Of an earlier run, found at the venue: not ours to keep. */
    boolean foreign;
    /** When an answer was asked for last, and a cancel. */
    long askedNs;
    long cancelledNs;
    int place;
    /** Where it lies among all order objects. */
    final int handle;
    private final String session;

    Order(String session, int handle) {
        this.session = session;
        this.handle = handle;
    }

    /** What it is. References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    void of(Instrument what, Side way, OrderType kind, TimeInForce lasting) {
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        if (type != kind) {
            type = kind;
        }
        if (timeInForce != lasting) {
            timeInForce = lasting;
        }
    }

    /** Takes the venue's word on what it is now; a price of 0 leaves the price. */
    void replaced(long quantity, long price) {
        quantityUnits = quantity;
        if (price <= 0) {
            return;
        }
        if (type == OrderType.STOP) {
            stopUnits = price;
        } else {
            priceUnits = price;
        }
    }

    void begin() {
        become(OrderState.INITIALIZED);
        filledUnits = 0;
        replacing = false;
        cancelling = false;
        acknowledged = false;
        lost = false;
        stray = false;
        questioned = false;
        triggered = false;
        mustGo = false;
        refusedCancels = 0;
        foreign = false;
    }

    /** The session is lost, so that what is under way may arrive or not. */
    void lose() {
        lost = true;
        arrived = acknowledged;
        follow(OrderEvent.LOSE);
    }

    void asks(long quantity, long price) {
        askedUnits = quantity;
        askedPriceUnits = price;
    }

    /** The replace under way may not arrive. */
    void strays() {
        stray = replacing;
    }

    /** Whether a replace is under way of which it is not known whether it arrives. */
    boolean hasStray() {
        return stray && replacing;
    }

    /** It is known what became of the replace under way; the word on it follows. */
    void settleStray() {
        stray = false;
    }

    /** Whether it is what the replace under way asked for. */
    boolean isAsAsked() {
        return quantityUnits == askedUnits && replaceableUnits() == askedPriceUnits;
    }

    /** The price a replace changes: of an order of type STOP its stop. */
    long replaceableUnits() {
        return type == OrderType.STOP ? stopUnits : priceUnits;
    }

    /** What the event makes of it, or null if it cannot be. Executed units are counted afterwards. */
    OrderState follow(OrderEvent event) {
        OrderState next = OrderTransitions.next(state, event);
        if (next == null) {
            return null;
        }
        note(event, next);
        return become(next == OrderState.ACCEPTED ? settled() : next);
    }

    private void note(OrderEvent event, OrderState next) {
        if (state.isPending()) {
            OrderState without = event.isProgress() ? OrderTransitions.next(base, event) : null;
            base = without == null ? base : without;
        } else {
            base = next.isPending() ? state : OrderState.ACCEPTED;
        }
        switch (event) {
            case REQUEST_REPLACE -> {
                replacing = true;
                stray = false;
            }
            case REPLACE, REFUSE_REPLACE -> replacing = false;
            case REQUEST_CANCEL -> cancelling = true;
            case REFUSE_CANCEL -> cancelling = false;
            case LOSE -> strays();
            case TRIGGER, PARTIAL_FILL -> triggered = true;
            default -> { }
        }
    }

    /** What it is when a request has been answered: still waiting for another answer, executed in part, or what it was. */
    private OrderState settled() {
        if (cancelling) {
            return OrderState.PENDING_CANCEL;
        }
        if (replacing) {
            return OrderState.PENDING_REPLACE;
        }
        return filledUnits > 0 ? OrderState.PARTIALLY_FILLED : base;
    }

    OrderState become(OrderState next) {
        if (state != next) {
            state = next;
        }
        return next;
    }

    /** {@return the id: unique in its session, never used again} */
    public long orderId() {
        return orderId;
    }

    /**
     * The id for the venue: {@code SESSION-SEQUENCE-INDEX}, the sequence of the input that caused the order and its place among what it
     * caused. At most 36 characters, unique beyond the session, the same when the session is decided again. Allocates.
     *
     * @return its text
     */
    public String clientOrderId() {
        return OrderId.text(session, orderId);
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return buy or sell} */
    public Side side() {
        return side;
    }

    /** {@return how it is priced} */
    public OrderType type() {
        return type;
    }

    /** {@return how long it works} */
    public TimeInForce timeInForce() {
        return timeInForce;
    }

    /** {@return the total quantity in quantity units} */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** {@return what is not executed, in quantity units} */
    public long leavesUnits() {
        return Math.max(0, quantityUnits - filledUnits);
    }

    /** {@return the limit in price units, 0 without one} */
    public long priceUnits() {
        return priceUnits;
    }

    /** {@return the price it waits for in price units, 0 if it does not wait} */
    public long stopUnits() {
        return stopUnits;
    }

    /** {@return the last time it works, ns since 1970 UTC; 0 unless {@link TimeInForce#GTD}} */
    public long expireNs() {
        return expireNs;
    }

    /** {@return whether it must not take: to be refused if it would trade at once} */
    public boolean isPostOnly() {
        return postOnly;
    }

    /** {@return whether it must not open or enlarge the account's position; false of an exit that only its strategy's position allows} */
    public boolean isReduceOnly() {
        return reduceOnly;
    }

    /** {@return where the order is in its life} */
    public OrderState state() {
        return state;
    }

    long notionalUnits() {
        return instrument.notionalUnits(leavesUnits(), type.hasLimit() ? priceUnits : reservedPriceUnits);
    }
}
