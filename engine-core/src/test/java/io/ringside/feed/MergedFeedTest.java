package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.TickPart;
import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergedFeedTest {
    private final Instruments one = FeedFixture.run(FeedFixture.instrument("X", 0, 0));

    private Feed feed(String... rows) {
        return FeedFixture.feed(FeedFixture.HEADER + String.join("\n", rows), FeedFormat.CANONICAL, null, one);
    }

    private static String trade(long ns, long price) {
        return ns + ",X,T,,,,," + price + ",";
    }

    @Test
    void shouldOrderByTimeThenByPositionWhenTimesTie() {
        Feed merged = new MergedFeed(List.of(feed(trade(2, 11), trade(2, 12), trade(5, 13)),
                feed(trade(1, 21), trade(2, 22), trade(5, 23)), feed(), feed(trade(5, 31))));
        assertEquals(List.of(21L, 11L, 12L, 22L, 13L, 23L, 31L), FeedFixture.drain(merged).stream().map(Seen::price).toList());
        assertFalse(merged.next(new TickPart()));
    }

    @Test
    void shouldEqualAStableSortWhenFeedsAreRandom() {
        Random random = new Random(FeedFixture.seed());
        for (int round = 0; round < 50; round++) {
            List<Seen> all = new ArrayList<>();
            List<Feed> feeds = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                List<String> rows = new ArrayList<>();
                long ns = 0;
                for (int k = random.nextInt(60); k > 0; k--) {
                    ns += random.nextInt(3);
                    long price = 1 + all.size();
                    rows.add(trade(ns, price));
                    all.add(Seen.trade("X", ns, price, null, null));
                }
                feeds.add(feed(rows.toArray(new String[0])));
            }
            all.sort(Comparator.comparingLong(Seen::ns));
            assertEquals(all, FeedFixture.drain(new MergedFeed(feeds)));
        }
    }

    @Test
    void shouldRefuseOnlyWhenTheFaultyRowIsDue() {
        Feed merged = new MergedFeed(List.of(feed(trade(1, 1), "bad"), feed(trade(1, 2), trade(2, 3))));
        TickPart tick = new TickPart();
        assertTrue(merged.next(tick));
        assertEquals(1, tick.priceUnits);
        assertEquals("f:3", assertThrows(InvalidInputException.class, () -> merged.next(tick)).where());
    }

    @Test
    void shouldAddUpWhenCounted() {
        Instruments btc = FeedFixture.run(FeedFixture.instrument("BTC", 0, 0));
        Feed merged = new MergedFeed(List.of(FeedFixture.feed("7 {}\n7 {}", FeedFormat.AUTO, null, btc),
                FeedFixture.feed("7 {}", FeedFormat.AUTO, null, btc)));
        assertEquals(List.of(), FeedFixture.drain(merged));
        assertEquals(3, merged.skipped());
        assertEquals(13, merged.bytesRead());
        assertEquals(0, merged.totalBytes());
    }

    @Test
    void shouldCloseEveryFeedWhenOneFailsToClose() {
        List<String> closed = new ArrayList<>();
        Feed merged = new MergedFeed(List.of(new Closing("a", closed), new Closing("b", closed)));
        assertEquals("a", assertThrows(IllegalStateException.class, merged::close).getMessage());
        assertEquals(List.of("a", "b"), closed);
    }

    private record Closing(String name, List<String> closed) implements Feed {
        @Override
        public boolean next(TickPart tick) {
            return false;
        }

        @Override
        public long skipped() {
            return 0;
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public long totalBytes() {
            return 0;
        }

        @Override
        public void close() {
            closed.add(name);
            throw new IllegalStateException(name);
        }
    }
}
