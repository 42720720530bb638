package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;

/**
 * What comes of and goes to strategies that run apart. In the ring's runner: what they ask for, and that they are off and on again. In the
 * runner apart: the books it is given. Owned by the strategy stage.
 */
final class ApartDesk {
    private final Kept books;
    private final SignalWriter writer;
    private final Discipline discipline;
    private boolean started;
    private Books toAdopt;

    /** What the runner keeps. */
    record Kept(Seats seats, OpenOrders orders, OrderGroups groups, Ledger ledger) {
    }

    ApartDesk(Kept books, SignalWriter writer, Discipline discipline) {
        this.books = books;
        this.writer = writer;
        this.discipline = discipline;
    }

    /** Notes how many strategies run apart. */
    void start(long number) {
        started = number != 0;
    }

    /** Whether a strategy runs apart from this runner. */
    boolean has(Seat seat) {
        return started && seat.isIsolated();
    }

    /** What a strategy that runs apart wants; nothing while it is off, its books then being replaced. */
    void onSignal(Slot slot) {
        SignalPart request = slot.request;
        if (books.ledger.isGiven()) {
            books.orders.register(books.seats.get(0), request);
            return;
        }
        Seat seat = books.seats.get(request.strategyId);
        if (!has(seat) || seat.isDisabled() || seat.isOff()) {
            return;
        }
        if (request.action == SignalAction.CANCEL_OPENINGS) {
            discipline.retireApart(seat);
            books.groups.dropOpenings(seat);
        } else if (request.role != GroupRole.NONE && request.isGiven()) {
            take(slot, seat);
            books.groups.requests().join(seat, request);
        } else if (request.isGiven() || !books.groups.areKnown()) {
            take(slot, seat);
        } else {
            change(slot, seat);
        }
    }

    private void take(Slot slot, Seat seat) {
        SignalPart request = slot.request;
        if (request.instrument == null && request.orderId != OrderId.NONE && request.action != SignalAction.CANCEL_ALL) {
            return;
        }
        slot.signals.add().copyFrom(request);
        if (request.action == SignalAction.ORDER) {
            books.orders.register(seat, request);
        }
    }

    /** A change of what may be a leg is decided here: the runner apart does not know what of a group is at the venue. */
    private void change(Slot slot, Seat seat) {
        SignalPart request = slot.request;
        writer.enter(seat);
        switch (request.action) {
            case CANCEL -> seat.cancel(request.orderId);
            case REPLACE -> seat.replace(request.orderId, request.quantityUnits, request.priceUnits);
            default -> {
                books.groups.dropAll(seat);
                take(slot, seat);
            }
        }
        writer.leave();
        books.groups.requests().commit(slot);
    }

    void turnOff(Seat seat) {
        if (has(seat) && !seat.isOff()) {
            seat.turnOff();
            discipline.cancelOpenings(seat);
            books.groups.dropOpenings(seat);
        }
    }

    /** The strategy is on again; true if it is this runner's own and is to be told of its new books. */
    boolean turnOn(Seat seat, long nowNs) {
        if (has(seat)) {
            seat.turnOn(nowNs);
        } else if (toAdopt != null) {
            toAdopt.moveInto(seat, books.orders);
            toAdopt = null;
            return true;
        }
        return false;
    }

    /** Takes the books to be put in place of the strategy's. */
    void adopt(Books given) {
        toAdopt = given;
    }
}
