package io.ringside.examples;

import io.ringside.backtest.Backtest;
import io.ringside.backtest.BacktestResult;
import io.ringside.backtest.Paper;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.events.FaultListener;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One method of settings for a backtest, for paper and for live; what differs is who drives the engine and where orders go. */
public final class FromBacktestToLive {
    private static final String TRADES = "engine-examples/target/data/bitstamp_trades_from_20131125_usd.csv";
    private static final String COLUMNS = "timestamp=timestamp:s,price=price,size=amount";

    private FromBacktestToLive() {
    }

    /**
     * Runs the backtest and the paper run, starts and closes the live engine, and prints what each came to.
     *
     * @param arguments a file of trades, by default the one the build unpacks
     */
    public static void main(String[] arguments) {
        String file = arguments.length > 0 ? arguments[0] : TRADES;
        if (!Files.exists(Path.of(file))) {
            System.err.println(file + " is missing; run mvn package in the project's directory first");
            System.exit(2);
        }
        run(known -> FileFeeds.open(file, FeedFormat.TRADES, TradeColumns.parse(COLUMNS), known), Paper.MAX_SPEED,
                new OwnVenueBot.MyVenue(), Path.of(System.getProperty("java.io.tmpdir"), "ringside-example-kill"));
    }

    private static void run(Function<Instruments, Feed> feed, double speed, OwnVenueBot.MyVenue mine, Path killFile) {
        String session = "S1";
        FaultListener pager = (who, cause, consequence) -> System.err.println(who + ": " + consequence);
        // tag::stages[]
        BacktestResult tested = new Backtest(settings().venue(simulated())).run(feed);
        BacktestResult onPaper = new Paper(settings().venue(simulated())).speed(speed).run(feed); // 1: as recorded
        Engine rehearsal = settings().venue(simulated()).build();            // live data by publisher(), simulated fills
        Engine live = settings().venue(mine).session(session).killFile(killFile).onFault(pager).build();
        // end::stages[]
        System.out.println("backtest " + tested.run().equity() + ", paper " + onPaper.run().equity());
        for (Engine engine : List.of(rehearsal, live)) {
            try (engine) {
                engine.start();
                System.out.println(engine.session() + " " + engine.result().equity());
            }
        }
    }

    private static EngineBuilder settings() {
        return Engine.builder()
                .instrument(Instrument.of("BTCUSD").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).build())
                .cash("USD", "100000")
                .strategy("crossover", new EmaCrossover(), List.of("BTCUSD"), Map.of("quantity", "0.1"))
                .limits(Limits.standard());
    }

    private static SimulatedVenue simulated() {
        return SimulatedVenue.builder().latencyNs(5_000_000).feeBps("10").build();
    }
}
