package io.ringside.feed;

import io.ringside.events.StageClock;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** The words of refusals; cold code. */
final class Refusals {
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_LIST = 120;

    private Refusals() {
    }

    /** A value from outside as one short printable word in quotes. */
    static String quoted(String value) {
        if (value == null) {
            return "missing";
        }
        StringBuilder text = new StringBuilder("'");
        int shown = Math.min(value.length(), LONGEST_VALUE);
        for (int i = 0; i < shown; i++) {
            char symbol = value.charAt(i);
            if (symbol >= ' ' && symbol <= '~') {
                text.append(symbol);
            } else {
                text.append(String.format(symbol <= 0xFF ? "\\x%02X" : "\\u%04X", (int) symbol));
            }
        }
        text.append('\'');
        return shown == value.length() ? text.toString() : text + "... (" + value.length() + " bytes)";
    }

    static InvalidInputException unreadable(String file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new InvalidInputException(file, "file missing", "an existing file", "check the path");
        }
        String why = cause instanceof AccessDeniedException ? "access denied" : String.valueOf(cause.getMessage());
        return new InvalidInputException(file, "unreadable file " + quoted(why), "a readable file", "check the file and its permissions");
    }

    static InvalidInputException directory(String file) {
        return new InvalidInputException(file, "directory", "a file", "name a file in it");
    }

    static InvalidInputException empty(String file) {
        return new InvalidInputException(file + ":1", "empty file 0 bytes", "at least 1 line", "check the path or record the file again");
    }

    static InvalidInputException header(String where, String value, String limit, String cure) {
        return new InvalidInputException(where, "header " + quoted(value), limit, cure);
    }

    static InvalidInputException gzip(String where, IOException cause) {
        String why = cause.getMessage() == null ? "Unexpected end" : cause.getMessage();
        return new InvalidInputException(where, "gzip data " + quoted(why), "an intact gzip file",
                "compress or download the file again");
    }

    static InvalidInputException timeFormat(String where, String name, String value, int decimals) {
        return new InvalidInputException(where, name + ' ' + quoted(value), "0 to " + Scale.format(StageClock.LATEST_NS, decimals),
                decimals == 0 ? "write whole ns since 1970 UTC" : "write the time since 1970 UTC, exact to 1 ns, or state its unit");
    }

    static InvalidInputException timeBack(String where, String name, String value, String last) {
        return new InvalidInputException(where, name + ' ' + quoted(value) + " goes back", "at least " + last + " of the line before",
                "sort the file by time");
    }

    static InvalidInputException symbol(String where, String value, Instruments known) {
        String symbols = known.toString();
        String shown = symbols.length() <= LONGEST_LIST ? symbols : symbols.substring(0, LONGEST_LIST) + "...";
        return new InvalidInputException(where, "unknown symbol " + quoted(value), "one of " + shown,
                "declare the instrument or remove its lines");
    }

    static InvalidInputException price(String where, String name, String value, Instrument instrument) {
        String what = name + ' ' + quoted(value);
        if (value.isEmpty()) {
            return new InvalidInputException(where, what, "1 price for a trade", "state the price or remove the line");
        }
        if (!isNumber(value)) {
            return notPlain(where, what);
        }
        if (value.charAt(0) == '-' || isZeroFrom(value, 0)) {
            return new InvalidInputException(where, what, "above 0", "leave an absent quote price empty, or remove the line");
        }
        int decimals = instrument.priceDecimals();
        if (hasDecimalsBeyond(value, decimals)) {
            return decimals(where, what, "price decimals", decimals, instrument);
        }
        return new InvalidInputException(where, what, instrument.formatPrice(instrument.maxPriceUnits()) + " for " + instrument,
                "check the price, or define the instrument with a higher maxPrice");
    }

    static InvalidInputException size(String where, String name, String value, Instrument instrument) {
        String what = name + ' ' + quoted(value);
        if (!isNumber(value)) {
            return notPlain(where, what);
        }
        if (value.charAt(0) == '-') {
            return new InvalidInputException(where, what, "at least 0", "leave an unknown size empty");
        }
        int decimals = instrument.quantityDecimals();
        if (hasDecimalsBeyond(value, decimals)) {
            return decimals(where, what, "quantity decimals", decimals, instrument);
        }
        return new InvalidInputException(where, what, instrument.formatQuantity(Long.MAX_VALUE),
                "check the size, or declare fewer quantity decimals");
    }

    private static InvalidInputException notPlain(String where, String what) {
        return new InvalidInputException(where, what, "digits with at most 1 point, without exponent", "write a plain decimal number");
    }

    private static InvalidInputException decimals(String where, String what, String which, int decimals, Instrument instrument) {
        return new InvalidInputException(where, what, decimals + " decimals of " + instrument,
                "declare the instrument with more " + which + " or round the value");
    }

    /** {@return whether the text is a plain decimal number, its sign not counted} */
    static boolean isNumber(String value) {
        int digits = 0;
        int points = 0;
        for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
            char symbol = value.charAt(i);
            digits += symbol >= '0' && symbol <= '9' ? 1 : 0;
            points += symbol == '.' ? 1 : 0;
            if (digits + points != i + 1 - (value.charAt(0) == '-' ? 1 : 0)) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private static boolean hasDecimalsBeyond(String value, int decimals) {
        int point = value.indexOf('.');
        return point >= 0 && point + 1 + decimals < value.length() && !isZeroFrom(value, point + 1 + decimals);
    }

    private static boolean isZeroFrom(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) >= '1' && value.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
