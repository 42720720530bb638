package io.ringside.tools;

import io.ringside.events.Tick;
import io.ringside.strategy.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a file in the working directory when it has seen its tenth tick. */
public final class FirstTick extends Strategy {
    private int ticks;

    @Override
    protected void onTick(Tick tick) {
        if (++ticks == 10) {
            try {
                Files.write(Path.of("seen"), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
