package io.ringside.instrument;

/**
 * Which instrument's price is the rate of a currency pair. Immutable.
 *
 * @param base   the currency of which one is priced, such as {@code EUR}
 * @param quote  the currency it is priced in, such as {@code USD}
 * @param symbol the instrument whose price says how many of the quote one of the base is worth
 */
public record FxPair(String base, String quote, String symbol) {
    /**
     * Reads a pair.
     *
     * @param pair   such as {@code EUR/USD}
     * @param symbol the instrument's symbol
     * @return the pair
     * @throws InvalidInputException if it is not two different codes with a slash between
     */
    public static FxPair of(String pair, String symbol) {
        String[] codes = pair == null ? new String[0] : pair.split("/", -1);
        if (codes.length != 2 || codes[0].isEmpty() || codes[1].isEmpty() || codes[0].equals(codes[1])) {
            throw new InvalidInputException("fx", "pair " + pair, "BASE/QUOTE, two different currencies", "write such as EUR/USD");
        }
        for (String code : codes) {
            try {
                Currency.of(code, 0);
            } catch (InvalidInputException e) {
                throw e.at("fx " + pair);
            }
        }
        return new FxPair(codes[0], codes[1], symbol);
    }

    boolean isOf(String one, String other) {
        return base.equals(one) && quote.equals(other) || base.equals(other) && quote.equals(one);
    }

    /** {@return the pair and its instrument, such as {@code EUR/USD=EURUSD}} */
    @Override
    public String toString() {
        return base + "/" + quote + "=" + symbol;
    }
}
