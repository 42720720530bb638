/**
 * The risk gate: every order passes it, nothing else approves.
 *
 * <pre>
 *   input → account, exposure → watch → states of account, instruments, strategies
 *   each signal → UNKNOWN_INSTRUMENT → NO_ACCOUNT → STATE → INSTRUMENT_RULES → … → METRICS_AGE → NO_LIMIT
 *               → user's controls → reserve → approve
 * </pre>
 *
 * <p>The gate keeps its own mirror of the account and of what is live at the venue, applies an input before it judges any order riding on
 * it, and decides on integers only. Each {@link io.ringside.risk.Control} is a class of its own with a
 * {@link io.ringside.events.RiskCode}. Orders that only reduce a position are exempt from the limits on openings. Limits come from
 * {@link io.ringside.risk.Limits} and are concluded once.
 *
 * <p>The controls are in the spirit of market-access rules; using them does not make a firm compliant with any.
 */
package io.ringside.risk;
