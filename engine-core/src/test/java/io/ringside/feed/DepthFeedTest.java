package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringside.events.BookAction;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth updates and snapshots of Binance's raw stream as levels of a book. */
class DepthFeedTest {
    private static final String RECORDED = "binance-spot-btcusdt-20240808.raw.gz";
    private static final String QUOTE = "{\"stream\":\"x@bookTicker\",\"data\":{\"u\":77,\"s\":\"X\",\"b\":\"1\",\"B\":\"1\",\"a\":\"2\","
            + "\"A\":\"1\"}}";

    private final Instruments one = FeedFixture.run(FeedFixture.instrument("X", 2, 3));
    private final Instruments two = FeedFixture.run(FeedFixture.instrument("X", 2, 3), FeedFixture.instrument("Y", 2, 3));

    private static String update(String symbol, long first, long last, String bids, String asks) {
        return "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT) + "@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1,"
                + "\"s\":\"" + symbol + "\",\"U\":" + first + ",\"u\":" + last + ",\"b\":" + bids + ",\"a\":" + asks + "}}";
    }

    private static String snapshot(long id, String bids, String asks) {
        return "{\"lastUpdateId\":" + id + ",\"bids\":" + bids + ",\"asks\":" + asks + "}";
    }

    /** One line after the other at 1, 2, 3 … ns. */
    private static String lines(String... messages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < messages.length; i++) {
            text.append(i + 1).append(' ').append(messages[i]).append('\n');
        }
        return text.toString();
    }

    private static Feed feed(String text, Instruments instruments) {
        return new BinanceRawFeed(FeedFixture.reader("f", text), instruments);
    }

    private List<String> read(String... messages) {
        return drain(feed(lines(messages), one));
    }

    /** Ticks as their type; deltas as {@code ns symbol first-last what}, the end of a message as a full stop. */
    private static List<String> drain(Feed feed) {
        List<String> seen = new ArrayList<>();
        TickPart tick = new TickPart();
        BookDelta delta = new BookDelta();
        for (InputKind kind = feed.next(tick, delta); kind != null; kind = feed.next(tick, delta)) {
            seen.add(kind == InputKind.TICK ? tick.timestampNs + " " + tick.type : text(delta));
        }
        return seen;
    }

    private static String text(BookDelta delta) {
        String level = delta.action == BookAction.LEVEL
                ? (delta.side == Side.BUY ? "B" : "A") + delta.priceUnits + "=" + delta.sizeUnits : delta.action.toString();
        return delta.timestampNs + " " + delta.instrument + " " + delta.firstUpdateId + "-" + delta.updateId + " " + level
                + (delta.last ? "." : "");
    }

    @Test
    void shouldBeOneInputALevelWhenAnUpdateIsRead() {
        assertEquals(List.of("1 X 5-7 B10000=1500", "1 X 5-7 B9999=0", "1 X 5-7 A10001=2000.", "2 QUOTE", "3 X 8-8 A10002=1.",
                "4 X 9-9 NONE."),
                read(update("X", 5, 7, "[[\"100.00\",\"1.50000000\"],[\"99.99\",\"0.00000000\"]]", "[[\"100.01\",\"2\"]]"), QUOTE,
                        update("X", 8, 8, "[]", "[[\"100.02\",\"0.001\"]]"), update("X", 9, 9, "[]", "[ ]")));
    }

    @Test
    void shouldBeAClearAndItsLevelsWhenASnapshotIsRead() {
        assertEquals(List.of("1 X 9-9 CLEAR", "1 X 9-9 B100=1", "1 X 9-9 A200=2.", "2 X 10-10 CLEAR."),
                read(snapshot(9, "[[\"1\",\"0.001\"]]", "[[\"2\",\"0.002\",[]]]"), snapshot(10, "[]", "[]")));
    }

    /** The answer to a request arrives after updates that it does not know of. */
    @Test
    void shouldTellTheUpdatesBehindItAgainWhenASnapshotComesLate() {
        assertEquals(List.of("1 X 5-7 B100=1.", "2 X 8-9 B200=2.", "3 X 10-11 B300=3", "3 X 10-11 A900=9.", "4 X 8-8 CLEAR",
                "4 X 8-8 B400=4.", "4 X 8-9 B200=2.", "4 X 10-11 B300=3", "4 X 10-11 A900=9.", "5 X 12-12 NONE."),
                read(update("X", 5, 7, "[[1,0.001]]", "[]"), update("X", 8, 9, "[[2,0.002]]", "[]"),
                        update("X", 10, 11, "[[3,0.003]]", "[[9,0.009]]"), snapshot(8, "[[4,0.004]]", "[]"),
                        update("X", 12, 12, "[]", "[]")));
    }

    @Test
    void shouldTellNoMoreThanItKeepsWhenASnapshotIsVeryOld() {
        String[] messages = new String[DepthMessages.KEPT + 11];
        for (int i = 0; i < messages.length - 1; i++) {
            messages[i] = update("X", i + 1, i + 1, "[]", "[]");
        }
        messages[messages.length - 1] = snapshot(3, "[]", "[]");
        List<String> seen = read(messages);
        long ns = messages.length;
        assertEquals(messages.length - 1 + 1 + DepthMessages.KEPT, seen.size());
        assertEquals(List.of(ns + " X 3-3 CLEAR.", ns + " X 11-11 NONE."), seen.subList(messages.length - 1, messages.length + 1));
        assertEquals(ns + " X 266-266 NONE.", seen.get(seen.size() - 1));
    }

    @Test
    void shouldBelongToTheInstrumentOfTheUpdatesWhenASnapshotNamesNone() {
        assertEquals(List.of("1 Y 1-1 NONE.", "2 Y 1-1 CLEAR."),
                drain(feed(lines(update("Y", 1, 1, "[]", "[]"), snapshot(1, "[]", "[]")), two)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@depth", "x@depth@100ms", "x@depth@1000ms"})
    void shouldBeAnUpdateWhenTheStreamIsOneOfDepth(String stream) {
        assertEquals(List.of("1 X 1-1 NONE."), read(update("X", 1, 1, "[]", "[]").replace("x@depth@100ms", stream)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@depth5", "x@depth20@100ms", "@depth", "depth", "x@dept", "x@aggTrade", "!depth"})
    void shouldSkipWhenTheStreamIsAnother(String stream) {
        Feed feed = feed(lines(update("X", 1, 1, "[]", "[]").replace("x@depth@100ms", stream)), one);
        assertEquals(List.of(), drain(feed));
        assertEquals(1, feed.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"result\":null,\"id\":1}", "{\"lastUpdateId\":1}", "{\"lastUpdateId\":1,\"bids\":[]}",
        "{\"bids\":[],\"asks\":[]}", "{\"stream\":\"x\",\"lastUpdateId\":1,\"bids\":[],\"asks\":[]}",
        "{\"stream\":\"x@depth5\",\"data\":6}"})
    void shouldSkipWhenALineIsNoMessageOfABook(String message) {
        Feed feed = feed(lines(message), one);
        assertEquals(List.of(), drain(feed));
        assertEquals(1, feed.skipped());
    }

    @Test
    void shouldSkipEveryMessageOfABookWhenOnlyTicksAreAskedFor() {
        Feed feed = feed(lines(update("OTHER", 9, 1, "[[\"x\"]]", "3"), QUOTE, snapshot(-4, "[]", "[]")), one);
        assertEquals(1, FeedFixture.drain(feed).size());
        assertEquals(2, feed.skipped());
    }

    @Test
    void shouldKnowTheStateOfTheBookWhenAQuoteNamesIt() {
        Feed feed = feed(lines(QUOTE, QUOTE.replace("\"u\":77,", ""), QUOTE.replace("77", "9223372036854775807")), one);
        List<Long> ids = new ArrayList<>();
        while (feed.next(new TickPart())) {
            ids.add(feed.quoteId());
        }
        assertEquals(List.of(77L, -1L, Long.MAX_VALUE), ids);
    }

    @Test
    void shouldReadTheSameWhenMembersAreShuffledRepeatedAndEscaped() {
        assertEquals(List.of("1 X 5-7 B10000=1500", "1 X 5-7 A10001=2000."), read(
                "{\"data\":{\"a\" : [ [ \"100.\\u0030\\u0031\" , \"2\" ] ] ,\"a\":[[\"100.\\u00301\",\"\\u0032\"]],"
                        + "\"u\":7,\"b\":[[\"100\\u002e00\",\"1.5\"]],\"U\":5,\"s\":\"\\u0058\"},\"stream\":\"x\\u0040depth\"}"));
        assertEquals(List.of("1 X 5-5 CLEAR", "1 X 5-5 A100=3."),
                read("{\"asks\":[[\"1.0\\u0030\",\"0.00\\u0033\"]],\"b\\u0069ds\":[],\"lastUpdateId\":5}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[\"0\",\"1\"]]       | f:2: bid price '0', limit above 0; leave an absent quote price empty, or remove the line",
        "[[\"-1\",\"1\"]]      | f:2: bid price '-1', limit above 0; leave an absent quote price empty, or remove the line",
        "[[\"1.001\",\"1\"]]   | f:2: bid price '1.001', limit 2 decimals of X; declare the instrument with more price decimals or round"
                + " the value",
        "[[\"1e2\",\"1\"]]     | f:2: bid price '1e2', limit digits with at most 1 point, without exponent; write a plain decimal number",
        "[[\"\",\"1\"]]        | f:2: bid price '', limit 1 price for a trade; state the price or remove the line",
        "[[\"1\",\"-1\"]]      | f:2: bid size '-1', limit at least 0; leave an unknown size empty",
        "[[\"1\",\"\"]]        | f:2: bid size '', limit digits with at most 1 point, without exponent; write a plain decimal number",
        "[[\"1\",\"0.0001\"]]  | f:2: bid size '0.0001', limit 3 decimals of X; declare the instrument with more quantity decimals or round"
                + " the value",
        "[[\"1\",{\"a\":1}]]   | f:2: bid size '{\"a\":1}', limit digits"
                + " with at most 1 point, without exponent; write a plain decimal number",
        "[[\"1\",\"1\"],7]     | f:2: bids at byte 72 '7],\"a\":[]}}', limit [[\"price\",\"size\"],...]; repair or remove the line",
        "[[\"1\"]]             | f:2: bids at byte 62 '[\"1\"]],\"a\":[]}}', limit [[\"price\",\"size\"],...]; repair or remove the line",
        "[[]]                  | f:2: bids at byte 62 '[]],\"a\":[]}}', limit [[\"price\",\"size\"],...]; repair or remove the line",
        "{}                    | f:2: bids at byte 61 '{},\"a\":[]}}', limit [[\"price\",\"size\"],...]; repair or remove the line",
        "null                  | f:2: bids at byte 61 'null,\"a\":[]}}', limit [[\"price\",\"size\"],...]; repair or remove the line",
    })
    void shouldRefuseTheWholeMessageWhenALevelCannotBe(String bids, String refusal) {
        Feed feed = feed(lines(QUOTE, update("X", 1, 2, bids, "[]").replace("\"e\":\"depthUpdate\",\"E\":1,", "")), one);
        TickPart tick = new TickPart();
        BookDelta delta = new BookDelta();
        assertEquals(InputKind.TICK, feed.next(tick, delta));
        assertEquals(refusal, assertThrows(InvalidInputException.class, () -> feed.next(tick, delta)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"U\":1,   |          | f:1: member U missing, limit 1; repair or remove the line",
        ",\"u\":2   |          | f:1: member u missing, limit 1; repair or remove the line",
        "\"U\":1    | \"U\":3  | f:1: member U '3', limit at most u 2; repair or remove the line",
        "\"U\":1    | \"U\":-1 | f:1: member U '-1', limit 0 to 9223372036854775807; repair or remove the line",
        "\"u\":2    | \"u\":2.5 | f:1: member u '2.5', limit 0 to 9223372036854775807; repair or remove the line",
        "\"u\":2    | \"u\":9223372036854775808 | f:1: member u '9223372036854775808',"
                + " limit 0 to 9223372036854775807; repair or remove the line",
        ",\"b\":[]  |          | f:1: member b missing, limit 1; repair or remove the line",
        ",\"a\":[]  |          | f:1: member a missing, limit 1; repair or remove the line",
        "\"s\":\"X\" | \"s\":\"Z\" | f:1: unknown symbol 'Z', limit one of [X]; declare the instrument or remove its lines",
    })
    void shouldRefuseWhenAMemberOfAnUpdateIsWrong(String member, String other, String refusal) {
        String message = update("X", 1, 2, "[]", "[]").replace(member, other == null ? "" : other);
        assertEquals(refusal, assertThrows(InvalidInputException.class, () -> read(message)).getMessage());
    }

    @Test
    void shouldRefuseWhenASnapshotIsOfNoCertainInstrumentOrId() {
        assertEquals("f:1: snapshot without symbol among depth updates of 0 of 2 instruments, limit 1 instrument;"
                + " split the file by symbol, or remove the snapshot",
                assertThrows(InvalidInputException.class, () -> drain(feed(lines(snapshot(1, "[]", "[]")), two))).getMessage());
        assertEquals("f:3: snapshot without symbol among depth updates of several instruments, limit 1 instrument;"
                + " split the file by symbol, or remove the snapshot",
                assertThrows(InvalidInputException.class, () -> drain(feed(lines(update("X", 1, 1, "[]", "[]"),
                        update("Y", 1, 1, "[]", "[]"), snapshot(1, "[]", "[]")), two))).getMessage());
        assertEquals("f:1: member lastUpdateId '\\x41', limit 0 to 9223372036854775807; repair or remove the line".replace("\\x41", "A"),
                assertThrows(InvalidInputException.class, () -> read("{\"lastUpdateId\":\"A\",\"bids\":[],\"asks\":[]}")).getMessage());
    }

    /** Wherever the file ends, what was whole before is told whole, and of the message that is cut nothing. */
    @Test
    void shouldTellWholeMessagesOnlyWhenTheFileIsCutInAMessage() {
        String whole = lines(update("X", 5, 7, "[[\"100.00\",\"1.5\"],[\"99.99\",\"0\"]]", "[[\"100.01\",\"2\"]]"), QUOTE,
                snapshot(6, "[[\"1\",\"1\"]]", "[]"), update("X", 8, 9, "[[\"100.00\",\"1.25\"],[\"99.98\",\"3\"]]",
                "[[\"100.01\",\"0\"]]"));
        List<String> all = drain(feed(whole, one));
        int refusals = 0;
        for (int cut = 1; cut < whole.length(); cut++) {
            List<String> seen = new ArrayList<>();
            boolean refused = drainInto(seen, feed(whole.substring(0, cut), one));
            int intact = (int) whole.substring(0, cut + 1).chars().filter(symbol -> symbol == '\n').count();
            boolean atEnd = whole.charAt(cut) == '\n' || whole.charAt(cut - 1) == '\n';
            assertEquals(!atEnd, refused, "cut at " + cut);
            assertEquals(all.stream().filter(text -> Integer.parseInt(text.substring(0, 1)) <= intact).toList(), seen, "cut at " + cut);
            refusals += refused ? 1 : 0;
        }
        assertTrue(refusals > 300, "refusals " + refusals);
    }

    private static boolean drainInto(List<String> seen, Feed feed) {
        TickPart tick = new TickPart();
        BookDelta delta = new BookDelta();
        try {
            for (InputKind kind = feed.next(tick, delta); kind != null; kind = feed.next(tick, delta)) {
                seen.add(kind == InputKind.TICK ? tick.timestampNs + " " + tick.type : text(delta));
            }
            return false;
        } catch (InvalidInputException e) {
            return true;
        }
    }

    @Test
    void shouldKeepTheLevelsOfAMessageTogetherWhenFeedsAreMerged() {
        Feed merged = new MergedFeed(List.of(feed("1 " + QUOTE + "\n5 " + update("X", 1, 1, "[[1,1],[2,1]]", "[]") + "\n5 " + QUOTE, two),
                feed("2 " + update("Y", 1, 1, "[[1,1],[2,1]]", "[]") + "\n5 " + update("Y", 2, 2, "[[3,1],[4,1]]", "[]") + "\n6 "
                        + QUOTE, two)));
        assertEquals(List.of("1 QUOTE", "2 Y 1-1 B100=1000", "2 Y 1-1 B200=1000.", "5 X 1-1 B100=1000", "5 X 1-1 B200=1000.", "5 QUOTE",
                "5 Y 2-2 B300=1000", "5 Y 2-2 B400=1000.", "6 QUOTE"), drain(merged));
        Feed quotes = new MergedFeed(List.of(feed(lines(QUOTE), one)));
        assertTrue(quotes.next(new TickPart()));
        assertEquals(77, quotes.quoteId());
    }

    @Test
    void shouldSkipBooksWhenTicksAreLoadedIntoMemory() {
        MemoryFeed memory = MemoryFeed.load(feed(lines(update("X", 1, 1, "[]", "[]"), QUOTE), one));
        assertEquals(List.of("2 QUOTE"), drain(memory));
        assertEquals(1, memory.skipped());
        assertFalse(memory.next(new TickPart()));
    }

    @Test
    void shouldAgreeWithJacksonWhenMessagesAreRandom() throws IOException {
        Random random = new Random(FeedFixture.seed());
        StringBuilder text = new StringBuilder();
        long id = 0;
        for (int i = 0; i < 3_000; i++) {
            long first = id + 1 + random.nextInt(3);
            id = first + random.nextInt(9);
            text.append(i).append(' ').append(random.nextInt(50) == 0
                    ? snapshot(id - random.nextInt(20) + 30, levels(random), levels(random))
                    : random.nextInt(3) == 0 ? QUOTE : update("X", first, id, levels(random), levels(random))).append('\n');
        }
        assertAgrees(text.toString().getBytes(StandardCharsets.UTF_8), one, random);
    }

    private static String levels(Random random) {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 200 : 5); i > 0; i--) {
            text.append(text.length() == 1 ? "" : random.nextBoolean() ? "," : " ,\t").append("[\"").append(1 + random.nextInt(99_999))
                    .append(random.nextBoolean() ? ".50000000" : "").append("\",\"")
                    .append(random.nextInt(4) == 0 ? "0.00000000" : random.nextInt(1_000_000) + ".12500000").append("\"]");
        }
        return text.append(']').toString();
    }

    @Test
    void shouldAgreeWithJacksonWhenReadingTheRecordedFile() throws IOException {
        byte[] file = FeedFixture.inflated(FeedFixture.data(RECORDED));
        assertAgrees(file, FeedFixture.run(FeedFixture.instrument("BTCUSDT", 2, 8)), new Random(FeedFixture.seed()));
    }

    private static void assertAgrees(byte[] file, Instruments instruments, Random random) throws IOException {
        List<String> expected = oracle(file, instruments.get(0));
        Feed feed = new BinanceRawFeed(FeedFixture.reader("f", FeedFixture.inPieces(file, random, 5_000)), instruments);
        assertEquals(expected, drain(feed));
        assertEquals(0, feed.skipped());
        Feed ticks = new BinanceRawFeed(FeedFixture.reader("f", new ByteArrayInputStream(file)), instruments);
        assertEquals(expected.stream().filter(text -> text.matches("\\d+ (QUOTE|TRADE)")).count(), FeedFixture.drain(ticks).size());
    }

    /** The same by a JSON tree, all updates kept. */
    private static List<String> oracle(byte[] file, Instrument instrument) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> seen = new ArrayList<>();
        List<JsonNode> updates = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
            int space = line.indexOf(' ');
            String head = line.substring(0, space) + " ";
            JsonNode message = json.readTree(line.substring(space + 1));
            JsonNode data = message.path("data");
            if (message.has("lastUpdateId")) {
                seen.addAll(levels(head + instrument, message.get("lastUpdateId").asLong(), message, instrument));
                long id = message.get("lastUpdateId").asLong();
                updates.stream().skip(Math.max(0, updates.size() - DepthMessages.KEPT)).filter(each -> each.get("u").asLong() > id)
                        .forEach(each -> seen.addAll(levels(head + instrument, -1, each, instrument)));
            } else if (data.has("U")) {
                updates.add(data);
                seen.addAll(levels(head + instrument, -1, data, instrument));
            } else {
                seen.add(head + (data.has("p") ? "TRADE" : "QUOTE"));
            }
        }
        return seen;
    }

    private static List<String> levels(String head, long snapshotId, JsonNode message, Instrument instrument) {
        boolean snapshot = snapshotId >= 0;
        String ids = snapshot ? snapshotId + "-" + snapshotId : message.get("U").asText() + "-" + message.get("u").asText();
        List<String> levels = new ArrayList<>(snapshot ? List.of("CLEAR") : List.of());
        for (String side : snapshot ? List.of("bids", "asks") : List.of("b", "a")) {
            message.get(side).forEach(level -> levels.add(side.substring(0, 1).toUpperCase(Locale.ROOT)
                    + CsvOracle.units(level.get(0).asText(), instrument.priceDecimals()) + "="
                    + CsvOracle.units(level.get(1).asText(), instrument.quantityDecimals())));
        }
        if (levels.isEmpty()) {
            levels.add("NONE");
        }
        String[] texts = levels.stream().map(level -> head + " " + ids + " " + level).toArray(String[]::new);
        texts[texts.length - 1] += ".";
        return Arrays.stream(texts).collect(Collectors.toList());
    }
}
