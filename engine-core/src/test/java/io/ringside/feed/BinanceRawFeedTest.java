package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringside.events.Side;
import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinanceRawFeedTest {
    private static final String RECORDED = "binance-spot-btcusdt-20240808.raw.gz";
    private static final String QUOTE = "{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":1,\"s\":\"BTCUSDT\",\"b\":\"61837.63000000\","
            + "\"B\":\"3.78826000\",\"a\":\"61837.64000000\",\"A\":\"1.54698000\"}}";
    private static final String TRADE = "{\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\","
            + "\"t\":3735683259,\"p\":\"61837.63000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}}";
    private static final Seen QUOTE_SEEN = Seen.quote("BTCUSDT", 7, 6183763L, 378826L, 6183764L, 154698L);

    private final Instruments btc = FeedFixture.run(FeedFixture.instrument("BTCUSDT", 2, 5));

    private List<Seen> read(String text) {
        return FeedFixture.drain(FeedFixture.feed(text, FeedFormat.BINANCE_RAW, null, btc));
    }

    @Test
    void shouldReadQuotesAndTradesWhenTheirStreamsCome() {
        assertEquals(List.of(QUOTE_SEEN, Seen.trade("BTCUSDT", 8, 6183763L, 2000L, Side.SELL),
                Seen.trade("BTCUSDT", 8, 6183763L, 2000L, Side.BUY)),
                read("7 " + QUOTE + "\n8 " + TRADE + "\r\n8 " + TRADE.replace("\"m\":true", "\"m\":false")));
    }

    @Test
    void shouldReadTheSameWhenMembersAreInAnotherOrderOrSpacedOrEscapedOrNested() {
        assertEquals(List.of(QUOTE_SEEN, QUOTE_SEEN, QUOTE_SEEN, QUOTE_SEEN), read(
                "7 {\"data\":{\"A\":\"1.54698\",\"a\":\"61837.64\",\"B\":\"3.78826\",\"b\":\"61837.63\",\"s\":\"BTCUSDT\"},"
                + "\"stream\":\"x@bookTicker\"}\n"
                + "7 { \"stream\" :\t\"!bookTicker\" , \"data\" : { \"s\" : \"BTCUSDT\", \"b\" : 61837.63 , "
                + "\"B\":3.78826,\"a\":61837.64,\"A\":1.54698 } } \n"
                + "7 {\"str\\u0065am\":\"\\u0078@book\\u0054icker\",\"data\":{\"\\u0073\":\"BTC\\u0055SDT\","
                + "\"b\":\"6183\\u0037.63\",\"B\":\"3.78826\",\"a\":\"61837.64\",\"A\":\"1.5469\\u0038\","
                + "\"\\ud83d\\ude00\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}}\n"
                + "7 {\"more\":{\"data\":{\"b\":[1,{\"s\":\"no\"}]},\"stream\":\"x@trade\"},"
                + "\"data\":{\"x\":{\"s\":\"no\",\"b\":[[],{},\"]}\"]},"
                + QUOTE.substring(QUOTE.indexOf("\"s\":"), QUOTE.length() - 1) + ",\"stream\":\"x@bookTicker\",\"last\":null}\n"));
    }

    @Test
    void shouldTakeTheLastWhenMembersRepeat() {
        assertEquals(List.of(QUOTE_SEEN), read("7 {\"stream\":\"x@trade\",\"data\":{\"s\":\"no\"},"
                + "\"data\":{\"b\":\"1\",\"s\":\"BTCUSDT\",\"b\":\"61837.63\","
                + "\"B\":\"3.78826\",\"a\":\"61837.64\",\"A\":\"1.54698\"},\"stream\":\"x@bookTicker\"}"));
    }

    @Test
    void shouldTakeASideAsAbsentWhenItsPriceIsEmpty() {
        assertEquals(List.of(Seen.quote("BTCUSDT", 7, null, null, 200L, 0L)),
                read("7 {\"stream\":\"x@bookTicker\",\"data\":{\"s\":\"BTCUSDT\",\"b\":\"\",\"B\":\"\",\"a\":\"2\",\"A\":\"0\"}}"));
    }

    @Test
    void shouldCountAsSkippedWhenALineIsNeitherQuoteNorTrade() {
        Feed feed = FeedFixture.feed("7 {\"stream\":\"x@depth@100ms\","
                + "\"data\":{\"e\":\"depthUpdate\",\"s\":\"OTHER\",\"b\":[[\"1\",\"2\"]],\"a\":[]}}\n"
                + "7 {\"lastUpdateId\":5,\"bids\":[],\"asks\":[[\"1.5\",\"2\"]]}\n7 {}\n7 {\"result\":null,\"id\":1}\n"
                + "7 {\"stream\":\"x@aggTrade\",\"data\":{}}\n7 {\"stream\":5,\"data\":6}\n"
                + "7 {\"stream\":\"trade\",\"data\":{}}\n7 " + QUOTE + "\n",
                FeedFormat.AUTO, null, btc);
        assertEquals(List.of(QUOTE_SEEN), FeedFixture.drain(feed));
        assertEquals(7, feed.skipped());
    }

    @Test
    void shouldAgreeWithJacksonWhenReadingTheRecordedFile() throws IOException {
        byte[] file = FeedFixture.inflated(FeedFixture.data(RECORDED));
        List<Seen> expected = oracle(file);
        assertEquals(37_797, expected.size());
        try (Feed feed = FileFeeds.open(FeedFixture.data(RECORDED).toString(), FeedFormat.AUTO, null, btc)) {
            assertEquals(expected, FeedFixture.drain(feed));
            assertEquals(3_452, feed.skipped());
        }
        Random random = new Random(FeedFixture.seed());
        Feed pieces = new BinanceRawFeed(FeedFixture.reader("f", FeedFixture.inPieces(file, random, 5000)), btc);
        assertEquals(expected, FeedFixture.drain(pieces));
    }

    @Test
    void shouldAgreeWithJacksonWhenMembersAreShuffledAndEscapedAtRandom() throws IOException {
        Random random = new Random(FeedFixture.seed());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(i).append(' ').append(RandomJson.message(random)).append('\n');
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        Feed feed = new BinanceRawFeed(FeedFixture.reader("f", new ByteArrayInputStream(file)), btc);
        assertEquals(oracle(file), FeedFixture.drain(feed));
    }

    private List<Seen> oracle(byte[] file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Seen> seen = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
            int space = line.indexOf(' ');
            long ns = Long.parseLong(line.substring(0, space));
            JsonNode message = json.readTree(line.substring(space + 1));
            JsonNode data = message.path("data");
            String stream = message.path("stream").asText();
            if (stream.endsWith("@bookTicker")) {
                seen.add(Seen.quote(data.get("s").asText(), ns, units(data, "b", 2), units(data, "B", 5), units(data, "a", 2),
                        units(data, "A", 5)));
            } else if (stream.endsWith("@trade")) {
                seen.add(Seen.trade(data.get("s").asText(), ns, units(data, "p", 2), units(data, "q", 5),
                        data.get("m").booleanValue() ? Side.SELL : Side.BUY));
            }
        }
        return seen;
    }

    private static Long units(JsonNode data, String name, int decimals) {
        return CsvOracle.units(data.get(name).asText(), decimals);
    }
}
