package io.ringside.bench.harness;

import io.ringside.core.Engine;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Market data that every subject sees alike: a seeded random walk of quotes, made before the clock starts. */
final class Market {
    static final int LENGTH = 1 << 12;
    private static final int MASK = LENGTH - 1;
    private static final long SEED = 42;
    private static final long START_UNITS = 1_000_000;
    private static final int MAX_SIZE = 900;

    private final long[] bids = new long[LENGTH];
    private final long[] bidSizes = new long[LENGTH];
    private final long[] askSizes = new long[LENGTH];
    private int at;

    Market() {
        Random random = new Random(SEED);
        long bid = START_UNITS;
        for (int i = 0; i < LENGTH; i++) {
            bid += random.nextInt(21) - 10;
            bids[i] = bid;
            bidSizes[i] = 100 + random.nextInt(MAX_SIZE);
            askSizes[i] = 100 + random.nextInt(MAX_SIZE);
        }
    }

    static List<Instrument> instruments(int count) {
        List<Instrument> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Instrument.of("I" + i).priceDecimals(4).currency(Currency.of("USD", 2)).build());
        }
        return all;
    }

    static Instrument[] of(Engine engine) {
        List<Instrument> all = new ArrayList<>();
        engine.instruments().forEach(all::add);
        return all.toArray(new Instrument[0]);
    }

    /** Goes on to the next quote. */
    void next() {
        at = at + 1 & MASK;
    }

    long bid() {
        return bids[at];
    }

    long ask() {
        return bids[at] + 2;
    }

    long bidSize() {
        return bidSizes[at];
    }

    long askSize() {
        return askSizes[at];
    }
}
