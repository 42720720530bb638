package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything wrong is refused by build, before a thread starts, with value, limit and cure. */
class EngineBuilderTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static void assertRefused(String expected, EngineBuilder builder) {
        assertEquals(expected, assertThrows(InvalidInputException.class, builder::build).getMessage());
        assertEquals(List.of(), Desk.ringsideThreads());
    }

    private static EngineBuilder bare() {
        return Engine.builder().cash("USD", "1000000").limits(Desk.loose()).venue(SimulatedVenue.builder().build());
    }

    private static EngineBuilder builder() {
        return Desk.builder("A").strategy("idle", Probe.idle());
    }

    @Test
    void shouldRefuseWhenAPartIsMissing() {
        assertRefused("instruments: count 0, limit at least 1; add an instrument", bare().strategy("idle", Probe.idle()));
        assertRefused("cash: none, limit 1 currency and amount; call cash(\"USD\", \"1000000\")",
                Engine.builder().instrument(Desk.instrument("A")).strategy("idle", Probe.idle()));
        assertRefused("venue: none, limit 1; call venue(…), with SimulatedVenue for paper", builder().venue(null));
        assertRefused("strategies: count 0, limit at least 1; call strategy(…)", Desk.builder("A"));
        assertRefused("strategy idle: object null, limit 1 object; pass a new strategy", Desk.builder("A").strategy("idle", null));
    }

    @Test
    void shouldRefuseWhenCashIsOfAnotherCurrencyOrAmount() {
        assertRefused("cash: currencies [USD, EUR], limit 1 without rates; state the rate: fx EUR/USD=SYMBOL",
                builder().cash("EUR", "1000000"));
        assertRefused("cash: amount 0 USD in 2 decimals, limit above 0, up to 11529215046068469.76;"
                + " change the amount or the instruments' decimals", builder().cash("USD", "0"));
        assertRefused("cash: amount -5 USD in 2 decimals, limit above 0, up to 11529215046068469.76;"
                + " change the amount or the instruments' decimals", builder().cash("USD", "-5"));
        assertRefused("cash: amount 11529215046068469.77 USD in 2 decimals, limit above 0, up to 11529215046068469.76;"
                + " change the amount or the instruments' decimals", builder().cash("USD", "11529215046068469.77"));
        for (String wrong : List.of("much", "1e6", "", "1.005", "99999999999999999999")) {
            assertThrows(InvalidInputException.class, () -> builder().cash("USD", wrong).build(), wrong);
        }
    }

    @Test
    void shouldRefuseWhenInstrumentsCollideOrCurrenciesDoNotFit() {
        assertRefused("instrument A: defined 2 times, limit 1; remove one definition", builder().instrument(Desk.instrument("A")));
        assertRefused("currency EUR: used by 0 instruments, limit at least 1; remove the override",
                builder().currency(Currency.of("EUR", 2)));
        assertRefused("currency USD: decimals 1, limit at least 2; raise the decimals or lower those of the instruments",
                builder().currency(Currency.of("USD", 1)));
        Instrument fine = Instrument.of("FINE").priceDecimals(9).quantityDecimals(9).currency(Currency.of("USD", 2)).build();
        assertThrows(InvalidInputException.class, () -> builder().instrument(fine).build(), "money of a trade would overflow");
    }

    @Test
    void shouldRefuseWhenStrategiesAreNamedBadlyOrTwice() {
        assertRefused("strategy idle: added 2 times, limit 1; give each its own name", builder().strategy("idle", Probe.idle()));
        for (String name : new String[] {"", "a,b", "ü", "x".repeat(129), null}) {
            assertRefused("strategy: name '" + name + "', limit 1 to 128 printable characters without comma; rename it",
                    builder().strategy(name, Probe.idle()));
        }
    }

    @Test
    void shouldRefuseWhenAStrategyIsGivenSymbolsOrParametersThereAreNone() {
        assertRefused("strategy b: unknown symbol B, limit [A]; declare the instrument", builder().strategy("b", Probe.idle(), "B"));
        assertRefused("strategy b: symbol A given 2 times, limit 1; name it once", builder().strategy("b", Probe.idle(), "A", "A"));
        assertRefused("strategy idle2: unknown parameter colour, limit no parameters; remove it or correct its name",
                builder().strategy("idle2", Probe.idle(), List.of(), Map.of("colour", "red")));
        assertRefused("strategy ema: unknown parameter fats, limit fast quantity slow; remove it or correct its name",
                builder().strategy("ema", new EmaCrossover(), List.of(), Map.of("fats", "3")));
        assertRefused("strategy ema: parameter fast=0, limit 1 to 1000000; give a whole number in that range",
                builder().strategy("ema", new EmaCrossover(), List.of(), Map.of("fast", "0")));
        assertRefused("strategy ema: parameter quantity=0, limit above 0; give a decimal in that range",
                builder().strategy("ema", new EmaCrossover(), List.of(), Map.of("quantity", "0")));
    }

    @Test
    void shouldRefuseWhenSizesAreOutOfRange() {
        for (int size : new int[] {7, 4, 0, -8, (1 << 20) + 1, 1 << 21}) {
            assertRefused("ringSize: value " + size + ", limit 8 to 1048576; state a value in that range", builder().ringSize(size));
        }
        assertRefused("ringSize: value 1000, limit a power of two; use 1024", builder().ringSize(1_000));
        assertRefused("orderCapacity: value 0, limit 1 to 1048576; state a value in that range", builder().orderCapacity(0));
        assertRefused("orderCapacity: value 1048577, limit 1 to 1048576; state a value in that range", builder().orderCapacity(1_048_577));
        assertRefused("signalsPerInput: value 0, limit 1 to 64; state a value in that range", builder().signalsPerInput(0));
        assertRefused("signalsPerInput: value 65, limit 1 to 64; state a value in that range", builder().signalsPerInput(65));
        assertRefused("publishTimeout: value PT-0.001S, limit 0 to 1 hour; state a time in that range",
                builder().publishTimeout(Duration.ofMillis(-1)));
        assertRefused("publishTimeout: value PT1H0.001S, limit 0 to 1 hour; state a time in that range",
                builder().publishTimeout(Duration.ofHours(1).plusMillis(1)));
    }

    @Test
    void shouldRefuseMoreSpinningThreadsThanThereAreCoresToSpare() {
        if (CORES < 5) {
            assertRefused("waitMode: 4 spinning threads, limit " + (CORES - 1) + " on " + CORES
                            + " cores; choose BLOCKING or YIELDING, or fewer threads",
                    builder().threading(Threading.PIPELINED).waitMode(WaitMode.BUSY_SPIN));
        }
        builder().threading(Threading.PIPELINED).waitMode(WaitMode.YIELDING).build().close();
        builder().threading(Threading.INLINE).waitMode(WaitMode.BUSY_SPIN).build().close();
    }

    @Test
    void shouldRefuseIncompleteLimitsWhenLiveAndTakeThemInABacktest() {
        Limits some = Limits.builder().maxTradeValueBps(200).build();
        assertRefused("limits: unstated account.drawdown-bps, limit a live engine states every limit;"
                + " state it, with none to switch it off, or begin with Limits.standard()", builder().limits(some));
        assertRefused("limits: unstated account.max-trade-value-bps, limit a live engine states every limit;"
                + " state it, with none to switch it off, or begin with Limits.standard()", builder().limits(null));
        assertRefused("limits: unstated account.drawdown-bps, limit a live engine states every limit;"
                + " state it, with none to switch it off, or begin with Limits.standard()",
                builder().limits(some).threading(Threading.INLINE));
        builder().limits(some).lockStep().build().close();
        builder().limits(null).lockStep().build().close();
    }

    @Test
    void shouldRefuseLimitsOfUnknownInstruments() {
        assertThrows(InvalidInputException.class, () -> builder().limits(Desk.loose().toBuilder().maxLong("Z", "1").build()).build());
        assertThrows(InvalidInputException.class, () -> builder().limits(Desk.loose().toBuilder().prohibited("Z").build()).build());
    }

    @Test
    void shouldRefuseWhenAVenueOrAStrategyJoinsASecondEngine() {
        SimulatedVenue venue = SimulatedVenue.builder().build();
        builder().venue(venue).build().close();
        assertEquals("simulated venue connected to a second engine, limit 1; build a venue per engine",
                assertThrows(IllegalStateException.class, () -> builder().venue(venue).build()).getMessage());
        Probe probe = Probe.idle();
        Desk.builder("A").strategy("probe", probe).build().close();
        assertEquals("strategy again joined a second engine, limit 1; create an object per engine",
                assertThrows(IllegalStateException.class, () -> Desk.builder("A").strategy("again", probe).build()).getMessage());
    }

    @Test
    void shouldRefuseAPriceOrASizeThatCannotBeWhenPublished() {
        Engine engine = builder().build().start();
        Instrument own = engine.instrument("A");
        assertEquals("bid of A: price 0 size 1 in units, limit price 1 to 100000000 or NO_PRICE, size 0 or more or UNKNOWN_SIZE;"
                        + " check the feed",
                assertThrows(InvalidInputException.class, () -> engine.publisher().quote(own, 1, 0, 1, 2, 1)).getMessage());
        assertThrows(InvalidInputException.class, () -> engine.publisher().quote(own, 1, 1, 1, 100_000_001, 1));
        assertThrows(InvalidInputException.class, () -> engine.publisher().quote(own, 1, 1, -2, 2, 1));
        assertThrows(InvalidInputException.class, () -> engine.publisher().trade(own, 1, 0, 1, null));
        assertThrows(InvalidInputException.class, () -> engine.publisher().trade(Desk.instrument("Z"), 1, 1, 1, null));
        Desk.quiet(engine);
        engine.close();
        assertEquals(0, engine.result().ticks());
    }
}
