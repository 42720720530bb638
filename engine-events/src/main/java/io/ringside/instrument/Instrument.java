package io.ringside.instrument;

/**
 * One tradable thing: its symbol, the units its prices and quantities are counted in, and the rules an order must keep. Immutable.
 *
 * <p>The instruments a run works with are concluded copies held by {@link Instruments}; they carry the dense {@link #id()} that the
 * engine dispatches by. A definition made by a user serves wherever an instrument is asked for; the concluded one is found faster.
 */
public final class Instrument {
    /** The id of a definition that no run has concluded yet. */
    public static final int UNBOUND = -1;

    private final int id;
    private final int currencyId;
    private final Currency accountCurrency;
    private final Currency currency;
    private final InstrumentBuilder definition;
    private final long moneyFactor;
    private final long maxPositionUnits;
    private final long maxQuantityUnits;
    private final long tickUnits;
    private final long lotUnits;
    private final long minQuantityUnits;
    private final long maxPriceUnits;
    private final double priceUnit;
    /** Null for always. */
    private final TradingHours hours;

    Instrument(InstrumentBuilder definition, Currency currency, int id, int currencyId, Currency accountCurrency) {
        this.definition = definition;
        this.currency = currency;
        this.id = id;
        this.currencyId = currencyId;
        this.accountCurrency = accountCurrency;
        this.moneyFactor = definition.moneyFactor(currency);
        this.maxPositionUnits = definition.maxPositionUnits(currency);
        this.maxQuantityUnits = definition.maxQuantityUnits(currency);
        this.tickUnits = definition.tickUnits();
        this.lotUnits = definition.lotUnits();
        this.minQuantityUnits = definition.minQuantityUnits();
        this.maxPriceUnits = definition.maxPriceUnits();
        this.priceUnit = Scale.powerOfTen(definition.priceDecimals);
        this.hours = definition.hours();
    }

    /**
     * Begins a definition.
     *
     * @param symbol 1 to 32 printable ASCII characters without space, comma, colon, semicolon or quote
     * @return its builder
     */
    public static InstrumentBuilder of(String symbol) {
        return new InstrumentBuilder(symbol);
    }

    Instrument concluded(Currency accounting, int denseId, int ofCurrency, Currency account) {
        return new Instrument(definition, accounting, denseId, ofCurrency, account);
    }

    void checkRules() {
        definition.checkRules(maxQuantityUnits);
    }

    Currency declaredCurrency() {
        return definition.declaredCurrency();
    }

    int decimalsNeeded() {
        return definition.priceDecimals + definition.quantityDecimals;
    }

    /** {@return the dense id within its run, or {@link #UNBOUND}} */
    public int id() {
        return id;
    }

    /** {@return the symbol} */
    public String symbol() {
        return definition.symbol;
    }

    /** {@return the decimals of a price unit} */
    public int priceDecimals() {
        return definition.priceDecimals;
    }

    /** {@return the decimals of a quantity unit} */
    public int quantityDecimals() {
        return definition.quantityDecimals;
    }

    /** {@return the currency of its money, with the decimals it is counted in} */
    public Currency currency() {
        return currency;
    }

    /** {@return the dense id of its currency within its run, 0 for the account's; of a definition 0} */
    public int currencyId() {
        return currencyId;
    }

    /** {@return the account's currency, in which its limits are stated; of a definition its own} */
    public Currency accountCurrency() {
        return accountCurrency;
    }

    /** {@return how many of the underlying one unit of quantity stands for} */
    public long multiplier() {
        return definition.multiplier;
    }

    /** {@return the smallest price step of an order, in price units} */
    public long tickUnits() {
        return tickUnits;
    }

    /** {@return the smallest quantity step of an order, in quantity units} */
    public long lotUnits() {
        return lotUnits;
    }

    /** {@return the smallest quantity of an order, in quantity units} */
    public long minQuantityUnits() {
        return minQuantityUnits;
    }

    /** {@return the largest position, in quantity units: no product with a price overflows} */
    public long maxPositionUnits() {
        return maxPositionUnits;
    }

    /** {@return the largest quantity of an order, in quantity units; never above {@link #maxPositionUnits()}} */
    public long maxQuantityUnits() {
        return maxQuantityUnits;
    }

    /** {@return the largest price, in price units} */
    public long maxPriceUnits() {
        return maxPriceUnits;
    }

    /** {@return the hours of the day in which orders are taken, or null for always} */
    public TradingHours hours() {
        return hours;
    }

    /**
     * Whether orders are taken at a time.
     *
     * @param timestampNs ns since 1970 UTC
     * @return true within its session, and always without one
     */
    public boolean isOpenAt(long timestampNs) {
        return hours == null || hours.contains(timestampNs);
    }

    /** {@return money units per (price unit × quantity unit), the multiplier included} */
    public long moneyFactor() {
        return moneyFactor;
    }

    /**
     * The exact notional. Cannot overflow within the instrument's bounds.
     *
     * @param quantityUnits 0 to {@link #maxPositionUnits()}
     * @param priceUnits    0 to {@link #maxPriceUnits()}
     * @return quantity × price × multiplier in money units
     */
    public long notionalUnits(long quantityUnits, long priceUnits) {
        return quantityUnits * priceUnits * moneyFactor;
    }

    /**
     * Reads a price.
     *
     * @param text such as {@code "101.25"}
     * @return the price in price units
     * @throws InvalidInputException if it is no number at this instrument's decimals
     */
    public long price(String text) {
        return Scale.parse(text, definition.priceDecimals, "price of " + definition.symbol);
    }

    /**
     * Reads a quantity.
     *
     * @param text such as {@code "0.1"}
     * @return the quantity in quantity units
     * @throws InvalidInputException if it is no number at this instrument's decimals
     */
    public long quantity(String text) {
        return Scale.parse(text, definition.quantityDecimals, "quantity of " + definition.symbol);
    }

    /**
     * A price for indicators and people; decisions of the engine never use it.
     *
     * @param priceUnits the price in price units
     * @return the nearest double
     */
    public double priceAsDouble(long priceUnits) {
        return priceUnits / priceUnit;
    }

    /**
     * Writes a price plainly.
     *
     * @param priceUnits the price in price units
     * @return its text
     */
    public String formatPrice(long priceUnits) {
        return Scale.format(priceUnits, definition.priceDecimals);
    }

    /**
     * Writes a quantity plainly.
     *
     * @param quantityUnits the quantity in quantity units
     * @return its text
     */
    public String formatQuantity(long quantityUnits) {
        return Scale.format(quantityUnits, definition.quantityDecimals);
    }

    /** {@return the symbol} */
    @Override
    public String toString() {
        return definition.symbol;
    }
}
