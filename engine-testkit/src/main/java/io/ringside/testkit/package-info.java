/**
 * Contracts to run against implementations of one's own, as abstract JUnit 5 classes, and what they observe with.
 *
 * <pre>
 *   your test extends a contract ─→ makes your implementation ─→ the contract drives it as the engine would
 *                                   your implementation ─→ {@link io.ringside.testkit.ReportLog} ─→ the contract's assertions
 * </pre>
 *
 * <p>For tests only. Knows the SPIs of the engine and JUnit's API; nothing of the engine knows it.
 */
package io.ringside.testkit;
