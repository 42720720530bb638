package io.ringside.core;

import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.risk.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A program that trades on the quotes of its standard input and tells how old the oldest was on which an order left. */
final class ChildFeed {
    private static final Map<Long, Long> STAMPS = new ConcurrentHashMap<>();

    private ChildFeed() {
    }

    /** Measures the age of the quote when the order reaches it. */
    private static final class Ruler implements Venue {
        private long sent;
        private long oldestMs;

        @Override
        public void connect(Reports reports) {
        }

        @Override
        public void submit(Order order) {
            sent++;
            oldestMs = Math.max(oldestMs, System.currentTimeMillis() - STAMPS.remove(order.orderId()) / Desk.MILLI);
        }

        @Override
        public void cancel(Order order) {
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
        }
    }

    public static void main(String[] args) throws IOException {
        Ruler ruler = new Ruler();
        Limits limits = Desk.loose().toBuilder().set("price.max-age-ms", args[1]).build();
        Engine engine = Desk.builder("A").threading(Threading.valueOf(args[0])).limits(limits).venue(ruler).orderCapacity(1 << 16)
                .strategy("buyer", Probe.ticks((me, tick) -> STAMPS.put(me.trade(tick.instrument(), Side.BUY, 1), tick.timestampNs())))
                .build().start();
        System.out.println("trading");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        long quotes = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Desk.publish(engine, "A", Long.parseLong(line) * Desk.MILLI, 10_000, 10_001);
            quotes++;
        }
        Desk.quiet(engine);
        System.out.println(quotes + " " + ruler.sent + " " + engine.counters().suppressed() + " " + ruler.oldestMs);
        engine.close();
    }
}
