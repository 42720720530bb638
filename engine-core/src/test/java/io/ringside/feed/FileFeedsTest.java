package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedsTest {
    private static final String ROWS = FeedFixture.HEADER + "5,X,T,,,,,1,1\n6,X,T,,,,,2,1\n";
    private static final String BINANCE = "7 {\"stream\":\"x@trade\",\"data\":{\"s\":\"X\",\"p\":\"3\",\"q\":\"1\",\"m\":true}}\n";

    @TempDir
    Path folder;

    private final Instruments one = FeedFixture.run(FeedFixture.instrument("X", 0, 0));
    private final Instruments two = FeedFixture.run(FeedFixture.instrument("X", 0, 0), FeedFixture.instrument("Y", 0, 0));

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    private List<Long> prices(String file, FeedFormat format, Instruments instruments) {
        try (Feed feed = FileFeeds.open(file, format, null, instruments)) {
            List<Long> prices = FeedFixture.drain(feed).stream().map(Seen::price).toList();
            assertEquals(feed.totalBytes(), feed.bytesRead());
            assertTrue(feed.totalBytes() > 0);
            return prices;
        }
    }

    private String refusal(String file, FeedFormat format, Instruments instruments) {
        return assertThrows(InvalidInputException.class, () -> prices(file, format, instruments)).getMessage();
    }

    @Test
    void shouldRecogniseEveryFormatWhenAuto() throws IOException {
        assertEquals(List.of(1L, 2L), prices(file("a", ROWS), FeedFormat.AUTO, one));
        String withSides = ROWS.replace(",size\n", ",size,side\r\n").replace(",1\n", ",1,B\r\n");
        assertEquals(List.of(1L, 2L), prices(file("b", withSides), FeedFormat.AUTO, one));
        assertEquals(List.of(3L), prices(file("c", BINANCE), FeedFormat.AUTO, one));
        assertEquals(List.of(4L), prices(file("d", "timestamp,price,size\n5,4,1"), FeedFormat.AUTO, one));
    }

    @Test
    void shouldInflateWhenTheNameEndsWithGz() throws IOException {
        assertEquals(List.of(1L, 2L), prices(file("a.csv.gz", packed(ROWS)), FeedFormat.AUTO, one));
        assertEquals(List.of(3L), prices(file("a.raw.GZ", packed(BINANCE)), FeedFormat.BINANCE_RAW, one));
        byte[] first = packed(ROWS);
        byte[] second = packed("7,X,T,,,,,3,1\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertEquals(List.of(1L, 2L, 3L), prices(file("b.csv.gz", both), FeedFormat.AUTO, one));
    }

    @Test
    void shouldMergeWhenSeveralFilesAreGiven() throws IOException {
        List<String> files = List.of(file("a", "timestamp,price\n0.000000006,9"), file("b.gz", packed(ROWS)), file("c", BINANCE));
        try (Feed feed = FileFeeds.open(files, FeedFormat.AUTO, null, one)) {
            assertEquals(List.of(1L, 9L, 2L, 3L), FeedFixture.drain(feed).stream().map(Seen::price).toList());
            assertEquals(feed.totalBytes(), feed.bytesRead());
        }
        try (Feed feed = FileFeeds.open(files.subList(1, 2), FeedFormat.AUTO, null, one)) {
            assertEquals(List.of(1L, 2L), FeedFixture.drain(feed).stream().map(Seen::price).toList());
        }
    }

    @Test
    void shouldNameTheFileWhenItCannotBeRead() throws IOException {
        String missing = folder.resolve("none.csv").toString();
        assertEquals(missing + ": file missing, limit an existing file; check the path", refusal(missing, FeedFormat.AUTO, one));
        assertEquals(folder + ": directory, limit a file; name a file in it", refusal(folder.toString(), FeedFormat.AUTO, one));
        for (FeedFormat format : FeedFormat.values()) {
            for (String empty : List.of(file("e.csv", ""), file("e.csv.gz", ""), file("f.csv.gz", packed("")))) {
                assertEquals(empty + ":1: empty file 0 bytes, limit at least 1 line; check the path or record the file again",
                        refusal(empty, format, one));
            }
        }
        assertEquals("file: path 'a\\x00b', limit a valid path; check the path", refusal("a\0b", FeedFormat.AUTO, one));
        assertEquals("--ticks: files 0, limit at least 1; name a file",
                assertThrows(InvalidInputException.class, () -> FileFeeds.open(List.of(), FeedFormat.AUTO, null, one)).getMessage());
    }

    @Test
    void shouldNameTheLineReachedWhenTheGzipDataAreDamaged() throws IOException {
        String cure = ", limit an intact gzip file; compress or download the file again";
        byte[] good = packed(ROWS);
        String plain = file("plain.gz", ROWS);
        assertEquals(plain + ":1: gzip data 'Not in GZIP format'" + cure, refusal(plain, FeedFormat.AUTO, one));
        String header = file("header.gz", Arrays.copyOf(good, 5));
        assertEquals(header + ":1: gzip data 'Unexpected end'" + cure, refusal(header, FeedFormat.AUTO, one));
        String cut = file("cut.gz", Arrays.copyOf(good, good.length - 12));
        assertEquals(cut + ":3: gzip data 'Unexpected end of ZLIB input stream'" + cure, refusal(cut, FeedFormat.AUTO, one));
        byte[] wrongSum = good.clone();
        wrongSum[wrongSum.length - 8] ^= 1;
        String sum = file("sum.gz", wrongSum);
        assertEquals(sum + ":4: gzip data 'Corrupt GZIP trailer'" + cure, refusal(sum, FeedFormat.AUTO, one));
        for (int more : new int[] {1, 5, 100}) {
            String behind = file("behind" + more + ".gz", Arrays.copyOf(good, good.length + more));
            assertEquals(behind + ":4: gzip data 'Bytes after the end'" + cure, refusal(behind, FeedFormat.AUTO, one));
        }
    }

    @Test
    void shouldRefuseATradesFileWhenThereIsNotOneInstrument() throws IOException {
        String file = file("t", "timestamp,price,size\n5,4,1");
        assertEquals(file + ": instruments 2, limit 1 for a trades file; declare the one instrument it holds",
                refusal(file, FeedFormat.AUTO, two));
    }

    @Test
    void shouldCloseTheOthersWhenOneOfSeveralFilesIsRefused() throws IOException {
        List<String> files = List.of(file("a", ROWS), file("b", "bad"));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> FileFeeds.open(files, FeedFormat.AUTO, null, one));
        assertEquals(files.get(1) + ":1", refusal.where());
    }

    @Test
    void shouldAllowClosingAgainWhenClosed() throws IOException {
        Feed feed = FileFeeds.open(file("a", ROWS), FeedFormat.AUTO, null, one);
        feed.close();
        feed.close();
    }

    @Test
    void shouldParseFormatsWhenNamed() {
        for (FeedFormat format : FeedFormat.values()) {
            assertEquals(format, FeedFormat.parse(format.toString()));
        }
        assertEquals("--format: format 'Auto', limit auto, canonical, trades, binance-raw; name one of these",
                assertThrows(InvalidInputException.class, () -> FeedFormat.parse("Auto")).getMessage());
    }
}
