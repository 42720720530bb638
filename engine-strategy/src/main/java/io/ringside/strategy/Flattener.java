package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Positions;

/**
 * Writes the market orders that close positions of the account: each strategy's own part in that strategy's name, what belongs to none in
 * the first one's. On an operator's command; as an opt-in also by itself, from the moment the account may only liquidate: at once what no
 * live exit would close, then, as long as something is held, again with a tick of the instrument when a second of event time has passed.
 * Owned by the strategy stage; O(1) per input while nothing is to be closed.
 */
final class Flattener {
    private static final long AGAIN_NS = 1_000_000_000L;

    private final Instruments instruments;
    private final Seats seats;
    private final OpenOrders orders;
    private final long[] triedNs;
    /** What the account holds; null unless it closes by itself. */
    private Positions positions;
    private boolean liquidating;

    Flattener(Instruments instruments, Seats seats, OpenOrders orders) {
        this.instruments = instruments;
        this.seats = seats;
        this.orders = orders;
        this.triedNs = new long[instruments.size()];
    }

    /** Closes by itself from now on. */
    void automatic() {
        positions = new Positions(instruments);
    }

    /** Takes an input after the strategies have; may add signals to it. */
    void follow(Slot slot, long nowNs) {
        if (slot.isBooked()) {
            Report booked = slot.booked();
            positions.apply(booked.instrument, booked.side, booked.quantityUnits, booked.priceUnits);
        } else if (slot.kind == InputKind.OUTCOME && slot.outcome.type == OutcomeType.RISK_STATE && !slot.outcome.isScoped()) {
            liquidating = slot.outcome.state == RiskState.LIQUIDATION_ONLY;
            for (int id = 0; liquidating && id < instruments.size(); id++) {
                liquidate(slot, instruments.get(id), nowNs);
            }
        } else if (liquidating && slot.kind == InputKind.TICK && nowNs - triedNs[slot.tick.instrument.id()] >= AGAIN_NS) {
            liquidate(slot, slot.tick.instrument, nowNs);
        }
    }

    private void liquidate(Slot slot, Instrument instrument, long nowNs) {
        long held = positions.of(instrument).quantityUnits();
        long left = Math.abs(held);
        for (Seat seat : seats.all()) {
            left -= seat.workingOrders().leavesUnits(instrument, Side.of(-held));
        }
        if (left > 0) {
            triedNs[instrument.id()] = nowNs;
            close(slot, instrument, Long.signum(held) * left);
        }
    }

    /** Closes that much of an instrument, negative for a short position. */
    void close(Slot slot, Instrument instrument, long signedUnits) {
        int sign = Long.signum(signedUnits);
        long left = Math.abs(signedUnits);
        Seat[] all = seats.all();
        for (int i = 0; i < all.length && left > 0; i++) {
            long own = Math.min(left, sign * all[i].positions().of(instrument).quantityUnits());
            if (own > 0) {
                write(slot, all[i], instrument, -sign * own);
                left -= own;
            }
        }
        if (left > 0) {
            write(slot, all[0], instrument, -sign * left);
        }
    }

    private void write(Slot slot, Seat seat, Instrument instrument, long signedUnits) {
        SignalPart signal = slot.signals.add().does(SignalAction.ORDER).about(instrument, Side.of(signedUnits))
                .as(OrderType.MARKET, TimeInForce.IOC).waits(0, 0).only(false, true)
                .joins(GroupRole.NONE, OrderId.NONE);
        signal.strategyId = seat.id();
        signal.orderId = OrderId.of(slot.sequence, slot.signals.count(slot.sequence) - 1);
        signal.quantityUnits = Math.abs(signedUnits);
        signal.priceUnits = 0;
        orders.register(seat, signal);
        seat.handOrder(signal);
    }
}
