package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.QueueModel;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the simulated venue is like. Unstated options leave it as it is without them. */
final class VenueOptions {
    private static final long NS_PER_US = 1_000L;
    private static final long MAX_LATENCY_US = 86_400_000_000L;
    private static final int SIGMA_DECIMALS = 6;
    private static final double SIGMA_UNIT = 1e6;
    private static final String PROBABILISTIC = "probabilistic";

    @Option(names = "--latency-us", paramLabel = "N", description = "time an order takes to the venue; default ${DEFAULT-VALUE}")
    private String latency = "0";

    @Option(names = "--feed-latency-us", paramLabel = "N",
            description = "time a tick takes to the strategy, and so its orders later; default ${DEFAULT-VALUE}")
    private String feed = "0";

    @Option(names = "--response-latency-us", paramLabel = "N", description = "time an answer takes back; default ${DEFAULT-VALUE}")
    private String response = "0";

    @Option(names = "--latency-jitter-us", paramLabel = "N",
            description = "adds 0 to N, all alike, to orders, and to ticks and answers if they take time")
    private String jitter;

    @Option(names = "--latency-sigma", paramLabel = "S",
            description = "makes the stated latencies medians of log-normal ones, 0 to 5; not with --latency-jitter-us")
    private String sigma;

    @Option(names = "--queue", paramLabel = "MODEL",
            description = "risk-averse or probabilistic[:POWER], whose cancels move a resting order's place; default ${DEFAULT-VALUE}")
    private String queue = "risk-averse";

    @Option(names = "--walk-book", description = "orders go on to the levels of the order book behind the top; needs --depth")
    private boolean walkBook;

    @Option(names = "--fault", paramLabel = "NAME=RATE",
            description = "makes the venue err at such a part of its occasions: reject delay drop duplicate reorder disconnect partial"
                    + " overfill bust")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "of latencies and faults; default ${DEFAULT-VALUE}")
    private String seed = "1";

    @Mixin
    private FeeOptions fees;

    private SimulatedVenue built;

    /** What the venue holds by symbol when the run is over, which lost answers may have kept from the books; null if nothing is lost. */
    Map<String, String> positions() {
        return faults.isEmpty() ? null : built.positions();
    }

    boolean walksBook() {
        return walkBook;
    }

    SimulatedVenue build() {
        long chance = Scale.parse(seed, 0, "--seed");
        checkSpread();
        SimulatedVenueBuilder builder = SimulatedVenue.builder().fees(fees.model()).queue(queueModel())
                .latency(model("--latency-us", latency, chance, true));
        if (!feed.equals("0")) {
            builder.feedLatency(model("--feed-latency-us", feed, ~chance, false));
        }
        if (!response.equals("0")) {
            builder.responseLatency(model("--response-latency-us", response, Long.reverse(chance), false));
        }
        if (!faults.isEmpty()) {
            builder.faults(FaultOption.plan(faults, chance));
        }
        built = (walkBook ? builder.walkBook() : builder).build();
        return built;
    }

    /** Refuses a spread that cannot be, or that nothing has. */
    private void checkSpread() {
        if (sigma == null) {
            return;
        }
        if (jitter != null) {
            throw new InvalidInputException("--latency-sigma", "value " + sigma + " beside --latency-jitter-us " + jitter, "one of them",
                    "leave one out");
        }
        logNormal(1, 0);
        if (ns("--latency-us", latency) + ns("--feed-latency-us", feed) + ns("--response-latency-us", response) == 0) {
            throw new InvalidInputException("--latency-sigma", "value " + sigma + " without a latency", "a median above 0",
                    "state --latency-us, --feed-latency-us or --response-latency-us");
        }
    }

    private LatencyModel model(String option, String text, long chance, boolean alwaysJitters) {
        long ns = ns(option, text);
        if (sigma != null) {
            return logNormal(ns, chance);
        }
        long more = jitter == null ? 0 : ns("--latency-jitter-us", jitter);
        if (ns + more > LatencyModel.MAX_NS) {
            throw new InvalidInputException("--latency-jitter-us", "value " + jitter + " on top of " + option + " " + text,
                    MAX_LATENCY_US + " in all", "lower either");
        }
        return more > 0 && (alwaysJitters || ns > 0) ? LatencyModel.uniform(ns, ns + more, chance) : LatencyModel.constant(ns);
    }

    private LatencyModel logNormal(long medianNs, long chance) {
        double spread = Scale.parse(sigma, SIGMA_DECIMALS, "--latency-sigma") / SIGMA_UNIT;
        try {
            return medianNs == 0 ? LatencyModel.constant(0) : LatencyModel.logNormal(medianNs, spread, chance);
        } catch (InvalidInputException e) {
            throw e.at("--latency-sigma");
        }
    }

    private static long ns(String option, String text) {
        long us = Scale.parse(text, 0, option);
        if (us < 0 || us > MAX_LATENCY_US) {
            throw new InvalidInputException(option, "value " + text, "0 to " + MAX_LATENCY_US, "state a latency in that range");
        }
        return us * NS_PER_US;
    }

    private QueueModel queueModel() {
        if (queue.equals("risk-averse")) {
            return QueueModel.riskAverse();
        }
        if (queue.equals(PROBABILISTIC)) {
            return QueueModel.probabilistic(1);
        }
        if (!queue.matches(PROBABILISTIC + ":[0-9]{1,3}")) {
            throw new InvalidInputException("--queue", "model " + queue, "risk-averse probabilistic[:POWER]", "name one of these");
        }
        try {
            return QueueModel.probabilistic(Integer.parseInt(queue.substring(PROBABILISTIC.length() + 1)));
        } catch (InvalidInputException e) {
            throw e.at("--queue");
        }
    }
}
