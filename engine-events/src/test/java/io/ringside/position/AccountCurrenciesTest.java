package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FxPair;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account in dollars with instruments in euros, whose rate is EUR/USD, and yen, whose rate is USD/JPY, the other way round. */
class AccountCurrenciesTest {
    private static final int STEPS = Integer.getInteger("ringside.inputs", 200_000);
    private static final List<FxPair> PAIRS = List.of(FxPair.of("EUR/USD", "EURUSD"), FxPair.of("USD/JPY", "USDJPY"));

    private final Instruments instruments = conclude("USD", PAIRS);
    private final Instrument eurusd = instruments.find("EURUSD");
    private final Instrument usdjpy = instruments.find("USDJPY");
    private final Instrument sap = instruments.find("SAP");
    private final Instrument toyota = instruments.find("TM");
    /** One hundred thousand dollars; dollars have 5 decimals, euros 2, yen 3. */
    private final Account account = new Account(instruments, 10_000_000_000L);

    private static Instruments conclude(String account, List<FxPair> pairs) {
        return Instruments.conclude(List.of(
                Market.define("EURUSD", 5, 0).build(),
                Market.define("SAP", 2, 0).currency(Currency.of("EUR", 2)).multiplier(10).build(),
                Market.define("USDJPY", 3, 0).currency(Currency.of("JPY", 0)).build(),
                Market.define("TM", 0, 0).currency(Currency.of("JPY", 0)).build(),
                Market.define("IBM", 2, 1).build()), List.of(), account, pairs);
    }

    private void move(String currency, long units) {
        Control movement = new Control();
        movement.set(ControlType.CASH, 0, RiskCode.APPROVED);
        movement.text = currency;
        movement.number = units;
        assertTrue(account.move(movement));
    }

    private String state() {
        Currency usd = instruments.account();
        return (account.isEquityKnown() ? "equity " + usd.format(account.equityUnits()) : "unknown") + " paid in "
                + usd.format(account.paidInUnits());
    }

    @Test
    void shouldCountTheAccountsCurrencyFirstAndTheOthersInOrderOfUse() {
        assertEquals("[Currency[code=USD, decimals=5], Currency[code=EUR, decimals=2], Currency[code=JPY, decimals=3]]",
                List.copyOf(instruments.currencies()).toString());
        assertEquals("0 1 2 2 0", eurusd.currencyId() + " " + sap.currencyId() + " " + usdjpy.currencyId() + " " + toyota.currencyId() + " "
                + instruments.find("IBM").currencyId());
    }

    @Test
    void shouldNotKnowEquityBeforeTheRateIsThereAndThenTakeWhatWasPaidInAtIt() {
        assertEquals("equity 100000 paid in 100000", state());
        move("EUR", 5_000_000);
        assertEquals("unknown paid in 100000", state());
        assertTrue(account.apply(Market.quote(eurusd, 110_000, 110_010), 0));
        assertEquals("equity 155000 paid in 155000", state());
        account.apply(Market.quote(eurusd, 120_000, 120_010), 0);
        assertEquals("equity 160000 paid in 155000", state());
        move("EUR", -1_000_000);
        assertEquals("equity 148000 paid in 143000", state());
    }

    @Test
    void shouldValueAssetsAtTheBidAndDebtsAtTheAskRoundedAgainstUsWhenAmountsOfACurrencyAreTakenTogether() {
        account.apply(Market.quote(eurusd, 110_001, 110_011), 0);
        account.apply(Market.quote(sap, 9_999, 10_000), 0);
        account.apply(Market.fill(sap, 3, 10_000, 7));
        // -3000.07 + 3 * 10 * 99.99 = -0.37 EUR, at 1.10011: -0.4070407
        assertEquals("equity 99999.59295 paid in 100000", state());
        account.apply(Market.quote(sap, 10_001, 10_002), 0);
        // 0.23 EUR at 1.10001: 0.2530023
        assertEquals("equity 100000.253 paid in 100000", state());
    }

    @Test
    void shouldDivideByTheOtherSideWhenTheRateIsTheOtherWayRound() {
        account.apply(Market.quote(usdjpy, 150_000, 150_100), 0);
        account.apply(Market.quote(toyota, 2_000, 2_001), 0);
        account.apply(Market.fill(toyota, 100, 2_001, 0));
        // -100 JPY / 150.000 = -0.66666…, down to -0.66667
        assertEquals("equity 99999.33333 paid in 100000", state());
        account.apply(Market.quote(toyota, 2_002, 2_003), 0);
        // 100 JPY / 150.100 = 0.666222…
        assertEquals("equity 100000.66622 paid in 100000", state());
    }

    @Test
    void shouldGiveNothingAwayWhenMoneyComesInAndGoesOutAtAWideRate() {
        account.apply(Market.quote(eurusd, 110_000, 111_000), 0);
        move("EUR", 5_000_000);
        move("EUR", -5_000_000);
        assertEquals("equity 100000 paid in 100000", state());
    }

    @Test
    void shouldCountAsBeyondEveryLimitWhatIsUsedBeyondMeasure() {
        account.apply(Market.quote(eurusd, 110_000, 110_010), 0);
        assertEquals(Long.MAX_VALUE, account.usedUnits(1, 1L << 58));
    }

    @Test
    void shouldUseUpAtTheDearerPriceRoundedUp() {
        assertFalse(account.isRated(1));
        assertEquals(Long.MAX_VALUE, account.usedUnits(1, 1));
        account.apply(Market.quote(eurusd, 110_001, 110_011), 0);
        assertTrue(account.isRated(1));
        assertEquals(110_011, account.usedUnits(1, 100));
        assertEquals(-110_001, account.usedUnits(1, -100));
        assertEquals(42, account.usedUnits(0, 42));
        account.apply(Market.quote(usdjpy, 150_000, 150_100), 0);
        assertEquals(667, account.usedUnits(2, 1_000));
        assertEquals(0, account.inAccountUnits(2, 1));
        assertEquals(-1, account.inAccountUnits(2, -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "USD | EUR/USD=SAP | fx EUR/USD=SAP: instrument priced in EUR, limit USD; name one priced in the pair's second",
        "USD | EUR/JPY=EURUSD | fx EUR/JPY=EURUSD: no pair of this run's account, limit one of [USD, EUR, JPY] and USD; name a pair of the"
                + " account's currency, or state the currency",
        "USD | GBP/USD=EURUSD | fx GBP/USD=EURUSD: no pair of this run's account, limit one of [USD, EUR, JPY] and USD; name a pair of the"
                + " account's currency, or state the currency",
        "USD | EUR/USD=NONE | fx EUR/USD=NONE: unknown symbol NONE, limit [EURUSD, SAP, USDJPY, TM, IBM]; declare the instrument",
        "USD | EUR/USD=EURUSD | currency JPY: rates 0, limit 1; name its rate: fx JPY/USD=SYMBOL",
        "CHF | USD/CHF=EURUSD | fx USD/CHF=EURUSD: instrument priced in USD, limit CHF; name one priced in the pair's second"})
    void shouldRefusePairsThatGiveNoRate(String currency, String pair, String message) {
        String[] parts = pair.split("=");
        assertEquals(message, assertThrows(InvalidInputException.class,
                () -> conclude(currency, List.of(FxPair.of(parts[0], parts[1])))).getMessage());
    }

    @Test
    void shouldKeepACurrencyThatNoInstrumentIsPricedInWhenItIsStatedAndHasARate() {
        List<FxPair> pairs = List.of(FxPair.of("BNB/USD", "BNBUSD"));
        List<Instrument> one = List.of(Market.define("BNBUSD", 2, 0).build());
        Instruments run = Instruments.conclude(one, List.of(Currency.of("BNB", 8)), "USD", pairs);
        assertEquals(List.of(Currency.of("USD", 2), Currency.of("BNB", 8)), List.copyOf(run.currencies()));
        assertEquals(1, run.currencyId(run.currency("BNB")));
        assertEquals(Instruments.UNKNOWN, run.currencyId(Currency.of("BNB", 8)));
        String refusal = assertThrows(InvalidInputException.class,
                () -> Instruments.conclude(one, List.of(), "USD", pairs)).getMessage();
        assertEquals("fx BNB/USD=BNBUSD: no pair of this run's account, limit one of [USD] and USD; name a pair of the account's currency,"
                + " or state the currency", refusal);
    }

    @ParameterizedTest
    @CsvSource({"EURUSD", "EUR/EUR", "EUR/", "/USD", "EUR/USD/JPY", "''"})
    void shouldRefuseWhatIsNoPair(String pair) {
        assertEquals("fx: pair " + pair + ", limit BASE/QUOTE, two different currencies; write such as EUR/USD",
                assertThrows(InvalidInputException.class, () -> FxPair.of(pair, "X")).getMessage());
    }

    /** Cash of a currency = what was paid in − cost + realised − fees, and equity as a recount has it, after every step. */
    @Test
    void shouldConserveTheMoneyOfEachCurrencyAndEqualARecountWhenEverythingIsRandom() {
        Generator cases = Generator.of(AccountCurrenciesTest.class);
        Model model = new Model();
        for (int step = 0; step < STEPS; step++) {
            Instrument what = instruments.get(cases.below(instruments.size()));
            if (cases.chance(50)) {
                int currency = cases.below(3);
                long units = cases.between(-1_000_000, 1_000_000);
                move(List.of("USD", "EUR", "JPY").get(currency), units);
                model.cash[currency] = model.cash[currency].add(model.money(currency, units));
                model.paidIn[currency] += units;
            } else if (cases.chance(3)) {
                Report fill = Market.fill(what, cases.between(1, 500) * (cases.chance(2) ? 1 : -1), cases.between(1, 200_000),
                        cases.between(-5, 100));
                account.apply(fill);
                model.fill(fill);
            } else {
                long bid = cases.between(1, 200_000);
                long ask = bid + cases.between(0, 20);
                account.apply(Market.quote(what, bid, ask), step);
                model.bid[what.id()] = BigDecimal.valueOf(bid, what.priceDecimals());
                model.ask[what.id()] = BigDecimal.valueOf(ask, what.priceDecimals());
            }
            model.check(step, cases);
        }
    }

    /** The books in plain decimals, without the classes under test. */
    private final class Model {
        private final BigDecimal[] cash = {new BigDecimal("100000"), BigDecimal.ZERO, BigDecimal.ZERO};
        private final long[] paidIn = {10_000_000_000L, 0, 0};
        private final long[] held = new long[5];
        private final BigDecimal[] bid = new BigDecimal[5];
        private final BigDecimal[] ask = new BigDecimal[5];
        private final int[] decimals = {5, 2, 3};

        BigDecimal money(int currency, long units) {
            return BigDecimal.valueOf(units, decimals[currency]);
        }

        void fill(Report fill) {
            Instrument what = fill.instrument;
            long signed = fill.side.sign() * fill.quantityUnits;
            held[what.id()] += signed;
            BigDecimal paid = quantity(what, signed).multiply(BigDecimal.valueOf(fill.priceUnits, what.priceDecimals()))
                    .multiply(BigDecimal.valueOf(what.multiplier()));
            int currency = what.currencyId();
            cash[currency] = cash[currency].subtract(paid).subtract(money(currency, fill.feeUnits));
        }

        private BigDecimal quantity(Instrument what, long units) {
            return BigDecimal.valueOf(units, what.quantityDecimals());
        }

        void check(int step, Generator cases) {
            BigDecimal[] own = cash.clone();
            boolean priced = true;
            for (Instrument what : instruments) {
                BigDecimal mark = held[what.id()] >= 0 ? bid[what.id()] : ask[what.id()];
                priced &= held[what.id()] == 0 || mark != null;
                if (mark != null) {
                    int c = what.currencyId();
                    own[c] = own[c].add(quantity(what, held[what.id()]).multiply(mark).multiply(BigDecimal.valueOf(what.multiplier())));
                }
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(cash[i].movePointRight(decimals[i]).longValueExact(), account.cashUnits(i), () -> "cash at " + step + cases);
                conserves(i, step, cases);
            }
            if (priced && bid[eurusd.id()] != null && bid[usdjpy.id()] != null) {
                BigDecimal equity = own[0].add(euros(own[1])).add(yen(own[2]));
                boolean measurable = isMeasurable(euros(own[1])) && isMeasurable(yen(own[2]));
                assertEquals(measurable, account.isEquityKnown(), () -> "known at " + step + ", " + cases);
                if (measurable) {
                    assertEquals(equity.movePointRight(5).longValueExact(), account.equityUnits(),
                            () -> "equity at " + step + ", " + cases);
                }
            }
        }

        /** What is worth more counts as unknown. */
        private boolean isMeasurable(BigDecimal worth) {
            return worth.movePointRight(5).abs().compareTo(BigDecimal.valueOf(1L << 58)) <= 0;
        }

        private BigDecimal euros(BigDecimal own) {
            return own.multiply((own.signum() >= 0 ? bid : ask)[eurusd.id()]).setScale(5, RoundingMode.FLOOR);
        }

        private BigDecimal yen(BigDecimal own) {
            return own.divide((own.signum() >= 0 ? ask : bid)[usdjpy.id()], 5, RoundingMode.FLOOR);
        }

        private void conserves(int currency, int step, Generator cases) {
            long expected = paidIn[currency] - account.feesUnits(currency);
            for (Instrument what : instruments) {
                if (what.currencyId() == currency) {
                    Position position = account.positions().of(what);
                    expected += position.realizedUnits() - position.costUnits();
                }
            }
            assertEquals(expected, account.cashUnits(currency), () -> "conservation at " + step + ", " + cases);
        }
    }
}
