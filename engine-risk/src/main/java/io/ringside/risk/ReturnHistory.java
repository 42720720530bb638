package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Daily returns by symbol, aligned by day. Immutable.
 *
 * <p>As a CSV: a header {@code date,SYMBOL,SYMBOL…}, then a line a day, the oldest first, of plain decimal returns such as {@code -0.0125};
 * the date is not read. Blank lines, missing and infinite values are refused.
 */
public final class ReturnHistory {
    private final Map<String, double[]> bySymbol = new LinkedHashMap<>();
    private final int days;

    /**
     * Creates a history.
     *
     * @param bySymbol returns by symbol, the oldest first, as many of each
     */
    public ReturnHistory(Map<String, double[]> bySymbol) {
        bySymbol.forEach((symbol, returns) -> this.bySymbol.put(symbol, returns.clone()));
        this.days = bySymbol.isEmpty() ? 0 : bySymbol.values().iterator().next().length;
        this.bySymbol.forEach((symbol, returns) -> {
            if (returns.length != days || days == 0) {
                throw new InvalidInputException("returns of " + symbol, returns.length + " days",
                        "1 or more, as many as the others: " + days, "align the days");
            }
        });
    }

    /**
     * Reads a CSV.
     *
     * @param file the file
     * @return its returns
     * @throws InvalidInputException if it cannot be read or a line is not understood, naming the line
     */
    public static ReturnHistory load(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file",
                    "check the path");
        }
    }

    static ReturnHistory parse(String source, List<String> lines) {
        String[] header = lines.isEmpty() ? new String[0] : lines.get(0).split(",", -1);
        if (header.length < 2 || !header[0].equals("date")) {
            throw new InvalidInputException(source + ":1", "header '" + String.join(",", header) + "'", "date,SYMBOL,…",
                    "write the header");
        }
        double[][] columns = new double[header.length - 1][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(",", -1);
            if (fields.length != header.length) {
                throw new InvalidInputException(source + ":" + (i + 1), fields.length + " fields", header.length + " as in the header",
                        "complete the line");
            }
            for (int column = 1; column < fields.length; column++) {
                columns[column - 1][i - 1] = number(source + ":" + (i + 1), fields[column]);
            }
        }
        Map<String, double[]> bySymbol = new LinkedHashMap<>();
        for (int column = 1; column < header.length; column++) {
            bySymbol.put(header[column], columns[column - 1]);
        }
        return new ReturnHistory(bySymbol);
    }

    private static double number(String place, String text) {
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,18})?")) {
            throw new InvalidInputException(place, "return '" + text + "'", "a plain decimal number", "write such as -0.0125");
        }
        return Double.parseDouble(text);
    }

    /** {@return how many days there are} */
    public int days() {
        return days;
    }

    /**
     * The returns of a symbol.
     *
     * @param symbol the symbol
     * @return a copy, the oldest first
     * @throws InvalidInputException if there are none of it
     */
    public double[] returns(String symbol) {
        double[] returns = bySymbol.get(symbol);
        if (returns == null) {
            throw new InvalidInputException("returns", "no symbol " + symbol, bySymbol.keySet().toString(), "add its column");
        }
        return Arrays.copyOf(returns, days);
    }
}
