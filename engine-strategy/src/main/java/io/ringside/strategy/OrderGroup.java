package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
import io.ringside.events.SignalPart;
import io.ringside.instrument.Instrument;
import java.util.Arrays;

/**
 * Orders held together: at most two legs that are alternatives, of which no more is executed than was entered; of a bracket an entry, whose
 * executions are what is entered. Used again after it has been over for long.
 */
final class OrderGroup {
    static final int LEGS = 2;
    static final int NOWHERE = -1;

    /** Where it lies among all groups. */
    final int handle;
    final Leg[] legs = {new Leg(), new Leg()};
    int legCount;
    Seat seat;
    Instrument instrument;
    long id;
    /** The order that enters, or {@link OrderId#NONE}. */
    long entryId;
    boolean entryCancelling;
    /** No order of it is given any more, nor is it watched. */
    boolean closed;
    /** Among those not over, or {@link #NOWHERE}. */
    int place = NOWHERE;
    /** Among those over, to be used again. */
    boolean retired;
    /** The leg whose stop was reached: from then on the only one. */
    Leg chosen;
    private boolean expectsEntry;
    private long enteredUnits;
    private long exitedUnits;
    private long toldUnits;
    /** Of all its orders so far. */
    private long[] ids = new long[LEGS + 2];
    private int idCount;

    OrderGroup(int handle) {
        this.handle = handle;
    }

    void begin(Seat owner, SignalPart first) {
        seat = owner;
        instrument = first.instrument;
        id = first.groupId;
        legCount = 0;
        entryId = OrderId.NONE;
        entryCancelling = false;
        closed = false;
        retired = false;
        chosen = null;
        expectsEntry = first.role == GroupRole.EXIT;
        enteredUnits = expectsEntry ? 0 : first.quantityUnits;
        exitedUnits = 0;
        toldUnits = 0;
        idCount = 0;
    }

    Leg add(SignalPart signal, boolean given) {
        Leg leg = legs[legCount++];
        leg.begin(signal, given);
        return leg;
    }

    void enter(SignalPart entry) {
        entryId = entry.orderId;
        expectsEntry = false;
    }

    void note(long orderId) {
        if (idCount == ids.length) {
            ids = Arrays.copyOf(ids, idCount * 2);
        }
        ids[idCount++] = orderId;
    }

    void forgetIds() {
        idCount = 0;
    }

    int idCount() {
        return idCount;
    }

    long idAt(int index) {
        return ids[index];
    }

    /** Counts an execution, a bust with units below zero. */
    void execute(long orderId, long units) {
        if (orderId == entryId) {
            enteredUnits += units;
        } else {
            exitedUnits += units;
        }
    }

    /** What is still to be exited. */
    long remainingUnits() {
        return Math.max(0, enteredUnits - exitedUnits);
    }

    /** What the strategy holds that such a leg would reduce. */
    long heldAgainst(Leg leg) {
        return Math.max(0, -leg.side().sign() * seat.positions().of(instrument).quantityUnits());
    }

    /** What was executed beyond what was entered and has not been told of; then it has. */
    long tellExcessUnits() {
        long excess = Math.max(0, exitedUnits - enteredUnits);
        long news = excess > toldUnits ? excess : 0;
        toldUnits = Math.max(toldUnits, excess);
        return news;
    }

    /** Whether the entry's time is over: a leg has been executed, or its stop reached. */
    boolean isExiting() {
        return exitedUnits > 0 || chosen != null;
    }

    boolean expectsEntry() {
        return expectsEntry;
    }

    long enteredUnits() {
        return enteredUnits;
    }

    long exitedUnits() {
        return exitedUnits;
    }

    /** The leg whose order that is, or null. */
    Leg leg(long orderId) {
        for (int i = 0; i < legCount; i++) {
            if (legs[i].is(orderId)) {
                return legs[i];
            }
        }
        return null;
    }

    /** Whether that leg is in force: not over, and no other was chosen. */
    boolean isInForce(Leg leg) {
        return !closed && !leg.dead && (chosen == null || chosen == leg);
    }

    /** The first leg in force whose stop those prices reach, or null. */
    Leg reached(long bidUnits, long askUnits) {
        if (remainingUnits() == 0) {
            return null;
        }
        for (int i = 0; i < legCount; i++) {
            if (legs[i].waits() && isInForce(legs[i]) && legs[i].isReached(bidUnits, askUnits)) {
                return legs[i];
            }
        }
        return null;
    }
}
