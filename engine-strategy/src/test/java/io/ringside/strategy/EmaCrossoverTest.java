package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OutcomeType;
import io.ringside.events.SignalAction;
import io.ringside.events.TickPart;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmaCrossoverTest {
    private static final int TICKS = 40_000;
    private static final long ABSENT = TickPart.NO_PRICE;

    private final Generator cases = Generator.of(EmaCrossoverTest.class);
    private final Stand stand = new Stand();

    @ParameterizedTest
    @CsvSource({"12, 26, 1", "3, 8, 10", "1, 2, 7", "5, 5, 3", "9, 4, 2", "1, 1, 1"})
    void shouldEqualTheModelWhenTicksAndFillsAreRandom(int fast, int slow, long quantity) {
        EmaCrossover strategy = new EmaCrossover(fast, slow, Long.toString(quantity));
        stand.add("ema", strategy);
        Model[] models = {new Model(fast, slow, quantity), new Model(fast, slow, quantity)};
        long[] price = {10_000, 20_000};
        int turns = 0;
        for (int i = 0; i < TICKS; i++) {
            Instrument what = stand.instruments.get(cases.below(2));
            Model model = models[what.id()];
            price[what.id()] = Math.max(100, price[what.id()] + cases.between(-20, 20));
            int wanted = tick(model, what, price[what.id()], i);
            turns += expect(strategy, model, what, wanted);
            settle(strategy, models);
        }
        boolean canTurn = fast != slow;
        assertTrue(canTurn ? turns > TICKS / 50 : turns == 0, turns + " turns, " + cases);
    }

    /** Feeds one tick to both; returns the sign the model turns to, or 0. */
    private int tick(Model model, Instrument what, long price, int i) {
        if (i < TICKS / 20 || cases.chance(4)) {
            stand.trade(what, price);
            return model.trade(price);
        }
        long bid = cases.chance(10) ? ABSENT : price - cases.between(0, 9);
        long ask = cases.chance(10) ? ABSENT : price + cases.between(-3, 9);
        stand.quote(what, bid, ask);
        return model.quote(bid, ask);
    }

    private int expect(EmaCrossover strategy, Model model, Instrument what, int wanted) {
        long missing = wanted * model.quantity - model.position - model.leaves;
        if (wanted == 0 || missing == 0) {
            assertEquals(List.of(), stand.signals(), cases::toString);
            return wanted == 0 ? 0 : 1;
        }
        String side = missing > 0 ? "BUY " : "SELL ";
        assertEquals(List.of("0 ORDER " + side + what + " " + Math.abs(missing) + " MARKET 0 IOC"), stand.signals(), cases::toString);
        model.leaves += missing;
        assertEquals(model.leaves, strategy.workingOrders().signedLeavesUnits(what));
        return 1;
    }

    /** Now and then an order is filled in part or in full, or denied. */
    private void settle(EmaCrossover strategy, Model[] models) {
        while (strategy.workingOrders().size() > 0 && cases.chance(2)) {
            WorkingOrder order = strategy.workingOrders().get(0);
            Model model = models[order.instrument.id()];
            int sign = order.side.sign();
            if (cases.chance(6)) {
                model.leaves -= sign * order.leavesUnits;
                stand.outcome(OutcomeType.DENIED, order, SignalAction.ORDER);
            } else {
                long units = cases.between(1, order.leavesUnits);
                model.leaves -= sign * units;
                model.position += sign * units;
                stand.fill(order, units, 10_000, 0);
            }
            assertEquals(List.of(), stand.signals(), cases::toString);
        }
    }

    @Test
    void shouldGiveNoSignalAtTheFirstSignAndTurnAtEachChange() {
        EmaCrossover strategy = new EmaCrossover(1, 2, "5");
        stand.add("ema", strategy);
        List<String> given = new ArrayList<>();
        for (long price : new long[] {100, 110, 120, 110, 100, 100, 130}) {
            stand.quote(stand.x, price, price);
            given.addAll(stand.signals());
            if (strategy.workingOrders().size() > 0) {
                stand.fill(strategy.workingOrders().get(0), strategy.workingOrders().get(0).leavesUnits, price, 0);
            }
        }
        assertEquals(List.of("0 ORDER SELL X 5 MARKET 0 IOC", "0 ORDER BUY X 10 MARKET 0 IOC"), given);
    }

    @Test
    void shouldTakeItsParametersFromText() {
        stand.runner.add("ema", new EmaCrossover(), List.of(), new Parameters("ema", Map.of("fast", "1", "slow", "2", "quantity", "3")));
        stand.quote(stand.x, 100, 100);
        stand.quote(stand.x, 110, 110);
        stand.quote(stand.x, 50, 50);
        assertEquals(List.of("0 ORDER SELL X 3 MARKET 0 IOC"), stand.signals());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fast|0|strategy ema: parameter fast=0, limit 1 to 1000000; give a whole number in that range",
        "slow|1000001|strategy ema: parameter slow=1000001, limit 1 to 1000000; give a whole number in that range",
        "slow|x|strategy ema: parameter slow=x, limit 1 to 1000000; give a whole number in that range",
        "quantity|0|strategy ema: parameter quantity=0, limit above 0; give a decimal in that range",
        "quantity|-1|strategy ema: parameter quantity=-1, limit above 0; give a decimal in that range",
        "speed|1|strategy ema: unknown parameter speed, limit fast quantity slow; remove it or correct its name"})
    void shouldRefuseParametersThatDoNotServe(String name, String value, String expected) {
        Parameters parameters = new Parameters("ema", Map.of(name, value));
        InvalidInputException refusal = assertThrows(InvalidInputException.class,
                () -> stand.runner.add("ema", new EmaCrossover(), List.of(), parameters));
        assertEquals(expected, refusal.getMessage());
    }

    /** The contract's words for one instrument, with its own sums. */
    private static final class Model {
        private final int fast;
        private final int slow;
        private final long quantity;
        private double e1;
        private double e2;
        private int samples;
        private int sign;
        private boolean hadQuote;
        private long position;
        private long leaves;

        Model(int fast, int slow, long quantity) {
            this.fast = fast;
            this.slow = slow;
            this.quantity = quantity;
        }

        int trade(long price) {
            return hadQuote ? 0 : sample(price);
        }

        int quote(long bid, long ask) {
            hadQuote = true;
            return bid == ABSENT || ask == ABSENT ? 0 : sample((bid + ask) / 2.0);
        }

        private int sample(double x) {
            samples++;
            e1 = samples == 1 ? x : e1 + (2.0 / (fast + 1)) * (x - e1);
            e2 = samples == 1 ? x : e2 + (2.0 / (slow + 1)) * (x - e2);
            int now = Double.compare(e1 - e2, 0.0);
            if (samples < slow || e1 == e2 || now == sign) {
                return 0;
            }
            boolean first = sign == 0;
            sign = now;
            return first ? 0 : now;
        }
    }
}
