/**
 * What is traded and how it is counted.
 *
 * <p>Prices, quantities and money are {@code long} values in declared units: a price in 10<sup>-priceDecimals</sup> of its
 * {@link io.ringside.instrument.Instrument}, a quantity in 10<sup>-quantityDecimals</sup>, money in 10<sup>-decimals</sup> of its
 * {@link io.ringside.instrument.Currency}. {@link io.ringside.instrument.Scale} turns text into such numbers and back without floating
 * point, {@link io.ringside.instrument.MulDiv} takes ratios over 128 bits, and {@link io.ringside.instrument.Instruments} concludes the set
 * of one run: dense ids, and decimals per currency at which every price × quantity × multiplier is exact.
 */
package io.ringside.instrument;
