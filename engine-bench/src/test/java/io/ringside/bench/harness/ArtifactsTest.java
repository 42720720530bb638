package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.InvalidInputException;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {
    @TempDir
    private Path folder;

    private static Histogram samples(long... nanos) {
        Histogram samples = Samples.create();
        for (long each : nanos) {
            Samples.record(samples, each);
        }
        return samples;
    }

    private static EncodableHistogram next(HistogramLogReader reader) {
        return reader.nextIntervalHistogram();
    }

    @Test
    void shouldReadBackWhatWasRecordedWhenTheLogIsOpened() throws FileNotFoundException {
        Histogram ours = samples(1, 150, 151, 70_000, 3_000_000_000L);
        Histogram control = samples(40, 40, 50);
        new Artifacts(folder.resolve("new")).save("run", new Json(), "<svg/>", List.of(new Series("inline", ours),
                new Series("bare", control)));
        HistogramLogReader reader = new HistogramLogReader(folder.resolve("new/run.hlog").toFile());
        EncodableHistogram first = next(reader);
        EncodableHistogram second = next(reader);
        assertEquals("inline, bare", first.getTag() + ", " + second.getTag());
        assertEquals(ours, first);
        assertEquals(control, second);
        assertNull(next(reader));
    }

    @Test
    void shouldWriteFiguresAndChartAsGivenWhenSaved() throws Exception {
        new Artifacts(folder).save("run", new Json().put("a", 1L), "<svg/>", List.of());
        assertEquals("{\"a\":1}\n<svg/>", Files.readString(folder.resolve("run.json")) + Files.readString(folder.resolve("run.svg")));
    }

    @Test
    void shouldRefuseWhenTheFolderIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        String message = assertThrows(InvalidInputException.class, () -> new Artifacts(file)).getMessage();
        assertTrue(message.contains(file.toString()) && message.contains("limit"), message);
    }
}
