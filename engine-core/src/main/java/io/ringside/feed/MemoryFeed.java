package io.ringside.feed;

import io.ringside.events.Side;
import io.ringside.events.StageClock;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Ticks, without the books of their source, held in memory as primitives, to be played any number of times, each time later than the one
 * before if wished. Loading allocates; playing does not.
 */
public final class MemoryFeed implements Feed {
    private static final String WHERE = "memory feed";
    private static final int STRIDE = 6;
    private static final int KIND_BITS = 2;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int QUOTE = 0;
    private static final int TRADE = 1;
    private static final int BUYER = 2;
    private static final int SELLER = 3;
    private static final int FIRST_TICKS = 1 << 12;
    private static final int MOST_TICKS = Integer.MAX_VALUE / STRIDE - 1;

    private long[] ticks = new long[FIRST_TICKS * STRIDE];
    private Instrument[] instruments = new Instrument[1];
    private final long skipped;
    private int end;
    private int at;
    private long shiftNs;
    private long stepNs;
    private int rounds = 1;
    private int round;

    private MemoryFeed(Feed source) {
        TickPart tick = new TickPart();
        while (source.next(tick)) {
            add(tick);
        }
        ticks = Arrays.copyOf(ticks, end);
        skipped = source.skipped();
    }

    private MemoryFeed(MemoryFeed loaded) {
        ticks = loaded.ticks;
        instruments = loaded.instruments;
        skipped = loaded.skipped;
        end = loaded.end;
    }

    /** {@return the same ticks, to be played once from the first, whatever is done with these; for another thread, too} */
    public MemoryFeed again() {
        return new MemoryFeed(this);
    }

    /**
     * Reads a feed to its end.
     *
     * @param source the feed; it is left to the caller to close
     * @return its ticks, ready to be played once
     * @throws InvalidInputException if the feed refuses its source, or holds more than some 350 million ticks
     */
    public static MemoryFeed load(Feed source) {
        return new MemoryFeed(source);
    }

    private void add(TickPart tick) {
        if (end == ticks.length) {
            grow();
        }
        int id = tick.instrument.id();
        if (id >= instruments.length) {
            instruments = Arrays.copyOf(instruments, id + 1);
        }
        instruments[id] = tick.instrument;
        boolean quote = tick.type == TickType.QUOTE;
        int kind = quote ? QUOTE : tick.aggressor == null ? TRADE : tick.aggressor == Side.BUY ? BUYER : SELLER;
        ticks[end] = tick.timestampNs;
        ticks[end + 1] = (long) id << KIND_BITS | kind;
        ticks[end + 2] = quote ? tick.bidUnits : tick.priceUnits;
        ticks[end + 3] = quote ? tick.bidSizeUnits : tick.sizeUnits;
        ticks[end + 4] = tick.askUnits;
        ticks[end + 5] = tick.askSizeUnits;
        end += STRIDE;
    }

    private void grow() {
        int count = end / STRIDE;
        if (count >= MOST_TICKS) {
            throw new InvalidInputException(WHERE, "more than " + count + " ticks", Integer.toString(MOST_TICKS), "play the file itself");
        }
        ticks = Arrays.copyOf(ticks, (int) Math.min(count * 2L, MOST_TICKS) * STRIDE);
    }

    /** {@return how many ticks one round has} */
    public int size() {
        return end / STRIDE;
    }

    /** {@return ns from the first tick to the last} */
    public long spanNs() {
        return end == 0 ? 0 : ticks[end - STRIDE] - ticks[0];
    }

    /** Starts again, once, with the times as they were loaded. */
    public void rewind() {
        rewind(0);
    }

    /**
     * Starts again, once.
     *
     * @param laterNs is added to every time as loaded
     */
    public void rewind(long laterNs) {
        rewind(laterNs, 1, 0);
    }

    /**
     * Starts again, several rounds in succession, so that time goes on.
     *
     * @param times how many rounds, 0 or more
     * @param gapNs ns between the last tick of a round and the first of the next, 0 or more
     * @throws InvalidInputException if either is negative or time would pass {@link StageClock#LATEST_NS}
     */
    public void repeat(int times, long gapNs) {
        if (times < 0 || gapNs < 0) {
            throw new InvalidInputException(WHERE, "repeat " + times + " times with gap " + gapNs + " ns", "0 or more", "raise either");
        }
        long room = end == 0 ? Long.MAX_VALUE : StageClock.LATEST_NS - ticks[end - STRIDE];
        if (spanNs() > Long.MAX_VALUE - gapNs || times > 1 && spanNs() + gapNs > room / (times - 1)) {
            throw new InvalidInputException(WHERE, "repeat " + times + " times " + spanNs() + " + " + gapNs + " ns", room + " ns in all",
                    "lower either");
        }
        rewind(0, times, spanNs() + gapNs);
    }

    private void rewind(long laterNs, int times, long everyNs) {
        at = times == 0 ? end : 0;
        round = 0;
        shiftNs = laterNs;
        stepNs = everyNs;
        rounds = end == 0 ? 0 : times;
    }

    @Override
    public boolean next(TickPart tick) {
        if (at == end) {
            if (round + 1 >= rounds) {
                return false;
            }
            round++;
            at = 0;
            shiftNs += stepNs;
        }
        play(tick, at);
        at += STRIDE;
        return true;
    }

    private void play(TickPart tick, int from) {
        long[] held = ticks;
        long ns = held[from] + shiftNs;
        int kind = (int) held[from + 1] & KIND_MASK;
        Instrument instrument = instruments[(int) (held[from + 1] >>> KIND_BITS)];
        if (kind == QUOTE) {
            tick.quote(instrument, ns).bid(held[from + 2], held[from + 3]).ask(held[from + 4], held[from + 5])
                    .traded(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE, null);
            return;
        }
        Side side = kind == BUYER ? Side.BUY : kind == SELLER ? Side.SELL : null;
        tick.trade(instrument, ns).bid(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).ask(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE)
                .traded(held[from + 2], held[from + 3], side);
    }

    /** {@return what the loaded feed had passed over} */
    @Override
    public long skipped() {
        return skipped;
    }

    /** {@return bytes of memory played} */
    @Override
    public long bytesRead() {
        return rounds == 0 ? 0 : ((long) round * end + at) * Long.BYTES;
    }

    /** {@return bytes of memory there are to play} */
    @Override
    public long totalBytes() {
        return (long) rounds * end * Long.BYTES;
    }

    /** Ends the play; the ticks stay, to be played again. */
    @Override
    public void close() {
        rewind(0, 0, 0);
    }
}
