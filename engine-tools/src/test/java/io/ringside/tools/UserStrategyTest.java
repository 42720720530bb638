package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ringside.strategy.StrategyCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies the library has never seen: classes of a user, by class path and name. */
class UserStrategyTest {
    private static final String NOT_CREATED = ", limit public classes with a public constructor without parameters that does not throw; "
            + "correct the name or the class";
    private static final String UNKNOWN = ", limit a class of --classpath or " + StrategyCatalog.names()
            + "; correct the name or the class";

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        Compiled.into(classes, "BuyAtFirst", """
                public final class BuyAtFirst extends Strategy {
                    private int lots;
                    private boolean bought;
                    @Override protected void configure(Parameters parameters, Instruments instruments) {
                        lots = parameters.integer("lots", 1, 1, 9);
                    }
                    @Override protected void onTick(Tick tick) {
                        if (!bought) {
                            bought = true;
                            buy(tick.instrument(), lots);
                        }
                    }
                }""");
        Compiled.into(classes, "Failing", """
                public final class Failing extends Strategy {
                    private int lasting;
                    @Override protected void configure(Parameters parameters, Instruments instruments) {
                        lasting = parameters.integer("times", 3, 1, 9);
                    }
                    @Override protected void onTick(Tick tick) {
                        if (lasting-- > 0) {
                            buy(tick.instrument(), 1);
                            throw new IllegalStateException("no idea\\nwhat to do at " + tick.bidUnits());
                        }
                    }
                }""");
        Compiled.into(classes, "Odd", """
                public class Odd {
                    public static class Thrower extends Strategy { public Thrower() { throw new IllegalStateException("no"); } }
                    public static class Needy extends Strategy { public Needy(int size) { } }
                    public static class Hidden extends Strategy { private Hidden() { } }
                    static class Inner extends Strategy { public Inner() { } }
                    public abstract static class Abstract extends Strategy { }
                    public static class Started extends Strategy {
                        @Override protected void onStart() { throw new IllegalStateException("no"); }
                    }
                    public static class Unfit extends Strategy {
                        @Override protected void configure(Parameters parameters, Instruments instruments) { throw new Error("no"); }
                    }
                    public static class Deep extends Strategy {
                        @Override protected void onTick(Tick tick) { throw new StackOverflowError("no"); }
                    }
                }""");
    }

    private Scene scene(String name) {
        return Scene.ofX(folder)
                .ticks("1,X,Q,99.99,100,100.00,100,,", "2,X,Q,99.99,100,100.00,100,,", "3,X,Q,99.99,100,100.00,100,,",
                        "4,X,Q,99.99,100,100.00,100,,")
                .option("--strategy", name, "--classpath", classes.toString());
    }

    @Test
    void shouldNameTheClassInTheEventsWhenItIsTheStrategy() {
        assertEquals(List.of("S,1,1,user.BuyAtFirst,X,BUY,1,MARKET,,IOC", "V,1,1,X,APPROVED", "F,1,1,X,BUY,1,100,0,TAKER", "P,X,1,100",
                "C,USD,999900"), scene("user.BuyAtFirst").events());
    }

    @Test
    void shouldHandParametersToTheClassWhenStated() {
        assertEquals("7", scene("user.BuyAtFirst").option("--param", "lots=7").run().assertSound()
                .json().get("positions").get("X").textValue());
    }

    @Test
    void shouldFindTheClassWhenItIsInAJarBehindADirectory() throws IOException {
        Path jar = folder.resolve("user.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("user/BuyAtFirst.class"));
            Files.copy(classes.resolve("user/BuyAtFirst.class"), out);
        }
        Scene.ofX(folder).ticks("1,X,Q,99.99,100,100.00,100,,")
                .option("--strategy", "user.BuyAtFirst", "--classpath", folder + File.pathSeparator + jar).run().assertSound();
    }

    static Stream<Arguments> classNames() {
        return Stream.of(
                arguments("foo", "unknown strategy foo" + UNKNOWN),
                arguments("user.Missing", "unknown strategy user.Missing" + UNKNOWN),
                arguments("user.odd", "unknown strategy user.odd" + UNKNOWN),
                arguments("user.Odd", "class user.Odd, limit subclasses of io.ringside.strategy.Strategy; correct the name or the class"),
                arguments("java.lang.String",
                        "class java.lang.String, limit subclasses of io.ringside.strategy.Strategy; correct the name or the class"),
                arguments("user.Odd$Thrower", "class user.Odd$Thrower not created (IllegalStateException)" + NOT_CREATED),
                arguments("user.Odd$Needy", "class user.Odd$Needy not created (NoSuchMethodException)" + NOT_CREATED),
                arguments("user.Odd$Hidden", "class user.Odd$Hidden not created (NoSuchMethodException)" + NOT_CREATED),
                arguments("user.Odd$Inner", "class user.Odd$Inner not created (IllegalAccessException)" + NOT_CREATED),
                arguments("user.Odd$Abstract", "class user.Odd$Abstract not created (InstantiationException)" + NOT_CREATED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classNames")
    void shouldRefuseWhenTheClassIsNoStrategy(String name, String message) {
        scene(name).run().assertRefused("--strategy: " + message);
    }

    @Test
    void shouldRefuseWhenAPartOfTheClassPathIsMissing() {
        Scene.ofX(folder).ticks().option("--strategy", "user.BuyAtFirst")
                .option("--classpath", classes + File.pathSeparator + folder.resolve("none")).run()
                .assertRefused("--classpath: missing none, limit existing directories and jars; check the path");
    }

    @Test
    void shouldRefuseWhenTheClassDoesNotKnowAParameter() {
        scene("user.BuyAtFirst").option("--param", "lot=7").run().assertRefused(
                "strategy user.BuyAtFirst: unknown parameter lot, limit lots; remove it or correct its name");
        scene("user.BuyAtFirst").option("--param", "lots=10").run().assertRefused(
                "strategy user.BuyAtFirst: parameter lots=10, limit 1 to 9; give a whole number in that range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldEndWithOneAndTheResultWhenTheClassThrowsThreeTimes(String mode) {
        CommandRun run = scene("user.Failing").option("--threading", mode).run();
        assertEquals(Main.UNSOUND, run.code());
        assertEquals("error: strategy user.Failing: java.lang.IllegalStateException: no idea what to do at 9999, "
                + "disabled, working openings cancelled" + System.lineSeparator(), run.err());
        assertEquals(List.of("4", "0", "3", "NORMAL"), Stream.of("ticks", "signals", "strategyFaults", "state")
                .map(field -> run.json().get(field).asText()).toList());
    }

    @Test
    void shouldKeepTheEventsWhenTheClassIsDisabled() {
        Scene scene = scene("user.Failing").fileOption("--events", "run.events");
        assertEquals(Main.UNSOUND, scene.run().code());
        assertEquals("P,X,0,0\nC,USD,1000000\n", scene.read("run.events"));
    }

    @Test
    void shouldGoOnWhenTheClassThrowsTwice() {
        CommandRun run = scene("user.Failing").option("--param", "times=2").run().assertSound();
        assertEquals(2, run.json().get("strategyFaults").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.Odd$Started", "user.Odd$Deep"})
    void shouldEndWithOneWhenOneFailureIsEnough(String name) {
        CommandRun run = scene(name).run();
        assertEquals(Main.UNSOUND, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(1, run.json().get("strategyFaults").intValue());
    }

    @Test
    void shouldRefuseTheClassWhenItsConfigureThrows() {
        scene("user.Odd$Unfit").run().assertRefused("strategy user.Odd$Unfit: configure threw java.lang.Error: no, "
                + "limit refusals by InvalidInputException; mend the strategy");
    }
}
