package io.ringside.feed;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Instruments, texts as feeds, and ticks as values. */
final class FeedFixture {
    static final String HEADER = CanonicalFeed.HEADER + "\n";
    static final String HEADER_WITH_SIDE = CanonicalFeed.HEADER_WITH_SIDE + "\n";

    private FeedFixture() {
    }

    /** A tick as a value: what is absent is null. */
    record Seen(String symbol, TickType type, long ns, Long bid, Long bidSize, Long ask, Long askSize, Long price, Long size, Side side) {
        static Seen of(TickPart tick) {
            return new Seen(tick.instrument.symbol(), tick.type, tick.timestampNs, price(tick.bidUnits), size(tick.bidSizeUnits),
                    price(tick.askUnits), size(tick.askSizeUnits), price(tick.priceUnits), size(tick.sizeUnits), tick.aggressor);
        }

        @SuppressWarnings("checkstyle:ParameterNumber")
        static Seen quote(String symbol, long ns, Long bid, Long bidSize, Long ask, Long askSize) {
            return new Seen(symbol, TickType.QUOTE, ns, bid, bidSize, ask, askSize, null, null, null);
        }

        static Seen trade(String symbol, long ns, Long price, Long size, Side side) {
            return new Seen(symbol, TickType.TRADE, ns, null, null, null, null, price, size, side);
        }

        private static Long price(long units) {
            return units == TickPart.NO_PRICE ? null : (Long) units;
        }

        private static Long size(long units) {
            return units == TickPart.UNKNOWN_SIZE ? null : (Long) units;
        }
    }

    static Instrument instrument(String symbol, int priceDecimals, int quantityDecimals) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(quantityDecimals).currency(Currency.of("USD", 2))
                .build();
    }

    static Instruments run(Instrument... instruments) {
        return Instruments.conclude(List.of(instruments), List.of());
    }

    static LineReader reader(String name, InputStream in) {
        CountingInput raw = new CountingInput(in, 0);
        return new LineReader(name, raw, raw);
    }

    static LineReader reader(String name, String text) {
        return reader(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Feed feed(String text, FeedFormat format, TradeColumns columns, Instruments instruments) {
        return FileFeeds.open(reader("f", text), format, columns, instruments);
    }

    static List<Seen> drain(Feed feed) {
        List<Seen> seen = new ArrayList<>();
        TickPart tick = new TickPart();
        while (feed.next(tick)) {
            seen.add(Seen.of(tick));
        }
        return seen;
    }

    /** Gives the bytes in pieces of random length, so that rows cross the edges of the buffer. */
    static InputStream inPieces(byte[] bytes, Random random, int longest) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(longest)));
            }
        };
    }

    static long seed() {
        long seed = Long.getLong("ringside.seed", System.nanoTime());
        System.out.println("seed " + seed + ", repeat with -Dringside.seed=" + seed);
        return seed;
    }

    /** A file of recorded market data, wherever the tests run; without it the test is aborted. */
    static Path data(String name) {
        String stated = System.getProperty("ringside.data");
        if (stated != null) {
            return present(Path.of(stated, name));
        }
        for (Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("data").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return present(Path.of("shared", "data", name));
    }

    private static Path present(Path file) {
        if (!Files.isReadable(file)) {
            Assumptions.abort("no recorded market data at " + file + "; state its folder with -Dringside.data=FOLDER");
        }
        return file;
    }

    static byte[] inflated(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
