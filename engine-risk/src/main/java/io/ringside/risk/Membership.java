package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.SignalPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/** Whether an order is about an instrument of the run and of a strategy of the account; nothing can be said of others. O(1). */
final class Membership {
    private final Instrument[] instruments;
    private final int strategies;

    /**
     * Creates a membership.
     *
     * @param run        the run's instruments
     * @param strategies how many strategies there are; 0 if any is
     */
    Membership(Instruments run, int strategies) {
        this.instruments = new Instrument[run.size()];
        for (Instrument instrument : run) {
            instruments[instrument.id()] = instrument;
        }
        this.strategies = strategies == 0 ? Integer.MAX_VALUE : strategies;
    }

    boolean has(SignalPart order) {
        return knows(order.instrument) && order.strategyId >= 0 && order.strategyId < strategies;
    }

    private boolean knows(Instrument instrument) {
        return instrument != null && instrument.id() >= 0 && instrument.id() < instruments.length
                && instruments[instrument.id()] == instrument;
    }

    /** What an order that is not had is refused with. */
    RiskCode missing(SignalPart order) {
        return knows(order.instrument) ? RiskCode.NO_ACCOUNT : RiskCode.UNKNOWN_INSTRUMENT;
    }
}
