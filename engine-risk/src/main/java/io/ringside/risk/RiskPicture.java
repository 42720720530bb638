package io.ringside.risk;

import io.ringside.instrument.Instrument;
import java.util.Map;

/**
 * What metrics are computed from: the gate's view at one input. Immutable if its maps are; the gate's are in the instruments' order, so
 * that the same picture gives the same sums.
 *
 * @param values      what each holding is worth in money units of the account, negative when short; none of what is not held
 * @param sectors     the sector of each holding that has one
 * @param equityUnits the account's equity in money units
 * @param benchmark   the symbol that betas are against, or null: then the portfolio's beta is 0
 * @param method      how value at risk is computed
 * @param confidence  such as 0.99
 */
public record RiskPicture(Map<Instrument, Long> values, Map<Instrument, String> sectors, long equityUnits, String benchmark,
                          RiskCalculator.Method method, double confidence) {
}
