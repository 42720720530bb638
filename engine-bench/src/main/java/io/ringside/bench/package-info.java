/**
 * Benchmarks, run by {@code java -jar engine-bench/target/benchmarks.jar}. Figures, not tests: they depend on the machine.
 */
package io.ringside.bench;
