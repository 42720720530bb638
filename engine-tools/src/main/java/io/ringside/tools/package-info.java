/**
 * The command line of the engine: backtests and journal inspection.
 */
package io.ringside.tools;
