package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TradesFeedTest {
    private final Instruments btc = FeedFixture.run(FeedFixture.instrument("BTCUSD", 2, 8));

    private List<Seen> read(String text, FeedFormat format, String columns) {
        return FeedFixture.drain(FeedFixture.feed(text, format, columns == null ? null : TradeColumns.parse(columns), btc));
    }

    @Test
    void shouldReadTradesWhenColumnsAreNamed() {
        List<Seen> seen = read("timestamp,price,amount\n1385337600,800.010000000000,0.100000000000\n1385337613,800.05,0\n",
                FeedFormat.TRADES, "timestamp=timestamp:s,price=price,size=amount");
        assertEquals(List.of(Seen.trade("BTCUSD", 1_385_337_600_000_000_000L, 80001L, 10_000_000L, null),
                Seen.trade("BTCUSD", 1_385_337_613_000_000_000L, 80005L, 0L, null)), seen);
    }

    @Test
    void shouldScaleTimesWhenTheUnitIsStated() {
        for (String unit : List.of("s", "ms", "us", "ns")) {
            String digits = "1385337600" + switch (unit) {
                case "ms" -> "123";
                case "us" -> "123456";
                case "ns" -> "123456789";
                default -> ".5";
            };
            long ns = unit.equals("s") ? 1_385_337_600_500_000_000L : Long.parseLong((digits + "000000000").substring(0, 19));
            assertEquals(List.of(Seen.trade("BTCUSD", ns, 100L, null, null)),
                    read("t,p\n" + digits + ",1\n", FeedFormat.AUTO, "timestamp=t:" + unit + ",price=p"));
        }
    }

    @Test
    void shouldTakeSecondsAndAnyUsualSizeColumnWhenNoColumnsAreNamed() {
        List<Seen> expected = List.of(Seen.trade("BTCUSD", 7_000_000_000L, 150L, 200_000_000L, null));
        assertEquals(expected, read("timestamp,price,amount\n7,1.5,2\n", FeedFormat.AUTO, null));
        assertEquals(expected, read("amount,size,price,timestamp\n9,2,1.5,7\n", FeedFormat.AUTO, null));
        assertEquals(List.of(Seen.trade("BTCUSD", 7_000_000_000L, 150L, null, null)),
                read("id,price,timestamp\nx,1.5,7", FeedFormat.TRADES, null));
    }

    @Test
    void shouldLeaveTheSizeUnknownWhenItsFieldIsEmpty() {
        assertEquals(List.of(Seen.trade("BTCUSD", 7_000_000_000L, 150L, null, null)),
                read("timestamp,price,size\r\n7,1.5,\r\n", FeedFormat.AUTO, null));
    }

    @Test
    void shouldAgreeWithFastcsvWhenRandomRowsComeInPieces() {
        Random random = new Random(FeedFixture.seed());
        for (int round = 0; round < 100; round++) {
            String unit = List.of("s", "ms", "us", "ns").get(random.nextInt(4));
            TradeColumns columns = new TradeColumns("when", unit, "at", random.nextInt(4) == 0 ? null : "much");
            byte[] file = RandomRows.trades(random, columns, btc.get(0), 200);
            List<Seen> expected = CsvOracle.trades(file, columns, btc.get(0));
            Feed whole = FileFeeds.open(FeedFixture.reader("f", new ByteArrayInputStream(file)), FeedFormat.AUTO, columns, btc);
            assertEquals(expected, FeedFixture.drain(whole));
            LineReader pieces = FeedFixture.reader("f", FeedFixture.inPieces(file, random, 1 + random.nextInt(200)));
            assertEquals(expected, FeedFixture.drain(FileFeeds.open(pieces, FeedFormat.TRADES, columns, btc)));
        }
    }

    @Test
    void shouldAgreeWithTheCanonicalFeedWhenTheRecordedTradesAreWrittenAsPlainTrades() {
        Instruments ibm = FeedFixture.run(FeedFixture.instrument("IBM", 4, 0));
        byte[] file = FeedFixture.inflated(FeedFixture.data("ibm-nyse-20131007.csv.gz"));
        StringBuilder text = new StringBuilder("size,price,time\n");
        new String(file, StandardCharsets.US_ASCII).lines().map(line -> line.split(",", -1)).filter(row -> row[2].equals("T"))
                .forEach(row -> text.append(row[8]).append(',').append(row[7]).append(',').append(row[0]).append('\n'));
        List<Seen> expected = CsvOracle.canonical(file, ibm).stream().filter(seen -> seen.price() != null).toList();
        assertEquals(24_293, expected.size());
        assertEquals(expected, FeedFixture.drain(FeedFixture.feed(text.toString(), FeedFormat.TRADES,
                TradeColumns.parse("timestamp=time:ns,price=price,size=size"), ibm)));
    }
}
