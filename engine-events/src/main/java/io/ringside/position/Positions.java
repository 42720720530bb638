package io.ringside.position;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/** One {@link Position} per instrument. One owner; nothing allocated after construction. */
public final class Positions {
    private final Position[] byId;

    /**
     * Creates flat positions.
     *
     * @param instruments the run's instruments
     */
    public Positions(Instruments instruments) {
        byId = new Position[instruments.size()];
        for (Instrument instrument : instruments) {
            byId[instrument.id()] = new Position(instrument);
        }
    }

    /**
     * Takes the place of others.
     *
     * @param others of the same instruments
     */
    public void copyFrom(Positions others) {
        for (int i = 0; i < byId.length; i++) {
            byId[i].copyFrom(others.byId[i]);
        }
    }

    /**
     * Applies a fill.
     *
     * @param instrument    the concluded instrument
     * @param side          our side
     * @param quantityUnits executed quantity, &gt; 0
     * @param priceUnits    execution price
     */
    public void apply(Instrument instrument, Side side, long quantityUnits, long priceUnits) {
        byId[instrument.id()].apply(side.sign() * quantityUnits, priceUnits);
    }

    /**
     * The position in an instrument.
     *
     * @param instrument the concluded instrument
     * @return its position, flat if never traded
     */
    public Position of(Instrument instrument) {
        return byId[instrument.id()];
    }
}
