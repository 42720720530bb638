package io.ringside.risk;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.MulDiv;
import io.ringside.instrument.Scale;
import io.ringside.events.Side;
import io.ringside.position.Account;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits of the risk gate, as text until a run concludes them. Immutable.
 *
 * <p>From a {@link #builder()}, a preset or a properties file, all of the same keys and checks; {@code none} switches a limit off. A live
 * engine asks for sixteen of them to be stated, as {@link #standard()} does; a backtest fills the rest from {@link #backtest()}. Further
 * ones are off unless stated. A file may state some: {@code Limits.load(path).withDefaults(Limits.standard())} takes the rest from the
 * preset.
 */
public final class Limits {
    /** The value that switches a limit off. */
    public static final String OFF = "none";

    /** The concluded value of a limit that is off. */
    static final long NONE = Long.MAX_VALUE;

    /** Every symbol. */
    static final String EVERY = "*";

    private static final int BPS = 10_000;
    private static final long NS_PER_MS = 1_000_000L;
    /** Sums of worst cases stay below the range of a long. */
    private static final long MOST_MONEY = 1L << 61;

    private final Map<String, String> values;
    private final Map<String, String> places;

    Limits(Map<String, String> values, Map<String, String> places) {
        this.values = new LinkedHashMap<>(values);
        this.places = new LinkedHashMap<>(places);
    }

    /** {@return a builder with nothing stated} */
    public static LimitsBuilder builder() {
        return new LimitsBuilder();
    }

    /**
     * The preset for a first live engine, which states all it asks for: 2 % of capital per trade, 5 % drawdown, prices at most 5 s old, a
     * collar of 5 %, at most 200 open orders; quantities and positions unlimited but for the instrument's own bounds. Know what each means
     * to your account.
     *
     * @return the preset
     */
    public static Limits standard() {
        return backtest().toBuilder()
                .set("price.max-age-ms", "5000")
                .set("price.collar-bps", "500")
                .set("max-open-orders", "200")
                .build();
    }

    /** {@return what a backtest assumes: 2 % of capital per trade and 5 % drawdown, everything else off} */
    public static Limits backtest() {
        LimitsBuilder builder = builder();
        for (LimitKey key : LimitKey.values()) {
            if (key.isRequired()) {
                builder.set(key.text(), key.backtestDefault());
            }
        }
        return builder.build();
    }

    /**
     * Reads a properties file: lines {@code key=value}, {@code #} begins a comment line.
     *
     * @param file the file
     * @return what it states, no more
     * @throws InvalidInputException if it cannot be read, or a key or value is not understood, naming the line
     */
    public static Limits load(Path file) {
        return LimitsFile.read(file);
    }

    /**
     * Reads the lines of {@link #text()}.
     *
     * @param text lines {@code key=value}
     * @return the limits
     * @throws InvalidInputException if a key or value is not understood
     */
    public static Limits parse(String text) {
        return LimitsFile.read("limits", text.lines().toList());
    }

    /** {@return these limits as lines of a properties file} */
    public String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** {@return a builder that begins with these limits} */
    public LimitsBuilder toBuilder() {
        return new LimitsBuilder(values, places);
    }

    /**
     * These limits, and for what they do not state, others.
     *
     * @param defaults what to take the rest from
     * @return the union
     */
    public Limits withDefaults(Limits defaults) {
        Map<String, String> union = new LinkedHashMap<>(defaults.values);
        union.putAll(values);
        return new Limits(union, places);
    }

    /**
     * Refuses limits that leave one of the sixteen unstated that every live engine decides on; the further ones are off unless stated.
     *
     * @return this
     * @throws InvalidInputException naming the first limit that is not stated
     */
    public Limits requireComplete() {
        for (LimitKey key : LimitKey.values()) {
            if (key.isRequired() && !values.containsKey(key.text())) {
                throw new InvalidInputException("limits", "unstated " + key.text(), "a live engine states every limit",
                        "state it, with " + OFF + " to switch it off, or begin with Limits.standard()");
            }
        }
        return this;
    }

    /** Refuses what says more of a limit that is not on, neither for the same nor for all. */
    void refuseIdle() {
        for (String key : values.keySet()) {
            LimitKey meant = LimitKey.find(place(key), key);
            LimitKey refined = meant.refined();
            boolean idle = refined != null && !values.get(key).equals(OFF);
            if (idle && values.keySet().stream().noneMatch(other -> refines(key, meant, other))) {
                throw new InvalidInputException(place(key), key + "=" + values.get(key) + " without " + refined.suffixed(key, meant),
                        "a limit that it says more of", "state that too, or remove the line");
            }
        }
    }

    private boolean refines(String key, LimitKey meant, String other) {
        LimitKey refined = meant.refined();
        return LimitKey.find(place(other), other) == refined && !values.get(other).equals(OFF)
                && isSame(meant.symbolIn(key), refined.symbolIn(other)) && isSame(meant.strategyIn(key), refined.strategyIn(other));
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : other != null && (one.equals(other) || one.equals(EVERY) || other.equals(EVERY));
    }

    Concluded conclude(Instruments instruments, int orderCapacity) {
        return conclude(instruments, orderCapacity, List.of());
    }

    Concluded conclude(Instruments instruments, int orderCapacity, List<String> strategies) {
        requireComplete();
        return new Concluded(instruments, orderCapacity, strategies);
    }

    /** {@return the value of {@code max-open-orders}, or so many as the engine has room for} */
    int openOrders(int orderCapacity) {
        return (int) Math.min(count(LimitKey.MAX_OPEN_ORDERS), orderCapacity);
    }

    /** The value stated for the account, or for all instruments where there is none for the account. */
    long count(LimitKey key) {
        return count(key, key.text());
    }

    /** The value stated under a key of that kind, {@link #NONE} if it is not stated. */
    long count(LimitKey key, String stated) {
        return key.count(place(stated), values.getOrDefault(stated, OFF));
    }

    /** Whether it is stated for the account and not off. */
    boolean isOn(LimitKey key) {
        return !values.getOrDefault(key.text(), OFF).equals(OFF);
    }

    long money(LimitKey key, Instruments instruments) {
        return money(key.text(), instruments);
    }

    long money(String stated, Instruments instruments) {
        String value = values.getOrDefault(stated, OFF);
        if (value.equals(OFF)) {
            return NONE;
        }
        long units = Scale.parse(value, instruments.account().decimals(), place(stated));
        if (units < 0 || units > MOST_MONEY) {
            throw new InvalidInputException(place(stated), stated + "=" + value,
                    "0 to " + instruments.account().format(MOST_MONEY) + " or " + OFF, "write an amount in that range");
        }
        return units;
    }

    /** The first of these keys that is stated, or null. */
    String firstStated(String one, String other) {
        return values.containsKey(one) ? one : values.containsKey(other) ? other : null;
    }

    /** What is stated under a key, or null. */
    String stated(String key) {
        return values.get(key);
    }

    String place(String key) {
        return places.getOrDefault(key, "limits");
    }

    private long quantity(LimitKey key, Instrument instrument) {
        return quantity(firstStated(key.keyFor(instrument.symbol()), key.text()), instrument);
    }

    long quantity(String stated, Instrument instrument) {
        String value = values.get(stated);
        if (value.equals(OFF)) {
            return NONE;
        }
        long units = Scale.parse(value, instrument.quantityDecimals(), place(stated));
        if (units < 0) {
            throw new InvalidInputException(place(stated), stated + "=" + value, "at least 0 or " + OFF, "write a quantity");
        }
        return units;
    }

    private boolean[] listed(LimitKey key, Instruments instruments) {
        boolean[] listed = new boolean[instruments.size()];
        String text = values.get(key.text());
        if (text.equals(OFF)) {
            java.util.Arrays.fill(listed, key == LimitKey.ALLOWED);
            return listed;
        }
        if (text.equals(EVERY)) {
            java.util.Arrays.fill(listed, true);
            return listed;
        }
        for (String symbol : text.isBlank() ? new String[0] : text.split(",", -1)) {
            listed[known(key.text(), symbol.strip(), instruments).id()] = true;
        }
        return listed;
    }

    private Instrument known(String key, String symbol, Instruments instruments) {
        Instrument instrument = instruments.find(symbol);
        if (instrument == null) {
            throw new InvalidInputException(place(key), "unknown symbol '" + symbol + "' in " + key, instruments.toString(),
                    "declare the instrument or remove it");
        }
        return instrument;
    }

    /** Limits as numbers of one run: money in units, quantities by instrument id, {@link Limits#NONE} where off. */
    final class Concluded {
        private final long maxTradeValueBps = count(LimitKey.MAX_TRADE_VALUE_BPS);
        private final long drawdownBps = count(LimitKey.DRAWDOWN_BPS);
        private final long collarBps = count(LimitKey.COLLAR_BPS);
        private final long maxPriceAgeNs;
        private final int maxOpenOrders;
        private final boolean[] prohibited;
        private final long[] maxOrder;
        private final long[] maxLong;
        private final long[] maxShort;
        private final AccountLimits account;
        private final ScopedLimits scoped;

        private Concluded(Instruments instruments, int orderCapacity, List<String> strategies) {
            long ageMs = count(LimitKey.MAX_AGE_MS);
            maxPriceAgeNs = ageMs == NONE ? NONE : ageMs * NS_PER_MS;
            maxOpenOrders = openOrders(orderCapacity);
            prohibited = listed(LimitKey.PROHIBITED, instruments);
            boolean[] allowed = listed(LimitKey.ALLOWED, instruments);
            maxOrder = new long[instruments.size()];
            maxLong = new long[instruments.size()];
            maxShort = new long[instruments.size()];
            for (Instrument instrument : instruments) {
                int id = instrument.id();
                prohibited[id] |= !allowed[id];
                maxOrder[id] = quantity(LimitKey.MAX_ORDER_QUANTITY, instrument);
                maxLong[id] = Math.min(quantity(LimitKey.MAX_LONG, instrument), instrument.maxPositionUnits());
                maxShort[id] = Math.min(quantity(LimitKey.MAX_SHORT, instrument), instrument.maxPositionUnits());
            }
            checkScopes(instruments, strategies);
            account = new AccountLimits(Limits.this, instruments);
            scoped = new ScopedLimits(Limits.this, instruments, strategies);
        }

        private void checkScopes(Instruments instruments, List<String> strategies) {
            for (String key : values.keySet()) {
                LimitKey meant = LimitKey.find(place(key), key);
                String symbol = meant.symbolIn(key);
                if (symbol != null && !symbol.equals(EVERY)) {
                    known(key, symbol, instruments);
                }
                String strategy = meant.strategyIn(key);
                if (strategy != null && !strategy.equals(EVERY) && !strategies.contains(strategy)) {
                    throw new InvalidInputException(place(key), "unknown strategy '" + strategy + "' in " + key, strategies.toString(),
                            "name a strategy of the run or remove it");
                }
            }
        }

        AccountLimits account() {
            return account;
        }

        ScopedLimits scoped() {
            return scoped;
        }

        boolean hasMaxTradeValue() {
            return maxTradeValueBps != NONE;
        }

        /** The share of min(equity, equity at the open), rounded down. */
        long maxTradeValueUnits(Account account) {
            long capital = Math.max(0, Math.min(account.equityUnits(), account.openUnits()));
            return MulDiv.floor(capital, maxTradeValueBps, BPS);
        }

        long drawdownBps() {
            return drawdownBps;
        }

        boolean hasCollar() {
            return collarBps != NONE;
        }

        long collarBps() {
            return collarBps;
        }

        long maxPriceAgeNs() {
            return maxPriceAgeNs;
        }

        int maxOpenOrders() {
            return maxOpenOrders;
        }

        boolean isProhibited(Instrument instrument) {
            return prohibited[instrument.id()];
        }

        long maxOrderUnits(Instrument instrument) {
            return maxOrder[instrument.id()];
        }

        long maxPositionUnits(Instrument instrument, Side side) {
            return (side == Side.BUY ? maxLong : maxShort)[instrument.id()];
        }
    }
}
