package io.ringside.portfolio;

import io.ringside.events.Fill;
import io.ringside.events.OrderUpdate;
import io.ringside.events.RiskEvent;
import io.ringside.instrument.Money;

/**
 * Who is told what happened to the account, after the books were updated. Called by the portfolio's thread: return soon, do not block.
 * Events are valid during the call only. An exception halts the engine.
 */
public interface PortfolioListener {
    /**
     * An order was executed.
     *
     * @param fill      the execution
     * @param portfolio the books after it; read them during the call only
     */
    default void onFill(Fill fill, Portfolio portfolio) {
    }

    /**
     * Money was deposited or withdrawn.
     *
     * @param moved     what came in, negative if it went out
     * @param portfolio the books after it; read them during the call only
     */
    default void onCash(Money moved, Portfolio portfolio) {
    }

    /**
     * An order was accepted, denied, or ended.
     *
     * @param update the venue's or the engine's word
     */
    default void onOrderUpdate(OrderUpdate update) {
    }

    /**
     * The account's risk state changed.
     *
     * @param event the new state and its cause
     */
    default void onRisk(RiskEvent event) {
    }
}
