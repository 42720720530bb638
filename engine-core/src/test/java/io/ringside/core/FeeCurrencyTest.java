package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Money;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.venue.FeeModel;
import io.ringside.venue.SimulatedVenue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fees in a currency that is not the instrument's, or even no instrument's: against books kept in decimals that share no class with the
 * engine's, and through every stage. In full: {@code -Dringside.fills=1000000}.
 */
class FeeCurrencyTest {
    private static final int FILLS = Integer.getInteger("ringside.fills", 20_000);
    private static final int CHECK_EVERY = 500;
    private static final long SEED = 20_131_102;
    private static final Map<String, Integer> DECIMALS = decimals();
    private static final long OPEN = 105_500_000_000L;

    private final Random random = new Random(SEED);
    private final Map<String, BigDecimal> cash = new LinkedHashMap<>(Map.of("USD", new BigDecimal("1000000"), "EUR",
            new BigDecimal("50000"), "BNB", BigDecimal.ZERO));
    private final Map<String, BigDecimal> fees = new LinkedHashMap<>(Map.of("USD", BigDecimal.ZERO, "EUR", BigDecimal.ZERO, "BNB",
            BigDecimal.ZERO));
    private final Map<String, Long> held = new LinkedHashMap<>(Map.of("X", 0L, "SAP", 0L));
    private final List<Report> lately = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    private static Map<String, Integer> decimals() {
        Map<String, Integer> decimals = new LinkedHashMap<>();
        decimals.put("USD", 5);
        decimals.put("EUR", 2);
        decimals.put("BNB", 8);
        return decimals;
    }

    private static Instrument instrument(String symbol, int priceDecimals, String currency) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(0).currency(Currency.of(currency, 2)).build();
    }

    private static Limits limits() {
        return Desk.loose().toBuilder().drawdownBps(10_000).set("account.daily-loss", "1000000").build();
    }

    private EngineBuilder desk(Threading threading, Venue venue, Probe probe) {
        return Engine.builder().instrument(instrument("X", 2, "USD")).instrument(instrument("SAP", 2, "EUR"))
                .instrument(instrument("EURUSD", 5, "USD")).instrument(instrument("BNBUSD", 2, "USD")).currency(Currency.of("BNB", 8))
                .cash("USD", "1000000").cash("EUR", "50000").fx("EUR/USD", "EURUSD").fx("BNB/USD", "BNBUSD").limits(limits())
                .threading(threading).lockStep().record().venue(venue).strategy("watcher", probe);
    }

    private Probe watcher() {
        return Probe.ticks((me, tick) -> seen.add(me.cash(0) + " " + me.cash(1) + " " + me.cash(2)));
    }

    private static Probe buyer() {
        return Probe.ticks((me, tick) -> {
            if (tick.instrument().symbol().equals("X")) {
                me.trade(tick.instrument(), Side.BUY, 1);
            }
        });
    }

    private static void quote(Engine engine, String symbol, long second, long bid, long ask) {
        Desk.publish(engine, symbol, second * Desk.SECOND, bid, ask);
        Desk.quiet(engine);
    }

    @Test
    void shouldKeepCashFeesAndEquityToTheLastUnitWhateverCurrencyTheFeesAreIn() {
        StreetVenue venue = StreetVenue.mute();
        Engine engine = desk(Threading.INLINE, venue, watcher()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "BNBUSD", 1, 25_000, 25_050);
        quote(engine, "SAP", 1, 9_999, 10_000);
        quote(engine, "X", 1, 9_999, 10_000);
        int busts = 0;
        for (int i = 1; i <= FILLS; i++) {
            busts += step(engine, venue, i);
            if (i % CHECK_EVERY == 0) {
                quote(engine, "X", 1, 9_999, 10_000);
                check(engine, i);
            }
        }
        engine.close();
        System.out.println("seed " + SEED + ": " + engine.result().balances() + ", fees " + engine.result().feesByCurrency() + ", " + busts
                + " taken back");
        assertTrue(busts > FILLS / 200);
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk(mode, StreetVenue.mute(), watcher())).run(engine.tape()).digest());
        }
    }

    /** A fill, or now and then one taken back; returns how many were. */
    private int step(Engine engine, StreetVenue venue, int i) {
        boolean bust = !lately.isEmpty() && random.nextInt(50) == 0;
        Report report = bust ? lately.remove(random.nextInt(lately.size())) : fill(engine, i);
        book(report, bust ? -1 : 1);
        venue.reports().send(bust ? report.says(ReportType.BUSTED, 0) : report);
        Desk.quiet(engine);
        if (!bust) {
            lately.add(report);
        }
        if (lately.size() > 100) {
            lately.remove(0);
        }
        return bust ? 1 : 0;
    }

    private Report fill(Engine engine, int i) {
        String symbol = random.nextBoolean() ? "X" : "SAP";
        boolean buys = held.get(symbol) < 0 || held.get(symbol) == 0 && random.nextBoolean();
        Currency paid = currencies().get(random.nextInt(3));
        return new Report().about(OrderId.NONE, engine.instrument(symbol), buys ? Side.BUY : Side.SELL, 2)
                .filled(i, 1 + random.nextInt(300), 9_900 + random.nextInt(200), 0).fee(random.nextInt(20_000) - 2_000, false)
                .feeIn(random.nextInt(4) == 0 ? null : paid);
    }

    private static List<Currency> currencies() {
        return DECIMALS.entrySet().stream().map(each -> Currency.of(each.getKey(), each.getValue())).toList();
    }

    private void book(Report report, int way) {
        String own = report.instrument.currency().code();
        String paid = report.feeCurrency == null ? own : report.feeCurrency.code();
        BigDecimal fee = BigDecimal.valueOf(way * report.feeUnits, DECIMALS.get(paid));
        long signed = way * report.side.sign() * report.quantityUnits;
        cash.merge(own, BigDecimal.valueOf(-signed * report.priceUnits, 2), BigDecimal::add);
        cash.merge(paid, fee.negate(), BigDecimal::add);
        fees.merge(paid, fee, BigDecimal::add);
        held.merge(report.instrument.symbol(), signed, Long::sum);
    }

    private static BigDecimal inDollars(String currency, BigDecimal amount) {
        boolean asset = amount.signum() >= 0;
        String rate = switch (currency) {
            case "EUR" -> asset ? "1.1" : "1.1001";
            case "BNB" -> asset ? "250" : "250.5";
            default -> "1";
        };
        return amount.multiply(new BigDecimal(rate)).setScale(5, RoundingMode.FLOOR);
    }

    private BigDecimal value(String symbol) {
        return BigDecimal.valueOf(held.get(symbol) * (held.get(symbol) > 0 ? 9_999 : 10_000), 2);
    }

    private void check(Engine engine, int i) {
        RunResult result = engine.result();
        BigDecimal equity = inDollars("USD", cash.get("USD").add(value("X"))).add(inDollars("EUR", cash.get("EUR").add(value("SAP"))))
                .add(inDollars("BNB", cash.get("BNB")));
        BigDecimal paid = inDollars("USD", fees.get("USD")).add(inDollars("EUR", fees.get("EUR"))).add(inDollars("BNB", fees.get("BNB")));
        String expected = text(cash) + " fees " + text(fees) + " equity " + plain(equity) + " fees in USD " + plain(paid);
        String found = text(result.balances()) + " fees " + text(result.feesByCurrency()) + " equity "
                + plain(BigDecimal.valueOf(result.equity().units(), 5)) + " fees in USD "
                + plain(BigDecimal.valueOf(result.fees().units(), 5));
        assertEquals(expected, found, () -> "after " + i + " steps, seed " + SEED);
        long lost = engine.controls().riskReport().usages().stream().filter(each -> each.key().equals("account.daily-loss"))
                .findFirst().orElseThrow().value();
        assertEquals(equity.movePointRight(5).longValueExact(), OPEN - lost, "the gate's mirror, seed " + SEED);
        assertEquals(result.balances().stream().map(each -> Long.toString(each.units())).toList(), List.of(seen.get(seen.size() - 1)
                .split(" ")), "the strategies' cash, seed " + SEED);
        assertEquals(result.equity().units() - OPEN, result.strategies().stream().mapToLong(each -> each.profit().units()).sum());
    }

    private static String text(Map<String, BigDecimal> amounts) {
        return DECIMALS.keySet().stream().map(each -> plain(amounts.get(each)) + " " + each).toList().toString();
    }

    private static String text(List<Money> amounts) {
        return amounts.stream().map(each -> plain(BigDecimal.valueOf(each.units(), each.currency().decimals())) + " "
                + each.currency().code()).toList().toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @EnumSource
    void shouldChargeInTheModelsCurrencyAndHaltWithoutItsRate(Threading threading) {
        SimulatedVenue venue = SimulatedVenue.builder().fees(FeeModel.perOrder("0.002").in("BNB")).build();
        Engine engine = desk(threading, venue, buyer()).build().start();
        quote(engine, "EURUSD", 1, 110_000, 110_010);
        quote(engine, "X", 2, 9_999, 10_000);
        assertNull(engine.result().equity());
        assertEquals(List.of("BNB"), engine.result().missingRates());
        assertEquals(RiskState.HALTED, engine.counters().riskState());
        quote(engine, "BNBUSD", 3, 25_000, 25_050);
        engine.close();
        // 999900 USD, 55000 USD of EUR, 99.99 USD of X, −0.002 × 250.5 USD
        assertEquals("1054999.489, fees [0 USD, 0 EUR, 0.002 BNB], 0.5 USD", engine.result().equity() + ", fees "
                + text(engine.result().feesByCurrency()) + ", " + engine.result().fees() + " USD");
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk(mode, venue, buyer())).run(engine.tape()).digest());
        }
    }

    @Test
    void shouldRefuseACurrencyWithoutARateInTheRun() {
        SimulatedVenue venue = SimulatedVenue.builder().fees(FeeModel.perOrder("1").in("CHF")).build();
        assertEquals("venue fees: currency CHF, limit one of [USD, EUR, BNB]; state it and its rate: fx CHF/USD=SYMBOL",
                assertThrows(InvalidInputException.class, () -> desk(Threading.INLINE, venue, Probe.idle()).build()).getMessage());
        StreetVenue street = StreetVenue.mute();
        Engine engine = desk(Threading.INLINE, street, Probe.idle()).build().start();
        Report fill = new Report().about(OrderId.NONE, engine.instrument("X"), Side.BUY, 2).filled(1, 1, 100, 0).fee(1, false);
        assertEquals("fee of order 0: currency CHF, limit one of [USD, EUR, BNB]; state it and its rate: fx CHF/USD=SYMBOL",
                assertThrows(InvalidInputException.class, () -> street.reports().send(fill.feeIn(Currency.of("CHF", 2)))).getMessage());
        assertEquals("fee of order 0: BNB in 2 decimals, limit 8 of this run; reckon in the run's currency, see Instruments.currency",
                assertThrows(InvalidInputException.class, () -> street.reports().send(fill.feeIn(Currency.of("BNB", 2)))).getMessage());
        engine.close();
    }
}
