/**
 * The latency harness, run by {@code java -jar engine-bench/target/engine-bench.jar COMMAND}.
 *
 * <pre>
 * latency ──┬── ClosedLoop ── Contest ──┬── EngineSubject   INLINE, FUSED, PIPELINED
 *           │                           ├── HopSubject      one raw Disruptor hop, of our slot or of 64 bytes
 *           │                           ├── BareLoop        the same four steps in one method, nothing between
 *           │                           └── QueueEngine     threads and ArrayBlockingQueues, an object per event
 *           └── OpenLoop ──── Pacer, Hiccups
 * pin, selfcheck ── PinContest ── child JVMs, each some rounds of a Contest ── PinRun, held to Pins
 * overload ──────── OverloadTrial ── Pacer, Trace, Operator
 * startup ───────── child JVMs: FirstTick, EmptyMain
 * throughput ────── Backtesting, Recording
 * growth ────────── Backtesting, Tide
 * all ───────────── Intervals, Machine, Json; Chart and Artifacts for files
 * </pre>
 *
 * <p>Subjects take turns within one process (ABBA), each block with a histogram of its own, so that what disturbs the machine disturbs
 * all of them, and ratios of neighbouring blocks can be held to a pin. Intervals are of 95 %, by the bootstrap. What the compiler makes of
 * the code differs from process to process, so that pins look at many processes, each of which is one observation.
 *
 * <p>Exit codes: 0 measured, and held where there is something to hold; 1 failed, or not held; 2 usage; 3 not measured.
 */
package io.ringside.bench.harness;
