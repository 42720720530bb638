package io.ringside.venue;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.MulDiv;
import io.ringside.instrument.Scale;

/** An amount of money that is stated before the currency's decimals are known. */
record Amount(long units) {
    private static final int DECIMALS = 8;
    private static final long MOST = 1_000_000L * 100_000_000L;

    static Amount of(String text, String what) {
        long units = Scale.parse(text, DECIMALS, what);
        if (units < 0 || units > MOST) {
            throw new InvalidInputException(what, "amount " + text, "0 to 1000000", "state an amount in that range");
        }
        return new Amount(units);
    }

    /** The amount times a quantity in money units of a currency, rounded up; bounded, never an overflow. */
    long timesUnits(Instrument instrument, long quantityUnits, Currency currency) {
        return scaled(quantityUnits, currency.decimals() - instrument.quantityDecimals());
    }

    /** The amount in money units of a currency, rounded up. */
    long moneyUnits(Currency currency) {
        return scaled(1, currency.decimals());
    }

    private long scaled(long factor, int decimals) {
        int up = Math.max(0, decimals - DECIMALS);
        int down = Math.max(0, DECIMALS - decimals);
        return MulDiv.ceiling(factor, MulDiv.floor(units, Scale.powerOfTen(up), 1), Scale.powerOfTen(down));
    }

    @Override
    public String toString() {
        return Scale.format(units, DECIMALS);
    }
}
