package io.ringside.risk;

import io.ringside.events.Control;
import java.util.BitSet;

/** Which strategies an operator has paused. Owned by the gate. */
final class Pauses {
    private final BitSet paused = new BitSet();
    private boolean all;

    void pause(int strategyId) {
        if (strategyId == Control.ALL) {
            all = true;
        } else {
            paused.set(strategyId);
        }
    }

    /** The end of all pauses, or of one strategy's own: a pause of every strategy ends for all at once. */
    void resume(int strategyId) {
        if (strategyId == Control.ALL) {
            all = false;
            paused.clear();
        } else {
            paused.clear(strategyId);
        }
    }

    boolean isPaused(int strategyId) {
        return all || paused.get(strategyId);
    }
}
