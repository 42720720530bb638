/**
 * The latency harness, run by {@code java -jar engine-bench/target/engine-bench.jar}.
 *
 * <pre>
 * commands ── Contest ── subjects: EngineSubject (INLINE, FUSED, PIPELINED)
 *                │                 HopSubject    one raw Disruptor hop, of our slot or of 64 bytes
 *                │                 BareLoop      the same four steps in one method, nothing between
 *                │                 QueueEngine   threads and ArrayBlockingQueues, an object per event
 *                └─ Figures ── JSON, .hlog, SVG
 * </pre>
 *
 * <p>Subjects take turns within one process (ABBA), each block with a histogram of its own, so that what disturbs the machine disturbs
 * all of them, and ratios of neighbouring blocks can be held to a pin.
 */
package io.ringside.bench.harness;
