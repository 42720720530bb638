package io.ringside.report;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.instrument.Money;
import io.ringside.portfolio.StrategyProfit;
import java.util.List;
import java.util.Map;

/**
 * What a run came to. A picture taken between two inputs; immutable.
 *
 * @param ticks              quotes and trades entered
 * @param signals            orders and replaces asked for by strategies
 * @param orders             approved + denied
 * @param approved           orders and replaces the gate approved
 * @param denied             how many the gate refused, by code, none that is zero
 * @param fills              executions
 * @param openOrders         orders that have not ended
 * @param realizedPnl        profit of what was closed, before fees; null if unknown
 * @param unrealizedPnl      profit of what is held, at its marks; null if unknown
 * @param fees               fees paid; null if unknown
 * @param cash               cash in the account's currency after all fills and fees
 * @param equity             cash and positions at their marks; null if unknown
 * @param maxDrawdownBps     largest loss from a peak of equity, whole basis points of the peak; null if unknown
 * @param positions          position by symbol as a plain decimal, flat ones included, in the order of the instruments
 * @param state              the risk state
 * @param trips              changes of the risk state
 * @param strategyFaults     exceptions and errors of strategies
 * @param disabledStrategies strategies disabled for what they threw
 * @param halted             whether the account is HALTED, by a fault, a kill or otherwise
 * @param threads            names of the threads that ran a stage
 * @param digest             SHA-256 of the event lines as lower-case hex
 * @param balances           cash in each currency, that of the account first
 * @param feesByCurrency     fees paid in each currency, that of the account first
 * @param missingRates       currencies that are not at zero but have no rate: then what is reckoned in the account's currency is unknown
 * @param beyondMeasure      currencies that are worth more than 2^58 money units of the account: likewise
 * @param strategies         what each strategy has made, and at last what belongs to none: together the account's profit
 * @param statistics         what the run was worth as an investment
 */
public record RunResult(
        long ticks,
        long signals,
        long orders,
        long approved,
        Map<RiskCode, Long> denied,
        long fills,
        int openOrders,
        Money realizedPnl,
        Money unrealizedPnl,
        Money fees,
        Money cash,
        Money equity,
        Long maxDrawdownBps,
        Map<String, String> positions,
        RiskState state,
        List<Trip> trips,
        int strategyFaults,
        int disabledStrategies,
        boolean halted,
        List<String> threads,
        String digest,
        List<Money> balances,
        List<Money> feesByCurrency,
        List<String> missingRates,
        List<String> beyondMeasure,
        List<StrategyProfit> strategies,
        Statistics statistics) {

    /**
     * A change of the risk state.
     *
     * @param tick how many ticks had been entered
     * @param code what caused it
     */
    public record Trip(long tick, RiskCode code) {
    }

    /** {@return whether what is reckoned in the account's currency is known} */
    public boolean isEquityKnown() {
        return missingRates.isEmpty() && beyondMeasure.isEmpty();
    }

    /** {@return whether no strategy was disabled for what it threw, and nothing, such as a fault or a kill, halted the account} */
    public boolean isSound() {
        return disabledStrategies == 0 && !halted;
    }
}
