/**
 * What a run leaves behind: the event lines, their digest, the result and its statistics.
 *
 * <p>{@link io.ringside.report.EventRecorder} is the last stage. It writes one line per consequence and hashes exactly those bytes, so
 * that equal inputs give an equal digest in every threading mode.
 */
package io.ringside.report;
