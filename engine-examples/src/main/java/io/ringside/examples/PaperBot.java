package io.ringside.examples;

import io.ringside.backtest.BacktestResult;
import io.ringside.backtest.Paper;
import io.ringside.backtest.Replay;
import io.ringside.core.Counters;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.EngineListener;
import io.ringside.core.Threading;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Paper trading: the Bitcoin trades of 2013 through a live engine, as fast as it takes them, the counters once a second, and at the end the
 * proof that the run's tape decides the same on one thread.
 */
public final class PaperBot {
    private static final String TRADES = "engine-examples/target/data/bitstamp_trades_from_20131125_usd.csv";
    private static final String COLUMNS = "timestamp=timestamp:s,price=price,size=amount";

    private PaperBot() {
    }

    /**
     * Trades and prints what it came to; ends with 1 if the replay decided otherwise.
     *
     * @param arguments a file of trades, by default the one the build unpacks
     */
    public static void main(String[] arguments) {
        String file = arguments.length > 0 ? arguments[0] : TRADES;
        if (!Files.exists(Path.of(file))) {
            System.err.println(file + " is missing; run mvn package in the project's directory first");
            System.exit(2);
        }
        System.exit(proves(file) ? 0 : 1);
    }

    static boolean proves(String file) {
        Paper paper = new Paper(settings().threading(Threading.PIPELINED).record()).speed(Paper.MAX_SPEED);
        BacktestResult live = paper.run(known -> FileFeeds.open(file, FeedFormat.TRADES, TradeColumns.parse(COLUMNS), known));
        RunResult again = new Replay(settings().threading(Threading.INLINE)).run(paper.tape());
        System.out.printf("%d ticks, %d fills, equity %s, tape of %d inputs%nlive   %s%nreplay %s%n", live.run().ticks(),
                live.run().fills(), live.run().equity(), paper.tape().inputs(), live.run().digest(), again.digest());
        return again.digest().equals(live.run().digest());
    }

    private static EngineBuilder settings() {
        return Engine.builder()
                .instrument(Instrument.of("BTCUSD").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).build())
                .cash("USD", "100000")
                .strategy("crossover", new EmaCrossover(), List.of("BTCUSD"), Map.of("quantity", "0.1"))
                .limits(Limits.standard())
                .venue(SimulatedVenue.builder().latencyNs(5_000_000).feeBps("10").build())
                .engineListener(new EngineListener() {
                    @Override
                    public void onCounters(Counters counters) {
                        System.out.println(counters);
                    }
                });
    }
}
