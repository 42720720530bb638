package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.ringside.events.BookDelta;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instruments;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class FeedAllocationTest {
    private static final int WARM_UP = 60_000;
    /** The compiler may allocate in one of them. */
    private static final int ROUNDS = 4;
    private static final int MEASURED = 60_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Instruments instruments = FeedFixture.run(FeedFixture.instrument("X", 2, 0), FeedFixture.instrument("LONG-SYMBOL", 4, 8));
    private final Instruments one = FeedFixture.run(FeedFixture.instrument("BTCUSDT", 2, 5));

    private static Feed feed(String header, IntFunction<String> row, FeedFormat format, Instruments instruments) {
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            text.append(1_700_000_000_000_000_000L + i).append(row.apply(i)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        return FileFeeds.open(FeedFixture.reader("f", new ByteArrayInputStream(bytes)), format,
                TradeColumns.parse("timestamp=timestamp:ns,price=price,size=size"), instruments);
    }

    private static long allocated(Feed feed) {
        TickPart tick = new TickPart();
        for (int i = 0; i < WARM_UP; i++) {
            assertTrue(feed.next(tick));
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < MEASURED / ROUNDS; i++) {
                assertTrue(feed.next(tick));
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private Feed canonical() {
        return feed(FeedFixture.HEADER_WITH_SIDE, i -> i % 3 == 0 ? ",X,Q,1.25," + i + ",1.26,,,," : i % 3 == 1
                ? ",LONG-SYMBOL,T,,,,,181.80," + i + ".5,B" : ",X,T,,,,,1.2500000000000000000000,0,", FeedFormat.CANONICAL, instruments);
    }

    @Test
    void shouldAllocateNothingWhenReadingCanonicalRows() {
        assertEquals(0, allocated(canonical()));
    }

    @Test
    void shouldAllocateNothingWhenReadingTradesRows() {
        assertEquals(0, allocated(feed("timestamp,other,size,price\n", i -> ",any," + i % 977 + ".50000000," + (i % 99 + 1),
                FeedFormat.TRADES, one)));
    }

    @Test
    void shouldAllocateNothingWhenReadingBinanceLines() {
        String data = "\"data\":{\"x\":[1,{\"y\":null}],\"s\":\"BTCUSDT\",\"b\":\"61837.63000000\",\"B\":\"3.78826000\","
                + "\"a\":\"61837.64\",\"A\":\"1\",\"p\":\"1.5\",\"q\":\"2\",\"m\":true}}";
        assertEquals(0, allocated(feed("", i -> " {\"stream\":\"x@" + (i % 2 == 0 ? "trade" : "bookTicker") + "\"," + data,
                FeedFormat.AUTO, one)));
    }

    @Test
    void shouldAllocateNothingWhenReadingBooks() {
        Feed lines = feed("", i -> i % 4 == 0 ? " {\"lastUpdateId\":" + i + ",\"bids\":[[\"3.25\",\"0.5\"]],\"asks\":[]}"
                : " {\"stream\":\"x@depth\",\"data\":{\"s\":\"BTCUSDT\",\"U\":" + i + ",\"u\":" + i
                + ",\"b\":[[\"61837.63000000\",\"0.00000000\"],"
                + "[\"1.5\",\"2\"]],\"a\":[[\"61838.00\",\"" + i % 7 + "\"]]}}", FeedFormat.AUTO, one);
        BookDelta delta = new BookDelta();
        assertEquals(0, allocated(new Every(lines, 1) {
            @Override
            public boolean next(TickPart tick) {
                return lines.next(tick, delta) != null;
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenMergingOrPlayingFromMemory() {
        Feed halves = new MergedFeed(List.of(new Every(canonical(), 2), new Every(canonical(), 2)));
        assertEquals(0, allocated(halves));
        MemoryFeed memory = MemoryFeed.load(canonical());
        memory.repeat(1, 5);
        assertEquals(0, allocated(memory));
    }

    @Test
    void shouldNoticeWhenAFeedAllocatesPerRow() {
        Feed wasteful = new Every(canonical(), 1) {
            private Object garbage;

            @Override
            public boolean next(TickPart tick) {
                garbage = new long[] {tick.timestampNs};
                return garbage != null && super.next(tick);
            }
        };
        assertTrue(allocated(wasteful) >= 16L * MEASURED / ROUNDS);
    }

    /** Every n-th tick of a feed. */
    private static class Every implements Feed {
        private final Feed feed;
        private final int n;

        Every(Feed feed, int n) {
            this.feed = feed;
            this.n = n;
        }

        @Override
        public boolean next(TickPart tick) {
            for (int i = 1; i < n; i++) {
                feed.next(tick);
            }
            return feed.next(tick);
        }

        @Override
        public long skipped() {
            return feed.skipped();
        }

        @Override
        public long bytesRead() {
            return feed.bytesRead();
        }

        @Override
        public long totalBytes() {
            return feed.totalBytes();
        }

        @Override
        public void close() {
            feed.close();
        }
    }
}
