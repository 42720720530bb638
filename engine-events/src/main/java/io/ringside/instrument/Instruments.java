package io.ringside.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The instruments of one run: concluded, with dense ids in the order given. Immutable and safe to share; look-ups do not allocate.
 *
 * <p>Each currency is counted in the largest priceDecimals + quantityDecimals of its instruments, never fewer than it declares itself.
 */
public final class Instruments implements Iterable<Instrument> {
    /** Returned where a symbol or instrument is not part of the run. */
    public static final int UNKNOWN = -1;

    private static final int HASH_FACTOR = 31;
    private static final int MOST_CURRENCIES = 16;

    private final Instrument[] byId;
    private final byte[][] symbols;
    private final int[] table;
    private final Map<String, Instrument> bySymbol = new HashMap<>();
    private final Map<String, Currency> currencies;
    private final Currency[] byCurrencyId;
    private final FxRate[] rates;

    private Instruments(Instrument[] byId, Map<String, Currency> currencies, List<FxPair> pairs) {
        this.byId = byId;
        this.currencies = currencies;
        this.byCurrencyId = currencies.values().toArray(new Currency[0]);
        this.symbols = new byte[byId.length][];
        this.table = new int[Integer.highestOneBit(Math.max(byId.length, 1)) * 4];
        java.util.Arrays.fill(table, UNKNOWN);
        for (Instrument instrument : byId) {
            insert(instrument);
        }
        this.rates = rates(pairs);
    }

    /**
     * Concludes a set of instruments.
     *
     * @param definitions the instruments, at least one, no symbol twice
     * @param overrides   currencies whose decimals are to be used instead of the computed ones; may be empty
     * @return the concluded set
     * @throws InvalidInputException if a symbol repeats, an override has too few decimals, or a product would not fit
     */
    public static Instruments conclude(List<Instrument> definitions, Collection<Currency> overrides) {
        return conclude(definitions, overrides, definitions.isEmpty() ? "" : definitions.get(0).currency().code(), List.of());
    }

    /**
     * Concludes a set of instruments for an account of several currencies.
     *
     * @param definitions the instruments, at least one, no symbol twice
     * @param overrides   currencies whose decimals are to be used instead of the computed ones; may be empty
     * @param account     the code of the account's currency, in which equity and limits are reckoned
     * @param pairs       for each other currency which instrument is its rate against the account's, also for one that no
     *                    instrument is priced in but the overrides state; none if nothing is converted
     * @return the concluded set
     * @throws InvalidInputException if a symbol repeats, an override has too few decimals, a product would not fit, or a pair is missing,
     *                               unknown or given twice
     */
    public static Instruments conclude(List<Instrument> definitions, Collection<Currency> overrides, String account, List<FxPair> pairs) {
        if (definitions.isEmpty()) {
            throw new InvalidInputException("instruments", "count 0", "at least 1", "add an instrument");
        }
        Map<String, Currency> currencies = new LinkedHashMap<>();
        currencies.put(account, Currency.of(account, 2));
        for (Instrument definition : definitions) {
            Currency own = definition.declaredCurrency();
            currencies.merge(own.code(), own.atLeast(2), (a, b) -> a.atLeast(b.decimals()));
        }
        for (Currency stated : overrides) {
            if (pairs.stream().anyMatch(pair -> pair.isOf(stated.code(), account))) {
                currencies.putIfAbsent(stated.code(), stated);
            }
        }
        for (Currency override : overrides) {
            override(currencies, override, definitions);
        }
        List<Instrument> concluded = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Instrument definition : definitions) {
            Instrument instrument = definition.concluded(currencies.get(definition.currency().code()), concluded.size(),
                    List.copyOf(currencies.keySet()).indexOf(definition.currency().code()), currencies.get(account));
            if (!seen.add(instrument.symbol())) {
                throw new InvalidInputException("instrument " + instrument.symbol(), "defined 2 times", "1", "remove one definition");
            }
            instrument.checkRules();
            concluded.add(instrument);
        }
        return new Instruments(concluded.toArray(new Instrument[0]), currencies, pairs);
    }

    private FxRate[] rates(List<FxPair> pairs) {
        FxRate[] found = new FxRate[currencies.size()];
        for (FxPair pair : pairs) {
            boolean inverse = pair.base().equals(account().code());
            int id = currencyId(inverse ? pair.quote() : pair.base());
            Instrument instrument = find(pair.symbol());
            if (id == UNKNOWN || !inverse && !pair.quote().equals(account().code())) {
                throw new InvalidInputException("fx " + pair, "no pair of this run's account", "one of " + currencies.keySet() + " and "
                        + account().code(), "name a pair of the account's currency, or state the currency");
            }
            if (instrument == null) {
                throw new InvalidInputException("fx " + pair, "unknown symbol " + pair.symbol(), toString(), "declare the instrument");
            }
            if (found[id] != null) {
                throw new InvalidInputException("fx " + pair, "given 2 times", "1 rate for each currency", "remove one");
            }
            found[id] = FxRate.conclude(currency(inverse ? pair.quote() : pair.base()), account(), instrument, pair);
        }
        if (!pairs.isEmpty()) {
            refuseMissing(found);
        }
        return found;
    }

    private void refuseMissing(FxRate[] found) {
        if (found.length > MOST_CURRENCIES) {
            throw new InvalidInputException("currencies", "count " + found.length, Integer.toString(MOST_CURRENCIES),
                    "use fewer currencies");
        }
        int id = 0;
        for (Currency currency : currencies.values()) {
            if (id > 0 && found[id] == null) {
                throw new InvalidInputException("currency " + currency.code(), "rates 0", "1", "name its rate: fx " + currency.code() + "/"
                        + account().code() + "=SYMBOL");
            }
            id++;
        }
    }

    private static void override(Map<String, Currency> currencies, Currency override, List<Instrument> definitions) {
        Currency computed = currencies.get(override.code());
        if (computed == null) {
            throw new InvalidInputException("currency " + override.code(), "used by 0 instruments", "at least 1", "remove the override");
        }
        int needed = 0;
        for (Instrument definition : definitions) {
            if (definition.currency().code().equals(override.code())) {
                needed = Math.max(needed, definition.decimalsNeeded());
            }
        }
        if (override.decimals() < needed) {
            throw new InvalidInputException("currency " + override.code(), "decimals " + override.decimals(), "at least " + needed,
                    "raise the decimals or lower those of the instruments");
        }
        currencies.put(override.code(), override);
    }

    private void insert(Instrument instrument) {
        byte[] symbol = instrument.symbol().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        symbols[instrument.id()] = symbol;
        int place = hash(symbol, 0, symbol.length) & table.length - 1;
        while (table[place] != UNKNOWN) {
            place = place + 1 & table.length - 1;
        }
        table[place] = instrument.id();
        bySymbol.put(instrument.symbol(), instrument);
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * HASH_FACTOR + text[i];
        }
        return hash ^ hash >>> 16;
    }

    /** {@return how many instruments there are; ids run from 0 to size − 1} */
    public int size() {
        return byId.length;
    }

    /**
     * The instrument of an id.
     *
     * @param id 0 to {@link #size()} − 1
     * @return the concluded instrument
     */
    public Instrument get(int id) {
        return byId[id];
    }

    /**
     * Finds a symbol in bytes, for feeds.
     *
     * @param text ASCII bytes
     * @param from first byte
     * @param to   after the last byte
     * @return the id, or {@link #UNKNOWN}
     */
    public int find(byte[] text, int from, int to) {
        int place = hash(text, from, to) & table.length - 1;
        for (int id = table[place]; id != UNKNOWN; id = table[place]) {
            byte[] symbol = symbols[id];
            if (java.util.Arrays.equals(symbol, 0, symbol.length, text, from, to)) {
                return id;
            }
            place = place + 1 & table.length - 1;
        }
        return UNKNOWN;
    }

    /**
     * Finds a symbol.
     *
     * @param symbol the symbol
     * @return the concluded instrument, or null if the run has none of that name
     */
    public Instrument find(String symbol) {
        return bySymbol.get(symbol);
    }

    /**
     * The concluded instrument for a definition: the same object if it is one of this run already.
     *
     * @param instrument a definition or a concluded instrument
     * @return the concluded instrument of that symbol
     * @throws InvalidInputException if the run has none of that symbol
     */
    public Instrument resolve(Instrument instrument) {
        int id = instrument.id();
        if (id >= 0 && id < byId.length && byId[id] == instrument) {
            return instrument;
        }
        Instrument own = bySymbol.get(instrument.symbol());
        if (own != null) {
            return own;
        }
        throw new InvalidInputException("instrument " + instrument.symbol(), "unknown to this engine", byId.length + " instruments " + this,
                "declare it with the builder's instrument(…)");
    }

    /**
     * The currency of a code, with its accounting decimals.
     *
     * @param code such as {@code USD}
     * @return the currency, or null if no instrument uses it
     */
    public Currency currency(String code) {
        return currencies.get(code);
    }

    /** {@return the account's currency, of id 0: the one named, else that of the first instrument} */
    public Currency account() {
        return currencies.values().iterator().next();
    }

    /** {@return whether amounts of several currencies are converted into the account's} */
    public boolean isConverted() {
        return rates.length > 1 && rates[1] != null;
    }

    /**
     * The rate of a currency against the account's.
     *
     * @param currencyId 1 to the number of {@link #currencies()} − 1
     * @return its rate, or null if nothing is converted
     */
    public FxRate fxRate(int currencyId) {
        return rates[currencyId];
    }

    /**
     * The dense id of a currency.
     *
     * @param code such as {@code USD}
     * @return 0 to the number of {@link #currencies()} − 1, or {@link #UNKNOWN}
     */
    public int currencyId(String code) {
        int id = 0;
        for (String known : currencies.keySet()) {
            if (known.equals(code)) {
                return id;
            }
            id++;
        }
        return UNKNOWN;
    }

    /**
     * The dense id of a currency; does not allocate.
     *
     * @param currency one of {@link #currencies()}
     * @return 0 to their number − 1, or {@link #UNKNOWN}
     */
    public int currencyId(Currency currency) {
        for (int id = 0; id < byCurrencyId.length; id++) {
            if (byCurrencyId[id] == currency) {
                return id;
            }
        }
        return UNKNOWN;
    }

    /** {@return the currencies of the run, in order of their ids} */
    public Collection<Currency> currencies() {
        return java.util.Collections.unmodifiableCollection(currencies.values());
    }

    /** {@return the instruments in order of id; for cold code} */
    @Override
    public Iterator<Instrument> iterator() {
        return List.of(byId).iterator();
    }

    /** {@return the symbols, in order of id} */
    @Override
    public String toString() {
        return List.of(byId).toString();
    }
}
