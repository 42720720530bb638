package io.ringside.strategy;

import io.ringside.instrument.InvalidInputException;

/** Gives a strategy its state back, if it is its own. Cold code. */
final class Recall {
    private Recall() {
    }

    static void into(Strategy strategy, SavedState state) {
        StateIn in = new StateIn(state);
        String own = strategy.getClass().getName();
        if (!state.className().equals(own)) {
            throw in.refusal("of class " + state.className(), own);
        }
        if (state.version() < 1 || state.version() > strategy.stateVersion()) {
            throw in.refusal("version " + state.version(), "1 to " + strategy.stateVersion());
        }
        try {
            strategy.onLoad(in);
        } catch (InvalidInputException refusal) {
            throw refusal;
        } catch (Throwable thrown) {
            throw in.refusal("onLoad threw " + thrown, "what it saved");
        }
        in.end();
    }
}
