package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionModelTest {
    private static final int FILLS = 250_000;
    private static final long MOST_UNITS = 1_000_000;
    private static final long HIGHEST_PRICE = 200_000;

    private final Generator cases = Generator.of(PositionModelTest.class);
    private int partials;
    private int flips;
    private int fullCloses;

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 3, 5", "5, 0, 1", "2, 6, 50"})
    void shouldEqualTheModelAfterEveryFillWhenFillsAreRandom(int priceDecimals, int quantityDecimals, long multiplier) {
        Instruments run = Market.conclude(Market.define("X", priceDecimals, quantityDecimals).multiplier(multiplier));
        Instrument instrument = run.get(0);
        int moneyDecimals = instrument.currency().decimals();
        Positions positions = new Positions(run);
        Position position = positions.of(instrument);
        BookModel model = new BookModel(multiplier, moneyDecimals);
        for (int i = 0; i < FILLS; i++) {
            long signed = nextFill(position.quantityUnits());
            long price = cases.between(1, HIGHEST_PRICE);
            positions.apply(instrument, Side.of(signed), Math.abs(signed), price);
            model.fill(BigDecimal.valueOf(signed, quantityDecimals), BigDecimal.valueOf(price, priceDecimals));
            check(position, model, quantityDecimals, moneyDecimals);
        }
        assertTrue(Math.min(partials, Math.min(flips, fullCloses)) > FILLS / 20, partials + " " + flips + " " + fullCloses + " " + cases);
    }

    @Test
    void shouldConserveCashAndCostWhenAnyFillIsApplied() {
        Instrument instrument = Market.conclude(Market.define("X", 2, 3).multiplier(7)).get(0);
        Position position = new Position(instrument);
        long cash = 0;
        for (int i = 0; i < FILLS; i++) {
            long signed = nextFill(position.quantityUnits());
            long price = cases.between(1, HIGHEST_PRICE);
            position.apply(signed, price);
            cash -= instrument.notionalUnits(signed, price);
            assertEquals(position.realizedUnits(), cash + position.costUnits(), cases::toString);
        }
    }

    private long nextFill(long held) {
        long way = held > 0 ? -1 : 1;
        long size = Math.abs(held);
        switch (cases.below(5)) {
            case 0:
                fullCloses += size > 0 ? 1 : 0;
                return size > 0 ? way * size : 1;
            case 1:
                flips += size > 0 ? 1 : 0;
                return way * (size + cases.between(1, MOST_UNITS));
            case 2:
                partials += size > 1 ? 1 : 0;
                return size > 1 ? way * cases.between(1, size - 1) : -1;
            default:
                return size < MOST_UNITS * 4 ? -way * cases.between(1, 1 + (MOST_UNITS >> cases.below(20))) : way;
        }
    }

    private void check(Position position, BookModel model, int quantityDecimals, int moneyDecimals) {
        boolean equal = position.quantityUnits() == units(model.quantity(), quantityDecimals)
                && position.costUnits() == units(model.cost(), moneyDecimals)
                && position.realizedUnits() == units(model.realized(), moneyDecimals)
                && position.isFlat() == (model.quantity().signum() == 0);
        assertTrue(equal, () -> position.quantityUnits() + " cost " + position.costUnits() + " realized " + position.realizedUnits()
                + ", model " + model.quantity() + " " + model.cost() + " " + model.realized() + ", " + cases);
        assertEquals(0, model.cash().add(model.cost()).compareTo(model.realized()), cases::toString);
    }

    private static long units(BigDecimal value, int decimals) {
        return value.movePointRight(decimals).longValueExact();
    }
}
