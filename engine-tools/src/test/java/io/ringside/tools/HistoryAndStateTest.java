package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that begin with what was before: older data, and what strategies kept. */
class HistoryAndStateTest {
    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        Compiled.into(classes, "Third", """
                public final class Third extends Strategy {
                    private int seen;
                    @Override protected void onTick(Tick tick) {
                        if (++seen == 3) {
                            buy(tick.instrument(), 1);
                        }
                    }
                    @Override protected void onSave(io.ringside.strategy.StateOut out) {
                        out.putInt(seen);
                    }
                    @Override protected void onLoad(io.ringside.strategy.StateIn in) {
                        seen = in.getInt();
                    }
                }""");
    }

    private Scene scene(String... rows) {
        return Scene.ofX(folder).ticks(rows).option("--strategy", "user.Third").option("--classpath", classes.toString());
    }

    private static String held(Scene scene) {
        return scene.run().assertSound().json().get("positions").get("X").textValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldBuyAtTheFirstTickWhenTwoWereBefore(String mode) {
        Scene scene = scene("3,X,Q,99,100,100,100,,").option("--threading", mode)
                .write("older.csv", Scene.lines(Scene.TICKS_HEADER, "1,X,Q,99,100,100,100,,", "2,X,Q,99,100,100,100,,",
                        "3,X,Q,99,100,100,100,,", "4,X,Q,99,100,100,100,,"));
        assertEquals("1", held(scene.option("--history", folder.resolve("older.csv").toString())));
    }

    @Test
    void shouldGoOnFromWhatWasKept() {
        String state = folder.resolve("third.state").toString();
        assertEquals("0", held(scene("1,X,Q,99,100,100,100,,", "2,X,Q,99,100,100,100,,").option("--save-state", state)));
        assertEquals("1", held(scene("3,X,Q,99,100,100,100,,").option("--load-state", state).option("--save-state", state)));
        assertEquals("0", held(scene("4,X,Q,99,100,100,100,,").option("--load-state", state)));
    }

    @Test
    void shouldRefuseAStateThatIsNone() {
        String ticks = folder.resolve("ticks.csv").toString();
        scene("1,X,Q,99,100,100,100,,").option("--load-state", ticks).run().assertRefused(
                "ticks.csv: no states of strategies, limit a file written by save; name the file that a run has saved");
        scene("1,X,Q,99,100,100,100,,").option("--save-state", ticks).run().assertRefused(
                "--save-state: file ticks.csv is an input, limit other files; write the state elsewhere");
    }

    @Test
    void shouldSayWhereAStateEndsThatWasCutOff() throws Exception {
        String state = folder.resolve("third.state").toString();
        scene("1,X,Q,99,100,100,100,,").option("--save-state", state).run().assertSound();
        byte[] whole = java.nio.file.Files.readAllBytes(folder.resolve("third.state"));
        for (int length = 26; length < whole.length; length++) {
            java.nio.file.Files.write(folder.resolve("cut.state"), java.util.Arrays.copyOf(whole, length));
            CommandRun run = scene("2,X,Q,99,100,100,100,,").option("--load-state", folder.resolve("cut.state").toString()).run();
            assertEquals("error: cut.state: damaged (ends after " + length + " bytes), limit a file as it was written; copy the file again",
                    run.err().strip());
        }
    }

    @Test
    void shouldRefuseARowOfHistoryLikeAnyOther() {
        Scene scene = scene("3,X,Q,99,100,100,100,,").write("older.csv", Scene.lines(Scene.TICKS_HEADER, "1,X,Q,0,100,100,100,,"));
        scene.option("--history", folder.resolve("older.csv").toString()).run().assertRefused(
                "older.csv:2: bid '0', limit above 0; leave an absent quote price empty, or remove the line");
    }
}
