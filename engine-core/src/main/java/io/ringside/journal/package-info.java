/**
 * The inputs of a run, kept so that they decide everything again.
 *
 * <p>A {@link io.ringside.journal.Tape} holds every input a run's stages saw, in sequence, in memory or in a file. Played back into the
 * same strategies and limits it gives the same signals, verdicts and books, in every threading mode: the venue's answers are inputs, too.
 * It is written when the run has ended, whole or not at all, and read as it was written or refused.
 */
package io.ringside.journal;
