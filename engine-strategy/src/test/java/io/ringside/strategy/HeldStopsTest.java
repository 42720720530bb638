package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the stops that the engine keeps are reached, and what comes of it. */
class HeldStopsTest extends GroupScene {
    @Test
    void shouldSendTheStopAtOnceWhenTheMarketIsThroughItAsTheEntryExecutes() {
        WorkingOrder entry = bracket();
        bid(STOP);
        assertEquals(List.of("0 CANCEL BUY X", "0 ORDER SELL X 4 MARKET 0 IOC"), filled(entry, 4));
    }

    @Test
    void shouldJudgeByTheTickThatIsSeenWhenTheFirstBracketIsGiven() {
        asked(p -> p.order(stand.x, Side.BUY, 10).stopLoss(9_999).send());
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), filled(probe.only(), 10));
    }

    /** A trade through the stop reaches it; the market that is looked at later is the quote. */
    @Test
    void shouldLookAtTheQuoteOnceThereIsOne() {
        WorkingOrder entry = bracket();
        stand.trade(stand.x, STOP - 1);
        assertEquals(List.of("0 ORDER SELL X 4 LIMIT 10100 GTC"), filled(entry, 4));
        stand.trade(stand.x, STOP - 1);
        assertEquals(List.of("0 CANCEL BUY X", "0 CANCEL SELL X"), stand.signals());
    }

    @Test
    void shouldGiveAnAlternativeAtOnceWhenTheMarketIsThroughItsStop() {
        assertEquals(List.of("0 HOLD BUY X", "0 HOLD SELL X", "0 ORDER BUY X 5 MARKET 0 IOC"),
                asked(p -> p.order(stand.x, Side.BUY, 5).stop(10_001).oco(Side.SELL).stop(9_900).send()));
        assertEquals(List.of(), bid(9_800));
    }

    @Test
    void shouldCancelTheOtherFirstWhenAnAlternativeIsReachedAsItIsGiven() {
        assertEquals(List.of("0 ORDER SELL X 5 LIMIT 10100 GTC", "0 HOLD SELL X", "0 CANCEL SELL X"),
                asked(p -> p.order(stand.x, Side.SELL, 5).limit(10_100).oco().stop(9_999).send()));
        assertEquals(List.of("0 ORDER SELL X 5 MARKET 0 IOC"), said(probe.only(), ReportType.CANCELLED));
    }

    @Test
    void shouldSendTheStopAtOnceWhenItIsMovedThroughTheMarket() {
        filled(bracket(), 10);
        said(order(profitId), ReportType.REJECTED);
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), asked(p -> p.replace(lossId, 0, 9_999)));
    }

    @Test
    void shouldStayReachedUntilNothingIsLeft() {
        filled(bracket(), 10);
        bid(STOP);
        said(order(profitId), ReportType.CANCELLED);
        for (int left = 10; left > 0; left--) {
            WorkingOrder loss = probe.only();
            assertEquals(left, loss.quantityUnits());
            filled(loss, 1);
            if (left > 1) {
                said(loss, ReportType.CANCELLED);
                bid(PROFIT);
            }
        }
        assertEquals(List.of(), bid(STOP));
        assertEquals(0, probe.position(stand.x).quantityUnits());
    }

    @Test
    void shouldSendStopsThatFindNoRoomOnATickWithTheNext() {
        stand.runner.signalsPerInput(1);
        asked(p -> p.order(stand.x, Side.BUY, 5).stopLoss(STOP).send());
        filled(probe.only(), 5);
        asked(p -> p.order(stand.x, Side.BUY, 7).stopLoss(STOP + 10).send());
        filled(probe.only(), 7);
        assertEquals(List.of("0 ORDER SELL X 5 MARKET 0 IOC"), bid(STOP));
        assertEquals(List.of("0 ORDER SELL X 7 MARKET 0 IOC"), bid(PROFIT), "reached when it found no room");
    }

    @Test
    void shouldGiveAnExitAnewThatALostSessionTookWithIt() {
        filled(bracket(), 10);
        WorkingOrder profit = copy(order(profitId));
        stand.says(null, ReportType.DISCONNECTED);
        assertEquals(List.of("0 ORDER SELL X 10 LIMIT 10100 GTC"), said(profit, ReportType.CANCELLED));
        assertEquals(List.of(), said(probe.only(), ReportType.REJECTED), "refused with the session there: given up");
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), bid(STOP));
    }

    @Test
    void shouldAskAgainForTheQuantityWhenAReplaceWasLost() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        filled(entry, 3);
        WorkingOrder profit = order(profitId);
        stand.says(null, ReportType.DISCONNECTED);
        stand.working(profit, 4, PROFIT);
        assertEquals(List.of(), stand.signals(), "the replace may still arrive");
        assertEquals(List.of("0 REPLACE SELL X 7 LIMIT 10100 GTC"), said(profit, ReportType.REPLACE_REJECTED));
    }
}
