package io.ringside.bench;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.Feed;
import io.ringside.feed.MemoryFeed;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.io.IOException;
import java.io.Writer;
import java.util.Random;

/** Seeded market data in memory: quotes and every third tick a trade, each instrument a random walk of one unit steps. */
public final class RandomWalk {
    private static final long STEP_NS = 1_000_000L;
    private static final long START_UNITS = 1_000_000L;
    private static final int MAX_SIZE = 900;
    private static final String HEADER = "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size,side\n";

    private RandomWalk() {
    }

    /**
     * Makes market data.
     *
     * @param instruments concluded instruments, which take turns
     * @param count       how many ticks
     * @param seed        of the walk
     * @return the ticks, a millisecond apart
     */
    public static TickPart[] ticks(Instruments instruments, int count, long seed) {
        Random random = new Random(seed);
        long[] mid = new long[instruments.size()];
        java.util.Arrays.fill(mid, START_UNITS);
        TickPart[] ticks = new TickPart[count];
        for (int i = 0; i < count; i++) {
            Instrument instrument = instruments.get(i % instruments.size());
            int id = instrument.id();
            mid[id] += random.nextInt(21) - 10;
            ticks[i] = new TickPart();
            if (random.nextInt(3) == 0) {
                boolean buyer = random.nextBoolean();
                ticks[i].trade(instrument, i * STEP_NS).traded(mid[id] + (buyer ? 1 : -1), size(random), buyer ? Side.BUY : Side.SELL);
            } else {
                ticks[i].quote(instrument, i * STEP_NS).bid(mid[id] - 1, size(random)).ask(mid[id] + 1, size(random));
            }
        }
        return ticks;
    }

    /**
     * Makes market data to be played, any number of times.
     *
     * @param instruments concluded instruments, which take turns
     * @param count       how many ticks
     * @param seed        of the walk
     * @return the ticks, a millisecond apart
     */
    public static MemoryFeed feed(Instruments instruments, int count, long seed) {
        return MemoryFeed.load(new Walk(ticks(instruments, count, seed)));
    }

    /**
     * Writes ticks in the canonical format, the header first.
     *
     * @param ticks what to write
     * @param to    where to
     * @throws IOException if it cannot be written
     */
    public static void write(TickPart[] ticks, Writer to) throws IOException {
        to.write(HEADER);
        for (TickPart tick : ticks) {
            Instrument of = tick.instrument;
            to.write(tick.timestampNs + "," + of.symbol());
            if (tick.type == TickType.QUOTE) {
                to.write(",Q," + of.formatPrice(tick.bidUnits) + ',' + of.formatQuantity(tick.bidSizeUnits) + ','
                        + of.formatPrice(tick.askUnits) + ',' + of.formatQuantity(tick.askSizeUnits) + ",,,\n");
            } else {
                to.write(",T,,,,," + of.formatPrice(tick.priceUnits) + ',' + of.formatQuantity(tick.sizeUnits) + ','
                        + (tick.aggressor == Side.BUY ? 'B' : 'S') + '\n');
            }
        }
    }

    /** Made ticks as a feed. */
    private static final class Walk implements Feed {
        private final TickPart[] ticks;
        private int at;

        private Walk(TickPart[] ticks) {
            this.ticks = ticks;
        }

        @Override
        public boolean next(TickPart tick) {
            if (at == ticks.length) {
                return false;
            }
            tick.copyFrom(ticks[at++]);
            return true;
        }

        @Override
        public long skipped() {
            return 0;
        }

        @Override
        public long bytesRead() {
            return at;
        }

        @Override
        public long totalBytes() {
            return ticks.length;
        }

        @Override
        public void close() {
        }
    }

    /** Makes the ticks follow themselves in time. */
    static void later(TickPart tick, int count) {
        tick.timestampNs += count * STEP_NS;
    }

    private static long size(Random random) {
        return 100 + random.nextInt(MAX_SIZE);
    }
}
