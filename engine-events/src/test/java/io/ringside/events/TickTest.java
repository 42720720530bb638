package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class TickTest {
    private final Views views = new Views();

    @Test
    void shouldShowBothSidesWhenAQuote() {
        Tick tick = views.tick(Inputs.quote(10_125, 10_130), 9);
        assertEquals("quote bid 10125 x 30 ask 10130 x 40 price - x -1 by null", describe(tick));
        assertEquals(List.of(101.25, 101.3, 101.275, Double.NaN), List.of(tick.bid(), tick.ask(), tick.mid(), tick.price()));
        assertEquals("IBM bid 101.25 ask 101.3", tick.toString());
    }

    @Test
    void shouldShowPriceSizeAndAggressorWhenATrade() {
        Tick tick = views.tick(Inputs.trade(10_125), 9);
        assertEquals("trade bid - x -1 ask - x -1 price 10125 x 50 by SELL", describe(tick));
        assertEquals(List.of(Double.NaN, Double.NaN, Double.NaN, 101.25), List.of(tick.bid(), tick.ask(), tick.mid(), tick.price()));
        assertEquals("IBM traded 101.25", tick.toString());
    }

    @Test
    void shouldShowNothingOfAnEarlierInputWhenThePartIsUsedAgain() {
        TickPart part = Inputs.quote(10_125, 10_130);
        part.trade(Inputs.IBM, 8).traded(10_126, Tick.UNKNOWN_SIZE, null);
        assertEquals("trade bid - x -1 ask - x -1 price 10126 x -1 by null", describe(views.tick(part, 9)));
        part.quote(Inputs.IBM, 9).bid(Tick.NO_PRICE, Tick.UNKNOWN_SIZE).ask(10_130, 0);
        assertEquals("quote bid - x -1 ask 10130 x 0 price - x -1 by null", describe(views.tick(part, 9)));
    }

    @Test
    void shouldHaveNoMiddleWhenASideIsAbsent() {
        Tick tick = views.tick(Inputs.quote(Tick.NO_PRICE, 10_130), 9);
        assertEquals(List.of(Double.NaN, 101.3, Double.NaN), List.of(tick.bid(), tick.ask(), tick.mid()));
        assertEquals("IBM bid - ask 101.3", tick.toString());
        tick = views.tick(Inputs.quote(10_125, Tick.NO_PRICE), 9);
        assertEquals(List.of(101.25, Double.NaN, Double.NaN), List.of(tick.bid(), tick.ask(), tick.mid()));
        assertEquals(List.of(true, false), List.of(tick.hasBid(), tick.hasAsk()));
    }

    @Test
    void shouldTellEventTimeFromTheSourcesStamp() {
        Tick tick = views.tick(Inputs.trade(1), 9);
        assertEquals(List.of(9L, 7L), List.of(tick.timestampNs(), tick.sourceTimeNs()));
        assertSame(Inputs.IBM, tick.instrument());
    }

    @Test
    void shouldCopyEveryFieldWhenATickIsCopied() {
        TickPart source = Inputs.quote(10_125, 10_130).traded(10_127, 60, Side.BUY);
        TickPart copy = new TickPart();
        copy.copyFrom(source);
        assertEquals(FieldsOf.text(source), FieldsOf.text(copy));
        source.trade(Inputs.IBM, 8);
        copy.copyFrom(source);
        assertEquals(FieldsOf.text(source), FieldsOf.text(copy));
    }

    private static String describe(Tick tick) {
        return (tick.isQuote() ? "quote" : "") + (tick.isTrade() ? "trade" : "")
                + " bid " + text(tick.bidUnits()) + " x " + tick.bidSizeUnits()
                + " ask " + text(tick.askUnits()) + " x " + tick.askSizeUnits()
                + " price " + text(tick.priceUnits()) + " x " + tick.sizeUnits() + " by " + tick.aggressor();
    }

    private static String text(long units) {
        return units == Tick.NO_PRICE ? "-" : Long.toString(units);
    }
}
