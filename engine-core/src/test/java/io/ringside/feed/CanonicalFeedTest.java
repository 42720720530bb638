package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Side;
import io.ringside.events.StageClock;
import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalFeedTest {
    private final Instruments instruments = FeedFixture.run(FeedFixture.instrument("X", 2, 0), FeedFixture.instrument("EURUSD", 5, 2),
            FeedFixture.instrument("LONG-SYMBOL-1234", 4, 3), FeedFixture.instrument("LONG-SYMBOL-1235", 4, 3),
            FeedFixture.instrument("XY", 0, 8));

    private List<Seen> read(String text) {
        return FeedFixture.drain(FeedFixture.feed(text, FeedFormat.CANONICAL, null, instruments));
    }

    @Test
    void shouldReadQuotesAndTradesWhenFieldsAreFilledOrEmpty() {
        List<Seen> seen = read(FeedFixture.HEADER
                + "1000,X,Q,99.99,100,100.00,30,,\n"
                + "1000,X,Q,,,100,0,,\n"
                + "1000,X,Q,99.9,,,,,\n"
                + "1001,EURUSD,T,,,,,1.38694,0.25\n"
                + "1002,X,T,,,,,99.98,\n");
        assertEquals(List.of(
                Seen.quote("X", 1000, 9999L, 100L, 10000L, 30L),
                Seen.quote("X", 1000, null, null, 10000L, 0L),
                Seen.quote("X", 1000, 9990L, null, null, null),
                Seen.trade("EURUSD", 1001, 138694L, 25L, null),
                Seen.trade("X", 1002, 9998L, null, null)), seen);
    }

    @Test
    void shouldReadTheAggressorWhenTheHeaderHasSide() {
        List<Seen> seen = read(FeedFixture.HEADER_WITH_SIDE
                + "1,X,T,,,,,1,2,B\n1,X,T,,,,,1,2,S\r\n1,X,T,,,,,1,2,\n1,X,Q,1,2,3,4,,,\n1,X,T,,,,,1,,B");
        assertEquals(List.of(Seen.trade("X", 1, 100L, 2L, Side.BUY), Seen.trade("X", 1, 100L, 2L, Side.SELL),
                Seen.trade("X", 1, 100L, 2L, null), Seen.quote("X", 1, 100L, 2L, 300L, 4L), Seen.trade("X", 1, 100L, null, Side.BUY)),
                seen);
    }

    @Test
    void shouldReadCrossedAndLockedQuotesWhenTheyOccur() {
        assertEquals(List.of(Seen.quote("X", 5, 10001L, 1L, 10000L, 1L), Seen.quote("X", 5, 10000L, 1L, 10000L, 1L)),
                read(FeedFixture.HEADER + "5,X,Q,100.01,1,100,1,,\n5,X,Q,100,1,100,1,,\n"));
    }

    @Test
    void shouldTakeFurtherDecimalsWhenTheyAreZeros() {
        assertEquals(List.of(Seen.quote("X", 5, 10001L, 7L, 1L, 8L), Seen.quote("XY", 6, 3L, 123L, 1L, 0L)),
                read(FeedFixture.HEADER + "5,X,Q,100.010000000000000000000000,7.000,.01,8.,,\n6,XY,Q,3.0,0.00000123000,0001,000,,\n"));
    }

    @Test
    void shouldPassOverUnusedColumnsWhenTheyAreFilled() {
        assertEquals(List.of(Seen.quote("X", 5, 100L, 1L, 200L, 1L), Seen.trade("X", 5, 100L, 3L, null)),
                read(FeedFixture.HEADER + "5,X,Q,1,1,2,1,junk,-5\n5,X,T,1,2,junk,NaN,1,3\n"));
    }

    @Test
    void shouldReadTheSameWhenLinesEndWithCrLfOrTheLastHasNoEnd() {
        String rows = FeedFixture.HEADER + "5,X,Q,1,1,2,1,,\n5,X,T,,,,,1,3\n";
        List<Seen> expected = read(rows);
        assertEquals(expected, read(rows.replace("\n", "\r\n")));
        assertEquals(expected, read(rows.substring(0, rows.length() - 1)));
        String crLf = rows.replace("\n", "\r\n");
        assertEquals(expected, read(crLf.substring(0, crLf.length() - 1)));
    }

    @Test
    void shouldEndWhenThereIsNothingBehindTheHeader() {
        assertEquals(List.of(), read(FeedFixture.HEADER));
        assertEquals(List.of(), read(CanonicalFeed.HEADER));
    }

    @Test
    void shouldReadTheLargestNumbersWhenTheyJustFit() {
        assertEquals(List.of(Seen.quote("X", StageClock.LATEST_NS, 100_000_000L, Long.MAX_VALUE, 1L, 999_999_999_999_999_999L)),
                read(FeedFixture.HEADER + "9214646400000000000,X,Q,1000000.00,9223372036854775807,0.01,999999999999999999,,\n"));
    }

    @Test
    void shouldAgreeWithFastcsvWhenReadingTheRecordedFiles() {
        Instruments recorded = FeedFixture.run(FeedFixture.instrument("IBM", 4, 0), FeedFixture.instrument("EURUSD", 5, 0));
        for (String name : List.of("ibm-nyse-20131007.csv.gz", "eurusd-oanda-20140502.csv.gz")) {
            byte[] file = FeedFixture.inflated(FeedFixture.data(name));
            List<Seen> expected = CsvOracle.canonical(file, recorded);
            assertEquals(name.startsWith("ibm") ? 71_713 : 49_341, expected.size());
            try (Feed feed = FileFeeds.open(FeedFixture.data(name).toString(), FeedFormat.AUTO, null, recorded)) {
                assertEquals(expected, FeedFixture.drain(feed), name);
                assertEquals(0, feed.skipped());
                assertEquals(feed.totalBytes(), feed.bytesRead());
            }
        }
    }

    @Test
    void shouldAgreeWithFastcsvWhenRandomRowsComeInPieces() {
        Random random = new Random(FeedFixture.seed());
        for (int round = 0; round < 100; round++) {
            byte[] file = RandomRows.canonical(random, instruments, 300);
            List<Seen> expected = CsvOracle.canonical(file, instruments);
            Feed whole = new CanonicalFeed(FeedFixture.reader("f", new ByteArrayInputStream(file)), instruments);
            assertEquals(expected, FeedFixture.drain(whole));
            int longest = 1 + random.nextInt(200);
            Feed pieces = new CanonicalFeed(FeedFixture.reader("f", FeedFixture.inPieces(file, random, longest)), instruments);
            assertEquals(expected, FeedFixture.drain(pieces));
        }
    }

    @Test
    void shouldTakeALineOfOneMebibyteWhenAnUnusedColumnIsThatLong() {
        String row = "5,X,Q,1,1,2,1,";
        String longest = FeedFixture.HEADER + row + "x".repeat(LineReader.MAX_LINE - row.length() - 1) + ",";
        byte[] bytes = longest.getBytes(StandardCharsets.US_ASCII);
        for (String end : List.of("", "\n", "\n6,X,Q,1,1,2,1,,\n")) {
            assertEquals(end.length() > 1 ? 2 : 1, read(longest + end).size());
        }
        Feed pieces = new CanonicalFeed(FeedFixture.reader("f", FeedFixture.inPieces(bytes, new Random(1), 100_000)), instruments);
        assertEquals(1, FeedFixture.drain(pieces).size());
    }
}
