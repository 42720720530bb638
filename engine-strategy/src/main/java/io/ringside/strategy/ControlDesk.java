package io.ringside.strategy;

import io.ringside.events.Slot;

/** What an operator's and the engine's commands ask of the strategy stage. Owned by the stage; cold. */
final class ControlDesk {
    private final StrategyRunner runner;
    private final Seats seats;
    private final Ledger ledger;
    private final ApartDesk apart;
    private final Flattener flattener;

    ControlDesk(StrategyRunner runner, ApartDesk.Kept books, ApartDesk apart, Flattener flattener) {
        this.runner = runner;
        this.seats = books.seats();
        this.ledger = books.ledger();
        this.apart = apart;
        this.flattener = flattener;
    }

    void obey(Slot slot, long nowNs) {
        switch (slot.control.type) {
            case START -> {
                apart.start(slot.control.number);
                runner.callAll(Callback.START);
            }
            case STOP -> runner.stop();
            case PAUSE -> seats.pause(slot.control.strategyId, true);
            case RESUME -> seats.pause(slot.control.strategyId, false);
            case FLATTEN -> flattener.close(slot, slot.control.instrument, slot.control.number);
            case CASH -> {
                ledger.cash().move(slot.control);
                runner.valuation().move(slot.control);
            }
            case GAP -> runner.onMarketData(seats.of(slot.control.instrument), Callback.GAP);
            case ISOLATED_OFF -> apart.turnOff(seats.get(slot.control.strategyId));
            case ISOLATED_SYNC -> turnOn(seats.get(slot.control.strategyId), nowNs);
            default -> { }
        }
    }

    private void turnOn(Seat seat, long nowNs) {
        if (apart.turnOn(seat, nowNs)) {
            runner.call(seat, Callback.RESYNC);
        }
    }
}
