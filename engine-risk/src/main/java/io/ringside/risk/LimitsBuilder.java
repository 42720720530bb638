package io.ringside.risk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** States limits one by one. Every setter takes what the file of limits takes; a value that cannot be is refused at once. */
public final class LimitsBuilder {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    LimitsBuilder() {
    }

    LimitsBuilder(Map<String, String> values, Map<String, String> places) {
        this.values.putAll(values);
        this.places.putAll(places);
    }

    /**
     * States a limit by its key in the file, such as {@code instrument.IBM.max-long}.
     *
     * @param key   the key
     * @param value its value, or {@link Limits#OFF}
     * @return this
     * @throws io.ringside.instrument.InvalidInputException if there is no such limit or value
     */
    public LimitsBuilder set(String key, String value) {
        return set("limits", key, value);
    }

    LimitsBuilder set(String place, String key, String value) {
        LimitKey.find(place, key).check(place, value);
        values.put(key, value);
        places.put(key, place);
        return this;
    }

    /**
     * Limits the value of one trade.
     *
     * @param bps basis points of min(equity, equity at the open)
     * @return this
     */
    public LimitsBuilder maxTradeValueBps(int bps) {
        return set(LimitKey.MAX_TRADE_VALUE_BPS.text(), Integer.toString(bps));
    }

    /**
     * Limits the loss from the session's peak.
     *
     * @param bps basis points of the peak, 0 to 10000
     * @return this
     */
    public LimitsBuilder drawdownBps(int bps) {
        return set(LimitKey.DRAWDOWN_BPS.text(), Integer.toString(bps));
    }

    /**
     * Forbids openings in instruments.
     *
     * @param symbols the instruments
     * @return this
     */
    public LimitsBuilder prohibited(String... symbols) {
        return set(LimitKey.PROHIBITED.text(), String.join(",", symbols));
    }

    /**
     * Forbids openings in all other instruments.
     *
     * @param symbols the instruments
     * @return this
     */
    public LimitsBuilder allowed(String... symbols) {
        return set(LimitKey.ALLOWED.text(), String.join(",", symbols));
    }

    /**
     * Limits the age of the reference price of an opening.
     *
     * @param age at least 0, counted in whole milliseconds
     * @return this
     */
    public LimitsBuilder maxPriceAge(Duration age) {
        return set(LimitKey.MAX_AGE_MS.text(), Long.toString(age.toMillis()));
    }

    /**
     * Limits how far through the market an order may be priced.
     *
     * @param bps basis points of the reference price
     * @return this
     */
    public LimitsBuilder priceCollarBps(int bps) {
        return set(LimitKey.COLLAR_BPS.text(), Integer.toString(bps));
    }

    /**
     * Limits how many orders are live at once.
     *
     * @param count at least 0
     * @return this
     */
    public LimitsBuilder maxOpenOrders(int count) {
        return set(LimitKey.MAX_OPEN_ORDERS.text(), Integer.toString(count));
    }

    /**
     * Limits one order.
     *
     * @param symbol   an instrument, or {@code *} for all
     * @param quantity a decimal quantity in the instrument's units
     * @return this
     */
    public LimitsBuilder maxOrderQuantity(String symbol, String quantity) {
        return set(LimitKey.MAX_ORDER_QUANTITY.keyFor(symbol), quantity);
    }

    /**
     * Limits the worst-case long position.
     *
     * @param symbol   an instrument, or {@code *} for all
     * @param quantity a decimal quantity in the instrument's units
     * @return this
     */
    public LimitsBuilder maxLong(String symbol, String quantity) {
        return set(LimitKey.MAX_LONG.keyFor(symbol), quantity);
    }

    /**
     * Limits the worst-case short position.
     *
     * @param symbol   an instrument, or {@code *} for all
     * @param quantity a decimal quantity in the instrument's units, positive
     * @return this
     */
    public LimitsBuilder maxShort(String symbol, String quantity) {
        return set(LimitKey.MAX_SHORT.keyFor(symbol), quantity);
    }

    /**
     * Has our own resting orders cancelled before an order that would meet them, instead of refusing that order.
     *
     * @return this
     */
    public LimitsBuilder cancelRestingOnSelfTrade() {
        return set(LimitKey.SELF_TRADE.text(), "cancel-resting");
    }

    /** {@return the limits stated so far} */
    public Limits build() {
        return new Limits(values, places);
    }
}
