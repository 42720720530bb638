package io.ringside.position;

import static io.ringside.position.Market.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import org.junit.jupiter.api.Test;

class TopOfBookTest {
    private static final long LONG = 1;
    private static final long SHORT = -1;

    private final Instrument ibm = Market.conclude(Market.define("IBM", 2, 0)).get(0);
    private final TopOfBook book = new TopOfBook();

    @Test
    void shouldKnowNoPriceWhenNothingWasSeen() {
        assertEquals("- / -", top());
        assertEquals("long - short -", marks());
        assertEquals(Long.MIN_VALUE, book.updatedNs());
        assertFalse(book.isQuoted());
        assertFalse(book.isCrossed());
    }

    @Test
    void shouldSetBothSidesWhenATradeComesBeforeTheFirstQuote() {
        trade(10_000, 7);
        assertEquals("10000 / 10000", top());
        assertFalse(book.isQuoted());
        trade(10_010, 8);
        assertEquals("10010 / 10010", top());
        assertEquals(8, book.updatedNs());
    }

    @Test
    void shouldNotMoveWhenATradeComesAfterTheFirstQuote() {
        quote(9_999, 10_001, 5);
        trade(10_500, 6);
        assertEquals("9999 / 10001", top());
        assertEquals(5, book.updatedNs());
        assertTrue(book.isQuoted());
    }

    @Test
    void shouldBeFreshWhenAnIdenticalQuoteRepeats() {
        quote(9_999, 10_001, 5);
        quote(9_999, 10_001, 9);
        assertEquals(9, book.updatedNs());
    }

    @Test
    void shouldLoseASideWhenTheQuoteHasNone() {
        quote(9_999, 10_001, 5);
        quote(ABSENT, 10_002, 6);
        assertEquals("- / 10002", top());
        quote(9_998, ABSENT, 7);
        assertEquals("9998 / -", top());
        quote(ABSENT, ABSENT, 8);
        assertEquals("- / -", top());
    }

    @Test
    void shouldGiveTheSideAnOrderWouldTakeWhenAsked() {
        quote(9_999, 10_001, 5);
        assertEquals(10_001, book.referenceUnits(Side.BUY));
        assertEquals(9_999, book.referenceUnits(Side.SELL));
        quote(ABSENT, ABSENT, 6);
        assertEquals(ABSENT, book.referenceUnits(Side.BUY));
        assertEquals(ABSENT, book.referenceUnits(Side.SELL));
    }

    @Test
    void shouldBeCrossedOnlyWhenTheBidIsAboveTheAsk() {
        quote(10_000, 10_000, 1);
        assertFalse(book.isCrossed());
        quote(10_001, 10_000, 2);
        assertTrue(book.isCrossed());
        quote(10_001, ABSENT, 3);
        assertFalse(book.isCrossed());
        quote(ABSENT, 10_000, 4);
        assertFalse(book.isCrossed());
    }

    @Test
    void shouldMarkLongsAtTheBidAndShortsAtTheAskWhenBothAreThere() {
        trade(9_000, 1);
        quote(9_999, 10_001, 2);
        assertEquals("long 9999 short 10001", marks());
    }

    @Test
    void shouldMarkAtTheLastTradeWhenTheSideIsAbsentHoweverOldTheTrade() {
        trade(9_000, 1);
        quote(9_999, 10_001, 2);
        quote(ABSENT, ABSENT, 3);
        assertEquals("long 9000 short 9000", marks());
        trade(9_100, 4);
        assertEquals("long 9100 short 9100", marks());
    }

    @Test
    void shouldMarkAtTheSidesLastKnownPriceWhenThereWasNoTrade() {
        quote(9_999, 10_001, 1);
        quote(ABSENT, 10_002, 2);
        assertEquals("long 9999 short 10002", marks());
        quote(9_990, ABSENT, 3);
        assertEquals("long 9990 short 10002", marks());
        quote(ABSENT, ABSENT, 4);
        assertEquals("long 9990 short 10002", marks());
    }

    @Test
    void shouldHaveNoMarkWhenThatSideWasNeverKnown() {
        quote(9_999, ABSENT, 1);
        assertEquals("long 9999 short -", marks());
    }

    private void quote(long bid, long ask, long nowNs) {
        book.apply(Market.quote(ibm, bid, ask), nowNs);
    }

    private void trade(long price, long nowNs) {
        book.apply(Market.trade(ibm, price), nowNs);
    }

    private String top() {
        return text(book.bidUnits()) + " / " + text(book.askUnits());
    }

    private String marks() {
        return "long " + text(book.markUnits(LONG)) + " short " + text(book.markUnits(SHORT));
    }

    private static String text(long units) {
        return units == ABSENT ? "-" : Long.toString(units);
    }
}
