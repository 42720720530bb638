package io.ringside.position;

import io.ringside.events.Report;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InstrumentBuilder;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;

/** Instruments, ticks and fills as the tests speak of them. */
final class Market {
    static final long ABSENT = TickPart.NO_PRICE;
    static final long UNKNOWN = TickPart.UNKNOWN_SIZE;

    private Market() {
    }

    static InstrumentBuilder define(String symbol, int priceDecimals, int quantityDecimals) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(quantityDecimals).currency(Currency.of("USD", 2));
    }

    static Instruments conclude(InstrumentBuilder... definitions) {
        List<Instrument> built = new ArrayList<>();
        for (InstrumentBuilder definition : definitions) {
            built.add(definition.build());
        }
        return Instruments.conclude(built, List.of());
    }

    static TickPart quote(Instrument what, long bidUnits, long askUnits) {
        return new TickPart().quote(what, 0).bid(bidUnits, UNKNOWN).ask(askUnits, UNKNOWN);
    }

    static TickPart trade(Instrument what, long priceUnits) {
        return new TickPart().trade(what, 0).traded(priceUnits, UNKNOWN, null);
    }

    static Report fill(Instrument what, long signedUnits, long priceUnits, long feeUnits) {
        return new Report().about(1, what, Side.of(signedUnits), 0).filled(1, Math.abs(signedUnits), priceUnits, 0).fee(feeUnits, false);
    }
}
