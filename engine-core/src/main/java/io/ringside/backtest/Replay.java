package io.ringside.backtest;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.instrument.Instruments;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import java.util.function.Function;

/**
 * Decides a recorded run again, with the same strategies and limits, in any threading mode: an equal digest proves every order. The venue
 * stays mute; its answers are on the tape. History ends where it did in the run.
 */
public final class Replay {
    private final EngineBuilder settings;

    /**
     * Prepares a replay.
     *
     * @param settings the settings of the recorded run, with new strategy objects; threading and ring size as wished
     */
    public Replay(EngineBuilder settings) {
        this.settings = settings.replay();
    }

    /**
     * Plays a tape to its end.
     *
     * @param tape the inputs
     * @return what the run came to
     * @throws io.ringside.instrument.InvalidInputException if a setting is refused or the tape is of other instruments
     */
    public RunResult run(Tape tape) {
        return run(known -> tape);
    }

    /**
     * Plays a tape to its end.
     *
     * @param source finds the tape for the engine's concluded instruments
     * @return what the run came to
     * @throws io.ringside.instrument.InvalidInputException if a setting is refused or the tape is of other instruments
     */
    public RunResult run(Function<Instruments, Tape> source) {
        Engine engine = settings.build();
        try {
            Tape tape = source.apply(engine.instruments());
            if (engine.hasHistory()) {
                engine.historyUntil(tape.historyUntilNs());
            }
            engine.start().play(tape);
        } finally {
            engine.close();
        }
        return engine.result();
    }
}
