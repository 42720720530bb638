package io.ringside.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.core.Engine;
import io.ringside.events.Tick;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.Strategy;
import io.ringside.venue.SimulatedVenue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided up to a tick does not change when everything after it is scrambled or gone. */
class LookAheadTest {
    private static final long SEED = 20_140_502L;
    private static final int ROWS = 400;
    private static final int CUTS = 200;
    private static final String HEADER = "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size\n";
    private static final List<String> SYMBOLS = List.of("X", "Y", "Z");

    @TempDir
    private Path folder;

    /** A way to make a strategy; a cheating one reads the file. */
    private interface Maker extends Function<Path, Strategy> {
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 250_000, 30_000_000})
    void shouldDecideTheSameUpToTheCutWhenEverythingAfterItIsScrambled(long latencyNs) {
        Outcome outcome = compare(latencyNs, file -> new EmaCrossover(2, 5, "3"));
        System.out.println("seed " + SEED + ", latency " + latencyNs + " ns: " + CUTS + " cuts, " + outcome.compared
                + " lines compared, cuts that differ " + outcome.differing);
        assertEquals(List.of(), outcome.differing);
        assertTrue(outcome.compared > 50L * CUTS, () -> "lines compared " + outcome.compared);
    }

    @Test
    void shouldFindTheDifferenceWhenAStrategyReadsTheNextPriceFromTheFile() {
        Outcome outcome = compare(0, Cheat::new);
        System.out.println("cheat: " + outcome.differing.size() + " of " + CUTS + " cuts differ");
        assertTrue(outcome.differing.size() > CUTS / 10, () -> "cuts that differ " + outcome.differing.size());
    }

    @Test
    void shouldDecideTheSameUpToTheCutWhenEverythingAfterItIsGone() {
        List<String> rows = rows(new Random(SEED));
        List<String> all = decisions(events(rows, 250_000, file -> new EmaCrossover(2, 5, "3")), ROWS);
        for (int cut = 10; cut < ROWS; cut += 10) {
            int end = cut;
            List<String> whole = all.stream().filter(line -> tickOf(line) <= end).toList();
            assertEquals(whole, decisions(events(rows.subList(0, cut), 250_000, file -> new EmaCrossover(2, 5, "3")), cut));
        }
    }

    /** What a comparison came to. */
    private record Outcome(long compared, List<Integer> differing) {
    }

    private Outcome compare(long latencyNs, Maker maker) {
        Random random = new Random(SEED);
        List<String> rows = rows(random);
        List<String> all = events(rows, latencyNs, maker);
        List<Integer> differing = new ArrayList<>();
        long compared = 0;
        for (int i = 0; i < CUTS; i++) {
            int cut = 1 + random.nextInt(ROWS - 1);
            List<String> scrambled = new ArrayList<>(rows.subList(0, cut));
            rows.subList(cut, ROWS).forEach(row -> scrambled.add(row(Long.parseLong(row.substring(0, row.indexOf(','))), random, 5_000)));
            List<String> expected = upTo(all, cut);
            compared += expected.size();
            if (!expected.equals(upTo(events(scrambled, latencyNs, maker), cut))) {
                differing.add(cut);
            }
        }
        return new Outcome(compared, differing);
    }

    private static List<String> decisions(List<String> lines, int cut) {
        return upTo(lines, cut).stream().filter(line -> line.startsWith("S") || line.startsWith("V")).toList();
    }

    private static List<String> upTo(List<String> lines, int cut) {
        return lines.stream().filter(line -> tickOf(line) <= cut).toList();
    }

    /** The second field of a line with a tick; the closing lines have none and count as later than all. */
    private static int tickOf(String line) {
        return line.startsWith("P") || line.startsWith("C") ? Integer.MAX_VALUE : Integer.parseInt(line.split(",")[1]);
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        long ns = 1_000_000_000L;
        for (int i = 0; i < ROWS; i++) {
            ns += random.nextInt(4) * 100_000L;
            rows.add(row(ns, random, 100));
        }
        return rows;
    }

    private static String row(long ns, Random random, int width) {
        String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        int bid = 10_000 + random.nextInt(width);
        if (random.nextInt(4) == 0) {
            return ns + "," + symbol + ",T,,,,," + price(bid) + "," + random.nextInt(20);
        }
        return ns + "," + symbol + ",Q," + price(bid) + "," + random.nextInt(20) + "," + price(bid + 1 + random.nextInt(3)) + ","
                + random.nextInt(20) + ",,";
    }

    private static String price(int cents) {
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    private List<String> events(List<String> rows, long latencyNs, Maker maker) {
        Path file = folder.resolve("ticks.csv");
        write(file, HEADER + String.join("\n", rows) + "\n");
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        var settings = Engine.builder().cash("USD", "1000000").limits(Limits.backtest()).events(events)
                .venue(SimulatedVenue.builder().latencyNs(latencyNs).feeBps("0.5").build()).strategy("s", maker.apply(file));
        SYMBOLS.forEach(symbol -> settings.instrument(
                Instrument.of(symbol).priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build()));
        BacktestResult result = new Backtest(settings)
                .run(instruments -> FileFeeds.open(file.toString(), FeedFormat.CANONICAL, null, instruments));
        assertEquals(rows.size(), result.run().ticks());
        return events.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Buys when the file's next row has a higher price than this tick. */
    private static final class Cheat extends Strategy {
        private final List<String> rows;
        private int seen;

        Cheat(Path file) {
            try {
                rows = Files.readAllLines(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected void onTick(Tick tick) {
            seen++;
            String next = seen + 1 < rows.size() ? rows.get(seen + 1) : rows.get(seen);
            String[] fields = next.split(",", -1);
            long price = tick.instrument().price(fields[2].equals("Q") ? fields[3] : fields[7]);
            target(tick.instrument(), price > (tick.isQuote() ? tick.bidUnits() : tick.priceUnits()) ? 3 : -3);
        }
    }
}
