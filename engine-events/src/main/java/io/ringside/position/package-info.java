/**
 * Folds of inputs that more than one stage needs: positions from fills, the top of the book from ticks, the account from both; and
 * order books by price level from their deltas.
 *
 * <p>Stages share these classes, never instances: the risk gate, the strategies and the portfolio each fold the same inputs for themselves.
 */
package io.ringside.position;
