package io.ringside.venue;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.InvalidInputException;

/**
 * What an execution costs. Asked by the venue once for each; must be a pure function of its argument and not allocate.
 *
 * <p>Fees are in the instrument's currency, unless {@link #currency} says otherwise, and rounded up to its money unit, against us.
 */
public interface FeeModel {
    /**
     * The fee of an execution.
     *
     * @param execution the execution, and what its order came to before; valid during the call
     * @return money units of {@link Execution#feeCurrency()}; negative is a rebate
     */
    long feeUnits(Execution execution);

    /** {@return what the gate expects of an order's fee as a part of its notional, before it is sent; no less than zero} */
    FeeRate expected();

    /** {@return the code of the currency that every fee is in, one of the run's; null for the instrument's} */
    default String currency() {
        return null;
    }

    /**
     * The same amounts in another currency, which has to have a rate in the run. The gate expects none of it, since it knows a fee as a
     * part of the notional only.
     *
     * @param code such as {@code USD}
     * @return the model
     * @throws io.ringside.instrument.InvalidInputException if it is no code, or the model is a part of the notional, or bounded by
     *                                                      one, which is in the instrument's currency
     */
    default FeeModel in(String code) {
        return new FeeInCurrency(this, code);
    }

    /**
     * The same part of the notional for every execution.
     *
     * @param bps basis points, 0 to 10000, at most 4 decimals
     * @return the model
     * @throws io.ringside.instrument.InvalidInputException if it is no such number
     */
    static FeeModel bps(String bps) {
        FeeRate rate = FeeRate.ofBps(bps);
        return new ProportionalFee(rate, rate, false);
    }

    /**
     * A part of the notional by who brought the liquidity. The gate expects the larger one.
     *
     * @param makerBps basis points of executions that added liquidity, −10000 (a rebate) to 10000, at most 4 decimals
     * @param takerBps basis points of executions that took it, 0 to 10000, at most 4 decimals
     * @return the model
     * @throws io.ringside.instrument.InvalidInputException if either is no such number
     */
    static FeeModel makerTaker(String makerBps, String takerBps) {
        boolean rebate = makerBps != null && makerBps.startsWith("-");
        FeeRate maker = rebate ? rebate(makerBps) : FeeRate.ofBps(makerBps);
        return new ProportionalFee(maker, FeeRate.ofBps(takerBps), rebate);
    }

    private static FeeRate rebate(String bps) {
        try {
            return FeeRate.ofBps(bps.substring(1));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.where(), "value " + bps, "-10000 to 10000 with 4 decimals",
                    "state the rebate as a part of the notional");
        }
    }

    /**
     * An amount for each share, contract or coin, with bounds for each order that executes: an order's executions together cost amount ×
     * quantity, at least the minimum, at most so much of their notional; the maximum goes before the minimum. The gate expects the maximum.
     *
     * @param amount  money for a quantity of 1, 0 to 1,000,000, at most 8 decimals, such as {@code "0.005"}
     * @param minimum money per order, 0 to 1,000,000, at most 8 decimals
     * @param maxBps  basis points of the notional, 0 to 10000, at most 4 decimals
     * @return the model
     * @throws io.ringside.instrument.InvalidInputException if any is no such number
     */
    static FeeModel perUnit(String amount, String minimum, String maxBps) {
        return new PerUnitFee(Amount.of(amount, "fee per unit"), Amount.of(minimum, "least fee of an order"), FeeRate.ofBps(maxBps));
    }

    /**
     * A fixed amount for each order that executes, charged with its first execution. The gate expects none of it.
     *
     * @param amount money, 0 to 1,000,000, at most 8 decimals, such as {@code "1"}
     * @return the model
     * @throws io.ringside.instrument.InvalidInputException if it is no such number
     */
    static FeeModel perOrder(String amount) {
        return new PerOrderFee(Amount.of(amount, "fee per order"));
    }
}
