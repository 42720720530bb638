package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.EndedOrders;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate's tables by themselves: best resting prices, recent orders, strategies' books, orders that ended. */
class TablesTest {
    @Test
    void shouldKnowTheBestRestingPriceWhateverComesMovesAndGoes() {
        Generator cases = Generator.of(TablesTest.class);
        RestingPrices resting = new RestingPrices(3);
        List<LiveOrder> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LiveOrder order = new LiveOrder(i);
            order.of(Desk.FLOOR.get(cases.below(3)), cases.chance(2) ? Side.BUY : Side.SELL);
            order.restingUnits = RestingPrices.NONE;
            orders.add(order);
        }
        for (int step = 0; step < 4_000; step++) {
            resting.set(orders.get(cases.below(orders.size())), cases.chance(3) ? RestingPrices.NONE : cases.between(1, 60));
            Instrument at = Desk.FLOOR.get(cases.below(3));
            for (Side side : Side.values()) {
                long best = orders.stream().filter(order -> order.instrument == at && order.side == side && order.restingUnits != 0)
                        .mapToLong(order -> order.restingUnits * side.sign()).max().orElse(0) * side.sign();
                assertEquals(best, resting.best(at, side), step + " of " + cases);
            }
        }
    }

    private static SignalPart order(Instrument of, Side side, OrderType type, TimeInForce lasting) {
        SignalPart part = new SignalPart().does(SignalAction.ORDER).about(of, side).as(type, lasting);
        part.quantityUnits = 5;
        part.priceUnits = 7;
        return part;
    }

    @Test
    void shouldTellEveryKindOfOrderFromEveryOther() {
        RecentOrders recent = new RecentOrders();
        List<SignalPart> kinds = new ArrayList<>();
        for (Instrument of : Desk.FLOOR) {
            for (Side side : Side.values()) {
                for (OrderType type : OrderType.values()) {
                    for (TimeInForce lasting : TimeInForce.values()) {
                        kinds.add(order(of, side, type, lasting));
                    }
                }
            }
        }
        for (int i = 0; i < kinds.size(); i++) {
            assertEquals(RecentOrders.NEVER, recent.lastNs(kinds.get(i)));
            recent.note(kinds.get(i), i, 1_000);
            assertEquals(i, recent.lastNs(kinds.get(i)));
        }
        SignalPart other = order(Desk.X, Side.BUY, OrderType.MARKET, TimeInForce.IOC);
        other.quantityUnits = 6;
        assertEquals(RecentOrders.NEVER, recent.lastNs(other));
        other.quantityUnits = 5;
        other.priceUnits = 8;
        assertEquals(RecentOrders.NEVER, recent.lastNs(other));
    }

    @Test
    void shouldDropWhatHasLeftTheWindowAndKeepTheRestWhenItGrows() {
        RecentOrders recent = new RecentOrders();
        SignalPart first = order(Desk.X, Side.BUY, OrderType.MARKET, TimeInForce.IOC);
        recent.note(first, 0, 10);
        SignalPart second = order(Desk.Y, Side.BUY, OrderType.MARKET, TimeInForce.IOC);
        recent.note(second, 10, 10);
        assertEquals(0, recent.lastNs(first));
        recent.note(second, 11, 10);
        assertEquals(RecentOrders.NEVER, recent.lastNs(first));
        for (int i = 0; i < 1_000; i++) {
            SignalPart more = order(Desk.Z, Side.SELL, OrderType.LIMIT, TimeInForce.GTC);
            more.quantityUnits = i;
            recent.note(more, 12, 10);
        }
        for (int i = 0; i < 1_000; i++) {
            SignalPart more = order(Desk.Z, Side.SELL, OrderType.LIMIT, TimeInForce.GTC);
            more.quantityUnits = i;
            assertEquals(12, recent.lastNs(more));
        }
        assertEquals(11, recent.lastNs(second));
    }

    @Test
    void shouldKeepAStrategysBooksApartWhenMoreStrategiesComeThanAnnounced() {
        StrategyBooks books = new StrategyBooks(1, 3, 1);
        books.fill(0, 2, 4);
        assertEquals(0, books.heldUnits(1, Desk.X) + books.leavesUnits(1, Desk.X, Side.BUY) + books.openOf(1) + books.openNotional(1, 0));
        books.seat(0);
        books.seat(3);
        LiveOrder order = new LiveOrder(0);
        order.of(Desk.Y, Side.SELL);
        order.strategyId = 3;
        books.work(order, 10, 500);
        books.count(order, 1);
        books.fill(3, 1, -6);
        assertEquals(List.of(4L, 0L, -6L), List.of(books.heldUnits(0, Desk.Z), books.heldUnits(1, Desk.Y), books.heldUnits(3, Desk.Y)));
        assertEquals(List.of(10L, 0L, 0L), List.of(books.leavesUnits(3, Desk.Y, Side.SELL), books.leavesUnits(3, Desk.Y, Side.BUY),
                books.leavesUnits(2, Desk.Y, Side.SELL)));
        assertEquals(List.of(1, 0, 1, 0), List.of(books.openOf(3), books.openOf(2), books.openIn(1), books.openIn(0)));
        assertEquals(List.of(500L, 0L), List.of(books.openNotional(3, 0), books.openNotional(2, 0)));
        books.work(order, -4, -200);
        books.count(order, -1);
        assertEquals(List.of(6L, 300L), List.of(books.leavesUnits(3, Desk.Y, Side.SELL), books.openNotional(3, 0)));
        assertEquals(0, books.openOf(3));
    }

    @Test
    void shouldKnowWhoseAnEndedOrderWasAndWhatItHadLeft() {
        EndedOrders ended = new EndedOrders();
        for (int i = 1; i <= 3; i++) {
            ended.note(i, i + 10, i);
        }
        assertEquals(List.of(11, 12, 13, EndedOrders.NONE),
                List.of(ended.ownerOf(1), ended.ownerOf(2), ended.ownerOf(3), ended.ownerOf(4)));
        assertFalse(ended.knows(0));
        assertTrue(ended.fill(3, 2));
        assertTrue(ended.fill(3, 1));
        assertFalse(ended.fill(3, 1));
        assertTrue(ended.fill(2, 2));
    }

    @Test
    void shouldBookALateFillToTheStrategyWhoseOrderItWas() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.asking = 1;
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_000));
        assertEquals(1, desk.exposure().strategyOf(id));
        desk.says(ReportType.CANCELLED, id, 5);
        assertEquals(1, desk.exposure().strategyOf(id));
        assertEquals(EndedOrders.NONE, desk.exposure().strategyOf(id + 1));
        desk.fill(id, Desk.X, -3, 10_000);
        assertEquals(List.of(-3L, 0L), List.of(desk.exposure().books().heldUnits(1, Desk.X), desk.exposure().books().heldUnits(0, Desk.X)));
        desk.exposure().found(new Report().about(id, Desk.X, Side.SELL, 0).says(ReportType.WORKING, 2));
        assertEquals(0, desk.exposure().leavesUnits(Desk.X, Side.SELL));
    }

    @Test
    void shouldCountWhatAReplacedOrderHasReducedAsNotOpened() {
        Desk desk = Desk.ofTwo(Desk.off().maxTradeValueBps(200)).holding(Desk.X, 100, 10_000);
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 150, 10_000));
        desk.fill(id, Desk.X, -120, 10_000);
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.SELL, 300, 10_000).replacing(id)));
        desk.says(ReportType.REPLACED, id, 180);
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(Ask.limit(Desk.X, Side.SELL, 301, 10_000).replacing(id)));
    }
}
