/**
 * The source of truth for holdings and capital: the portfolio stage folds ticks, fills and movements of cash into the account's
 * books, tells what each strategy has made, and tells listeners.
 */
package io.ringside.portfolio;
