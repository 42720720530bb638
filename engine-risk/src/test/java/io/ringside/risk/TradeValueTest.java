package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import org.junit.jupiter.api.Test;

/** The value of a trade over its amends and the slices of one parent; 20,000.00 are allowed, 200 of X at 100.00. */
class TradeValueTest {
    private static Desk desk() {
        return new Desk(Desk.off().maxTradeValueBps(200)).open();
    }

    private static Ask buy(long units) {
        return Ask.limit(Desk.X, Side.BUY, units, 10_000);
    }

    private static String slice(Desk desk, long parent, Ask ask) {
        return desk.dressed(part -> part.parentId = parent).judge(ask);
    }

    private static long placed(Desk desk, long parent, Ask ask) {
        assertEquals("APPROVED", slice(desk, parent, ask));
        return desk.id(0);
    }

    @Test
    void shouldCountWhatAnAmendedOrderHasOpenedWhenThePositionHasTurnedSince() {
        Desk desk = desk();
        Ask below = Ask.limit(Desk.X, Side.BUY, 150, 9_900);
        long order = desk.place(below);
        desk.fill(order, Desk.X, 100, 9_900);
        desk.fill(desk.place(Ask.limit(Desk.X, Side.SELL, 200, 10_000)), Desk.X, -200, 10_000);
        assertEquals("APPROVED", desk.judge(below.replacing(order)), "50 of 100 short reduce, 100 had opened");
        desk.says(ReportType.REPLACE_REJECTED, order, 0);
        assertEquals("APPROVED", desk.judge(below.of(302).replacing(order)), "100 reduce, 102 open, 100 had opened");
        desk.says(ReportType.REPLACE_REJECTED, order, 0);
        assertEquals("MAX_TRADE_VALUE 20097000 of 20000000", desk.judge(below.of(303).replacing(order)));
    }

    @Test
    void shouldValueWhatWasOpenedAtItsPriceWhenAnAmendIsPricedLower() {
        Desk desk = desk();
        long order = desk.place(buy(200));
        desk.fill(order, Desk.X, 100, 10_000);
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.BUY, 300, 5_000).replacing(order)));
        desk.says(ReportType.REPLACE_REJECTED, order, 0);
        assertEquals("MAX_TRADE_VALUE 20050000 of 20000000", desk.judge(Ask.limit(Desk.X, Side.BUY, 301, 5_000).replacing(order)));
    }

    @Test
    void shouldAddUpSlicesOfOneParent() {
        Desk desk = desk();
        placed(desk, 7, buy(120));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, buy(81)));
        placed(desk, 7, buy(80));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, buy(1)));
        placed(desk, 8, buy(200));
        placed(desk, 0, buy(200));
        placed(desk, 0, buy(200));
    }

    @Test
    void shouldKeepToTheParentWhatASliceHasOpenedWhenItEnds() {
        Desk desk = desk();
        long first = placed(desk, 7, buy(200));
        desk.fill(first, Desk.X, 50, 9_000);
        desk.says(ReportType.CANCELLED, first, 150);
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, buy(156)), "45,000.00 are filled");
        long second = placed(desk, 7, buy(155));
        desk.says(ReportType.REJECTED, second, 155);
        placed(desk, 7, buy(155));
    }

    @Test
    void shouldCountASliceOnceWhenItIsAmended() {
        Desk desk = desk();
        long first = placed(desk, 7, buy(100));
        placed(desk, 7, buy(50));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(buy(151).replacing(first)));
        assertEquals("APPROVED", desk.judge(buy(150).replacing(first)));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, buy(1)));
        desk.suppressed(SignalAction.REPLACE, first);
        placed(desk, 7, buy(50));
    }

    @Test
    void shouldCountOnlyWhatASliceOpens() {
        Desk desk = desk().holding(Desk.X, -100, 10_000);
        long first = placed(desk, 7, buy(250));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, buy(51)));
        desk.fill(first, Desk.X, 250, 10_000);
        placed(desk, 7, buy(50));
    }

    @Test
    void shouldTellParentsOfStrategiesAndInstrumentsApart() {
        Desk desk = Desk.ofTwo(Desk.off().maxTradeValueBps(200));
        desk.quote(Desk.Z, 10_000, 10_000);
        placed(desk, 7, buy(200));
        placed(desk, 7, Ask.limit(Desk.Z, Side.BUY, 200, 10_000));
        desk.asking = 1;
        placed(desk, 7, buy(200));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 7, Ask.limit(Desk.X, Side.BUY, 1, 10_000)));
    }

    @Test
    void shouldRememberEveryParent() {
        Desk desk = desk();
        for (long parent = 1; parent <= 500; parent++) {
            desk.fill(placed(desk, parent, buy(200)), Desk.X, 200, 10_000);
            desk.fill(desk.place(Ask.market(Desk.X, Side.SELL, 200)), Desk.X, -200, 10_000);
        }
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 1, buy(1)));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", slice(desk, 500, buy(1)));
    }
}
