package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryFeedTest {
    private final Instruments instruments = FeedFixture.run(FeedFixture.instrument("X", 2, 0), FeedFixture.instrument("Y", 4, 8));

    private MemoryFeed load(String rows) {
        return MemoryFeed.load(FeedFixture.feed(FeedFixture.HEADER + rows, FeedFormat.CANONICAL, null, instruments));
    }

    private static List<Long> times(Feed feed) {
        return FeedFixture.drain(feed).stream().map(Seen::ns).toList();
    }

    @Test
    void shouldPlayWhatItLoadedWhenRowsAreRandom() {
        Random random = new Random(FeedFixture.seed());
        byte[] file = RandomRows.canonical(random, instruments, 10_000);
        List<Seen> expected = CsvOracle.canonical(file, instruments);
        MemoryFeed memory = MemoryFeed.load(new CanonicalFeed(FeedFixture.reader("f", new ByteArrayInputStream(file)), instruments));
        assertEquals(10_000, memory.size());
        assertEquals(expected, FeedFixture.drain(memory));
        assertEquals(List.of(), FeedFixture.drain(memory));
        assertEquals(memory.totalBytes(), memory.bytesRead());
        memory.rewind();
        assertEquals(expected, FeedFixture.drain(memory));
    }

    @Test
    void shouldShiftTimesWhenPlayedLaterOrRepeatedly() {
        MemoryFeed memory = load("5,X,T,,,,,1,\n7,Y,T,,,,,1,\n");
        assertEquals(2, memory.spanNs());
        memory.rewind(100);
        assertEquals(List.of(105L, 107L), times(memory));
        memory.repeat(3, 10);
        assertEquals(List.of(5L, 7L, 17L, 19L, 29L, 31L), times(memory));
        assertEquals(List.of(), times(memory));
        memory.repeat(2, 0);
        assertEquals(List.of(5L, 7L, 7L, 9L), times(memory));
        memory.repeat(0, 0);
        assertEquals(List.of(), times(memory));
        memory.rewind();
        memory.close();
        assertEquals(List.of(), times(memory));
        memory.rewind();
        assertEquals(List.of(5L, 7L), times(memory));
    }

    @Test
    void shouldPlayNothingWhenNothingWasLoaded() {
        MemoryFeed memory = load("");
        memory.repeat(5, 10);
        assertEquals(List.of(), times(memory));
        assertEquals(0, memory.spanNs());
        assertEquals(0, memory.bytesRead());
        assertEquals(0, memory.totalBytes());
    }

    @Test
    void shouldKeepTheCountOfSkippedWhenTheSourceSkipped() {
        Instruments btc = FeedFixture.run(FeedFixture.instrument("BTC", 0, 0));
        assertEquals(2, MemoryFeed.load(FeedFixture.feed("7 {}\n7 {}", FeedFormat.AUTO, null, btc)).skipped());
    }

    @Test
    void shouldRefuseWhenTimeWouldNotFit() {
        MemoryFeed memory = load("5,X,T,,,,,1,\n9214646399999999993,X,T,,,,,1,\n");
        List<String> refusals = new ArrayList<>();
        refusals.add(assertThrows(InvalidInputException.class, () -> memory.repeat(2, 0)).getMessage());
        refusals.add(assertThrows(InvalidInputException.class, () -> memory.repeat(1, Long.MAX_VALUE)).getMessage());
        refusals.add(assertThrows(InvalidInputException.class, () -> memory.repeat(-1, 3)).getMessage());
        assertEquals(List.of(
                "memory feed: repeat 2 times 9214646399999999988 + 0 ns, limit 7 ns in all; lower either",
                "memory feed: repeat 1 times 9214646399999999988 + 9223372036854775807 ns, limit 7 ns in all; lower either",
                "memory feed: repeat -1 times with gap 3 ns, limit 0 or more; raise either"), refusals);
        memory.repeat(1, 0);
        assertEquals(List.of(5L, 9_214_646_399_999_999_993L), times(memory));
    }
}
