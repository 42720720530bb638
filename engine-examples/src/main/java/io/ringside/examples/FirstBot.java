package io.ringside.examples;

import io.ringside.core.Engine;
import io.ringside.events.Tick;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.Strategy;
import io.ringside.venue.SimulatedVenue;
import java.time.Duration;

/** The smallest bot: a strategy, limits, a venue and a feed. */
public final class FirstBot {
    private FirstBot() {
    }

    /**
     * Runs the bot on twenty quotes.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // tag::bot[]
        Instrument ibm = Instrument.of("IBM").priceDecimals(2).currency(Currency.of("USD", 2)).build();

        class BuyTheDip extends Strategy {
            @Override
            protected void onTick(Tick tick) {
                boolean cheap = tick.hasAsk() && tick.askUnits() <= ibm.price("181.50");
                target(ibm, cheap ? ibm.quantity("100") : 0);
            }
        }

        try (Engine engine = Engine.builder()
                .instrument(ibm)
                .cash("USD", "1000000")
                .strategy("buy-the-dip", new BuyTheDip())
                .limits(Limits.standard())
                .venue(SimulatedVenue.builder().feeBps("1").build())
                .build()) {
            engine.start();
            Publisher publisher = engine.publisher();
            for (int second = 0; second < 20; second++) {
                long bid = ibm.price("181.80") - 5 * second;
                publisher.quote(ibm, second * 1_000_000_000L, bid, 300, bid + 2, 300);
            }
            engine.awaitQuiet(Duration.ofSeconds(2));
            System.out.println(engine.result().fills() + " fill, cash " + engine.result().cash());
        }
        // end::bot[]
    }
}
