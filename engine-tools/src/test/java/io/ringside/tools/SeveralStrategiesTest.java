package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several strategies of one run, on one instrument and on several. */
class SeveralStrategiesTest {
    private static final String[] TICKS = {"1,X,Q,99,100,100,100,,", "2,Y,Q,49,100,50,100,,", "3,X,Q,109,100,110,100,,",
        "4,Y,Q,59,100,60,100,,", "5,X,Q,89,100,90,100,,", "6,Y,Q,39,100,40,100,,"};
    private static final String CROSSOVER = "ema-crossover";

    @TempDir
    private Path folder;

    private Scene scene(String... strategies) {
        Scene scene = Scene.ofX(folder).instrument("Y:2:0:USD").ticks(TICKS).fileOption("--events", "run.events");
        for (String strategy : strategies) {
            scene.option("--strategy", strategy);
        }
        return scene;
    }

    private static List<String> signals(Scene scene) {
        return scene.read("run.events").lines().filter(line -> line.startsWith("S,")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldRunOneTwiceOnOneInstrumentWithItsOwnParameters(String mode) {
        Scene scene = scene("one=ema-crossover@X", "two=ema-crossover@X,Y").option("--threading", mode)
                .option("--param", "one:fast=1", "--param", "one:slow=2", "--param", "two:fast=1", "--param", "two:slow=2")
                .option("--param", "two:quantity=7");
        scene.run().assertSound();
        assertEquals(List.of("S,5,5,one,X,SELL,1,MARKET,,IOC", "S,5,5,two,X,SELL,7,MARKET,,IOC", "S,6,6,two,Y,SELL,7,MARKET,,IOC"),
                signals(scene));
    }

    @Test
    void shouldCallOneByItsOwnTextWhenItHasNoLabel() {
        Scene scene = scene(CROSSOVER + "@Y").option("--param", "fast=1", "--param", "slow=2");
        scene.run().assertSound();
        assertEquals(List.of("S,6,6,ema-crossover,Y,SELL,1,MARKET,,IOC"), signals(scene));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fast=1      | --param: parameter fast of no strategy, limit ema-crossover hold; write such as ema-crossover:fast=1",
        "none:fast=1 | --param: parameter none:fast of strategy none, limit ema-crossover hold; write such as ema-crossover:fast=1",
        "hold:fast=1 | strategy hold: unknown parameter fast, limit no parameters; remove it or correct its name"})
    void shouldRefuseParametersOfNobodyWhenThereAreSeveral(String parameter, String message) {
        scene(CROSSOVER, "hold").option("--param", parameter).run().assertRefused(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "hold@Z     ! strategy hold: unknown symbol Z, limit [X, Y]; declare the instrument",
        "hold@X,X   ! strategy hold: symbol X given 2 times, limit 1; name it once",
        "hold@      ! --strategy: value hold@, limit [LABEL=]NAME|CLASS[@SYMBOL[,SYMBOL...]]; write such as fast=ema-crossover@IBM",
        "=hold      ! --strategy: value =hold, limit [LABEL=]NAME|CLASS[@SYMBOL[,SYMBOL...]]; write such as fast=ema-crossover@IBM"})
    void shouldRefuseWhatIsNoStrategyOfTheRun(String strategy, String message) {
        scene(strategy).run().assertRefused(message);
    }

    @Test
    void shouldRefuseTwoOfOneName() {
        scene("hold", "hold").run().assertRefused("strategy hold: added 2 times, limit 1; give each its own name");
    }
}
