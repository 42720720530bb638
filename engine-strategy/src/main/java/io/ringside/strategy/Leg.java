package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;

/** One of a group's alternatives: kept until its turn, then an order at the venue, and where that ended too early another. */
final class Leg {
    private final SignalPart terms = new SignalPart();
    /** The id of its order at the venue or last there, or that its first order will have. */
    long orderId;
    /** Its order has been given; under that id there is none to come. */
    boolean sent;
    /** No order of it is given any more. */
    boolean dead;
    /** The market has reached its stop since its last order. */
    boolean due;
    /** Its strategy may not open any more, so that no order follows the one at the venue. */
    boolean opensNoMore;
    boolean cancelling;
    boolean replacing;
    /** The session was lost with its order, or no answer came: it may never have arrived. */
    private boolean doubtful;
    /** The open quantity asked for last. */
    long askedUnits;

    void begin(SignalPart signal, boolean given) {
        terms.copyFrom(signal);
        orderId = signal.orderId;
        sent = given;
        dead = false;
        due = false;
        opensNoMore = false;
        cancelling = false;
        replacing = false;
        doubtful = false;
        askedUnits = given ? signal.quantityUnits : 0;
    }

    /** Writes its order over the empty signal of a new id. */
    void write(SignalPart signal, long quantityUnits) {
        if (!sent) {
            signal.orderId = orderId;
        }
        orderId = signal.orderId;
        boolean market = terms.type == OrderType.STOP;
        signal.about(terms.instrument, terms.side)
                .as(market ? OrderType.MARKET : OrderType.LIMIT, market ? TimeInForce.IOC : terms.timeInForce)
                .waits(0, market ? 0 : terms.expireNs).only(terms.postOnly, terms.reduceOnly).joins(terms.role, terms.groupId);
        signal.parentId = terms.parentId;
        signal.quantityUnits = quantityUnits;
        signal.priceUnits = market ? 0 : terms.priceUnits;
        sent = true;
        due = false;
        doubtful = false;
        askedUnits = quantityUnits;
    }

    /**
     * Notes that its order has ended for good, not having been executed in full; another may follow only if it has to be executed, or if
     * an exit was lost with the session.
     */
    void ended(boolean mayFollow) {
        cancelling = false;
        replacing = false;
        dead |= !mayFollow && !(doubtful && reducesOnly()) || opensNoMore;
        doubtful = false;
    }

    /** What has become of its order is not known. */
    void doubt() {
        doubtful = sent;
    }

    /** The venue has its order. */
    void trust() {
        doubtful = false;
    }

    /** Another price: of a stop its stop, a limit behind it keeping its distance. */
    void move(long priceUnits) {
        if (terms.type.hasStop()) {
            terms.priceUnits += terms.type.hasLimit() ? priceUnits - terms.stopUnits : 0;
            terms.stopUnits = priceUnits;
        } else {
            terms.priceUnits = priceUnits;
        }
    }

    /** Takes the limit of its working order. */
    void limit(long priceUnits) {
        terms.priceUnits = priceUnits;
    }

    boolean waits() {
        return terms.type.hasStop();
    }

    /** Whether a purchase at the ask or a sale at the bid meets the stop; neither price may be absent. */
    boolean isReached(long bidUnits, long askUnits) {
        return terms.side == Side.BUY ? askUnits >= terms.stopUnits : bidUnits <= terms.stopUnits;
    }

    boolean isExit() {
        return terms.role == GroupRole.EXIT;
    }

    boolean reducesOnly() {
        return terms.reduceOnly;
    }

    long stopUnits() {
        return terms.stopUnits;
    }

    Side side() {
        return terms.side;
    }

    boolean is(long id) {
        return orderId == id && id != OrderId.NONE;
    }
}
