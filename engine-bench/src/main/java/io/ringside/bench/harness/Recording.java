package io.ringside.bench.harness;

import io.ringside.bench.RandomWalk;
import io.ringside.core.Engine;
import io.ringside.core.Threading;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.MemoryFeed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import io.ringside.strategy.Strategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Market data to measure with: a user's file, or a walk written to one. As ticks in memory, as canonical CSV, as a tape on disk. */
final class Recording {
    private static final int WALK = 200_000;
    private static final long SEED = 42;
    private static final int SPEC_PARTS = 4;

    private final Path file;
    private final List<Instrument> instruments;

    private Recording(Path file, List<Instrument> instruments) {
        this.file = file;
        this.instruments = instruments;
    }

    /** A user's canonical file and its one instrument as SYMBOL:priceDecimals:quantityDecimals:CURRENCY. */
    static Recording of(Path file, String spec) {
        String[] parts = spec == null ? new String[0] : spec.split(":");
        if (parts.length != SPEC_PARTS) {
            throw new InvalidInputException("--instrument", "value " + spec, "SYMBOL:priceDecimals:quantityDecimals:CURRENCY",
                    "describe the file's instrument");
        }
        try {
            return new Recording(file, List.of(Instrument.of(parts[0]).priceDecimals(Integer.parseInt(parts[1]))
                    .quantityDecimals(Integer.parseInt(parts[2])).currency(Currency.of(parts[3], 2)).build()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("--instrument", "value " + spec, "whole numbers of decimals", "state them as digits");
        }
    }

    /** A seeded walk, written to a temporary file that goes with the process. */
    static Recording walk() {
        try {
            Path file = Files.createTempFile("ringside-walk", ".csv");
            file.toFile().deleteOnExit();
            List<Instrument> instruments = Market.instruments(1);
            try (Engine engine = Backtesting.engine(instruments); BufferedWriter out = Files.newBufferedWriter(file)) {
                RandomWalk.write(RandomWalk.ticks(engine.instruments(), WALK, SEED), out);
            }
            return new Recording(file, instruments);
        } catch (IOException e) {
            throw new UncheckedIOException("market data not written", e);
        }
    }

    List<Instrument> instruments() {
        return instruments;
    }

    Feed open(Instruments concluded) {
        return FileFeeds.open(file.toString(), FeedFormat.AUTO, null, concluded);
    }

    /** All of it in memory. */
    MemoryFeed load(Instruments concluded) {
        try (Feed feed = open(concluded)) {
            return MemoryFeed.load(feed);
        }
    }

    /** All of it on a tape that has been to the disk and back. */
    Tape tape(Instruments concluded) {
        Engine engine = Backtesting.builder(instruments).threading(Threading.INLINE).strategy("idle", new Strategy() { }).record()
                .build().start();
        try (Feed feed = open(engine.instruments())) {
            TickPart tick = new TickPart();
            while (feed.next(tick)) {
                engine.step(tick);
            }
        }
        engine.close();
        try {
            Path place = Files.createTempFile("ringside", ".tape");
            try {
                engine.tape().save(place);
                return Tape.load(place, concluded);
            } finally {
                Files.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tape not written", e);
        }
    }
}
