package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyRunnerBooksTest {
    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();
    private final Probe probe = new Probe("a", heard);
    private final Probe other = new Probe("b", heard);

    StrategyRunnerBooksTest() {
        stand.add("a", probe, stand.x).add("b", other, stand.y);
    }

    private List<String> asked(Consumer<Probe> act) {
        probe.on(Callback.TICK, act);
        stand.quote();
        probe.quiet();
        heard.clear();
        return stand.signals();
    }

    /** Position, cost, cash spent, orders working and their signed leaves. */
    private String books() {
        return probe.position(stand.x).quantityUnits() + " " + probe.position(stand.x).costUnits() + " "
                + (probe.cashUnits() - Stand.CASH) + " " + probe.workingOrders().size() + " "
                + probe.workingOrders().signedLeavesUnits(stand.x);
    }

    @Test
    void shouldFoldPartialFillsToTheEndOfTheOrder() {
        asked(p -> p.buy(stand.x, 5));
        WorkingOrder order = probe.only();
        assertEquals("0 0 0 1 5", books());
        stand.fill(order, 2, 100, 1);
        assertEquals("2 200 -201 1 3", books());
        stand.fill(order, 3, 110, 2);
        assertEquals("5 530 -533 0 0", books());
        assertEquals(List.of("a filled 2 now 2", "a filled 3 now 5"), heard);
    }

    @Test
    void shouldFoldASaleIntoCashAndPosition() {
        asked(p -> p.sell(stand.x, 4));
        stand.fill(probe.only(), 4, 250, 3);
        assertEquals("-4 -1000 997 0 0", books());
    }

    @Test
    void shouldEndTheOrderOnceWhenMoreIsFilledThanAsked() {
        asked(p -> p.buy(stand.x, 5));
        stand.fill(probe.only(), 8, 100, 0);
        assertEquals("8 800 -800 0 0", books());
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, names = {"CANCELLED", "EXPIRED", "REJECTED"})
    void shouldReleaseWhatIsOpenWhenTheVenueEndsTheOrder(ReportType end) {
        asked(p -> p.buy(stand.x, 5));
        WorkingOrder order = probe.only();
        stand.fill(order, 2, 100, 0);
        stand.says(order, end);
        assertEquals("2 200 -200 0 0", books());
        assertEquals("a " + end + " X, 0 working", heard.get(1));
    }

    @ParameterizedTest
    @EnumSource(value = OutcomeType.class, names = {"DENIED", "SUPPRESSED"})
    void shouldReleaseAnOrderThatWasNotSent(OutcomeType end) {
        asked(p -> p.buy(stand.x, 5));
        stand.outcome(end, probe.only(), SignalAction.ORDER);
        assertEquals("0 0 0 0 0", books());
        assertEquals(List.of("a " + end + " X, 0 working"), heard);
    }

    @ParameterizedTest
    @EnumSource(value = OutcomeType.class, names = {"DENIED", "SUPPRESSED"})
    void shouldKeepTheOrderWhenOnlyItsReplaceWasNotSent(OutcomeType end) {
        asked(p -> p.limit(stand.x, Side.BUY, 5, 90, TimeInForce.GTC));
        stand.outcome(end, probe.only(), SignalAction.REPLACE);
        assertEquals("0 0 0 1 5", books());
        assertEquals(List.of("a REPLACE_REJECTED X, 1 working"), heard);
    }

    @Test
    void shouldTakeTheNewQuantityAndPriceWhenTheVenueReplaced() {
        asked(p -> p.limit(stand.x, Side.BUY, 5, 90, TimeInForce.GTC));
        WorkingOrder order = probe.only();
        stand.fill(order, 2, 90, 0);
        stand.replaced(order, 9, 95);
        assertEquals("2 180 -180 1 7", books());
        assertEquals(9, order.quantityUnits());
        assertEquals(95, order.priceUnits());
        stand.replaced(order, 3, 95);
        assertEquals("2 180 -180 1 1", books());
        stand.fill(order, 1, 95, 0);
        assertEquals("3 275 -275 0 0", books());
    }

    @Test
    void shouldBookCashOnlyWhenAFillComesForAnOrderItDoesNotKnow() {
        asked(p -> p.buy(stand.x, 5));
        long id = probe.only().orderId();
        stand.says(probe.only(), ReportType.CANCELLED);
        heard.clear();
        stand.slot.report.about(id + 1, stand.x, Side.BUY, stand.nowNs).filled(9, 2, 100, 0).fee(1, false);
        stand.enter(InputKind.REPORT);
        assertEquals("0 0 -201 0 0", books());
        assertEquals(List.of(), heard);
    }

    @Test
    void shouldBookALateFillAndWhatIsTakenBackToTheStrategyWhoseOrderItWas() {
        asked(p -> p.buy(stand.x, 5));
        long id = probe.only().orderId();
        stand.says(probe.only(), ReportType.CANCELLED);
        stand.slot.report.about(id, stand.x, Side.BUY, stand.nowNs).filled(9, 2, 100, 0).fee(1, false);
        stand.enter(InputKind.REPORT);
        assertEquals("2 200 -201 0 0", books());
        stand.enter(InputKind.REPORT);
        assertEquals("2 200 -201 0 0", books(), "the same again");
        stand.slot.report.says(ReportType.BUSTED, 0);
        stand.enter(InputKind.REPORT);
        assertEquals("0 0 0 0 0", books());
        stand.enter(InputKind.REPORT);
        assertEquals("0 0 0 0 0", books(), "taken back twice");
    }

    @Test
    void shouldKeepPositionsApartAndCashInCommon() {
        asked(p -> p.buy(stand.x, 5));
        stand.fill(probe.only(), 5, 100, 1);
        other.on(Callback.TICK, p -> p.sell(stand.x, 2));
        stand.quote(stand.y, 1, 2);
        stand.fill(other.only(), 2, 120, 1);
        assertEquals("5 500 -262 0 0", books());
        assertEquals(-2, other.position(stand.x).quantityUnits());
        assertEquals(probe.cashUnits(), other.cashUnits());
    }

    @Test
    void shouldCountPositionAndOpenOrdersWhenATargetIsGiven() {
        asked(p -> p.buy(stand.x, 5));
        stand.fill(probe.only(), 2, 100, 0);
        assertEquals(List.of("0 ORDER BUY X 7 MARKET 0 IOC"), asked(p -> p.target(stand.x, 12)));
        assertEquals(List.of("0 ORDER SELL X 15 MARKET 0 IOC"), asked(p -> p.target(stand.x, -3)));
        assertEquals(List.of(), asked(p -> assertEquals(OrderId.NONE, p.target(stand.x, -3))));
        stand.outcome(OutcomeType.DENIED, probe.workingOrders().get(2), SignalAction.ORDER);
        assertEquals(List.of("0 ORDER SELL X 12 MARKET 0 IOC"), asked(p -> p.target(stand.x, 0)));
    }

    @Test
    void shouldNotCountAnotherStrategysHoldingWhenATargetIsGiven() {
        other.on(Callback.TICK, p -> p.buy(stand.x, 50));
        stand.quote(stand.y, 1, 2);
        stand.fill(other.only(), 20, 100, 0);
        assertEquals(List.of("0 ORDER BUY X 3 MARKET 0 IOC"), asked(p -> p.target(stand.x, 3)));
    }

    @Test
    void shouldHaveBooksUpToDateInTheCallback() {
        List<String> seen = new ArrayList<>();
        asked(p -> p.buy(stand.x, 5));
        probe.on(Callback.FILL, p -> seen.add(books()));
        stand.fill(probe.only(), 5, 100, 1);
        assertEquals(List.of("5 500 -501 0 0"), seen);
    }
}
