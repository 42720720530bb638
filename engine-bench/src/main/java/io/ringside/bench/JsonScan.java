package io.ringside.bench;

import io.ringside.events.TickPart;
import io.ringside.feed.FeedFormat;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One message of Binance's combined stream becomes a tick. In it: reading the file in blocks from the page cache, the message's form
 * checked to its end, its instrument, numbers and checks, and a share of opening the file once in {@value #ROWS} messages, which is all
 * that allocates. Not in it: a socket, the engine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JsonScan {
    static final int ROWS = 1 << 17;
    private static final long SEED = 42;
    private static final String BOOK_TICKER = "bookTicker";
    private static final int BASE_CENTS = 9_000_000;
    private static final int SATOSHI_HUNDREDS = 1_000_000;

    /** The stream. */
    @Param({BOOK_TICKER, "trade"})
    private String stream;

    private final TickPart tick = new TickPart();
    private ScanFile file;

    /** Creates the benchmark; JMH does. */
    public JsonScan() {
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Instrument bitcoin = Instrument.of("BTCUSDT").priceDecimals(2).quantityDecimals(5).currency(Currency.of("USDT", 2)).build();
        file = new ScanFile(FeedFormat.BINANCE_RAW, Instruments.conclude(List.of(bitcoin), List.of()), this::write);
    }

    private void write(BufferedWriter to) throws IOException {
        Random random = new Random(SEED);
        int cents = BASE_CENTS;
        for (int i = 1; i <= ROWS; i++) {
            cents += random.nextInt(21) - 10;
            String message = stream.equals(BOOK_TICKER)
                    ? String.format(Locale.ROOT, "{\"u\":%d,\"s\":\"BTCUSDT\",\"b\":\"%s\",\"B\":\"%s\",\"a\":\"%s\",\"A\":\"%s\"}",
                            400_900_217L + i, price(cents), size(random), price(cents + 1), size(random))
                    : String.format(Locale.ROOT, "{\"e\":\"trade\",\"E\":%d,\"s\":\"BTCUSDT\",\"t\":%d,\"p\":\"%s\",\"q\":\"%s\","
                            + "\"T\":%d,\"m\":%s,\"M\":true}", 1_672_515_782_136L + i, 12_345L + i, price(cents), size(random),
                            1_672_515_782_136L + i, random.nextBoolean());
            to.write((i * 1_000_000L) + " {\"stream\":\"btcusdt@" + stream + "\",\"data\":" + message + "}\n");
        }
    }

    private static String price(int cents) {
        return String.format(Locale.ROOT, "%d.%02d000000", cents / 100, cents % 100);
    }

    private static String size(Random random) {
        return String.format(Locale.ROOT, "%d.%05d000", random.nextInt(10), 1 + random.nextInt(SATOSHI_HUNDREDS / 10 - 1));
    }

    /**
     * One message.
     *
     * @return its price
     */
    @Benchmark
    public long message() {
        file.next(tick);
        return tick.bidUnits + tick.priceUnits;
    }

    /**
     * Deletes the file.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        file.close();
    }
}
