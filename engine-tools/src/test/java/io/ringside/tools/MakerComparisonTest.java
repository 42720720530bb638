package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Backtest;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.events.Fill;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.Strategy;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.QueueModel;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makers and takers on recorded days: what queue models and latencies change; no fill is larger than what was displayed or traded. */
class MakerComparisonTest {
    private static final long MILLI = 1_000_000L;

    private static Path data;

    @BeforeAll
    static void findData() {
        data = RealDataTest.folder();
        Assumptions.assumeTrue(data != null && Files.isDirectory(data), "no market data: see RealDataTest");
    }

    private static Instrument instrument(String market) {
        return market.equals("IBM")
                ? Instrument.of("IBM").priceDecimals(4).quantityDecimals(0).currency(Currency.of("USD", 4)).build()
                : Instrument.of("BTCUSDT").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USDT", 10)).build();
    }

    private static Path file(String market) {
        return data.resolve(market.equals("IBM") ? "ibm-nyse-20131007.csv.gz" : "binance-spot-btcusdt-20240808.raw.gz");
    }

    private static QueueModel queue(String name) {
        return name.equals("risk-averse") ? QueueModel.riskAverse() : QueueModel.probabilistic(name.charAt(0) - '0');
    }

    @ParameterizedTest(name = "{1} on {0}, queue {2}, entry {3} ms, answers {4} ms")
    @CsvSource({
        "IBM, maker, risk-averse, 0, 0", "IBM, maker, 1, 0, 0", "IBM, maker, 3, 0, 0",
        "IBM, maker, risk-averse, 5, 0", "IBM, maker, 1, 5, 0", "IBM, maker, 3, 5, 0", "IBM, maker, risk-averse, 5, 5",
        "IBM, crossover, risk-averse, 0, 0", "IBM, crossover, risk-averse, 5, 0", "IBM, crossover, 1, 5, 0",
        "BTC, maker, risk-averse, 0, 0", "BTC, maker, 1, 0, 0", "BTC, maker, 3, 0, 0",
        "BTC, maker, risk-averse, 5, 0", "BTC, maker, 1, 5, 0", "BTC, maker, 3, 5, 0", "BTC, maker, risk-averse, 5, 5",
        "BTC, crossover, risk-averse, 0, 0", "BTC, crossover, risk-averse, 5, 0", "BTC, crossover, 1, 5, 0"})
    void shouldFillNoMoreThanWasDisplayedOrTraded(String market, String who, String queue, long entryMs, long answerMs) {
        SimulatedVenueBuilder venue = SimulatedVenue.builder().feeBps("1").latencyNs(entryMs * MILLI).queue(queue(queue));
        if (answerMs > 0) {
            venue.responseLatency(LatencyModel.constant(answerMs * MILLI));
        }
        Strategy strategy = who.equals("maker") ? new PassiveMaker() : new EmaCrossover();
        Tally tally = new Tally();
        EngineBuilder builder = Engine.builder().cash(market.equals("IBM") ? "USD" : "USDT", "1000000")
                .limits(Limits.backtest().toBuilder().set("account.max-trade-value-bps", Limits.OFF).build())
                .instrument(instrument(market)).venue(venue.build()).listener(tally)
                .strategy("it", strategy, List.of(), Map.of("quantity", market.equals("IBM") ? "100" : "0.1"));
        RunResult result = new Backtest(builder).run(known -> open(market, known)).run();
        Instruments known = Instruments.conclude(List.of(instrument(market)), List.of());
        try (Feed feed = open(market, known)) {
            Displayed.check(feed, tally.fills);
        }
        System.out.println(market + ", " + who + ", queue " + queue + ", entry " + entryMs + " ms, answers " + answerMs + " ms: orders "
                + result.approved() + ", " + tally + ", realized " + result.realizedPnl() + ", fees " + result.fees());
        assertTrue(tally.taker + tally.maker > 20, () -> "fills " + tally);
    }

    private static Feed open(String market, Instruments known) {
        return FileFeeds.open(file(market).toString(), FeedFormat.AUTO, null, known);
    }

    /** Counts fills and keeps them. */
    private static final class Tally implements PortfolioListener {
        final List<Displayed.Print> fills = new ArrayList<>();
        long taker;
        long maker;
        long partial;

        @Override
        public void onFill(Fill fill, Portfolio portfolio) {
            fills.add(new Displayed.Print(fill.venueTimeNs(), fill.side(), fill.quantityUnits(), fill.priceUnits(), fill.isMaker()));
            taker += fill.isMaker() ? 0 : 1;
            maker += fill.isMaker() ? 1 : 0;
            partial += fill.leavesUnits() > 0 ? 1 : 0;
        }

        @Override
        public String toString() {
            return "taker " + taker + ", maker " + maker + ", leaving a rest " + partial;
        }
    }

    /**
     * What was there to be filled, from the file alone: the displayed size since it last changed, or the trade of that moment. Before the
     * first quote a trade is a quote of unknown size.
     */
    private static final class Displayed {
        private static final int SIDES = 2;

        private final long[] price = {TickPart.NO_PRICE, TickPart.NO_PRICE};
        private final long[] left = new long[SIDES];
        private final long[] shown = new long[SIDES];
        private boolean quoted;

        /** A fill. */
        record Print(long ns, Side side, long units, long priceUnits, boolean maker) {
        }

        static void check(Feed feed, List<Print> fills) {
            Displayed displayed = new Displayed();
            TickPart tick = new TickPart();
            int next = 0;
            boolean more = feed.next(tick);
            while (more && next < fills.size()) {
                long ns = tick.timestampNs;
                while (next < fills.size() && fills.get(next).ns() < ns) {
                    displayed.take(fills.get(next++), null);
                }
                long[] traded = new long[1];
                next = displayed.at(tick, fills, next, traded);
                more = feed.next(tick);
            }
            while (next < fills.size()) {
                displayed.take(fills.get(next++), null);
            }
        }

        private int at(TickPart tick, List<Print> fills, int from, long[] traded) {
            quoted |= tick.type == TickType.QUOTE;
            boolean quote = tick.type == TickType.QUOTE || !quoted;
            if (!quoted) {
                show(0, tick.priceUnits, TickPart.UNKNOWN_SIZE);
                show(1, tick.priceUnits, TickPart.UNKNOWN_SIZE);
            } else if (quote) {
                show(0, tick.bidUnits, tick.bidSizeUnits);
                show(1, tick.askUnits, tick.askSizeUnits);
            } else {
                traded[0] = tick.sizeUnits;
            }
            int next = from;
            while (next < fills.size() && fills.get(next).ns() == tick.timestampNs && belongs(fills.get(next), tick, quote, traded[0])) {
                take(fills.get(next++), quote ? null : traded);
            }
            return next;
        }

        /** At equal stamps a fill goes with the first tick that can have caused it. */
        private boolean belongs(Print fill, TickPart tick, boolean quote, long traded) {
            int sign = fill.side().sign();
            if (quote || !fill.maker()) {
                int against = fill.side() == Side.BUY ? 1 : 0;
                return price[against] != TickPart.NO_PRICE && sign * price[against] <= sign * fill.priceUnits()
                        && left[against] >= fill.units();
            }
            return sign * tick.priceUnits <= sign * fill.priceUnits() && traded >= fill.units();
        }

        private void show(int side, long units, long size) {
            if (price[side] != units || shown[side] != size) {
                price[side] = units;
                shown[side] = size;
                left[side] = size == TickPart.UNKNOWN_SIZE ? Long.MAX_VALUE : size;
            }
        }

        private void take(Print fill, long[] traded) {
            int against = fill.side() == Side.BUY ? 1 : 0;
            if (traded != null && fill.maker()) {
                traded[0] -= fill.units();
                assertTrue(traded[0] >= 0, () -> "more than was traded: " + fill);
                return;
            }
            int sign = fill.side().sign();
            assertTrue(sign * price[against] <= sign * fill.priceUnits(), () -> "at a price that was not there: " + fill);
            left[against] -= fill.units();
            assertTrue(left[against] >= 0, () -> "more than was displayed: " + fill);
        }
    }
}
