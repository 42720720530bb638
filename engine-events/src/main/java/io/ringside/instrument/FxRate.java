package io.ringside.instrument;

/**
 * What amounts of a currency are worth in the account's, by the price of an instrument. Integers only, the product in 128 bits; the price
 * is handed in. Immutable.
 */
public final class FxRate {
    private static final long MOST_FACTOR = 1L << 62;

    private final Instrument instrument;
    private final boolean inverse;
    /** Money units of the account per money unit of the currency and price unit, as up ÷ down. */
    private final long up;
    private final long down;

    private FxRate(Instrument instrument, boolean inverse, long up, long down) {
        this.instrument = instrument;
        this.inverse = inverse;
        this.up = up;
        this.down = down;
    }

    static FxRate conclude(Currency of, Currency account, Instrument instrument, FxPair pair) {
        String quote = instrument.currency().code();
        if (!quote.equals(pair.quote())) {
            throw new InvalidInputException("fx " + pair, "instrument priced in " + quote, pair.quote(),
                    "name one priced in the pair's second");
        }
        boolean inverse = pair.base().equals(account.code());
        int shift = inverse ? account.decimals() - of.decimals() + instrument.priceDecimals()
                : account.decimals() - of.decimals() - instrument.priceDecimals();
        long most = MOST_FACTOR / instrument.maxPriceUnits();
        if (Math.abs(shift) > Scale.MAX_DECIMALS || Scale.powerOfTen(Math.abs(shift)) > most) {
            throw new InvalidInputException("fx " + pair, of.code() + " in " + of.decimals() + ", " + account.code() + " in "
                    + account.decimals() + " decimals, prices up to " + instrument.formatPrice(instrument.maxPriceUnits()),
                    "products below 2^62", "lower a currency's decimals or the instrument's largest price");
        }
        return new FxRate(instrument, inverse, shift > 0 ? Scale.powerOfTen(shift) : 1, shift < 0 ? Scale.powerOfTen(-shift) : 1);
    }

    /** {@return the instrument whose price it is} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return whether the price says what the account's currency is worth in the other, and not the other way round} */
    public boolean isInverse() {
        return inverse;
    }

    /**
     * The worth rounded down.
     *
     * @param units      money units of the currency, ≥ 0
     * @param priceUnits the price, &gt; 0
     * @return money units of the account, at most {@link Long#MAX_VALUE}
     */
    public long floor(long units, long priceUnits) {
        return inverse ? MulDiv.floor(units, up, priceUnits * down) : MulDiv.floor(units, priceUnits * up, down);
    }

    /**
     * The worth rounded up.
     *
     * @param units      money units of the currency, ≥ 0
     * @param priceUnits the price, &gt; 0
     * @return money units of the account, at most {@link Long#MAX_VALUE}
     */
    public long ceiling(long units, long priceUnits) {
        return inverse ? MulDiv.ceiling(units, up, priceUnits * down) : MulDiv.ceiling(units, priceUnits * up, down);
    }
}
