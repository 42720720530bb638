package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinsTest {
    private static final PinPoint P50 = new PinPoint(Threading.INLINE, 50);

    @TempDir
    private Path folder;

    /** A run in which each process found the same ratio at each point, but for these at the inline p50. */
    private static PinRun run(double everywhere, double... ratios) {
        Map<PinPoint, List<Share>> shares = new LinkedHashMap<>();
        for (PinPoint point : PinPoint.all()) {
            List<Share> list = new ArrayList<>();
            for (double ratio : ratios) {
                double here = point.equals(P50) ? ratio : everywhere;
                list.add(new Share(100 * here, 100, here, 100 * here - 100));
            }
            shares.put(point, list);
        }
        return new PinRun(shares, 0);
    }

    @Test
    void shouldStateEveryPinWhenTheProjectsOwnAreRead() {
        Pins pins = Pins.standard();
        assertTrue(PinPoint.all().stream().allMatch(point -> pins.ratio(point) > 0));
    }

    @Test
    void shouldStandAboveTheWorstRunWhenSet() {
        Pins pins = Pins.above(List.of(run(2, 3, 3, 3), run(2, 4, 4, 4)));
        assertEquals(4 * Pins.HEADROOM, pins.ratio(P50), 1e-9);
    }

    @Test
    void shouldReadBackAsSetWhenWrittenToAFile() throws Exception {
        List<PinRun> runs = List.of(run(2.5, 3, 4, 5));
        Path file = Files.writeString(folder.resolve("pins"), Pins.above(runs).text(runs, "pin --set"));
        Pins read = Pins.of(file);
        for (PinPoint point : PinPoint.all()) {
            assertEquals(Pins.above(runs).ratio(point), read.ratio(point), 0.001, point::key);
        }
        assertTrue(Files.readString(file).contains("# command: pin --set"));
    }

    @Test
    void shouldRaiseNoAlarmWhenOnlySomeProcessesAreAbove() {
        Pins pins = Pins.above(List.of(run(2, 4, 4, 4)));
        assertEquals(List.of(), run(2, 4, 4, 4, 4, 9, 9, 4, 9).exceeded(pins));
    }

    @Test
    void shouldRaiseTheAlarmOfThePointWhenEveryProcessIsAbove() {
        Pins pins = Pins.above(List.of(run(2, 4, 4, 4)));
        assertEquals(List.of(P50), run(2, 5, 6, 5, 6, 5, 6, 5, 6).exceeded(pins));
    }

    @Test
    void shouldRefuseWhenAPinIsMissingOrNoRatio() throws Exception {
        Path file = Files.writeString(folder.resolve("pins"), "inline.p50=3\ninline.p99=-1\n");
        String message = assertThrows(InvalidInputException.class, () -> Pins.of(file)).getMessage();
        assertEquals(file + ": inline.p99 value -1, limit a ratio above 0; state it, or make the file with pin --set", message);
    }

    @Test
    void shouldReadBackAShareWhenAProcessPrintedIt() {
        Share share = new Share(350.25, 40.5, 8.648148, 309.75);
        assertEquals(share, Share.parse(share.text()));
    }
}
