package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InstrumentBuilder;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors worked by hand, and the edges at which a quantity is one lot more or less. */
class SizingTest {
    private static final String MILLION = "1000000";

    private static Instrument stock(String lot, String min, String max) {
        InstrumentBuilder builder = Instrument.of("IBM").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).lot(lot)
                .minQuantity(min);
        return concluded(max.isEmpty() ? builder : builder.maxQuantity(max));
    }

    private static Instrument plain() {
        return stock("1", "1", "");
    }

    private static Instrument coin(String lot) {
        return concluded(Instrument.of("BTC").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).lot(lot)
                .minQuantity(lot));
    }

    private static Instrument concluded(InstrumentBuilder builder) {
        return Instruments.conclude(List.of(builder.build()), List.of()).get(0);
    }

    private static long money(Instrument instrument, String amount) {
        return instrument.currency().amount(amount);
    }

    @ParameterizedTest(name = "{0} by lots of {1} from {2} to {3}")
    @CsvSource({
        "54, 1, 1, , 54",
        "54, 10, 10, , 50",
        "59, 10, 60, , 0",
        "60, 10, 60, , 60",
        "69, 10, 60, , 60",
        "9, 10, 10, , 0",
        "500, 10, 10, 45, 40",
        "0, 1, 1, , 0",
        "-54, 1, 1, , 0",
        "9223372036854775807, 10, 10, 1000, 1000",
        "-9223372036854775808, 10, 10, , 0",
    })
    void shouldRoundDownToTheLotAndLeaveWhatIsTooSmall(long units, String lot, String min, String max, long expected) {
        assertEquals(expected, new Sizing(stock(lot, min, max == null ? "" : max)).fixed(units));
    }

    @ParameterizedTest(name = "{1} bps of {0} at {2}")
    @CsvSource({
        "1000000,    100, 185.00,   54",
        "1000000,  10000, 185.00, 5405",
        "1000000, 100000, 185.00, 54054",
        "185.00,   10000, 185.00,    1",
        "184.99,   10000, 185.00,    0",
        "1000000,      0, 185.00,    0",
        "0,        10000, 185.00,    0",
        "-5,       10000, 185.00,    0",
    })
    void shouldBuyAShareOfTheEquity(String equity, int bps, String price, long expected) {
        Instrument ibm = plain();
        assertEquals(expected, new Sizing(ibm).fraction(money(ibm, equity), bps, ibm.price(price)));
    }

    @ParameterizedTest(name = "lot {0}")
    @CsvSource({"0.00000001, 30.81208326", "0.001, 30.812", "0.01, 30.81", "10, 30", "31, 0"})
    void shouldBuyAShareInFractionsOfACoin(String lot, String expected) {
        Instrument btc = coin(lot);
        assertEquals(btc.quantity(expected), new Sizing(btc).fraction(money(btc, "100000"), 2_500, btc.price("811.37")));
    }

    @ParameterizedTest(name = "{0} bps from {1} to {2}")
    @CsvSource({
        "100, 185.00, 182.50, 4000",
        "100, 185.00, 187.50, 4000",
        "100, 185.00, 184.99, 1000000",
        "100, 185.00, 185.00, 0",
        "100, 185.00, 184.97, 333333",
        "1,   185.00,  85.00, 1",
        "1,   185.00,  84.99, 0",
        "100, 185.00,   0.00, 0",
        "0,   185.00, 182.50, 0",
    })
    void shouldLoseTheShareAtRiskAtTheStop(int bps, String entry, String stop, long expected) {
        Instrument ibm = plain();
        assertEquals(expected, new Sizing(ibm).risk(money(ibm, MILLION), bps, ibm.price(entry), ibm.price(stop)));
    }

    @Test
    void shouldCountTheMultiplierWhenAContractIsMoreThanItsPrice() {
        Instrument future = concluded(Instrument.of("ES").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2))
                .multiplier(50));
        Sizing sizing = new Sizing(future);
        assertEquals(10, sizing.risk(money(future, MILLION), 50, future.price("4500"), future.price("4490")));
        assertEquals(4, sizing.fraction(money(future, MILLION), 10_000, future.price("4500")));
        assertEquals(8, sizing.volatility(money(future, MILLION), 100, 0.005, 50_000, future.price("4500")));
    }

    @ParameterizedTest(name = "target {0}, volatility {1}, at most {2}")
    @CsvSource({
        "100, 0.02,        100000, 2702",
        "100, 0.02,          2000, 1081",
        "100, 0.01,        100000, 5405",
        "100, 0.0000000001, 10000, 5405",
        "100, 1e10,        100000, 0",
        "100, 0,           100000, 0",
        "100, -0.02,       100000, 0",
        "100, NaN,         100000, 0",
        "0,   0.02,        100000, 0",
        "100, 0.02,             0, 0",
    })
    void shouldScaleByVolatilityUpToTheMost(int target, double volatility, int most, long expected) {
        Instrument ibm = plain();
        assertEquals(expected, new Sizing(ibm).volatility(money(ibm, MILLION), target, volatility, most, ibm.price("185.00")));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void shouldGiveNothingWithoutAPrice(long priceUnits) {
        Sizing sizing = new Sizing(plain());
        assertEquals(0, sizing.fraction(100_000_000, 10_000, priceUnits));
        assertEquals(0, sizing.volatility(100_000_000, 100, 0.01, 10_000, priceUnits));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void shouldRefuseSharesOutOfRange(int bps) {
        Sizing sizing = new Sizing(plain());
        String message = "share " + bps + " bps, limit 0 to 1000000; state a share in that range";
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> sizing.fraction(1, bps, 1)).getMessage());
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> sizing.risk(1, bps, 1, 2)).getMessage());
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> sizing.volatility(1, bps, 1, 1, 1)).getMessage());
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> sizing.volatility(1, 1, 1, bps, 1)).getMessage());
    }

    @Test
    void shouldRefuseAnInstrumentThatNoRunHasConcluded() {
        Instrument definition = Stand.define("X");
        assertEquals("sizing of X, a definition, limit an instrument of the run; take it from instruments()",
                assertThrows(IllegalArgumentException.class, () -> new Sizing(definition)).getMessage());
    }

    /** Whatever is asked, one lot more would spend more than the share, and what is given does not. */
    @Test
    void shouldSpendTheShareToTheLastLotWhateverIsAsked() {
        long seed = Long.getLong("ringside.seed", 20131125);
        System.out.println("SizingTest -Dringside.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            Instrument instrument = coin(new String[] {"0.00000001", "0.001", "0.37"}[random.nextInt(3)]);
            long equity = random.nextLong() >>> 4 + random.nextInt(50);
            int bps = random.nextInt(Sizing.MAX_BPS + 1);
            long price = 1 + random.nextInt(100_000_000);
            long units = new Sizing(instrument).fraction(equity, bps, price);
            BigInteger share = BigInteger.valueOf(equity).multiply(BigInteger.valueOf(bps));
            assertTrue(spent(instrument, units, price).compareTo(share) <= 0, () -> new Money(equity, instrument.currency()) + " " + bps);
            if (units + instrument.lotUnits() <= instrument.maxQuantityUnits()) {
                assertTrue(spent(instrument, units + instrument.lotUnits(), price).compareTo(share) > 0,
                        () -> new BigDecimal(share) + " buys more than " + units + " at " + price);
            }
        }
    }

    private static BigInteger spent(Instrument instrument, long units, long price) {
        return BigInteger.valueOf(units).multiply(BigInteger.valueOf(price)).multiply(BigInteger.valueOf(instrument.moneyFactor()))
                .multiply(BigInteger.valueOf(10_000));
    }
}
