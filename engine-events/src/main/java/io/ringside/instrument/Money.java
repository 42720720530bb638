package io.ringside.instrument;

/**
 * An amount of a currency. Immutable; for results and reports, never for the path of an event.
 *
 * @param units    the amount in money units of the currency
 * @param currency the currency with its accounting decimals
 */
public record Money(long units, Currency currency) {
    /** {@return the plain decimal text, such as {@code 995298.89}} */
    @Override
    public String toString() {
        return currency.format(units);
    }
}
