package io.ringside.instrument;

/**
 * The definition of an {@link Instrument}: defaults, overrides, concluded once by {@link #build()}.
 *
 * <p>Defaults: no decimals, multiplier 1, tick, lot and minimum of one unit, always open, largest price 1,000,000.00, largest quantity
 * whatever keeps quantity × price × multiplier within a {@code long}. Not thread safe; a built instrument keeps its own copy.
 */
public final class InstrumentBuilder {
    /** Half of what a long holds, so that two bounded sums never overflow. */
    private static final long LARGEST_MONEY = (1L << 62) - 1;
    private static final long DEFAULT_MAX_PRICE = 1_000_000;
    private static final String SYMBOL = "[!-~&&[^,:;\"]]{1,32}";

    final String symbol;
    int priceDecimals;
    int quantityDecimals;
    long multiplier = 1;
    private Currency currency;
    private String tick;
    private String lot;
    private String min;
    private String max;
    private String maxPrice;
    private String session;

    InstrumentBuilder(String symbol) {
        if (symbol == null || !symbol.matches(SYMBOL)) {
            throw new InvalidInputException("instrument", "symbol '" + symbol + "'",
                    "1 to 32 printable characters without , : ; or a quote", "write a symbol such as IBM");
        }
        this.symbol = symbol;
    }

    private InstrumentBuilder(InstrumentBuilder other) {
        symbol = other.symbol;
        priceDecimals = other.priceDecimals;
        quantityDecimals = other.quantityDecimals;
        multiplier = other.multiplier;
        currency = other.currency;
        tick = other.tick;
        lot = other.lot;
        min = other.min;
        max = other.max;
        maxPrice = other.maxPrice;
        session = other.session;
    }

    /**
     * Sets the decimals of a price unit.
     *
     * @param decimals 0 to {@value Scale#MAX_DECIMALS}
     * @return this
     */
    public InstrumentBuilder priceDecimals(int decimals) {
        priceDecimals = inRange("priceDecimals", decimals);
        return this;
    }

    /**
     * Sets the decimals of a quantity unit.
     *
     * @param decimals 0 to {@value Scale#MAX_DECIMALS}
     * @return this
     */
    public InstrumentBuilder quantityDecimals(int decimals) {
        quantityDecimals = inRange("quantityDecimals", decimals);
        return this;
    }

    /**
     * Sets the currency prices are quoted in.
     *
     * @param quote the currency; its decimals are raised where the instrument's products need more
     * @return this
     */
    public InstrumentBuilder currency(Currency quote) {
        currency = quote;
        return this;
    }

    /**
     * Sets how many of the underlying one unit stands for.
     *
     * @param count a whole number ≥ 1
     * @return this
     */
    public InstrumentBuilder multiplier(long count) {
        if (count < 1) {
            throw refusal("multiplier " + count, "1 or more", "state a positive whole number");
        }
        multiplier = count;
        return this;
    }

    /**
     * Sets the price grid of orders.
     *
     * @param step a decimal price &gt; 0
     * @return this
     */
    public InstrumentBuilder tick(String step) {
        tick = step;
        return this;
    }

    /**
     * Sets the quantity grid of orders.
     *
     * @param step a decimal quantity &gt; 0
     * @return this
     */
    public InstrumentBuilder lot(String step) {
        lot = step;
        return this;
    }

    /**
     * Sets the smallest order.
     *
     * @param quantity a decimal quantity &gt; 0
     * @return this
     */
    public InstrumentBuilder minQuantity(String quantity) {
        min = quantity;
        return this;
    }

    /**
     * Lowers the largest order and position.
     *
     * @param quantity a decimal quantity &gt; 0; above the computed bound it has no effect
     * @return this
     */
    public InstrumentBuilder maxQuantity(String quantity) {
        max = quantity;
        return this;
    }

    /**
     * Sets the largest price that can occur.
     *
     * @param price a decimal price &gt; 0
     * @return this
     */
    public InstrumentBuilder maxPrice(String price) {
        maxPrice = price;
        return this;
    }

    /**
     * Sets the hours of the day in which orders are taken; always unless set.
     *
     * @param hours {@code HH:MM-HH:MM} or {@code HH:MM:SS-HH:MM:SS} in UTC, over midnight if the end is not after the beginning
     * @return this
     */
    public InstrumentBuilder session(String hours) {
        session = hours;
        return this;
    }

    /**
     * Concludes the definition.
     *
     * @return the instrument
     * @throws InvalidInputException if a value is missing, out of range or impossible, naming it, its limit and the cure
     */
    public Instrument build() {
        if (currency == null) {
            throw refusal("currency missing", "one currency", "call currency(Currency.of(\"USD\", 2))");
        }
        int needed = priceDecimals + quantityDecimals;
        if (needed > Scale.MAX_DECIMALS) {
            throw refusal("price decimals + quantity decimals " + needed, Integer.toString(Scale.MAX_DECIMALS), "lower either");
        }
        InstrumentBuilder copy = new InstrumentBuilder(this);
        Instrument instrument = new Instrument(copy, declaredCurrency(), Instrument.UNBOUND, 0, declaredCurrency());
        copy.checkRules(instrument.maxQuantityUnits());
        return instrument;
    }

    Currency declaredCurrency() {
        return currency.atLeast(priceDecimals + quantityDecimals);
    }

    void checkRules(long largest) {
        long least = Math.max(lotUnits(), minQuantityUnits());
        if (tickUnits() > maxPriceUnits()) {
            throw refusal("tick " + tick, "the largest price " + largestPrice(), "lower the tick");
        }
        if (least > largest) {
            throw refusal("smallest order " + Scale.format(least, quantityDecimals),
                    "the largest quantity that fits, " + Scale.format(largest, quantityDecimals),
                    "lower priceDecimals " + priceDecimals + ", quantityDecimals " + quantityDecimals + ", the multiplier or maxPrice");
        }
    }

    long tickUnits() {
        return tick == null ? 1 : positive("tick", tick, priceDecimals);
    }

    long lotUnits() {
        return lot == null ? 1 : positive("lot", lot, quantityDecimals);
    }

    long minQuantityUnits() {
        return min == null ? 1 : positive("min", min, quantityDecimals);
    }

    long maxPriceUnits() {
        if (maxPrice != null) {
            return positive("maxPrice", maxPrice, priceDecimals);
        }
        return MulDiv.floor(DEFAULT_MAX_PRICE, Scale.powerOfTen(priceDecimals), 1);
    }

    /** The hours in which orders are taken, or null for always. */
    TradingHours hours() {
        return session == null ? null : TradingHours.parse("instrument " + symbol, session);
    }

    private String largestPrice() {
        return maxPrice == null ? Long.toString(DEFAULT_MAX_PRICE) : Scale.format(maxPriceUnits(), priceDecimals);
    }

    long moneyFactor(Currency accounting) {
        long power = Scale.powerOfTen(accounting.decimals() - priceDecimals - quantityDecimals);
        long factor = MulDiv.floor(multiplier, power, 1);
        if (factor > LARGEST_MONEY || maxPriceUnits() > LARGEST_MONEY / factor) {
            throw refusal("one unit at the largest price " + largestPrice() + " " + accounting.code()
                            + " counted in " + accounting.decimals() + " decimals",
                    accounting.format(LARGEST_MONEY), "lower the decimals, the multiplier or maxPrice");
        }
        return factor;
    }

    long maxPositionUnits(Currency accounting) {
        return LARGEST_MONEY / (maxPriceUnits() * moneyFactor(accounting));
    }

    long maxQuantityUnits(Currency accounting) {
        long bound = maxPositionUnits(accounting);
        return max == null ? bound : Math.min(bound, positive("max", max, quantityDecimals));
    }

    private long positive(String what, String text, int decimals) {
        long units = Scale.parse(text, decimals, "instrument " + symbol + " " + what);
        if (units <= 0) {
            throw refusal(what + " " + text, "above 0", "state a positive number");
        }
        return units;
    }

    private int inRange(String what, int decimals) {
        if (decimals < 0 || decimals > Scale.MAX_DECIMALS) {
            throw refusal(what + " " + decimals, "0 to " + Scale.MAX_DECIMALS, "change " + what);
        }
        return decimals;
    }

    private InvalidInputException refusal(String what, String limit, String cure) {
        return new InvalidInputException("instrument " + symbol, what, limit, cure);
    }
}
