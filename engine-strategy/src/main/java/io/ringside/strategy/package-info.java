/**
 * Strategies and the stage that runs them.
 *
 * <p>A user subclasses {@link io.ringside.strategy.Strategy}. The {@link io.ringside.strategy.StrategyRunner} gives each strategy a
 * {@link io.ringside.strategy.Seat}: its own positions, working orders and timers, folded from inputs alone, and a guard, so that one
 * strategy's exception never hides an input from its neighbours. {@link io.ringside.strategy.OrderGroups} holds brackets and pairs of
 * alternatives. {@link io.ringside.strategy.Sizing} says how much, {@link io.ringside.strategy.Parameters} read typed records, and
 * {@link io.ringside.strategy.StrategyCatalog} names the strategies that come with the library.
 */
package io.ringside.strategy;
