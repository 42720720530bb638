package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final String KEYS = "account.max-trade-value-bps account.drawdown-bps account.daily-loss account.max-gross "
            + "account.max-net account.prohibited account.allowed price.max-age-ms price.collar-bps order-rate.per-second order-rate.burst "
            + "max-open-orders duplicate.window-ms instrument.*.max-order-quantity instrument.*.max-long instrument.*.max-short";
    private static final String FURTHER = " account.drawdown-from-start-bps account.max-open-notional "
            + "instrument.*.max-open-notional account.concentration-bps account.buying-power-buffer instrument.*.margin-bps "
            + "price.drift-bps price.mark-filter-bps executions.max executions.window-ms rejects.max "
            + "rejects.window-ms cancels-per-fill.max cancels-per-fill.window-ms instrument.*.sector account.max-sector-bps "
            + "account.max-beta-thousandths account.max-var account.var-hard-multiple metrics.period-ms self-trade "
            + "metrics.benchmark metrics.var-method metrics.var-confidence-bps";

    private static Limits.Concluded conclude(LimitsBuilder limits) {
        return limits.build().conclude(Desk.FLOOR, 1_000);
    }

    private static String refusal(Executable work) {
        return assertThrows(InvalidInputException.class, work).getMessage();
    }

    /** Everything concluded: value, drawdown, prohibited, age, collar, open orders; then per instrument order, long, short. */
    private static List<Object> numbers(Limits.Concluded limits) {
        List<Object> numbers = new ArrayList<>();
        numbers.add(limits.hasMaxTradeValue() ? limits.maxTradeValueUnits(new io.ringside.position.Account(Desk.FLOOR, 10_000)) : "off");
        numbers.add(limits.drawdownBps() == Limits.NONE ? "off" : limits.drawdownBps());
        numbers.add(List.of(limits.isProhibited(Desk.X), limits.isProhibited(Desk.Y), limits.isProhibited(Desk.Z)));
        numbers.add(limits.maxPriceAgeNs() == Limits.NONE ? "off" : limits.maxPriceAgeNs());
        numbers.add(limits.hasCollar() ? limits.collarBps() : "off");
        numbers.add(limits.maxOpenOrders());
        for (Instrument of : List.of(Desk.X, Desk.Y)) {
            long order = limits.maxOrderUnits(of);
            numbers.add(List.of(order == Limits.NONE ? "off" : order, bound(limits, of, Side.BUY), bound(limits, of, Side.SELL)));
        }
        return numbers;
    }

    private static Object bound(Limits.Concluded limits, Instrument of, Side side) {
        long units = limits.maxPositionUnits(of, side);
        return units == of.maxPositionUnits() ? "bound" : units;
    }

    private static final List<Boolean> ALL_ALLOWED = List.of(false, false, false);
    private static final List<String> UNLIMITED = List.of("off", "bound", "bound");

    @Test
    void shouldConcludeTheContractsDefaultsWhenABacktestStatesNothing() {
        List<Object> expected = List.of(200L, 500L, ALL_ALLOWED, "off", "off", 1_000, UNLIMITED, UNLIMITED);
        assertEquals(expected, numbers(conclude(Limits.backtest().toBuilder())));
    }

    @Test
    void shouldConcludeWhatItSaysWhenTheStandardIsTaken() {
        assertEquals(List.of(200L, 500L, ALL_ALLOWED, 5_000_000_000L, 500L, 200, UNLIMITED, UNLIMITED),
                numbers(conclude(Limits.standard().toBuilder())));
    }

    @Test
    void shouldConcludeEveryLimitWhenStatedByItsSetter() {
        LimitsBuilder limits = Limits.backtest().toBuilder().maxTradeValueBps(123).drawdownBps(77).prohibited("X", "Z").allowed("X", "Y")
                .maxPriceAge(Duration.ofMillis(9)).priceCollarBps(8).maxOpenOrders(7).maxOrderQuantity("*", "6").maxLong("*", "5")
                .maxShort("*", "4.0");
        assertEquals(List.of(123L, 77L, List.of(true, false, true), 9_000_000L, 8L, 7, List.of(6L, 5L, 4L), List.of(60L, 50L, 40L)),
                numbers(conclude(limits)));
    }

    @Test
    void shouldConcludeTheSameWhenStatedByKeyOrBySetter() {
        LimitsBuilder keys = Limits.backtest().toBuilder().set("account.max-trade-value-bps", "123").set("account.drawdown-bps", "77")
                .set("account.prohibited", " X , Z").set("account.allowed", "X,Y").set("price.max-age-ms", "9").set("price.collar-bps", "8")
                .set("max-open-orders", "7").set("instrument.*.max-order-quantity", "6").set("instrument.*.max-long", "5.00")
                .set("instrument.*.max-short", "4");
        assertEquals(List.of(123L, 77L, List.of(true, false, true), 9_000_000L, 8L, 7, List.of(6L, 5L, 4L), List.of(60L, 50L, 40L)),
                numbers(conclude(keys)));
    }

    @Test
    void shouldTakeTheInstrumentsOwnLimitWhenBothAreStated() {
        LimitsBuilder limits = Limits.backtest().toBuilder().maxLong("Y", "2.5").maxLong("*", "5").maxShort("*", "6").maxShort("X", "none")
                .maxOrderQuantity("Y", "0.1");
        assertEquals(List.of(List.of("off", 5L, "bound"), List.of(1L, 25L, 60L)), numbers(conclude(limits)).subList(6, 8));
    }

    @Test
    void shouldFindTheInstrumentWhenItsSymbolHasDots() {
        Instruments run = Instruments.conclude(List.of(Instrument.of("BRK.max-long.B").currency(Currency.of("USD", 2)).build()), List.of());
        Limits limits = Limits.backtest().toBuilder().maxLong("BRK.max-long.B", "3").build();
        assertEquals(3, limits.conclude(run, 1).maxPositionUnits(run.get(0), Side.BUY));
    }

    @Test
    void shouldNeverExceedTheInstrumentsBoundWhenMoreIsStated() {
        String beyond = Long.toString(Desk.X.maxPositionUnits() + 1);
        assertEquals(Desk.X.maxPositionUnits(),
                conclude(Limits.backtest().toBuilder().maxLong("X", beyond)).maxPositionUnits(Desk.X, Side.BUY));
    }

    @Test
    void shouldProhibitEverythingOrNothingWhenTheListsSaySo() {
        assertEquals(List.of(true, true, true), numbers(conclude(Limits.backtest().toBuilder().prohibited("*"))).get(2));
        assertEquals(List.of(true, true, true), numbers(conclude(Limits.backtest().toBuilder().allowed())).get(2));
        assertEquals(ALL_ALLOWED, numbers(conclude(Limits.backtest().toBuilder().prohibited(" "))).get(2));
    }

    @Test
    void shouldProhibitNothingWhenTheListsAreSwitchedOff() {
        assertEquals(ALL_ALLOWED, numbers(conclude(Limits.backtest().toBuilder().prohibited(Limits.OFF).allowed(Limits.OFF))).get(2));
        assertEquals(List.of(true, false, false), numbers(conclude(Limits.backtest().toBuilder().prohibited("X").allowed("none"))).get(2));
    }

    @ParameterizedTest
    @EnumSource(value = LimitKey.class, mode = EnumSource.Mode.MATCH_ANY,
            names = {"MAX_.*_BPS|MAX_GROSS|MAX_NET|MAX_ORDER.*|MAX_LONG|MAX_SHORT|MAX_AGE.*|MAX_OPEN_ORDERS",
                "DRAWDOWN_BPS|DAILY_LOSS|PROHIBITED|ALLOWED|COLLAR_BPS|ORDER_.*|DUPLICATE.*"})
    void shouldNameTheLimitWhenOneIsNotStated(LimitKey missing) {
        LimitsBuilder most = Limits.builder();
        for (LimitKey key : LimitKey.values()) {
            if (key != missing) {
                most.set(key.text(), key.backtestDefault());
            }
        }
        assertEquals("limits: unstated " + missing.text() + ", limit a live engine states every limit; "
                + "state it, with none to switch it off, or begin with Limits.standard()", refusal(() -> most.build().requireComplete()));
        assertEquals(refusal(() -> most.build().requireComplete()), refusal(() -> conclude(most)));
        assertDoesNotThrow(() -> most.build().withDefaults(Limits.backtest()).requireComplete());
    }

    @Test
    void shouldBeCompleteWhenAPresetIsTaken() {
        Limits standard = Limits.standard();
        assertSame(standard, standard.requireComplete());
        assertDoesNotThrow(() -> Limits.backtest().requireComplete());
        assertEquals(KEYS + FURTHER, String.join(" ", List.of(LimitKey.values()).stream().map(LimitKey::toString).toList()));
    }

    @Test
    void shouldKeepItsOwnAndTakeTheRestWhenGivenDefaults() {
        Limits own = Limits.builder().drawdownBps(77).maxLong("Y", "3").build().withDefaults(Limits.backtest());
        assertEquals(List.of(200L, 77L, ALL_ALLOWED, "off", "off", 1_000, UNLIMITED, List.of("off", 30L, "bound")),
                numbers(own.conclude(Desk.FLOOR, 1_000)));
        assertEquals(List.of(200L, 500L), numbers(conclude(Limits.backtest().toBuilder())).subList(0, 2));
    }

    @Test
    void shouldStayAsItWasWhenItsBuilderGoesOn() {
        LimitsBuilder builder = Limits.backtest().toBuilder();
        Limits before = builder.build();
        builder.drawdownBps(1);
        assertEquals(500, before.conclude(Desk.FLOOR, 1).drawdownBps());
        before.toBuilder().drawdownBps(2);
        assertEquals(500, before.conclude(Desk.FLOOR, 1).drawdownBps());
    }

    @ParameterizedTest
    @CsvSource({"account.max-trade-value-bps, 10000000", "account.drawdown-bps, 10000", "price.collar-bps, 10000",
        "price.max-age-ms, 86400000000", "max-open-orders, 1000000"})
    void shouldRefuseTheNumberBeyondTheRangeWhenStated(String key, long most) {
        assertDoesNotThrow(() -> conclude(Limits.backtest().toBuilder().set(key, Long.toString(most))));
        assertDoesNotThrow(() -> conclude(Limits.backtest().toBuilder().set(key, "0")));
        assertDoesNotThrow(() -> conclude(Limits.backtest().toBuilder().set(key, Limits.OFF)));
        String above = Long.toString(most + 1);
        for (String value : List.of(above, "-1", "1.5", "NaN", "1e3", "", " 1", "9223372036854775807", "Infinity", "NONE")) {
            assertEquals("limits: " + key + "=" + value + ", limit 0 to " + most + " or none; write a whole number in that range",
                    refusal(() -> Limits.builder().set(key, value)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.drawdown", "max-long", "instrument.max-long", "instrument..max-long", "instrument.X.max-width",
        "instruments.X.max-long", "", "Account.drawdown-bps", "instrument.X.daily-loss", "strategy.hold.drawdown-bps",
        "strategy..max-long"})
    void shouldNameEveryKeyThereIsWhenTheKeyIsUnknown(String key) {
        assertEquals("limits: unknown limit " + key + ", limit " + KEYS + FURTHER
                + "; limits of order size, position, rate, open orders and their value also as strategy.NAME.KEY"
                + "; correct the key or remove the line",
                refusal(() -> Limits.builder().set(key, "1")));
    }

    @Test
    void shouldNameTheRunsStrategiesWhenALimitIsStatedForAnother() {
        Limits limits = Limits.backtest().toBuilder().set("strategy.hold.max-long", "1").build();
        assertEquals("limits: unknown strategy 'hold' in strategy.hold.max-long, limit [ema]; name a strategy of the run or remove it",
                refusal(() -> limits.conclude(Desk.FLOOR, 10, List.of("ema"))));
        assertDoesNotThrow(() -> limits.conclude(Desk.FLOOR, 10, List.of("ema", "hold")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "instrument.X.max-long | 1.5 | limits: number '1.5', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "instrument.Y.max-long | 1.55 | limits: number '1.55', limit 1 decimals and 922337203685477580.7; write a plain decimal number",
        "instrument.X.max-short | NaN | limits: number 'NaN', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "instrument.X.max-order-quantity | -1 | limits: instrument.X.max-order-quantity=-1, limit at least 0 or none; write a quantity",
        "instrument.*.max-long | -1 | limits: instrument.*.max-long=-1, limit at least 0 or none; write a quantity",
        "instrument.IBM.max-long | 1 | limits: unknown symbol 'IBM' in instrument.IBM.max-long, limit [X, Y, Z]; "
            + "declare the instrument or remove it",
        "account.max-net | 5.0001 | limits: number '5.0001', limit 3 decimals and 9223372036854775.807; write a plain decimal number",
        "account.daily-loss | -1 | limits: account.daily-loss=-1, limit 0 to 2305843009213693.952 or none; write an amount in that range",
        "account.max-gross | NaN | limits: number 'NaN', limit 3 decimals and 9223372036854775.807; write a plain decimal number",
        "account.prohibited | X,IBM | limits: unknown symbol 'IBM' in account.prohibited, limit [X, Y, Z]; "
            + "declare the instrument or remove it",
        "account.allowed | X,,Y | limits: unknown symbol '' in account.allowed, limit [X, Y, Z]; declare the instrument or remove it"})
    void shouldRefuseWhenTheRunsInstrumentsAreKnown(String key, String value, String message) {
        LimitsBuilder limits = Limits.backtest().toBuilder().set(key, value);
        assertEquals(message, refusal(() -> conclude(limits)));
    }

    @Test
    void shouldHaveRoomForNoMoreOrdersThanTheEngineWhenConcluded() {
        assertEquals(5, Limits.backtest().toBuilder().maxOpenOrders(9).build().openOrders(5));
        assertEquals(9, Limits.backtest().toBuilder().maxOpenOrders(9).build().openOrders(50));
        assertTrue(conclude(Limits.backtest().toBuilder().priceCollarBps(0)).hasCollar());
        assertFalse(conclude(Limits.backtest().toBuilder()).hasCollar());
    }
}
