package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.Locale;

/** The limits there are: key, meaning of the value, and what a backtest assumes. */
enum LimitKey {
    MAX_TRADE_VALUE_BPS("account.max-trade-value-bps", Kind.COUNT, 10_000_000, "200"),
    DRAWDOWN_BPS("account.drawdown-bps", Kind.COUNT, 10_000, "500"),
    DAILY_LOSS("account.daily-loss", Kind.LATER, 0, Limits.OFF),
    MAX_GROSS("account.max-gross", Kind.LATER, 0, Limits.OFF),
    MAX_NET("account.max-net", Kind.LATER, 0, Limits.OFF),
    PROHIBITED("account.prohibited", Kind.SYMBOLS, 0, ""),
    ALLOWED("account.allowed", Kind.SYMBOLS, 0, Limits.EVERY),
    MAX_AGE_MS("price.max-age-ms", Kind.COUNT, 86_400_000_000L, Limits.OFF),
    COLLAR_BPS("price.collar-bps", Kind.COUNT, 10_000, Limits.OFF),
    ORDER_RATE("order-rate.per-second", Kind.LATER, 0, Limits.OFF),
    ORDER_BURST("order-rate.burst", Kind.LATER, 0, Limits.OFF),
    MAX_OPEN_ORDERS("max-open-orders", Kind.COUNT, 1_000_000, Limits.OFF),
    DUPLICATE_WINDOW_MS("duplicate.window-ms", Kind.LATER, 0, Limits.OFF),
    MAX_ORDER_QUANTITY("max-order-quantity", Kind.QUANTITY, 0, Limits.OFF),
    MAX_LONG("max-long", Kind.QUANTITY, 0, Limits.OFF),
    MAX_SHORT("max-short", Kind.QUANTITY, 0, Limits.OFF);

    /** What a value is. */
    enum Kind { COUNT, QUANTITY, SYMBOLS, LATER }

    private final String suffix;
    private final Kind kind;
    private final long most;
    private final String backtestDefault;

    LimitKey(String suffix, Kind kind, long most, String backtestDefault) {
        this.suffix = suffix;
        this.kind = kind;
        this.most = most;
        this.backtestDefault = backtestDefault;
    }

    /** Whether the key is stated per instrument, {@code instrument.SYMBOL.…} or {@code instrument.*.…}. */
    boolean isPerInstrument() {
        return kind == Kind.QUANTITY;
    }

    /** The key as it stands in a file, for all instruments where it is stated per instrument. */
    String text() {
        return isPerInstrument() ? keyFor(Limits.EVERY) : suffix;
    }

    String keyFor(String symbol) {
        return "instrument." + symbol + "." + suffix;
    }

    String backtestDefault() {
        return backtestDefault;
    }

    /** Finds the key a line of a file means, or refuses the line. */
    static LimitKey find(String where, String key) {
        for (LimitKey candidate : values()) {
            boolean matches = candidate.isPerInstrument()
                    ? key.startsWith("instrument.") && key.endsWith("." + candidate.suffix)
                            && key.length() > candidate.keyFor("").length()
                    : key.equals(candidate.suffix);
            if (matches) {
                return candidate;
            }
        }
        if (key.startsWith("strategy.")) {
            throw new InvalidInputException(where, "scope of " + key, "account and instrument scopes in this version",
                    "state the limit for the account or an instrument");
        }
        throw new InvalidInputException(where, "unknown limit " + key, known(), "correct the key or remove the line");
    }

    private static String known() {
        StringBuilder keys = new StringBuilder();
        for (LimitKey key : values()) {
            keys.append(keys.length() == 0 ? "" : " ").append(key.text());
        }
        return keys.toString();
    }

    /** Refuses a value that cannot be, apart from quantities, which need their instrument. */
    void check(String where, String value) {
        switch (kind) {
            case COUNT -> count(where, value);
            case LATER -> {
                if (!value.equals(Limits.OFF)) {
                    throw new InvalidInputException(where, suffix + "=" + value, Limits.OFF + " in this version, which does not enforce it",
                            "state " + Limits.OFF);
                }
            }
            default -> { }
        }
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
