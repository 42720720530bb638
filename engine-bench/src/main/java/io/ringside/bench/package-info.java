/**
 * JMH benchmarks of the engine and the latency harness.
 */
package io.ringside.bench;
