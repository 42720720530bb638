/**
 * The command line of the engine: backtests, paper runs, replays of tapes, order books against their quotes, the list of strategies.
 */
package io.ringside.tools;
