package io.ringside.core;

/** What calls from a stage's own thread are told. */
final class StageThreads {
    private StageThreads() {
    }

    static IllegalStateException refusal() {
        return new IllegalStateException("engine called from its own stage thread " + Thread.currentThread().getName()
                + ", limit threads outside the ring; give orders by the strategy's methods, publish from a feed's thread");
    }
}
