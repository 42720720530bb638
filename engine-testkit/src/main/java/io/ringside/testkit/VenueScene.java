package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.OrderDraft;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a {@link VenueContract} needs to know of a venue and its market, and how it waits for answers. */
public abstract class VenueScene {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReportLog log = new ReportLog();
    private long orders;

    /** Creates the scene; JUnit does. */
    protected VenueScene() {
    }

    /**
     * Makes a venue without orders and positions in {@link #instrument()}. Called once for each check.
     *
     * @return the venue, not connected
     */
    protected abstract Venue venue();

    /**
     * The instrument traded.
     *
     * @return a concluded instrument, always the same
     */
    protected abstract Instrument instrument();

    /**
     * Makes the market this, and lets the venue handle it: orders of the test that it crosses are to be executed up to these sizes.
     *
     * @param bidUnits     best bid in price units
     * @param bidSizeUnits its size in quantity units
     * @param askUnits     best ask in price units
     * @param askSizeUnits its size in quantity units
     */
    protected abstract void market(long bidUnits, long bidSizeUnits, long askUnits, long askSizeUnits);

    /** Lets requests that were made arrive. Does nothing unless overridden: a venue with threads of its own needs nothing. */
    protected void settle() {
    }

    /**
     * Whether the test can cut the session.
     *
     * @return false unless overridden, together with {@link #loseSession} and {@link #restoreSession}
     */
    protected boolean losesSessions() {
        return false;
    }

    /** Cuts the session, orders and market going on behind it. */
    protected void loseSession() {
    }

    /** Lets the session be there again. */
    protected void restoreSession() {
    }

    /**
     * The bid when a check begins.
     *
     * @return price units; 100.00 unless overridden
     */
    protected long bidUnits() {
        return instrument().price("100");
    }

    /**
     * The ask when a check begins.
     *
     * @return price units, two ticks above the bid unless overridden
     */
    protected long askUnits() {
        return bidUnits() + 2 * tickUnits();
    }

    /**
     * The smallest step of a price.
     *
     * @return price units, the instrument's tick unless overridden
     */
    protected long tickUnits() {
        return instrument().tickUnits();
    }

    /**
     * The quantity of most orders; some are of two and three times as much.
     *
     * @return quantity units, ten lots unless overridden
     */
    protected long quantityUnits() {
        return 10 * instrument().lotUnits();
    }

    /**
     * How long an answer may take.
     *
     * @return 10 s unless overridden
     */
    protected Duration patience() {
        return PATIENCE;
    }

    /**
     * What the venue has answered.
     *
     * @return the log
     */
    protected final ReportLog log() {
        return log;
    }

    /** An order at the market with an id of its own. */
    final OrderDraft draft(Side side, long quantityUnits) {
        return OrderDraft.of(++orders, instrument(), side, quantityUnits);
    }

    final void await(String what, Predicate<List<Answer>> condition) {
        assertTrue(log.await(condition, patience()), () -> what + " not within " + patience() + ": " + log.answers());
    }

    /** Waits for a word on an order; the last of its kind. */
    final Answer awaitSaid(Order order, ReportType type) {
        await(type + " of order " + order.orderId(), answers -> log.said(order.orderId()).contains(type));
        return log.about(order.orderId()).stream().filter(each -> each.type() == type).reduce((before, last) -> last).orElseThrow();
    }

    /** Waits until an order is executed by so much, bought or sold, and by no more. */
    final void awaitExecuted(Order order, long signedUnits) {
        await("execution of " + signedUnits + " units of order " + order.orderId(),
                answers -> Math.abs(executedUnits(order)) >= Math.abs(signedUnits));
        assertTrue(executedUnits(order) == signedUnits, () -> "executed " + executedUnits(order) + ", limit " + signedUnits + ": "
                + log.about(order.orderId()));
    }

    final List<Answer> executions(Order order) {
        return log.about(order.orderId()).stream().filter(Answer::isExecution).toList();
    }

    final long executedUnits(Order order) {
        return executions(order).stream().mapToLong(Answer::signedUnits).sum();
    }
}
