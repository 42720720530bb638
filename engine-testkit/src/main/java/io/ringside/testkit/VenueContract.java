package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringside.events.OrderId;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.execution.Order;
import io.ringside.execution.OrderDraft;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the engine relies on in a venue. Extend it with a test class of your own, say how your venue is made and how its market is moved,
 * and run it: against a simulator of the exchange, a test network, or a session whose other end you play.
 *
 * <p>Orders are of {@link #quantityUnits()}, and the market is what {@link #market} makes it. Answers may come on any thread, within
 * {@link #patience()}. Each check has a venue of its own. Checks of a lost session are skipped unless {@link #losesSessions()}.
 */
public abstract class VenueContract extends VenueScene {
    private static final int MANY = 200;

    private Venue venue;

    /** Creates the test; JUnit does. */
    protected VenueContract() {
    }

    @BeforeEach
    final void connectVenue() {
        venue = venue();
        venue.connect(log());
        market(bidUnits(), 2 * quantityUnits(), askUnits(), 2 * quantityUnits());
    }

    @AfterEach
    final void closeVenue() {
        venue.close();
    }

    private OrderDraft submit(OrderDraft draft) {
        venue.submit(draft.order());
        settle();
        return draft;
    }

    private Order resting(Side side) {
        long limit = side == Side.BUY ? bidUnits() - tickUnits() : askUnits() + tickUnits();
        OrderDraft draft = submit(draft(side, quantityUnits()).limit(limit));
        awaitSaid(draft.order(), ReportType.ACCEPTED);
        return draft.order();
    }

    private void reach(Order order) {
        long price = order.priceUnits();
        if (order.side() == Side.BUY) {
            market(price - tickUnits(), quantityUnits(), price, quantityUnits());
        } else {
            market(price, quantityUnits(), price + tickUnits(), quantityUnits());
        }
    }

    private void cancel(Order order) {
        venue.cancel(order);
        settle();
    }

    /** An accepted order says so, and nothing before it. */
    @Test
    protected void shouldAcceptAnOrderThatRests() {
        Order order = resting(Side.BUY);
        assertEquals(List.of(ReportType.ACCEPTED), log().said(order.orderId()));
    }

    /** A post-only order that would take is rejected, says why, and is never executed. */
    @Test
    protected void shouldRejectWithAReasonWhenAnOrderCannotBe() {
        Order order = submit(draft(Side.BUY, quantityUnits()).limit(askUnits()).postOnly()).order();
        Answer rejection = awaitSaid(order, ReportType.REJECTED);
        assertNotNull(rejection.reason(), "a rejection has a reason");
        assertEquals(0, executedUnits(order));
    }

    /** A market order within what is displayed is executed in full, at the price it takes, on its side, and nothing is left. */
    @Test
    protected void shouldFillAMarketOrderWithinWhatIsDisplayed() {
        for (Side side : Side.values()) {
            Order order = submit(draft(side, quantityUnits())).order();
            awaitExecuted(order, side.sign() * quantityUnits());
            List<Answer> executions = executions(order);
            executions.forEach(each -> assertEquals(side == Side.BUY ? askUnits() : bidUnits(), each.priceUnits(), "price of " + each));
            assertEquals(0, executions.get(executions.size() - 1).leavesUnits(), "nothing is left");
        }
    }

    /** What a market order cannot take is cancelled, with what was left. */
    @Test
    protected void shouldCancelTheRestWhenAMarketOrderIsLargerThanWhatIsDisplayed() {
        Order order = submit(draft(Side.BUY, 3 * quantityUnits())).order();
        Answer end = awaitSaid(order, ReportType.CANCELLED);
        assertEquals(2 * quantityUnits(), executedUnits(order));
        assertEquals(quantityUnits(), end.leavesUnits());
    }

    /** An order that rests is executed when the market reaches it, at its limit or better. */
    @Test
    protected void shouldFillARestingOrderAtItsLimitOrBetter() {
        for (Side side : Side.values()) {
            Order order = resting(side);
            reach(order);
            awaitExecuted(order, side.sign() * quantityUnits());
            for (Answer each : executions(order)) {
                assertTrue(side.sign() * each.priceUnits() <= side.sign() * order.priceUnits(), () -> "worse than the limit: " + each);
            }
        }
    }

    /** Executions of one order: after its acceptance, ids of their own, what is left never grows and comes to what it is. */
    @Test
    protected void shouldReportInOrderWhenAnOrderFillsInParts() {
        OrderDraft draft = submit(draft(Side.BUY, 3 * quantityUnits()).limit(askUnits()));
        awaitExecuted(draft.order(), 2 * quantityUnits());
        market(bidUnits(), quantityUnits(), askUnits(), quantityUnits());
        awaitExecuted(draft.order(), 3 * quantityUnits());
        assertEquals(ReportType.ACCEPTED, log().said(draft.order().orderId()).get(0));
        List<Answer> executions = executions(draft.order());
        long left = 3 * quantityUnits();
        for (Answer each : executions) {
            left -= each.signedUnits();
            assertEquals(left, each.leavesUnits(), "left by " + each);
        }
        assertEquals(executions.size(), executions.stream().mapToLong(Answer::executionId).distinct().count(), "execution ids repeat");
    }

    /** A cancel ends an order, with what was left; it is not executed afterwards. */
    @Test
    protected void shouldCancelAnOrderThatRests() {
        Order order = resting(Side.BUY);
        cancel(order);
        assertEquals(quantityUnits(), awaitSaid(order, ReportType.CANCELLED).leavesUnits());
        reach(order);
        settle();
        assertEquals(0, executedUnits(order));
    }

    /** A cancel that comes too late is refused: the order was executed, and does not end twice. */
    @Test
    protected void shouldRefuseACancelThatLostAgainstAFill() {
        Order order = resting(Side.BUY);
        reach(order);
        awaitExecuted(order, quantityUnits());
        cancel(order);
        awaitSaid(order, ReportType.CANCEL_REJECTED);
        assertFalse(log().said(order.orderId()).contains(ReportType.CANCELLED), "executed and cancelled");
    }

    /** A replaced order has the new quantity and limit, says so, and is executed by them. */
    @Test
    protected void shouldReplaceAnOrderThatRests() {
        Order order = resting(Side.BUY);
        venue.replace(order, 2 * quantityUnits(), order.priceUnits() - tickUnits());
        settle();
        Answer replaced = awaitSaid(order, ReportType.REPLACED);
        assertEquals(2 * quantityUnits(), replaced.signedUnits());
        assertEquals(order.priceUnits() - tickUnits(), replaced.priceUnits());
        assertEquals(2 * quantityUnits(), replaced.leavesUnits());
        long price = replaced.priceUnits();
        market(price - tickUnits(), quantityUnits(), price, 2 * quantityUnits());
        awaitExecuted(order, 2 * quantityUnits());
    }

    /** A replace that comes too late is refused. */
    @Test
    protected void shouldRefuseAReplaceThatLostAgainstAFill() {
        Order order = resting(Side.BUY);
        reach(order);
        awaitExecuted(order, quantityUnits());
        venue.replace(order, 2 * quantityUnits(), order.priceUnits());
        settle();
        awaitSaid(order, ReportType.REPLACE_REJECTED);
        assertEquals(quantityUnits(), executedUnits(order));
    }

    /**
     * The end of all orders, asked for by another thread than the router's.
     *
     * @throws InterruptedException if the test is interrupted
     */
    @Test
    protected void shouldCancelEverythingWhenAnotherThreadAsksForIt() throws InterruptedException {
        List<Order> orders = List.of(resting(Side.BUY), resting(Side.SELL));
        Thread other = new Thread(venue::massCancel, "operator");
        other.start();
        other.join(patience().toMillis());
        assertFalse(other.isAlive(), "massCancel blocks");
        settle();
        orders.forEach(order -> awaitSaid(order, ReportType.CANCELLED));
    }

    /** IOC: what is there, the rest is cancelled. */
    @Test
    protected void shouldCancelTheRestOfAnIocOrder() {
        Order order = submit(draft(Side.BUY, 3 * quantityUnits()).limit(askUnits()).timeInForce(TimeInForce.IOC)).order();
        assertEquals(quantityUnits(), awaitSaid(order, ReportType.CANCELLED).leavesUnits());
        assertEquals(2 * quantityUnits(), executedUnits(order));
    }

    /** FOK: all or nothing. */
    @Test
    protected void shouldFillAFokOrderAsAWholeOrNotAtAll() {
        Order tooLarge = submit(draft(Side.BUY, 3 * quantityUnits()).limit(askUnits()).timeInForce(TimeInForce.FOK)).order();
        awaitSaid(tooLarge, ReportType.CANCELLED);
        assertEquals(0, executedUnits(tooLarge));
        Order fits = submit(draft(Side.BUY, 2 * quantityUnits()).limit(askUnits()).timeInForce(TimeInForce.FOK)).order();
        awaitExecuted(fits, 2 * quantityUnits());
    }

    /** The id of a working order a second time: rejected, not executed. */
    @Test
    protected void shouldRefuseAnIdThatIsWorking() {
        Order order = resting(Side.BUY);
        submit(OrderDraft.of(order.orderId(), instrument(), Side.BUY, quantityUnits()));
        awaitSaid(order, ReportType.REJECTED);
        assertEquals(0, executedUnits(order));
    }

    /** Requests return at once, however many there are and whatever they ask for; what is wrong comes back as a report. */
    @Test
    protected void shouldNeitherBlockNorThrowWhenManyRequestsAreMade() {
        assertTimeoutPreemptively(patience(), () -> {
            for (int i = 0; i < MANY; i++) {
                OrderDraft draft = draft(i % 2 == 0 ? Side.BUY : Side.SELL, quantityUnits())
                        .limit(i % 2 == 0 ? bidUnits() - tickUnits() : askUnits() + tickUnits());
                venue.submit(draft.order());
                venue.replace(draft.order(), 2 * quantityUnits(), draft.order().priceUnits());
                venue.cancel(draft.order());
                venue.cancel(draft.order());
                venue.probe(draft.order());
            }
        }, "requests block");
        settle();
    }

    /** Asked what has become of it, a working order is named with quantity, price and what is left. */
    @Test
    protected void shouldNameAWorkingOrderWhenItIsProbed() {
        Order order = resting(Side.BUY);
        venue.probe(order);
        settle();
        assertWorking(order);
    }

    /** Asked for all it knows: open orders, then positions, then that this was all. */
    @Test
    protected void shouldTellOpenOrdersAndPositionsWhenAskedForAll() {
        awaitExecuted(submit(draft(Side.BUY, quantityUnits())).order(), quantityUnits());
        Order order = resting(Side.BUY);
        venue.reconcile();
        settle();
        awaitAll();
        assertWorking(order);
        assertEquals(quantityUnits(), position());
        List<ReportType> said = log().answers().stream().map(Answer::type).toList();
        assertEquals(ReportType.RECONCILED, said.get(said.size() - 1));
        assertTrue(said.lastIndexOf(ReportType.WORKING) < said.lastIndexOf(ReportType.POSITION), "positions come after orders");
    }

    /** A lost session says so, and takes requests without a word; when it is back it says so, and tells what was missed. */
    @Test
    protected void shouldTellWhatWasMissedWhenTheSessionIsBack() {
        assumeTrue(losesSessions(), "this venue's session cannot be lost by the test");
        Order missed = resting(Side.BUY);
        Order open = resting(Side.SELL);
        loseSession();
        awaitOfSession(ReportType.DISCONNECTED);
        reach(missed);
        assertTimeoutPreemptively(patience(), () -> venue.cancel(open), "requests block while the session is lost");
        restoreSession();
        awaitOfSession(ReportType.CONNECTED);
        venue.reconcile();
        settle();
        awaitAll();
        assertEquals(quantityUnits(), executedUnits(missed), "the execution that was missed");
        assertEquals(quantityUnits(), position());
        boolean works = log().said(open.orderId()).contains(ReportType.WORKING);
        assertTrue(works || log().said(open.orderId()).contains(ReportType.CANCELLED), "the other order works or has ended");
    }

    private void assertWorking(Order order) {
        Answer working = awaitSaid(order, ReportType.WORKING);
        assertEquals(quantityUnits(), working.signedUnits());
        assertEquals(quantityUnits(), working.leavesUnits());
        assertTrue(working.priceUnits() == order.priceUnits() || working.priceUnits() == 0, () -> "price of " + working);
    }

    private void awaitAll() {
        awaitOfSession(ReportType.RECONCILED);
    }

    private void awaitOfSession(ReportType type) {
        await(type + " of the session", answers -> answers.stream()
                .anyMatch(each -> each.type() == type && each.orderId() == OrderId.NONE));
    }

    private long position() {
        Instrument instrument = instrument();
        return log().answers().stream().filter(each -> each.type() == ReportType.POSITION && each.instrument() == instrument)
                .mapToLong(Answer::signedUnits).reduce(0, (before, last) -> last);
    }
}
