package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.BookAction;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFuzzTest {
    private static final String CANONICAL = FeedFixture.HEADER_WITH_SIDE
            + "1000,X,Q,99.99,100,100.00,30,,,\n1001,X,T,,,,,100.00,30,B\r\n"
            + "1723161253937085768,X,Q,,,1,0,,,\n1723161253937085769,X,T,,,,,1,,";
    private static final String TRADES = "id,timestamp,price,size\n7,5,1.5,2\n,5.5,.25,\n8,1385337600,1,0";
    private static final String BINANCE = "7 {\"stream\":\"x@bookTicker\",\"data\":"
            + "{\"u\":1,\"s\":\"X\",\"b\":\"1.50\",\"B\":\"3\",\"a\":2,\"A\":\"0\"}}\n"
            + "8 {\"stream\":\"x@trade\","
            + "\"data\":{\"e\":\"tr\\u0061de\",\"s\":\"X\",\"p\":\"1.5\",\"q\":\"2\",\"m\":true,\"n\":[1,{},null]}}\n"
            + "9 {\"id\":-1.5e3}\n"
            + "9 {\"stream\":\"x@depth\",\"data\":{\"s\":\"X\",\"U\":3,\"u\":4,\"b\":[[\"1.5\",\"2\"],[\"1\",0]],\"a\":[]}}\n"
            + "9 {\"lastUpdateId\":3,\"bids\":[[\"1\",\"2\",[]]],\"asks\":[[\"2\",\"1\"]]}\n";
    private static final byte[] INTERESTING =
            "\0\t\n\r \"',-./0179:;BQSTX\\[]{}aeu\u007f\u0080\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private final Instruments one = FeedFixture.run(FeedFixture.instrument("X", 2, 0));
    private int refused;
    private int read;

    /** Reads it all: ticks must be in order and in bounds, and the only failure is a refusal of one line with every part of its form. */
    private void read(byte[] file, FeedFormat format) {
        try {
            drain(FileFeeds.open(FeedFixture.reader("f", new ByteArrayInputStream(file)), format, null, one));
            read++;
            drainBooks(FileFeeds.open(FeedFixture.reader("f", new ByteArrayInputStream(file)), format, null, one));
        } catch (InvalidInputException e) {
            check(e);
        } catch (RuntimeException e) {
            throw new AssertionError("on " + Refusals.quoted(new String(file, StandardCharsets.ISO_8859_1)) + Arrays.toString(file), e);
        }
    }

    private void check(InvalidInputException refusal) {
        assertTrue(refusal.getMessage().matches("[ -~]+(:[1-9][0-9]*)?: [ -~]+, limit [ -~]+; [ -~]+"), refusal.getMessage());
        refused++;
    }

    private void drain(Feed feed) {
        TickPart tick = new TickPart();
        long last = 0;
        while (feed.next(tick)) {
            assertTrue(tick.timestampNs >= last && tick.instrument == one.get(0));
            last = tick.timestampNs;
            boolean quote = tick.type == TickType.QUOTE;
            assertTrue(quote || inBounds(tick.priceUnits));
            assertTrue(!quote || tick.bidUnits == TickPart.NO_PRICE || inBounds(tick.bidUnits));
            assertTrue(!quote || tick.askUnits == TickPart.NO_PRICE || inBounds(tick.askUnits));
            assertTrue(Math.min(tick.bidSizeUnits, Math.min(tick.askSizeUnits, tick.sizeUnits)) >= TickPart.UNKNOWN_SIZE);
        }
    }

    /** The same with books: every message has an end, and levels are in bounds. */
    private void drainBooks(Feed feed) {
        TickPart tick = new TickPart();
        BookDelta delta = new BookDelta();
        boolean within = false;
        for (InputKind kind = feed.next(tick, delta); kind != null; kind = feed.next(tick, delta)) {
            assertTrue(kind == InputKind.BOOK || !within);
            if (kind == InputKind.BOOK) {
                within = !delta.last;
                assertTrue(delta.firstUpdateId >= 0 && delta.updateId >= delta.firstUpdateId && delta.instrument == one.get(0));
                assertTrue(delta.action != BookAction.LEVEL || inBounds(delta.priceUnits) && delta.sizeUnits >= 0);
            }
        }
        assertFalse(within);
    }

    private boolean inBounds(long price) {
        return price > 0 && price <= one.get(0).maxPriceUnits();
    }

    @Test
    void shouldReadOrRefuseWhenAnyByteIsReplacedInsertedOrRemoved() {
        List<String> texts = List.of(CANONICAL, TRADES, BINANCE);
        for (int i = 0; i < texts.size(); i++) {
            byte[] file = texts.get(i).getBytes(StandardCharsets.US_ASCII);
            FeedFormat format = FeedFormat.values()[i + 1];
            for (int at = 0; at < file.length; at++) {
                byte[] changed = file.clone();
                for (byte symbol : INTERESTING) {
                    changed[at] = symbol;
                    read(changed, format);
                }
                read(spliced(file, at, at + 1), format);
                read(spliced(file, at, at), FeedFormat.AUTO);
                read(Arrays.copyOf(file, at), format);
            }
        }
        assertTrue(read > 1_000 && refused > 5_000, read + " read, " + refused + " refused");
    }

    private static byte[] spliced(byte[] file, int at, int from) {
        byte[] spliced = Arrays.copyOf(file, at + file.length - from);
        System.arraycopy(file, from, spliced, at, file.length - from);
        return spliced;
    }

    @Test
    void shouldReadOrRefuseWhenFilesAreDamagedAtRandom() {
        long seed = FeedFixture.seed();
        List<String> texts = List.of(CANONICAL, TRADES, BINANCE);
        for (int i = 0; i < 10_000; i++) {
            Random random = new Random(seed + i);
            byte[] file = texts.get(i % 3).getBytes(StandardCharsets.US_ASCII);
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                byte interesting = INTERESTING[random.nextInt(INTERESTING.length)];
                file[random.nextInt(file.length)] = random.nextBoolean() ? (byte) random.nextInt(256) : interesting;
            }
            int from = random.nextInt(file.length);
            read(random.nextInt(4) == 0 ? spliced(file, from, Math.min(file.length, from + random.nextInt(30))) : file,
                    FeedFormat.values()[random.nextInt(4)]);
        }
        assertTrue(read > 20 && refused > 1_000, read + " read, " + refused + " refused");
    }

    @Test
    void shouldReadOrRefuseWhenGarbageIsRead() {
        long seed = FeedFixture.seed();
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(seed + i);
            byte[] garbage = new byte[random.nextInt(300)];
            random.nextBytes(garbage);
            read(garbage, FeedFormat.values()[i % 4]);
            byte[] header = CANONICAL.substring(0, CANONICAL.indexOf('\n') + 1).getBytes(StandardCharsets.US_ASCII);
            byte[] both = Arrays.copyOf(header, header.length + garbage.length);
            System.arraycopy(garbage, 0, both, header.length, garbage.length);
            read(both, FeedFormat.AUTO);
        }
    }

    @Test
    void shouldReadOrRefuseWhenAnyByteOfACompressedFileIsDamaged(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(CANONICAL.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] file = packed.toByteArray();
        String path = folder.resolve("f.csv.gz").toString();
        int same = 0;
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(Path.of(path), at % 2 == 0 ? damaged : Arrays.copyOf(file, at));
            try (Feed feed = FileFeeds.open(path, FeedFormat.AUTO, null, one)) {
                drain(feed);
                same++;
            } catch (InvalidInputException e) {
                assertEquals(0, e.getMessage().indexOf(path));
                check(e);
            }
        }
        assertTrue(same <= 10 && refused >= file.length - 10, same + " read, " + refused + " refused");
    }
}
