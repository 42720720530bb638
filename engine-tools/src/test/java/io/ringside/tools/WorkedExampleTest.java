package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six quotes and five market orders whose every consequence is known to the byte. */
class WorkedExampleTest {
    private static final String DIGEST = "a857609ec45ab7773726816678d151dd679ddf2a04c44ecc106a35a1d266c3bf";

    @TempDir
    private Path folder;

    private Scene example(String feeBps) {
        return Scene.ofX(folder)
                .ticks("1000000000,X,Q,99.99,100,100.00,100,,",
                        "1000000000,X,Q,99.99,100,100.01,30,,",
                        "1001000000,X,Q,99.99,100,100.01,30,,",
                        "1002000000,X,Q,100.01,100,100.02,20,,",
                        "1003000000,X,Q,100.05,3,100.06,40,,",
                        "1004000000,X,Q,100.05,3,100.06,40,,")
                .script("2,X,order,BUY,40,MARKET,,IOC,a1",
                        "3,X,order,BUY,10,MARKET,,IOC,a2",
                        "4,X,order,BUY,25,MARKET,,IOC,a3",
                        "5,X,order,SELL,20,MARKET,,IOC,a4",
                        "6,X,order,SELL,10,MARKET,,IOC,a5")
                .option("--fee-bps", feeBps);
    }

    private static String expectedEvents() throws IOException {
        try (InputStream in = WorkedExampleTest.class.getResourceAsStream("worked-example.events")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldWriteEveryConsequenceWhenRunInAnyMode(String mode) throws Exception {
        Scene scene = example("1").option("--threading", mode).fileOption("--events", "run.events");
        CommandRun run = scene.run().assertSound();
        assertEquals(expectedEvents(), scene.read("run.events"));
        assertEquals(DIGEST, run.digest());
        byte[] bytes = scene.read("run.events").getBytes(StandardCharsets.UTF_8);
        assertEquals(DIGEST, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldReportEveryFigureWhenRunInAnyMode(String mode) {
        ObjectNode json = (ObjectNode) example("1").option("--threading", mode).run().assertSound().json();
        json.remove(List.of("threads", "elapsedMs", "ticksPerSecond"));
        assertEquals("{'schema':1,'ticks':6,'skipped':0,'signals':5,'orders':5,'approved':5,'denied':{},'fills':3,'openOrders':0,"
                + "'realizedPnl':'0.11','unrealizedPnl':'1.69','fees':'0.56','cash':'995298.89','equity':'1000001.24','maxDrawdownBps':0,"
                + "'positions':{'X':'47'},'state':'NORMAL','trips':[],'strategyFaults':0,'digest':'" + DIGEST + "'}",
                json.toString().replace('"', '\''));
    }

    @ParameterizedTest
    @CsvSource({
        "inline, '[\"THIS\"]'",
        "fused, '[\"ringside-engine\"]'",
        "pipelined, '[\"ringside-portfolio\",\"ringside-risk-gate\",\"ringside-router\",\"ringside-strategies\"]'",
    })
    void shouldNameTheThreadsThatRanAStageWhenAsked(String mode, String threads) {
        CommandRun run = example("1").option("--threading", mode).run().assertSound();
        assertEquals(threads.replace("THIS", Thread.currentThread().getName()), run.json().get("threads").toString());
    }

    @Test
    void shouldRunInlineWhenNoModeIsStated() {
        assertEquals(example("1").option("--threading", "inline").run().json().get("threads"), example("1").run().json().get("threads"));
    }

    @Test
    void shouldGiveTheSameDigestWhenTheEventsAreNotAskedFor() {
        assertEquals(DIGEST, example("1").run().assertSound().digest());
    }

    @Test
    void shouldGiveTheSameDigestWhenRunAgain() {
        assertEquals(example("0.7").run().assertSound().out().replaceAll("\"elapsedMs.*", ""),
                example("0.7").run().assertSound().out().replaceAll("\"elapsedMs.*", ""));
    }

    @Test
    void shouldGiveAnotherDigestWhenAFeeDiffersByOneUnit() {
        CommandRun run = example("0.9999").run().assertSound();
        assertEquals("0.55", run.json().get("fees").textValue());
        assertNotEquals(DIGEST, run.digest());
    }

    @Test
    void shouldGiveTheSameDigestWhenTheFeeRoundsUpToTheSameUnits() {
        CommandRun run = example("1.0003").run().assertSound();
        assertEquals(DIGEST, run.digest());
    }
}
