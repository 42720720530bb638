package io.ringside.events;

/** Who is told when user code or a stage failed. Called on the thread where it happened; must not throw. */
public interface FaultListener {
    /**
     * Something failed.
     *
     * @param who         the strategy or stage
     * @param cause       what it threw, or null where nothing was thrown
     * @param consequence what the engine does about it
     */
    void onFault(String who, Throwable cause, String consequence);
}
