/**
 * The source of truth for holdings and capital: the portfolio stage folds ticks and fills into the account's books and tells listeners.
 */
package io.ringside.portfolio;
