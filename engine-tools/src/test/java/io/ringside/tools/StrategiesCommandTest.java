package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says of strategies, and that it sets what it lists. */
class StrategiesCommandTest {
    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        Compiled.into(classes, "Dip", """
                @About(value = "Buys \\"dips\\".", parameters = Dip.Settings.class)
                public final class Dip extends Strategy {
                    public enum Way { LONG_ONLY, BOTH }
                    public record Settings(
                            @Parameter(value = "lots to buy", fallback = "2", least = "1", most = "9") int lots,
                            @Parameter(value = "how far below", above = "0", most = "0.5") double dip,
                            @Parameter(value = "which way", fallback = "both") Way way) {
                    }
                    private Settings settings;
                    private boolean bought;
                    @Override protected void configure(Parameters parameters, Instruments instruments) {
                        settings = parameters.as(Settings.class, instruments);
                    }
                    @Override protected void onTick(Tick tick) {
                        if (!bought) {
                            bought = true;
                            buy(tick.instrument(), settings.lots());
                        }
                    }
                }""");
        Compiled.into(classes, "Plain", """
                public final class Plain extends Strategy {
                    public abstract static class Base extends Strategy { }
                    static final class Hidden extends Strategy { }
                }""");
        Compiled.into(classes, "Wrong", """
                @About(value = "Cannot be set.", parameters = Wrong.Settings.class)
                public final class Wrong extends Strategy {
                    public record Settings(@Parameter(value = "odd", fallback = "1") float odd) { }
                }""");
    }

    private static CommandRun strategies(String... arguments) {
        List<String> command = new ArrayList<>(List.of("strategies"));
        command.addAll(List.of(arguments));
        return CommandRun.of(command);
    }

    @Test
    void shouldListTheStrategiesOfTheLibraryAsJson() {
        JsonNode json = strategies("--json").assertSound().json();
        assertEquals(1, json.get("schema").intValue());
        JsonNode first = json.get("strategies").get(1);
        assertEquals("ema-crossover", first.get("name").textValue());
        assertEquals("io.ringside.strategy.EmaCrossover", first.get("class").textValue());
        assertEquals("{\"name\":\"fast\",\"type\":\"integer\",\"default\":\"12\",\"least\":\"1\",\"above\":null,\"most\":\"1000000\","
                + "\"values\":[],\"meaning\":\"samples of the fast average\"}", first.get("parameters").get(0).toString());
    }

    @Test
    void shouldListAUsersClassAsItDeclaresItself() {
        assertEquals("{\"schema\":1,\"strategies\":[{\"name\":\"user.Dip\",\"class\":\"user.Dip\",\"description\":\"Buys \\\"dips\\\".\","
                + "\"parameters\":[{\"name\":\"lots\",\"type\":\"integer\",\"default\":\"2\",\"least\":\"1\",\"above\":null,\"most\":\"9\","
                + "\"values\":[],\"meaning\":\"lots to buy\"},{\"name\":\"dip\",\"type\":\"decimal\",\"default\":null,\"least\":null,"
                + "\"above\":\"0\",\"most\":\"0.5\",\"values\":[],\"meaning\":\"how far below\"},{\"name\":\"way\",\"type\":\"choice\","
                + "\"default\":\"both\",\"least\":null,\"above\":null,\"most\":null,\"values\":[\"long-only\",\"both\"],"
                + "\"meaning\":\"which way\"}]}]}\n",
                strategies("user.Dip", "--classpath", classes.toString(), "--json").assertSound().out());
    }

    @Test
    void shouldListForPeople() {
        assertEquals("""
                user.Dip
                  Buys "dips".
                    lots           integer    2          1 to 9                   lots to buy
                    dip            decimal    required   above 0, up to 0.5       how far below
                    way            choice     both       long-only both           which way

                hold  io.ringside.strategy.Hold
                  Gives no signal.
                """, strategies("user.Dip", "hold", "--classpath", classes.toString()).assertSound().out().replace("\r", ""));
    }

    @Test
    void shouldFindTheStrategiesOfTheClassPath() throws IOException {
        Path good = folder.resolve("good");
        java.nio.file.Files.createDirectories(good.resolve("user"));
        for (String name : new String[] {"Dip", "Dip$Way", "Dip$Settings", "Plain", "Plain$Base", "Plain$Hidden"}) {
            java.nio.file.Files.copy(classes.resolve("user/" + name + ".class"), good.resolve("user/" + name + ".class"));
        }
        JsonNode json = strategies("--classpath", good.toString(), "--json").assertSound().json();
        List<String> own = json.get("strategies").findValuesAsText("class").stream().filter(name -> name.startsWith("user")).toList();
        assertEquals(List.of("user.Dip", "user.Plain"), own);
    }

    @Test
    void shouldSetWhatIsListed() {
        JsonNode json = Scene.ofX(folder).ticks("1,X,Q,99,100,100,100,,").option("--strategy", "user.Dip")
                .option("--classpath", classes.toString())
                .option("--param", "lots=7", "--param", "dip=0.25", "--param", "way=long-only").run()
                .assertSound().json();
        assertEquals("{\"X\":\"7\"}", json.get("positions").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dip=0.6      | parameter dip=0.6, limit above 0, up to 0.5; give a decimal in that range",
        "dip=deep     | parameter dip=deep, limit above 0, up to 0.5; give a decimal in that range",
        "lots=7       | parameter dip=, limit above 0, up to 0.5; add dip=VALUE",
        "way=up       | parameter dip=, limit above 0, up to 0.5; add dip=VALUE",
        "lots=ten     | parameter lots=ten, limit 1 to 9; give a whole number in that range"})
    void shouldRefuseWhatAUsersRecordDoesNotTake(String parameter, String message) {
        Scene.ofX(folder).ticks().option("--strategy", "user.Dip").option("--classpath", classes.toString())
                .option("--param", parameter).run().assertRefused("strategy user.Dip: " + message);
    }

    @Test
    void shouldRefuseUnknownNames() {
        Scene.ofX(folder).ticks().option("--strategy", "user.Dip").option("--classpath", classes.toString())
                .option("--param", "dip=0.1", "--param", "lot=1").run()
                .assertRefused("strategy user.Dip: unknown parameter lot, limit dip lots way; remove it or correct its name");
        strategies("none").assertRefused("--strategy: unknown strategy none, limit a class of --classpath or "
                + io.ringside.strategy.StrategyCatalog.names() + "; correct the name or the class");
        strategies("java.lang.String").assertRefused(
                "--strategy: class java.lang.String, limit subclasses of io.ringside.strategy.Strategy; correct the name or the class");
    }

    @Test
    void shouldRefuseAClassWhoseRecordCannotBeSet() {
        CommandRun run = strategies("user.Wrong", "--classpath", classes.toString());
        assertEquals(Main.REFUSED, run.code());
        assertTrue(run.err().startsWith("error: strategy user.Wrong: component"), run.err());
        assertTrue(run.err().endsWith(", limit declared parameters; mend its record" + System.lineSeparator()), run.err());
    }
}
