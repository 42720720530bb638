package io.ringside.core;

import io.ringside.report.RunResult;

/** Who is told of the engine's own life. Must return soon; what it throws is logged and reported as a fault. */
public interface EngineListener {
    /**
     * The engine has started, and takes inputs. On the thread that started it.
     *
     * @param session the session's id, which begins every client order id
     */
    default void onStarted(String session) {
    }

    /**
     * Openings were stopped. On the thread that stopped them.
     *
     * @param who    the operator, the watchdog, the kill file, or null for a stage that failed
     * @param reason why
     */
    default void onKilled(String who, String reason) {
    }

    /**
     * About once a second while a live engine runs, on a thread of its own.
     *
     * @param counters what it has done so far; may be kept and read at any time
     */
    default void onCounters(Counters counters) {
    }

    /**
     * The engine has closed. On the thread that closed it.
     *
     * @param result what the run came to, or null if a thread was left that user code does not return from
     */
    default void onClosed(RunResult result) {
    }
}
