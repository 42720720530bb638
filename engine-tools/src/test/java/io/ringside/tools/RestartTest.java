package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Risk states kept by one run and begun with by the next. */
class RestartTest {
    private static final String[] TICKS = {"1,X,Q,100,,100,,,", "2,X,Q,100,,100,,,", "3,X,Q,100,,100,,,"};

    @TempDir
    private Path folder;

    private Scene scene(String... script) {
        return Scene.ofX(folder).ticks(TICKS).limits("rejects.max=1").script(script).fileOption("--save-risk", "risk.states");
    }

    @Test
    void shouldKeepAStrategyStoppedThatTheEarlierRunHadStopped() {
        assertEquals(List.of("INSTRUMENT_RULES", "INSTRUMENT_RULES", "STATE"),
                scene("1,X,order,BUY,0,MARKET,,,", "2,X,order,BUY,0,MARKET,,,", "3,X,order,BUY,1,MARKET,,,").verdicts());
        assertEquals("account=NORMAL\nstrategy.script=LIQUIDATION_ONLY\n", Scene.ofX(folder).read("risk.states"));
        assertEquals(List.of("STATE"), scene("1,X,order,BUY,1,MARKET,,,").fileOption("--restart", "risk.states").verdicts());
        assertEquals("account=NORMAL\nstrategy.script=LIQUIDATION_ONLY\n", Scene.ofX(folder).read("risk.states"));
    }

    @Test
    void shouldOpenAgainWhereNothingWasLeft() {
        assertEquals(List.of("APPROVED"), scene("1,X,order,BUY,1,MARKET,,,").verdicts());
        assertEquals(List.of("APPROVED"), scene("1,X,order,BUY,1,MARKET,,,").fileOption("--restart", "risk.states").verdicts());
    }

    @Test
    void shouldRefuseWhatIsNoSnapshotOfTheRun() {
        Scene scene = Scene.ofX(folder).ticks(TICKS).script("1,X,order,BUY,1,MARKET,,,").write("risk.states",
                "account=NORMAL\nstrategy.other=HALTED\n").fileOption("--restart", "risk.states");
        scene.run().assertRefused("restart: state of strategy.other, limit those of the run: [script]; "
                + "keep the name, or take the state out");
    }
}
