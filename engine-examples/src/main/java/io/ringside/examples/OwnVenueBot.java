package io.ringside.examples;

import io.ringside.core.Engine;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Tick;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.Strategy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A venue of one's own: what is needed to trade where the library has no adapter for. */
public final class OwnVenueBot {
    private OwnVenueBot() {
    }

    // tag::venue[]
    /** Answers from a thread of its own, as a network session would; it fills everything at 101.25. */
    static final class MyVenue implements Venue {
        private final ExecutorService session = Executors.newSingleThreadExecutor();
        private Reports reports;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        @Override
        public void submit(Order order) {
            answer(about(order).filled(order.orderId(), order.quantityUnits(), order.instrument().price("101.25"), 0));
        }

        @Override
        public void cancel(Order order) {
            answer(about(order).says(ReportType.CANCEL_REJECTED, 0));
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            answer(about(order).says(ReportType.REPLACE_REJECTED, 0));
        }

        @Override
        public void massCancel() {
            session.execute(() -> { }); // nothing rests here; yours asks for the end of all orders
        }

        private void answer(Report report) {
            session.execute(() -> reports.send(report));
        }
        // end::venue[]

        private static Report about(Order order) {
            return new Report().about(order.orderId(), order.instrument(), order.side(), now());
        }

        private static long now() {
            return System.currentTimeMillis() * 1_000_000L;
        }

        @Override
        public void close() {
            session.shutdown();
        }
    }

    /**
     * Buys once at the venue and prints the fill.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Instrument acme = Instrument.of("ACME").priceDecimals(2).currency(Currency.of("USD", 2)).build();
        try (Engine engine = Engine.builder().instrument(acme).cash("USD", "1000000").strategy("once", new Once())
                .limits(Limits.standard()).venue(new MyVenue()).build()) {
            engine.start();
            engine.publisher().quote(acme, MyVenue.now(), acme.price("101.20"), 500, acme.price("101.25"), 500);
            boolean filled = awaitFill(engine);
            System.out.println((filled ? "filled, cash " : "not filled, cash ") + engine.result().cash());
        }
    }

    private static boolean awaitFill(Engine engine) {
        for (int i = 0; i < 1_000 && engine.result().fills() == 0; i++) {
            engine.awaitQuiet(Duration.ofMillis(10));
        }
        return engine.result().fills() == 1;
    }

    /** Buys a hundred at the first tick. */
    static final class Once extends Strategy {
        private boolean done;

        @Override
        protected void onTick(Tick tick) {
            if (!done) {
                done = true;
                buy(tick.instrument(), tick.instrument().quantity("100"));
            }
        }
    }
}
