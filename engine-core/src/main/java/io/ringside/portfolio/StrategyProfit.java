package io.ringside.portfolio;

import io.ringside.instrument.Money;
import java.util.List;
import java.util.Map;

/**
 * What one strategy has made, or, the last of a list, what belongs to none. A picture; immutable. In each currency the profits of a list
 * add up to the account's to the last money unit, and so do those in the account's currency.
 *
 * @param strategy  its name; {@value #NONE} for what no strategy's order has done
 * @param fills     executions of its orders
 * @param positions what it holds by symbol as a plain decimal, flat ones left out
 * @param byCurrency profit after fees in each currency, that of the account first
 * @param realized  profit of what it has closed, before fees, by its own average cost, in the account's currency; null if unknown
 * @param fees      fees it paid, in the account's currency; null if unknown
 * @param profit    profit after fees in the account's currency; of {@value #NONE} with what rates have made of the account's money and
 *                  with what rounding has left; null if unknown
 */
public record StrategyProfit(String strategy, long fills, Map<String, String> positions, List<Money> byCurrency, Money realized, Money fees,
                             Money profit) {
    /** The name of what no strategy's order has done. */
    public static final String NONE = "(none)";
}
