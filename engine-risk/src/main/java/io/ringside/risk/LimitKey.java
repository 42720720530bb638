package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.List;
import java.util.Locale;

/** The limits there are: key, meaning of the value, where it may be stated, and what a backtest assumes. */
enum LimitKey {
    MAX_TRADE_VALUE_BPS("account.max-trade-value-bps", Kind.COUNT, 10_000_000, "200"),
    DRAWDOWN_BPS("account.drawdown-bps", Kind.COUNT, 10_000, "500"),
    DAILY_LOSS("account.daily-loss", Kind.MONEY, 0, Limits.OFF),
    MAX_GROSS("account.max-gross", Kind.MONEY, 0, Limits.OFF),
    MAX_NET("account.max-net", Kind.MONEY, 0, Limits.OFF),
    PROHIBITED("account.prohibited", Kind.SYMBOLS, 0, ""),
    ALLOWED("account.allowed", Kind.SYMBOLS, 0, Limits.EVERY),
    MAX_AGE_MS("price.max-age-ms", Kind.COUNT, 86_400_000_000L, Limits.OFF),
    COLLAR_BPS("price.collar-bps", Kind.COUNT, 10_000, Limits.OFF),
    ORDER_RATE("order-rate.per-second", Kind.COUNT, 1_000_000, Scope.EVERYWHERE),
    ORDER_BURST("order-rate.burst", Kind.COUNT, 1_000_000, Scope.EVERYWHERE),
    MAX_OPEN_ORDERS("max-open-orders", Kind.COUNT, 1_000_000, Scope.EVERYWHERE),
    DUPLICATE_WINDOW_MS("duplicate.window-ms", Kind.COUNT, 86_400_000, Limits.OFF),
    MAX_ORDER_QUANTITY("max-order-quantity", Kind.QUANTITY, 0, Scope.INSTRUMENT_AND_STRATEGY),
    MAX_LONG("max-long", Kind.QUANTITY, 0, Scope.INSTRUMENT_AND_STRATEGY),
    MAX_SHORT("max-short", Kind.QUANTITY, 0, Scope.INSTRUMENT_AND_STRATEGY),

    DRAWDOWN_FROM_START_BPS("account.drawdown-from-start-bps", Kind.COUNT, 10_000, Limits.OFF),
    MAX_OPEN_NOTIONAL("account.max-open-notional", Kind.MONEY, 0, Limits.OFF),
    OPEN_NOTIONAL("max-open-notional", Kind.MONEY, 0, Scope.INSTRUMENT_AND_STRATEGY),
    CONCENTRATION_BPS("account.concentration-bps", Kind.COUNT, 10_000_000, Limits.OFF),
    BUYING_POWER_BUFFER("account.buying-power-buffer", Kind.MONEY, 0, Limits.OFF),
    MARGIN_BPS("margin-bps", Kind.COUNT, 10_000_000, Scope.INSTRUMENT),
    DRIFT_BPS("price.drift-bps", Kind.COUNT, 10_000_000, Limits.OFF),
    MARK_FILTER_BPS("price.mark-filter-bps", Kind.COUNT, 10_000_000, Limits.OFF),
    EXECUTIONS_MAX("executions.max", Kind.COUNT, 100_000, Limits.OFF),
    EXECUTIONS_WINDOW_MS("executions.window-ms", Kind.COUNT, 86_400_000, Limits.OFF),
    REJECTS_MAX("rejects.max", Kind.COUNT, 100_000, Limits.OFF),
    REJECTS_WINDOW_MS("rejects.window-ms", Kind.COUNT, 86_400_000, Limits.OFF),
    CANCELS_PER_FILL("cancels-per-fill.max", Kind.COUNT, 1_000_000, Limits.OFF),
    CANCELS_WINDOW_MS("cancels-per-fill.window-ms", Kind.COUNT, 86_400_000, Limits.OFF),
    SECTOR("sector", Kind.TEXT, 0, Scope.INSTRUMENT),
    SECTOR_BPS("account.max-sector-bps", Kind.COUNT, 10_000_000, Limits.OFF),
    BETA_THOUSANDTHS("account.max-beta-thousandths", Kind.COUNT, 1_000_000, Limits.OFF),
    VAR("account.max-var", Kind.MONEY, 0, Limits.OFF),
    VAR_HARD_MULTIPLE("account.var-hard-multiple", Kind.COUNT, 1_000, Limits.OFF),
    METRICS_PERIOD_MS("metrics.period-ms", Kind.COUNT, 86_400_000, Limits.OFF),
    SELF_TRADE("self-trade", List.of("reject", "cancel-resting")),
    BENCHMARK("metrics.benchmark", Kind.TEXT, 0, Limits.OFF),
    VAR_METHOD("metrics.var-method", List.of("historical", "parametric", "ewma")),
    VAR_CONFIDENCE_BPS("metrics.var-confidence-bps", Kind.COUNT, 9_999, "9900");

    /** What a value is. */
    enum Kind { COUNT, QUANTITY, MONEY, SYMBOLS, TEXT, WORD }

    /** Where a key may be stated: plainly for the account, {@code instrument.SYMBOL.…}, {@code strategy.NAME.…}. */
    enum Scope {
        ACCOUNT(true, false, false), INSTRUMENT(false, true, false), INSTRUMENT_AND_STRATEGY(false, true, true),
        EVERYWHERE(true, true, true);

        private final boolean account;
        private final boolean instrument;
        private final boolean strategy;

        Scope(boolean account, boolean instrument, boolean strategy) {
            this.account = account;
            this.instrument = instrument;
            this.strategy = strategy;
        }
    }

    private static final String INSTRUMENT_PREFIX = "instrument.";
    private static final String STRATEGY_PREFIX = "strategy.";

    private final String suffix;
    private final Kind kind;
    private final long most;
    private final String backtestDefault;
    private final Scope scope;
    /** Of a word: those there are, the first unless stated. */
    private final List<String> words;

    LimitKey(String suffix, Kind kind, long most, String backtestDefault) {
        this(suffix, kind, most, backtestDefault, Scope.ACCOUNT);
    }

    LimitKey(String suffix, Kind kind, long most, Scope scope) {
        this(suffix, kind, most, Limits.OFF, scope);
    }

    LimitKey(String suffix, Kind kind, long most, String backtestDefault, Scope scope) {
        this.suffix = suffix;
        this.kind = kind;
        this.most = most;
        this.backtestDefault = backtestDefault;
        this.scope = scope;
        this.words = List.of();
    }

    LimitKey(String suffix, List<String> words) {
        this.suffix = suffix;
        this.kind = Kind.WORD;
        this.most = 0;
        this.backtestDefault = words.get(0);
        this.scope = Scope.ACCOUNT;
        this.words = words;
    }

    /** Whether limits are complete only with it; the others are off unless stated. */
    boolean isRequired() {
        return ordinal() <= MAX_SHORT.ordinal();
    }

    /** The key as it stands in a file, for all instruments where it cannot be stated for the account. */
    String text() {
        return scope.account ? suffix : keyFor(Limits.EVERY);
    }

    String keyFor(String symbol) {
        return INSTRUMENT_PREFIX + symbol + "." + suffix;
    }

    String strategyKey(String name) {
        return STRATEGY_PREFIX + name + "." + suffix;
    }

    String backtestDefault() {
        return backtestDefault;
    }

    /** Every form in which the key may stand in a file. */
    String forms() {
        StringBuilder forms = new StringBuilder();
        forms.append(scope.account ? suffix + " " : "").append(scope.instrument ? keyFor(Limits.EVERY) + " " : "")
                .append(scope.strategy ? strategyKey("NAME") : "");
        return forms.toString().strip();
    }

    Kind kind() {
        return kind;
    }

    /** The symbol or {@code *} a key names, or null if it names no instrument. */
    String symbolIn(String key) {
        return scope.instrument ? between(key, INSTRUMENT_PREFIX) : null;
    }

    /** The strategy or {@code *} a key names, or null if it names none. */
    String strategyIn(String key) {
        return scope.strategy ? between(key, STRATEGY_PREFIX) : null;
    }

    private String between(String key, String prefix) {
        int end = key.length() - suffix.length() - 1;
        return key.startsWith(prefix) && key.endsWith("." + suffix) && end > prefix.length() ? key.substring(prefix.length(), end) : null;
    }

    /** This key for whatever another one is stated for. */
    String suffixed(String key, LimitKey other) {
        return key.substring(0, key.length() - other.suffix.length()) + suffix;
    }

    /** Finds the key a line of a file means, or refuses the line. */
    static LimitKey find(String where, String key) {
        for (LimitKey candidate : values()) {
            if (candidate.scope.account && key.equals(candidate.suffix) || candidate.symbolIn(key) != null
                    || candidate.strategyIn(key) != null) {
                return candidate;
            }
        }
        throw new InvalidInputException(where, "unknown limit " + key, known(), "correct the key or remove the line");
    }

    private static String known() {
        StringBuilder keys = new StringBuilder();
        for (LimitKey key : values()) {
            keys.append(keys.length() == 0 ? "" : " ").append(key.text());
        }
        return keys.append("; limits of order size, position, rate, open orders and their value also as strategy.NAME.KEY").toString();
    }

    /** Refuses a value that cannot be, apart from quantities and money, which need the run's instruments. */
    void check(String where, String value) {
        if (kind == Kind.COUNT) {
            count(where, value);
        } else if (kind == Kind.WORD && !words.contains(value)) {
            throw new InvalidInputException(where, suffix + "=" + value, String.join(" or ", words), "write one of these");
        } else if (kind == Kind.TEXT && value.isBlank()) {
            throw new InvalidInputException(where, suffix + "=" + value, "a name or " + Limits.OFF, "write a name");
        }
    }

    /** The limit that this one only says more of, or null if it is one by itself. */
    LimitKey refined() {
        return switch (this) {
            case ORDER_BURST -> ORDER_RATE;
            case EXECUTIONS_WINDOW_MS -> EXECUTIONS_MAX;
            case REJECTS_WINDOW_MS -> REJECTS_MAX;
            case CANCELS_WINDOW_MS -> CANCELS_PER_FILL;
            case VAR_HARD_MULTIPLE -> VAR;
            default -> null;
        };
    }

    long count(String where, String value) {
        if (value.equals(Limits.OFF)) {
            return Limits.NONE;
        }
        byte[] ascii = value.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        long number = value.length() > 18 ? Scale.INVALID : Scale.parse(ascii, 0, ascii.length, 0);
        if (number < 0 || number > most) {
            throw new InvalidInputException(where, suffix + "=" + value, "0 to " + most + " or " + Limits.OFF,
                    "write a whole number in that range");
        }
        return number;
    }

    @Override
    public String toString() {
        return text().toLowerCase(Locale.ROOT);
    }
}
