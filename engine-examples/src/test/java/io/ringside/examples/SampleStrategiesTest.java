package io.ringside.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Backtest;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.report.RunResult;
import io.ringside.strategy.StrategyCatalog;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strategies that come with the library on real trades: the same decisions, to the byte, on one thread, on two and on four. */
class SampleStrategiesTest {
    private static final String TRADES = Path.of("target", "data", "bitstamp_trades_from_20131125_usd.csv").toString();

    private static Instrument bitcoin(String symbol) {
        return Instrument.of(symbol).priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).lot("0.001").minQuantity("0.001")
                .build();
    }

    private static Feed trades(Instruments known) {
        return FileFeeds.open(List.of(TRADES), FeedFormat.TRADES,
                TradeColumns.parse("timestamp=timestamp:s,price=price,size=amount"), known);
    }

    /** Every other trade as that of a second instrument: two real prices that stay together. */
    private record Alternating(Feed trades, Instruments known, long[] count) implements Feed {
        @Override
        public boolean next(TickPart tick) {
            if (!trades.next(tick)) {
                return false;
            }
            tick.instrument = known.get((int) (count[0]++ % known.size()));
            return true;
        }

        @Override
        public long skipped() {
            return trades.skipped();
        }

        @Override
        public long bytesRead() {
            return trades.bytesRead();
        }

        @Override
        public long totalBytes() {
            return trades.totalBytes();
        }

        @Override
        public void close() {
            trades.close();
        }
    }

    private static RunResult run(String name, Map<String, String> parameters, Threading threading) {
        boolean pair = name.equals("pairs");
        EngineBuilder builder = Engine.builder().instrument(bitcoin("BTCUSD")).cash("USD", "1000000").threading(threading)
                .strategy(name, StrategyCatalog.create(name), List.of(), parameters)
                .venue(SimulatedVenue.builder().feeBps("1").latencyNs(50_000_000).build());
        if (pair) {
            builder.instrument(bitcoin("BTCEUR"));
        }
        return new Backtest(builder).run(known -> pair ? new Alternating(alone(known), known, new long[1]) : trades(known)).run();
    }

    /** The trades are of one instrument; which, the alternation decides. */
    private static Feed alone(Instruments known) {
        return trades(Instruments.conclude(List.of(bitcoin(known.get(0).symbol())), List.of(known.get(0).currency())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "rsi-reversion,      quantity=0.5, 209, 4e5a898fd84a9bb6ab07c044d846e880b293e8fddd63ea105292d0e9bbdff1c4",
        "bollinger-breakout, share=100, 655, c5ff710fdc1a77fef1b17b0816e32b9f3b18a8dc459e1dd36b636b10bd00e496",
        "pairs,              quantity=0.5, 592, 5875484dce9951138b151f02b72ed832ee36028aa3848c02eb62a3a4a70846a7",
        "vwap-slicer,        quantity=20 rate=40, 638, 139c105a8ed6a0df2fa37f5645aa5fb8f16690b3e338d4d3928c499e110e8a0f",
        "market-maker,       quantity=0.5 most=2 edge=20, 9477, e3a7e81d2b754bf5d39b96d7d29e615c69f12e278f33bd4b308a47a479473dc5",
    })
    void shouldDecideTheSameInEveryModeOnRealTrades(String name, String parameters, long fills, String digest) {
        Map<String, String> given = new java.util.LinkedHashMap<>();
        for (String parameter : parameters.split(" ")) {
            given.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        for (Threading threading : Threading.values()) {
            RunResult result = run(name, given, threading);
            String figures = name + " " + threading + ": " + result.fills() + " fills, signals " + result.signals()
                    + ", denied " + result.denied()
                    + ", positions " + result.positions() + ", profit " + result.realizedPnl() + ", fees " + result.fees();
            System.out.println(figures + ", digest " + result.digest());
            assertEquals(0, result.strategyFaults(), figures);
            assertTrue(result.fills() > 0, figures);
            assertEquals(digest, result.digest(), figures);
            assertEquals(fills, result.fills());
        }
    }
}
