package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that compares books with quotes. */
class BookCommandTest {
    private static final String RECORDED = "binance-spot-btcusdt-20240808.raw.gz";
    private static final String TRADE = "{\"stream\":\"x@trade\",\"data\":{\"s\":\"X\",\"p\":\"1\",\"q\":\"1\",\"m\":true}}";

    @TempDir
    private Path folder;

    private static String quote(long id, long bid, long bidSize, long ask, long askSize) {
        return "{\"stream\":\"x@bookTicker\",\"data\":{\"u\":" + id + ",\"s\":\"X\",\"b\":\"" + bid + "\",\"B\":\"" + bidSize
                + "\",\"a\":\"" + ask + "\",\"A\":\"" + askSize + "\"}}";
    }

    private static String update(long first, long last, String bids, String asks) {
        return "{\"stream\":\"x@depth\",\"data\":{\"s\":\"X\",\"U\":" + first + ",\"u\":" + last + ",\"b\":[" + bids + "],\"a\":[" + asks
                + "]}}";
    }

    private static String snapshot(long id, String bids, String asks) {
        return "{\"lastUpdateId\":" + id + ",\"bids\":[" + bids + "],\"asks\":[" + asks + "]}";
    }

    private CommandRun run(List<String> messages, String... options) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            lines.add(i + " " + messages.get(i));
        }
        Files.write(folder.resolve("x.raw"), lines);
        List<String> arguments = new ArrayList<>(List.of("book", "--instrument", "X:0:0:USD",
                "--ticks", folder.resolve("x.raw").toString()));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments);
    }

    private static String book(CommandRun run) {
        JsonNode book = run.json().get("books").get("X");
        StringBuilder text = new StringBuilder();
        for (String name : List.of("applied", "snapshots", "skipped", "gaps", "crossings", "droppedLevels", "absentLevels", "state")) {
            text.append(book.get(name).asText()).append(' ');
        }
        return text.toString().strip();
    }

    private static String tops(CommandRun run, String state) {
        JsonNode tops = run.json().get("books").get("X").get("tops").get(state);
        StringBuilder text = new StringBuilder();
        for (String name : List.of("compared", "equal", "different", "shallow", "noQuote", "undecided")) {
            text.append(tops.get(name).asText()).append(' ');
        }
        return text.toString().strip();
    }

    /** The quote of 12 comes before the update to 11, that of 11 after it, and of 13 none ever. */
    @Test
    void shouldRefuseAHistoryThatNothingWouldUse() {
        CommandRun.of(List.of("book", "--ticks", "a", "--instrument", "X:2:0:USD", "--history", "b"))
                .assertRefused("--history: files b, limit runs with strategies; leave the option out");
    }

    @Test
    void shouldCompareWithTheQuoteOfTheSameStateWhenStreamsAreNotInStep() throws IOException {
        CommandRun run = run(List.of(quote(9, 10, 5, 20, 4), snapshot(10, "[\"10\",\"5\"]", "[\"20\",\"4\"]"), TRADE,
                update(11, 11, "[\"11\",\"2\"]", ""), quote(11, 11, 2, 20, 4), quote(12, 11, 3, 20, 4),
                update(12, 12, "[\"11\",\"3\"]", ""), update(13, 13, "", "[\"30\",\"1\"]")), "--json").assertSound();
        assertEquals("4 1 0 0 0 0 0 IN_SYNC", book(run));
        assertEquals("2 2 0 0 0 2", tops(run, "IN_SYNC"));
        assertEquals("0 0 0 0 0 0", tops(run, "PARTIAL"));
    }

    @Test
    void shouldExitWithOneAndNameTheFirstWhenABookInSyncDiffers() throws IOException {
        CommandRun run = run(List.of(snapshot(10, "[\"10\",\"5\"]", "[\"20\",\"4\"]"), quote(10, 10, 5, 20, 4),
                update(11, 11, "[\"11\",\"2\"]", ""), quote(11, 11, 3, 20, 4), quote(12, 9, 1, 20, 4)));
        assertEquals(1, run.code());
        assertEquals(String.format("X: 2 messages applied, 1 of them snapshots; skipped as old 0, gaps 0, crossings 0; levels dropped 0,"
                + " removed though absent 0; IN_SYNC at update 11%n"
                + "  tops of a book IN_SYNC: 2, as the quote of the same state 1, different 1, for want of levels dropped 0;"
                + " not compared: no quote so early 0, none later 0%n"
                + "  first difference: update 11 2 at 11 / 4 at 20, quote 11 3 at 11 / 4 at 20%n"), run.out());
    }

    @Test
    void shouldCountApartWhenABookIsGappedPartialOrTooShallow() throws IOException {
        List<String> messages = List.of(update(1, 1, "[\"9\",\"1\"]", ""), update(2, 2, "[\"9\",\"1\"]", "[\"9\",\"1\"]"),
                update(1, 2, "", ""), snapshot(5, "[\"10\",\"5\"],[\"9\",\"5\"],[\"8\",\"5\"]", "[\"20\",\"4\"]"), quote(5, 10, 5, 20, 4),
                update(6, 6, "[\"10\",\"0\"],[\"9\",\"0\"]", ""), quote(6, 8, 5, 20, 4), update(9, 9, "", ""), quote(10, 8, 5, 20, 4));
        CommandRun run = run(messages, "--json", "--depth", "2");
        assertEquals("5 1 1 1 1 1 0 GAPPED", book(run));
        assertEquals("2 1 0 1 0 0", tops(run, "IN_SYNC"));
        assertEquals("0 0 0 0 2 0", tops(run, "PARTIAL"));
        assertEquals("1 0 1 0 0 0", tops(run, "GAPPED"));
        assertEquals(0, run.code(), "a book that says so may differ");
        assertEquals("2 2 0 0 0 0", tops(run(messages, "--json"), "IN_SYNC"));
    }

    /** A market at random whose quotes are the top of sorted maps after every update, its messages of several updates each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithEveryQuoteWhenAMarketIsMadeAtRandom(long seed) throws IOException {
        Random random = new Random(seed);
        TreeMap<Long, Long> bids = new TreeMap<>(java.util.Comparator.reverseOrder());
        TreeMap<Long, Long> asks = new TreeMap<>();
        for (long i = 1; i <= 30; i++) {
            bids.put(1_000 - i, i);
            asks.put(1_000 + i, i);
        }
        List<String> messages = new ArrayList<>();
        messages.add(snapshot(1, levels(bids), levels(asks)));
        messages.add(quote(1, bids.firstKey(), bids.get(bids.firstKey()), asks.firstKey(), asks.get(asks.firstKey())));
        long id = 1;
        for (int i = 0; i < 2_000; i++) {
            long first = id + 1;
            TreeMap<Long, Long> changedBids = new TreeMap<>();
            TreeMap<Long, Long> changedAsks = new TreeMap<>();
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                boolean bid = random.nextBoolean();
                long price = 1_000 + (bid ? -1 : 1) * (1 + random.nextInt(30));
                TreeMap<Long, Long> side = bid ? bids : asks;
                long size = random.nextInt(3) == 0 && side.size() > 1 ? 0 : 1 + random.nextInt(50);
                if (size == 0) {
                    side.remove(price);
                } else {
                    side.put(price, size);
                }
                (bid ? changedBids : changedAsks).put(price, size);
                messages.add(quote(++id, bids.firstKey(), bids.get(bids.firstKey()), asks.firstKey(), asks.get(asks.firstKey())));
            }
            int place = messages.size() - random.nextInt((int) (id - first + 2));
            messages.add(place, update(first, id, levels(changedBids), levels(changedAsks)));
        }
        CommandRun run = run(messages, "--json").assertSound();
        JsonNode tops = run.json().get("books").get("X").get("tops").get("IN_SYNC");
        assertEquals("2000 2000 0 0 0 1", tops(run, "IN_SYNC"));
        assertTrue(tops.get("compared").asInt() > 0);
    }

    private static String levels(TreeMap<Long, Long> side) {
        return side.entrySet().stream().map(level -> "[\"" + level.getKey() + "\",\"" + level.getValue() + "\"]")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0     | --depth: value 0, limit 1 to 65536; state a depth in that range",
        "65537 | --depth: value 65537, limit 1 to 65536; state a depth in that range",
        "1.5   | --depth: number '1.5', limit 0 decimals and 9223372036854775807; write a plain decimal number",
    })
    void shouldRefuseWhenTheDepthIsOutOfRange(String depth, String message) throws IOException {
        run(List.of(TRADE), "--depth", depth).assertRefused(message);
    }

    @Test
    void shouldRefuseWhenARowIsBad() throws IOException {
        CommandRun run = run(List.of(TRADE, update(3, 2, "", "")));
        new CommandRun(run.code(), run.out(), run.err().replace(folder + "/", ""))
                .assertRefused("x.raw:2: member U '3', limit at most u 2; repair or remove the line");
    }

    /** Every book applied from the snapshot on shows the quote of the same state, price and size. */
    @Test
    void shouldShowEveryQuoteWhenTheRecordedFileIsPlayed() {
        Path file = recorded();
        CommandRun run = CommandRun.of(List.of("book", "--ticks", file.toString(), "--instrument", "BTCUSDT:2:8:USDT", "--json"))
                .assertSound();
        System.out.println(run.out());
        JsonNode book = run.json().get("books").get("BTCUSDT");
        JsonNode tops = book.get("tops").get("IN_SYNC");
        assertEquals("3453 1 0 0 0", book.get("applied") + " " + book.get("snapshots") + " " + book.get("skipped") + " " + book.get("gaps")
                + " " + book.get("crossings"));
        assertEquals("3450 3450 0 0 0 0", tops.get("compared") + " " + tops.get("equal") + " " + tops.get("different") + " "
                + tops.get("shallow") + " " + tops.get("noQuote") + " " + tops.get("undecided"));
    }

    /** Books that no strategy looks at change nothing but what is skipped. */
    @ParameterizedTest
    @CsvSource({"0, bcde17699186a015e76ae72dcdde7cf1263507c1cb56a14062c044e4a5ee6b02, 0.2",
        "5000, 21dd4b0982d32cf9ca0068606f218e7072f64a714e5e69630551e0fb73095def, 1"})
    void shouldGiveTheKnownDigestWhenTheRecordedFileIsPlayedWithBooks(String latencyUs, String digest, String feeBps) {
        CommandRun run = new Scene(folder).option("--ticks", recorded().toString()).instrument("BTCUSDT:2:8:USDT")
                .option("--strategy", "ema-crossover", "--param", "quantity=0.1", "--latency-us", latencyUs, "--fee-bps", feeBps)
                .option("--depth", "1024", "--json").run().assertSound();
        assertEquals(digest + " 37797 0", run.digest() + " " + run.json().get("ticks") + " " + run.json().get("skipped"));
    }

    private static Path recorded() {
        String stated = System.getProperty("ringside.data");
        Path file = stated == null ? null : Path.of(stated, RECORDED);
        for (Path place = Path.of("").toAbsolutePath(); file == null && place != null; place = place.getParent()) {
            Path there = place.resolve("shared/data").resolve(RECORDED);
            file = Files.exists(there) ? there : null;
        }
        Assumptions.assumeTrue(file != null && Files.exists(file), "no recorded market data; state its folder with -Dringside.data=FOLDER");
        return file;
    }
}
