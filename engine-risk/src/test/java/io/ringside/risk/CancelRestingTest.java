package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.OrderType;
import io.ringside.events.Side;
import org.junit.jupiter.api.Test;

/** Under {@code self-trade=cancel-resting} an order that would meet our own is approved, and has that cancelled first. */
class CancelRestingTest {
    private static Ask buy(long price) {
        return Ask.limit(Desk.X, Side.BUY, 1, price);
    }

    private static Desk desk(LimitsBuilder limits) {
        Desk desk = new Desk(limits).open();
        desk.quote(Desk.X, 9_900, 10_000);
        desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_010));
        return desk;
    }

    private static Desk clearing() {
        return desk(Desk.off().cancelRestingOnSelfTrade());
    }

    private static String said(Desk desk, Ask ask) {
        String verdict = desk.judge(ask);
        return verdict.equals("APPROVED") && desk.slot.verdicts.get(0).clearsWay ? "APPROVED, clears the way" : verdict;
    }

    @Test
    void shouldClearTheWayFromThePriceOfTheRestingOrderOn() {
        assertEquals("APPROVED", said(clearing(), buy(10_009)));
        assertEquals("APPROVED, clears the way", said(clearing(), buy(10_010)));
        assertEquals("APPROVED, clears the way", said(clearing(), buy(10_011)));
        assertEquals("APPROVED", said(clearing(), Ask.limit(Desk.X, Side.SELL, 1, 9_900)));
        assertEquals("SELF_TRADE 10010 of 10010", said(desk(Desk.off()), buy(10_010)));
        assertEquals("SELF_TRADE 10010 of 10010", said(desk(Desk.off().set("self-trade", "reject")), buy(10_010)));
    }

    @Test
    void shouldClearTheWayOfAMarketOrderAsFarAsItIsLimited() {
        assertEquals("APPROVED, clears the way", said(clearing(), Ask.market(Desk.X, Side.BUY, 1)));
        assertEquals("APPROVED", said(desk(Desk.off().cancelRestingOnSelfTrade().priceCollarBps(9)), Ask.market(Desk.X, Side.BUY, 1)));
        assertEquals("APPROVED, clears the way",
                said(desk(Desk.off().cancelRestingOnSelfTrade().priceCollarBps(10)), Ask.market(Desk.X, Side.BUY, 1)));
    }

    @Test
    void shouldClearTheWayOfAnExitAndOfAnAmend() {
        Desk desk = clearing().holding(Desk.X, -4, 10_000);
        assertEquals("APPROVED, clears the way", said(desk, buy(10_010)));
        desk = clearing();
        long below = desk.place(buy(10_000));
        assertEquals("APPROVED", said(desk, buy(10_009).replacing(below)));
        assertEquals("APPROVED, clears the way", said(desk, buy(10_010).replacing(below)));
    }

    @Test
    void shouldStillRefuseAStopSinceItMeetsTheOrderLater() {
        Desk desk = clearing();
        desk.quote(Desk.X, 10_000, 10_010);
        desk.dressed(part -> part.as(OrderType.STOP, io.ringside.events.TimeInForce.GTC).waits(10_020, 0));
        assertEquals("SELF_TRADE 10010 of 10010", said(desk, buy(0)));
    }

    @Test
    void shouldCountTheRestingOrderUntilTheVenueSaysThatItIsOver() {
        Desk desk = desk(Desk.off().cancelRestingOnSelfTrade().maxOpenOrders(2));
        assertEquals("APPROVED, clears the way", said(desk, buy(10_010)));
        assertEquals("MAX_OPEN_ORDERS 3 of 2", said(desk, buy(10_020)));
    }

    @Test
    void shouldGoByTheLimitsInForce() {
        Desk desk = clearing();
        desk.command(ControlType.LIMITS, with -> with.text = Desk.off().build().text());
        assertEquals("SELF_TRADE 10010 of 10010", said(desk, buy(10_010)));
    }
}
