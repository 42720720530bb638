package io.ringside.bench;

import io.ringside.events.TickPart;
import io.ringside.feed.FeedFormat;
import io.ringside.instrument.Instruments;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One row of canonical CSV becomes a tick. In it: reading the file in blocks from the page cache, finding the row's end, its instrument,
 * numbers and checks, and a share of opening the file once in {@value #ROWS} rows, which is all that allocates. Not in it: the engine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CsvScan {
    static final int ROWS = 1 << 18;
    private static final int INSTRUMENTS = 4;
    private static final long SEED = 42;

    private final TickPart tick = new TickPart();
    private ScanFile file;

    /** Creates the benchmark; JMH does. */
    public CsvScan() {
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Instruments instruments = Instruments.conclude(SlotInputs.define(INSTRUMENTS), List.of());
        file = new ScanFile(FeedFormat.CANONICAL, instruments, to -> RandomWalk.write(RandomWalk.ticks(instruments, ROWS, SEED), to));
    }

    /**
     * One row.
     *
     * @return its price
     */
    @Benchmark
    public long row() {
        file.next(tick);
        return tick.bidUnits + tick.priceUnits;
    }

    /**
     * Deletes the file.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        file.close();
    }
}
