package io.ringside.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventRecorderTest {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Tape tape = new Tape(file);
    private final EventRecorder recorder = tape.recorder;

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldWriteOneLinePerConsequenceInTheContractsOrder() throws NoSuchAlgorithmException {
        tape.play();
        RunResult result = recorder.result(List.of());
        recorder.close();
        assertEquals(Tape.LINES, file.toString(StandardCharsets.UTF_8));
        assertEquals(sha256(Tape.LINES), result.digest());
        assertEquals("recorder", recorder.name());
    }

    @Test
    void shouldCountWhatHappened() {
        tape.play();
        RunResult result = recorder.result(List.of("t"));
        assertEquals("1 3 3 2 {MAX_POSITION=1} 2 2 3 1", result.ticks() + " " + result.signals() + " " + result.orders() + " "
                + result.approved() + " " + result.denied() + " " + result.fills() + " " + result.openOrders() + " "
                + result.strategyFaults() + " " + result.disabledStrategies());
        assertEquals(List.of(new RunResult.Trip(1, RiskCode.DRAWDOWN), new RunResult.Trip(1, RiskCode.KILL)), result.trips());
        assertEquals(Map.of("IBM", "2", "EURUSD", "-0.5"), result.positions());
        assertEquals(List.of("IBM", "EURUSD"), List.copyOf(result.positions().keySet()));
        assertEquals(RiskState.HALTED, result.state());
        assertTrue(result.halted());
        assertFalse(result.isSound());
    }

    @Test
    void shouldBeSoundWhenNothingWasHaltedOrDisabled() {
        tape.tick(5);
        tape.end();
        RunResult result = recorder.result(List.of());
        assertTrue(result.isSound());
        assertEquals("1 0 0 {} NORMAL []", result.ticks() + " " + result.signals() + " " + result.orders() + " " + result.denied() + " "
                + result.state() + " " + result.trips());
    }

    @Test
    void shouldTakeTheSamePictureTwiceAndGoOn() throws NoSuchAlgorithmException {
        tape.tick(5);
        tape.end();
        tape.play();
        RunResult first = recorder.result(List.of());
        assertEquals(first, recorder.result(List.of()));
        tape.tick(9);
        tape.order(RiskCode.APPROVED);
        tape.end();
        RunResult last = recorder.result(List.of());
        assertNotEquals(first.digest(), last.digest());
        recorder.close();
        assertEquals(last.digest(), sha256(file.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldHashTheSameBytesWithoutAFile() {
        tape.play();
        String written = recorder.result(List.of()).digest();
        Tape silent = new Tape(null);
        silent.play();
        silent.recorder.close();
        assertEquals(written, silent.recorder.result(List.of()).digest());
    }

    @Test
    void shouldHoldNothingBackHoweverManyLinesThereAre() throws NoSuchAlgorithmException {
        for (int i = 0; i < 2_000; i++) {
            tape.play();
        }
        String digest = recorder.result(List.of()).digest();
        recorder.close();
        assertEquals(2_000 * 13 + 3, file.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals(digest, sha256(file.toString(StandardCharsets.UTF_8)));
    }

    private static Tape broken() {
        return new Tape(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });
    }

    @Test
    void shouldGiveTheDigestOfEveryLineAllTheSameWhenTheFileCannotBeWritten() {
        Tape broken = broken();
        broken.play();
        assertThrows(UncheckedIOException.class, () -> broken.recorder.result(List.of()));
        tape.play();
        assertEquals(recorder.result(List.of()).digest(), broken.recorder.result(List.of()).digest());
    }

    @Test
    void shouldSayThatTheFileCannotBeWritten() {
        Tape broken = broken();
        broken.play();
        UncheckedIOException refusal = assertThrows(UncheckedIOException.class, () -> broken.recorder.result(List.of()));
        assertEquals("events: " + (Tape.LINES.indexOf("P,IBM")) + " bytes not written; check the disk", refusal.getMessage());
    }

    @Test
    void shouldNotCallAnOrderApprovedThatTheGateNeverJudged() {
        tape.tick(5);
        tape.order(RiskCode.APPROVED);
        tape.end();
        tape.tick(6);
        tape.order(RiskCode.NO_PRICE);
        tape.slot.verdicts.get(0).code = RiskCode.APPROVED;
        tape.end();
        RunResult result = recorder.result(List.of());
        recorder.close();
        assertEquals("1 {FAULT=1}", result.approved() + " " + result.denied());
        assertTrue(file.toString(StandardCharsets.UTF_8).contains("V,2,6,IBM,FAULT\n"));
    }
}
