package io.ringside.examples;

import io.ringside.core.Engine;
import io.ringside.core.Threading;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.risk.ProposedOrder;
import io.ringside.risk.UserControl;
import io.ringside.strategy.Strategy;
import io.ringside.venue.SimulatedVenue;

/** A control of one's own in the risk gate: no short sales. */
public final class OwnControlBot {
    private OwnControlBot() {
    }

    /** Refuses what would leave the account short if every live sale were filled. It is not asked about exits. */
    static final class NoShortSales implements UserControl {
        @Override
        public String name() {
            return "no short sales";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            if (order.side() == Side.BUY) {
                return false;
            }
            long sold = order.leavesUnits() + order.quantityUnits();
            return order.measured(sold > order.heldUnits(), sold, Math.max(0, order.heldUnits()));
        }
    }

    /** Buys one, sells one, and then wants to sell one more. */
    private static final class Overseller extends Strategy {
        private int ticks;

        @Override
        protected void onTick(Tick tick) {
            ticks++;
            if (ticks == 1) {
                buy(tick.instrument(), 1);
            } else {
                sell(tick.instrument(), 1);
            }
        }
    }

    /**
     * Runs the bot on three quotes.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Instrument ibm = Instrument.of("IBM").priceDecimals(2).currency(Currency.of("USD", 2)).build();
        try (Engine engine = Engine.builder()
                .instrument(ibm)
                .cash("USD", "1000000")
                .strategy("overseller", new Overseller())
                .limits(Limits.standard())
                .control(new NoShortSales())
                .venue(SimulatedVenue.builder().build())
                .threading(Threading.INLINE)
                .build()) {
            engine.start();
            Publisher publisher = engine.publisher();
            for (int second = 0; second < 3; second++) {
                publisher.quote(ibm, second * 1_000_000_000L, 18_180, 300, 18_182, 300);
            }
            System.out.println(engine.result().fills() + " fills, denied " + engine.result().denied());
        }
    }
}
