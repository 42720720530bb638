/**
 * Benchmarks, run by {@code java -jar engine-bench/target/benchmarks.jar}. Figures, not tests: they depend on the machine.
 *
 * <p>{@link io.ringside.bench.TickToSignal} is the engine as a user embeds it and the class to extend for a strategy of one's own;
 * {@link io.ringside.bench.PinCheck} holds its result to a pin. The others are its parts, each stage on its own with a slot that is filled
 * by hand:
 *
 * <pre>
 *   CsvScan, JsonScan -&gt; Publishing -&gt; Dispatch, Crossover -&gt; GateVerdict -&gt; Routing -&gt; PortfolioFold
 * </pre>
 *
 * {@link io.ringside.bench.BacktestThroughput} is all of them in lock-step. {@link io.ringside.bench.IndicatorUpdate} stands beside
 * them: what a strategy's indicators cost, {@link io.ringside.bench.IndicatorTa4j} what ta4j's do, and
 * {@link io.ringside.bench.RiskFigures} what the gate's soft figures do.
 */
package io.ringside.bench;
