package io.ringside.bench.harness;

import io.ringside.core.Engine;
import io.ringside.core.Threading;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.time.Duration;

/** From nothing to the first tick handled, as an application's main method would: the other half of {@link StartupCommand}. */
final class FirstTick {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FirstTick() {
    }

    /**
     * Builds and starts an engine, publishes a tick, writes one byte when every stage has seen it.
     *
     * @param arguments the threading mode
     */
    public static void main(String[] arguments) {
        Instrument ibm = Instrument.of("IBM").priceDecimals(4).currency(Currency.of("USD", 2)).build();
        try (Engine engine = Engine.builder().instrument(ibm).cash("USD", "1000000").strategy("ema", new EmaCrossover(12, 26, "1"))
                .limits(Limits.standard()).venue(SimulatedVenue.builder().build()).threading(Threading.valueOf(arguments[0])).build()
                .start()) {
            engine.publisher().quote(ibm, Stamps.now(), 1_000_000, 100, 1_000_002, 100);
            if (!engine.awaitQuiet(PATIENCE) || engine.counters().inputs() == 0) {
                throw new IllegalStateException("first tick not handled: " + engine.counters());
            }
            System.out.write('.');
            System.out.flush();
        }
    }
}
