package io.ringside.examples;

import io.ringside.backtest.Backtest;
import io.ringside.backtest.BacktestResult;
import io.ringside.core.Engine;
import io.ringside.events.Fill;
import io.ringside.events.Tick;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A strategy of one's own over a week of Bitstamp's Bitcoin trades of 2013, unpacked by the build. A demonstration, no advice. */
public final class BreakoutBacktest {
    private static final String TRADES = "engine-examples/target/data/bitstamp_trades_from_20131125_usd.csv";

    private BreakoutBacktest() {
    }

    /**
     * Runs the backtest and prints what it came to.
     *
     * @param arguments a file of trades, by default the one the build unpacks
     */
    public static void main(String[] arguments) {
        String file = arguments.length > 0 ? arguments[0] : TRADES;
        if (!Files.exists(Path.of(file))) {
            System.err.println(file + " is missing; run mvn package in the project's directory first");
            System.exit(2);
        }
        BacktestResult result = run(file);
        System.out.printf("%d ticks, %d fills, equity %s, max drawdown %d bps, digest %s%n", result.run().ticks(), result.run().fills(),
                result.run().equity(), result.run().maxDrawdownBps(), result.run().digest());
    }

    static BacktestResult run(String file) {
        Instrument bitcoin = Instrument.of("BTCUSD").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).build();
        return new Backtest(Engine.builder()
                .instrument(bitcoin)
                .cash("USD", "100000")
                .strategy("breakout", new Breakout(), List.of("BTCUSD"), Map.of("window", "500"))
                .venue(SimulatedVenue.builder().latencyNs(5_000_000).feeBps("10").build()))
                .run(known -> FileFeeds.open(file, FeedFormat.TRADES, TradeColumns.parse("timestamp=timestamp:s,price=price,size=amount"),
                        known));
    }

    /** Long above the highest price of the last trades, flat below the lowest. */
    static final class Breakout extends Strategy {
        private long[] window = {};
        private int trades;
        private long quantityUnits;
        private int fills;

        @Override
        protected void configure(Parameters parameters, Instruments instruments) {
            window = new long[parameters.integer("window", 200, 2, 100_000)];
            quantityUnits = instruments.get(0).quantity(parameters.text("quantity", "1"));
        }

        @Override
        protected void onTick(Tick tick) {
            if (!tick.isTrade()) {
                return;
            }
            long price = tick.priceUnits();
            if (trades >= window.length) {
                decide(tick.instrument(), price);
            }
            window[trades++ % window.length] = price;
        }

        private void decide(Instrument instrument, long price) {
            long highest = Long.MIN_VALUE;
            long lowest = Long.MAX_VALUE;
            for (long past : window) {
                highest = Math.max(highest, past);
                lowest = Math.min(lowest, past);
            }
            if (price > highest) {
                target(instrument, quantityUnits);
            } else if (price < lowest) {
                target(instrument, 0);
            }
        }

        @Override
        protected void onFill(Fill fill) {
            fills++;
        }

        int fills() {
            return fills;
        }
    }
}
