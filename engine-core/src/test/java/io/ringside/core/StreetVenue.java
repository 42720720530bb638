package io.ringside.core;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A venue of the test: remembers what reached it, fills on the router's thread what it is told to fill, cancels the rest. */
final class StreetVenue implements Venue {
    private final Predicate<String> fills;
    private final ToLongFunction<Order> price;
    private final List<Sent> sent = new ArrayList<>();
    private final Report report = new Report();
    private Reports reports;
    private long executions;
    private volatile int massCancels;

    /** An order that reached the venue. */
    record Sent(long orderId, String symbol, long signedUnits) {
    }

    StreetVenue(Predicate<String> fills, ToLongFunction<Order> price) {
        this.fills = fills;
        this.price = price;
    }

    /** Takes orders and never answers. */
    static StreetVenue mute() {
        return new StreetVenue(symbol -> false, order -> 0);
    }

    @Override
    public void connect(Reports answers) {
        reports = answers;
    }

    @Override
    public synchronized void submit(Order order) {
        String symbol = order.instrument().symbol();
        sent.add(new Sent(order.orderId(), symbol, order.side().sign() * order.quantityUnits()));
        report.about(order.orderId(), order.instrument(), order.side(), 0);
        if (fills.test(symbol)) {
            reports.send(report.says(ReportType.ACCEPTED, order.quantityUnits()));
            reports.send(report.filled(++executions, order.quantityUnits(), price.applyAsLong(order), 0));
        } else if (price.applyAsLong(order) > 0) {
            reports.send(report.says(ReportType.CANCELLED, order.quantityUnits()));
        }
    }

    @Override
    public void cancel(Order order) {
        reports.send(report.about(order.orderId(), order.instrument(), order.side(), 0)
                .says(ReportType.CANCELLED, order.leavesUnits()));
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        reports.send(report.about(order.orderId(), order.instrument(), order.side(), 0).says(ReportType.REPLACE_REJECTED, 0));
    }

    @Override
    public void massCancel() {
        massCancels++;
    }

    int massCancels() {
        return massCancels;
    }

    Reports reports() {
        return reports;
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }
}
