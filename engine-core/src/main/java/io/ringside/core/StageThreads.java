package io.ringside.core;

/** What calls from a stage's own thread are told. */
final class StageThreads {
    private StageThreads() {
    }

    /** Of threads that run no stage and yet are the engine's: what they would wait for waits for them. */
    static IllegalStateException ownRefusal() {
        return new IllegalStateException("engine called from its own thread " + Thread.currentThread().getName()
                + ", limit threads of the application; hand it to one of those");
    }

    static IllegalStateException refusal() {
        return new IllegalStateException("engine called from its own stage thread " + Thread.currentThread().getName()
                + ", limit threads outside the ring; give orders by the strategy's methods, publish from a feed's thread");
    }
}
