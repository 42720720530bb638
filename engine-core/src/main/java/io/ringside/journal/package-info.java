/**
 * The inputs of a run, kept so that they decide everything again.
 *
 * <p>A {@link io.ringside.journal.Tape} holds every input a run's stages saw, in sequence. It is recorded in memory, and written to a file
 * by {@link io.ringside.journal.Tape#save} when the engine is closed. Played back into the same strategies and limits it gives the same
 * signals, verdicts and books, in every threading mode: the venue's answers are inputs, too.
 * A file is written whole or not at all, and read as it was written or refused.
 */
package io.ringside.journal;
