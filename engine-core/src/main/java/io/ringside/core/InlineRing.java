package io.ringside.core;

import io.ringside.events.Slot;

/** No ring at all: one slot, and the stages run within {@link #publish}. One thread, asserted. */
final class InlineRing implements InputRing {
    private final AllStages stages;
    private final Slot slot = new Slot();
    private Thread owner;
    private long sequence;
    private boolean busy;

    InlineRing(AllStages stages) {
        this.stages = stages;
    }

    @Override
    public Slot tryClaim(int headroom) {
        checkCaller();
        slot.sequence = ++sequence;
        return slot;
    }

    @Override
    public void checkCaller() {
        Thread caller = Thread.currentThread();
        if (owner != caller) {
            takeOver(caller);
        }
    }

    private void takeOver(Thread caller) {
        if (busy || owner != null && owner.isAlive() && sequence > 1) {
            throw new IllegalStateException("INLINE engine called by " + caller.getName() + ", limit 1 thread, " + owner.getName()
                    + "; publish from that thread or choose FUSED");
        }
        owner = caller;
    }

    @Override
    public void publish(Slot filled) {
        busy = true;
        try {
            stages.onInput(filled);
        } finally {
            busy = false;
        }
    }

    @Override
    public long depth() {
        return busy ? 1 : 0;
    }

    @Override
    public boolean isDrained() {
        return !busy;
    }

    @Override
    public boolean isStageThread() {
        return busy && Thread.currentThread() == owner;
    }

    @Override
    public void start() {
    }

    @Override
    public String halt(long deadlineNanos) {
        return "";
    }
}
