package io.ringside.position;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.MulDiv;

/**
 * The holding of one instrument: a fold of fills, exact to the money unit.
 *
 * <p>A purchase adds its notional to the cost. A partial close releases floor(|cost| × closed / |position|), a full close all of it, so
 * that cash + cost is conserved. A fill through zero closes, then opens. Only the package's {@link Positions} can change it.
 */
public final class Position {
    private final Instrument instrument;
    private long quantityUnits;
    private long costUnits;
    private long realizedUnits;

    Position(Instrument instrument) {
        this.instrument = instrument;
    }

    /**
     * Takes another position's place.
     *
     * @param other the source, of the same instrument
     */
    void copyFrom(Position other) {
        quantityUnits = other.quantityUnits;
        costUnits = other.costUnits;
        realizedUnits = other.realizedUnits;
    }

    void apply(long signedUnits, long priceUnits) {
        boolean reduces = quantityUnits != 0 && (quantityUnits > 0) != (signedUnits > 0);
        if (!reduces) {
            open(signedUnits, priceUnits);
            return;
        }
        long held = Math.abs(quantityUnits);
        long closed = Math.min(held, Math.abs(signedUnits));
        close(closed, held, priceUnits);
        long rest = Math.abs(signedUnits) - closed;
        if (rest > 0) {
            open(signedUnits > 0 ? rest : -rest, priceUnits);
        }
    }

    private void open(long signedUnits, long priceUnits) {
        quantityUnits += signedUnits;
        costUnits += instrument.notionalUnits(signedUnits, priceUnits);
    }

    private void close(long closed, long held, long priceUnits) {
        long cost = Math.abs(costUnits);
        long released = closed == held ? cost : MulDiv.floor(cost, closed, held);
        long worth = instrument.notionalUnits(closed, priceUnits);
        int sign = quantityUnits > 0 ? 1 : -1;
        quantityUnits -= sign * closed;
        costUnits -= sign * released;
        realizedUnits += sign * (worth - released);
    }

    /** {@return the instrument held} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return the holding in quantity units, negative when short} */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** {@return whether nothing is held} */
    public boolean isFlat() {
        return quantityUnits == 0;
    }

    /** {@return what the holding cost in money units, negative when short} */
    public long costUnits() {
        return costUnits;
    }

    /** {@return profit of what was closed, before fees, in money units} */
    public long realizedUnits() {
        return realizedUnits;
    }
}
