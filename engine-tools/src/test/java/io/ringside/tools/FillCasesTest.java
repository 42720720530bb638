package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.backtest.Backtest;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.Script;
import io.ringside.venue.FeeModel;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.QueueModel;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import io.ringside.venue.VenueFault;
import io.ringside.venue.VenueFaults;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fill rules by the API, in every threading mode. */
class FillCasesTest {
    private static final long NS_PER_US = 1_000;

    static List<FillCase> cases() {
        return FillCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldComeToTheLinesWorkedByHand(FillCase example) {
        for (Threading threading : Threading.values()) {
            assertEquals(example.expected(), lines(example, threading), example + ", " + threading);
        }
    }

    private static String lines(FillCase example, Threading threading) {
        Map<String, String> options = options(example.options());
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        EngineBuilder builder = Engine.builder().cash("USD", "1000000").limits(Limits.backtest()).threading(threading)
                .instrument(Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build())
                .strategy("script", new Script(), List.of(), Map.of("file", example.file(".actions.csv").toString()))
                .depth(Integer.parseInt(options.getOrDefault("--depth", "0"))).venue(venue(options)).events(events);
        if (options.containsKey("--fx")) {
            String[] pair = options.get("--fx").split("=");
            builder.instrument(Instrument.of(pair[1]).priceDecimals(5).quantityDecimals(0).currency(Currency.of("USD", 2)).build())
                    .fx(pair[0], pair[1]).currency(Currency.of(options.get("--currency").split(":")[0], 2));
        }
        new Backtest(builder).run(known -> FileFeeds.open(example.ticksFile().toString(), FeedFormat.AUTO, null, known));
        return events.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            options.put(words.get(i), words.get(i).equals("--walk-book") ? "" : words.get(++i));
        }
        return options;
    }

    private static SimulatedVenue venue(Map<String, String> options) {
        SimulatedVenueBuilder venue = SimulatedVenue.builder().fees(fees(options)).latency(entry(options));
        if (options.containsKey("--feed-latency-us")) {
            venue.feedLatency(LatencyModel.constant(ns(options, "--feed-latency-us")));
        }
        if (options.containsKey("--response-latency-us")) {
            venue.responseLatency(LatencyModel.constant(ns(options, "--response-latency-us")));
        }
        if (options.containsKey("--queue")) {
            venue.queue(QueueModel.probabilistic(options.get("--queue").endsWith(":2") ? 2 : 1));
        }
        if (options.containsKey("--fault")) {
            String[] fault = options.get("--fault").split("=");
            venue.faults(VenueFaults.seeded(1).rate(VenueFault.valueOf(fault[0].toUpperCase(Locale.ROOT)), Double.parseDouble(fault[1])));
        }
        return options.containsKey("--walk-book") ? venue.walkBook().build() : venue.build();
    }

    private static long ns(Map<String, String> options, String name) {
        return Long.parseLong(options.getOrDefault(name, "0")) * NS_PER_US;
    }

    private static LatencyModel entry(Map<String, String> options) {
        long ns = ns(options, "--latency-us");
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        if (options.containsKey("--latency-sigma")) {
            return LatencyModel.logNormal(ns, Double.parseDouble(options.get("--latency-sigma")), seed);
        }
        return LatencyModel.uniform(ns, ns + ns(options, "--latency-jitter-us"), seed);
    }

    private static FeeModel fees(Map<String, String> options) {
        if (options.containsKey("--fee-per-unit")) {
            return FeeModel.perUnit(options.get("--fee-per-unit"), options.getOrDefault("--fee-min", "0"),
                    options.getOrDefault("--fee-max-bps", "10000"));
        }
        if (options.containsKey("--fee-per-order")) {
            String[] fee = options.get("--fee-per-order").split(":");
            return fee.length == 1 ? FeeModel.perOrder(fee[0]) : FeeModel.perOrder(fee[0]).in(fee[1]);
        }
        String both = options.getOrDefault("--fee-bps", "0");
        return FeeModel.makerTaker(options.getOrDefault("--maker-fee-bps", both), options.getOrDefault("--taker-fee-bps", both));
    }
}
