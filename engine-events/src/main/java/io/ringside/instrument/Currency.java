package io.ringside.instrument;

/**
 * A currency and the decimals its money is counted in. Immutable.
 *
 * @param code     such as {@code USD} or {@code USDT}: 1 to 16 letters or digits
 * @param decimals decimals of one money unit, 0 to {@value Scale#MAX_DECIMALS}
 */
public record Currency(String code, int decimals) {
    /**
     * Checks the code and the decimals.
     *
     * @param code     1 to 16 letters or digits
     * @param decimals 0 to {@value Scale#MAX_DECIMALS}
     * @throws InvalidInputException if either is out of range
     */
    public Currency {
        if (code == null || !code.matches("[A-Za-z0-9]{1,16}")) {
            throw new InvalidInputException("currency", "code '" + code + "'", "1 to 16 letters or digits", "write a code such as USD");
        }
        if (decimals < 0 || decimals > Scale.MAX_DECIMALS) {
            throw new InvalidInputException("currency " + code, "decimals " + decimals, "0 to " + Scale.MAX_DECIMALS, "lower the decimals");
        }
    }

    /**
     * A currency with its own decimals, which a run may raise so that its instruments' products stay exact.
     *
     * @param code     such as {@code USD}
     * @param decimals 0 to {@value Scale#MAX_DECIMALS}
     * @return the currency
     * @throws InvalidInputException if either is out of range
     */
    public static Currency of(String code, int decimals) {
        return new Currency(code, decimals);
    }

    /**
     * The same currency counted in at least so many decimals.
     *
     * @param least the decimals needed
     * @return this, or a finer copy
     */
    public Currency atLeast(int least) {
        return least <= decimals ? this : new Currency(code, least);
    }

    /**
     * Reads an amount.
     *
     * @param text such as {@code "1000000"}
     * @return the amount in money units
     * @throws InvalidInputException if it is no number or does not fit
     */
    public long amount(String text) {
        return Scale.parse(text, decimals, "amount in " + code);
    }

    /**
     * Writes an amount plainly.
     *
     * @param units the amount in money units
     * @return its text, such as {@code 995298.89}
     */
    public String format(long units) {
        return Scale.format(units, decimals);
    }
}
