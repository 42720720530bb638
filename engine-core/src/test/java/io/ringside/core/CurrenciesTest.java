package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.backtest.Replay;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.venue.SimulatedVenue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account in dollars that also trades in euros, through the whole engine. */
class CurrenciesTest {
    private final List<String> seen = new ArrayList<>();

    private static Instrument instrument(String symbol, int priceDecimals, String currency) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(0).currency(Currency.of(currency, 2)).build();
    }

    private EngineBuilder desk(Threading threading, Limits limits) {
        return Engine.builder().instrument(instrument("EURUSD", 5, "USD")).instrument(instrument("SAP", 2, "EUR"))
                .instrument(instrument("USDJPY", 3, "JPY")).cash("USD", "100000").cash("EUR", "50000")
                .fx("EUR/USD", "EURUSD").fx("USD/JPY", "USDJPY").limits(limits).threading(threading).record()
                .venue(SimulatedVenue.builder().feeBps("1").build())
                .strategy("buyer", Probe.ticks((me, tick) -> {
                    seen.add(me.cash() + " " + me.cash(1));
                    me.trade(tick.instrument(), Side.BUY, 10);
                }), "SAP").isolated("apart", Probe.idle());
    }

    private static Limits limits() {
        return Limits.standard().toBuilder().set("price.max-age-ms", Limits.OFF).build();
    }

    private static void quote(Engine engine, String symbol, long second, long bid, long ask) {
        Desk.publish(engine, symbol, second * Desk.SECOND, bid, ask);
        Desk.quiet(engine);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldTradeInAnotherCurrencyOnceItsRateIsKnownAndDecideTheSameAgain(Threading threading) {
        Engine engine = desk(threading, limits()).build().start();
        quote(engine, "SAP", 1, 9_999, 10_000);
        assertEquals(List.of("EUR"), engine.result().missingRates());
        assertNull(engine.result().equity());
        quote(engine, "EURUSD", 2, 110_000, 110_010);
        quote(engine, "SAP", 3, 9_999, 10_000);
        quote(engine, "EURUSD", 4, 105_000, 105_010);
        Desk.closeInTime(engine);
        RunResult result = engine.result();
        // 50000 − 1000 − 0.10 + 999.90 = 49999.80 EUR at 1.05
        assertEquals("[100000, 48999.9, 0] equity 152499.79, fees 0.105, drawdown 161, {NO_RATE=1}, NORMAL", result.balances() + " equity "
                + result.equity() + ", fees " + result.fees() + ", drawdown " + result.maxDrawdownBps() + ", " + result.denied() + ", "
                + result.state());
        assertEquals(result.equity().units() - 15_500_000_000L,
                result.realizedPnl().units() + result.unrealizedPnl().units() - result.fees().units());
        assertEquals(List.of("10000000000 5000000", "10000000000 5000000"), seen);
        for (Threading mode : Threading.values()) {
            assertEquals(result.digest(), new Replay(desk(mode, limits())).run(engine.tape()).digest());
        }
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldTripByTheRateAloneWhenWhatIsHeldLosesInTheAccountsCurrency(Threading threading) {
        Engine engine = desk(threading, limits()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "EURUSD", 2, 94_500, 94_510);
        assertEquals(RiskState.NORMAL, engine.counters().riskState());
        quote(engine, "EURUSD", 3, 94_499, 94_510);
        assertEquals(RiskState.LIQUIDATION_ONLY, engine.counters().riskState());
        Desk.closeInTime(engine);
        assertEquals(List.of(RiskCode.DRAWDOWN), engine.result().trips().stream().map(RunResult.Trip::code).toList());
    }

    @Test
    void shouldLimitInTheAccountsCurrencyWhenAnOrderIsInAnother() {
        Engine engine = desk(Threading.INLINE, limits().toBuilder().set("account.max-gross", "1200").build()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "SAP", 2, 9_999, 10_000);
        // 1000 EUR are held at 999.90; a further 1000 at the dearer rate: 1999.90 × 1.1001
        assertEquals("refuses, 2200.08999 USD of 1200 USD", said(engine, "BUY 10 LIMIT 100", "GROSS"));
        assertEquals("refuses, 1200.00009 USD of 1200 USD", said(engine, "BUY 1 LIMIT 90.91", "GROSS"));
        assertEquals("passes, 1199.98908 USD of 1200 USD", said(engine, "BUY 1 LIMIT 90.9", "GROSS"));
        Desk.closeInTime(engine);
    }

    @Test
    void shouldLimitOpenOrdersInTheAccountsCurrencyWhenTheyAreInAnother() {
        Limits stated = limits().toBuilder().set("instrument.SAP.max-open-notional", "200").build();
        Engine engine = desk(Threading.INLINE, stated).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "SAP", 2, 9_999, 10_000);
        assertEquals("refuses, 220.02 USD of 200 USD", said(engine, "BUY 2 LIMIT 100", "MAX_OPEN_NOTIONAL"));
        Desk.closeInTime(engine);
        engine = desk(Threading.INLINE, limits().toBuilder().set("strategy.buyer.max-open-notional", "150").build()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "SAP", 2, 9_999, 10_000);
        assertEquals("refuses, 220.02 USD of 150 USD", said(engine, "BUY 2 LIMIT 100", "MAX_OPEN_NOTIONAL"));
        Desk.closeInTime(engine);
    }

    private static String said(Engine engine, String order, String code) {
        return engine.controls().explain("buyer", engine.instrument("SAP"), order).findings().stream()
                .filter(finding -> finding.code().name().equals(code)).map(finding -> finding.text().substring(code.length() + 2))
                .findFirst().orElseThrow();
    }

    @Test
    void shouldHaltWhenEquityThatWasKnownIsSoNoMore() {
        Engine engine = desk(Threading.FUSED, limits()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        engine.controls().deposit("JPY", "1000000", "ann", "new market");
        assertEquals(RiskState.HALTED, engine.counters().riskState());
        Desk.closeInTime(engine);
        assertEquals(List.of(RiskCode.NO_RATE), engine.result().trips().stream().map(RunResult.Trip::code).toList());
        assertEquals(List.of("JPY"), engine.result().missingRates());
    }

    @Test
    void shouldRefuseCashThatCannotBeConverted() {
        assertEquals("cash: currency GBP, limit one of [USD, EUR, JPY]; name one of these, or declare an instrument or a rate of it",
                assertThrows(InvalidInputException.class, () -> desk(Threading.FUSED, limits()).cash("GBP", "1").build()).getMessage());
        assertEquals("cash: currencies [USD, EUR], limit 1 without rates; state the rate: fx EUR/USD=SYMBOL",
                assertThrows(InvalidInputException.class, () -> Desk.builder("A").cash("EUR", "1").strategy("x", Probe.idle()).build())
                        .getMessage());
    }
}
