package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that have to grow forget nothing that counts, wherever they stand when they do. */
class GrowingTablesTest {
    private static SignalPart buy(long units) {
        SignalPart part = new SignalPart().does(SignalAction.ORDER).about(Desk.X, Side.BUY).as(OrderType.LIMIT, TimeInForce.GTC);
        part.quantityUnits = units;
        part.priceUnits = 100;
        return part;
    }

    @Test
    void shouldRememberAllWithinTheWindowWhenManyHaveLeftIt() {
        RecentOrders recent = new RecentOrders();
        for (int i = 1; i <= 200; i++) {
            recent.note(buy(i), 0, 10);
        }
        for (int i = 1; i <= 700; i++) {
            recent.note(buy(1_000 + i), 20, 10);
        }
        for (int i = 1; i <= 700; i++) {
            assertEquals(20, recent.lastNs(buy(1_000 + i)));
        }
        assertEquals(RecentOrders.NEVER, recent.lastNs(buy(200)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void shouldKeepTheBooksOfTheNextStrategyInEveryCurrency(int strategy) {
        StrategyBooks books = new StrategyBooks(1, 3, 3);
        books.seat(strategy);
        LiveOrder order = new LiveOrder(0);
        order.of(Desk.Z, Side.BUY);
        order.strategyId = strategy;
        books.work(order, 4, 400);
        books.count(order, 1);
        books.fill(strategy, Desk.Z.id(), 7);
        assertEquals(List.of(400L, 0L, 0L, 0L), List.of(books.openNotional(strategy, 0), books.openNotional(strategy, 2),
                books.openNotional(0, 0), books.openNotional(strategy + 1, 0)));
        assertEquals(List.of(7L, 4L, 1L), List.of(books.heldUnits(strategy, Desk.Z), books.leavesUnits(strategy, Desk.Z, Side.BUY),
                (long) books.openOf(strategy)));
    }
}
