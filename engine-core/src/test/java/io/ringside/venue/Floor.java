package io.ringside.venue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.execution.Order;
import io.ringside.execution.Orders;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A venue driven by words, its reports read as words; prices and sizes in units.
 *
 * <p>{@code Q 99x10 -}, {@code T 99x5 S}, {@code 1 BUY 5}, {@code 1 BUY 5 @99 IOC}, {@code cancel 1}, {@code replace 1 8 @98},
 * {@code at 2000} (the time of later ticks), {@code time 2000} and {@code clock 2000} (said to the venue). No size: unknown.
 */
final class Floor {
    final Instruments instruments = Orders.instruments("X", "Y");
    final Instrument x = instruments.get(0);
    final SimulatedVenue venue;
    private final Map<Long, Order> orders = new HashMap<>();
    private final List<String> reports = new ArrayList<>();
    private boolean verbose;
    private long nowNs = 1_000;

    Floor(SimulatedVenueBuilder settings) {
        venue = settings.build();
        venue.connect(this::hear);
    }

    /** Also tells acceptances, times and fees. */
    Floor verbose() {
        verbose = true;
        return this;
    }

    /** Does one step after another; returns what was reported since the last call. */
    String does(String... steps) {
        for (String step : steps) {
            act(step.strip().split(" +"));
        }
        String said = String.join(", ", reports);
        reports.clear();
        return said;
    }

    private void act(String[] words) {
        switch (words[0]) {
            case "Q" -> venue.onTick(new TickPart().quote(x, nowNs).bid(price(words[1]), size(words[1]))
                    .ask(price(words[2]), size(words[2])), nowNs);
            case "T" -> venue.onTick(new TickPart().trade(x, nowNs).traded(price(words[1]), size(words[1]),
                    words.length < 3 ? null : words[2].equals("B") ? Side.BUY : Side.SELL), nowNs);
            case "at" -> nowNs = Long.parseLong(words[1]);
            case "time" -> venue.onTime(Long.parseLong(words[1]));
            case "clock" -> venue.onClock(Long.parseLong(words[1]));
            case "probe" -> venue.probe(orders.get(Long.valueOf(words[1])));
            case "reconcile" -> venue.reconcile();
            case "cancel" -> venue.cancel(orders.get(Long.valueOf(words[1])));
            case "replace" -> venue.replace(orders.get(Long.valueOf(words[1])), Long.parseLong(words[2]),
                    Long.parseLong(words[3].substring(1)));
            default -> submit(words);
        }
    }

    private void submit(String[] words) {
        Order order = Orders.market(Long.parseLong(words[0]), x, Side.valueOf(words[1]), Long.parseLong(words[2]));
        if (words.length > 3) {
            TimeInForce timeInForce = words.length > 4 ? TimeInForce.valueOf(words[4]) : TimeInForce.GTC;
            Orders.at(order, Long.parseLong(words[3].substring(1)), timeInForce);
        }
        orders.put(order.orderId(), order);
        venue.submit(order);
    }

    private static long price(String cell) {
        return cell.equals("-") ? TickPart.NO_PRICE : Long.parseLong(cell.split("x")[0]);
    }

    private static long size(String cell) {
        return cell.contains("x") ? Long.parseLong(cell.split("x")[1]) : TickPart.UNKNOWN_SIZE;
    }

    private boolean hear(Report report) {
        if (!report.type.isOfOrder()) {
            reports.add(report.type + (report.type == ReportType.POSITION ? " " + report.side.sign() * report.quantityUnits + "@"
                    + report.priceUnits : ""));
            return true;
        }
        if (report.type != ReportType.ACCEPTED || verbose) {
            String time = verbose ? report.timestampNs + ": " : "";
            reports.add(time + report.orderId + " " + text(report) + (report.reason == null ? "" : " (" + report.reason + ")"));
        }
        return true;
    }

    private String text(Report report) {
        return switch (report.type) {
            case FILLED -> report.quantityUnits + "@" + report.priceUnits + (report.maker ? " M" : " T")
                    + (verbose ? " fee " + report.feeUnits + " leaves " + report.leavesUnits + " #" + report.executionId : "");
            case REPLACED -> "REPLACED " + report.quantityUnits + "@" + report.priceUnits + " leaves " + report.leavesUnits;
            case WORKING -> "WORKING " + report.quantityUnits + "@" + report.priceUnits;
            default -> report.type + " " + report.leavesUnits;
        };
    }
}
