package io.ringside.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioBooksTest {
    private static final int STEPS = 100_000;
    private static final long ABSENT = TickPart.NO_PRICE;

    private final Generator cases = Generator.of(PortfolioBooksTest.class);
    private final Instruments instruments = Instruments.conclude(List.of(define("A", 2, 0, 1), define("B", 0, 2, 3), define("C", 1, 1, 20)),
            List.of());
    private final Currency currency = instruments.currency("USD");
    private final BigDecimal initial = new BigDecimal("2000000");
    private final Portfolio portfolio = new Portfolio(instruments, currency, currency.amount("2000000"));
    private final BookModel[] models = new BookModel[instruments.size()];
    private final Slot slot = new Slot();
    private BigDecimal cash = initial;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal peak = initial;
    private long maxDrawdown;
    private int growths;

    private static Instrument define(String symbol, int priceDecimals, int quantityDecimals, long multiplier) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(quantityDecimals).multiplier(multiplier)
                .currency(Currency.of("USD", 2)).build();
    }

    @Test
    void shouldEqualTheModelAfterEveryInputWhenFillsAndTicksAreRandom() {
        for (Instrument instrument : instruments) {
            models[instrument.id()] = new BookModel(instrument.multiplier(), currency.decimals());
        }
        for (int step = 0; step < STEPS; step++) {
            Instrument what = instruments.get(cases.below(instruments.size()));
            slot.sequence++;
            slot.sourceTimeNs = step;
            if (cases.chance(3)) {
                fill(what, models[what.id()]);
            } else {
                tick(what, models[what.id()]);
            }
            portfolio.onInput(slot);
            compare(step);
        }
        assertTrue(growths > 10, growths + " new drawdowns, " + cases);
    }

    private void fill(Instrument what, BookModel model) {
        long held = portfolio.position(what).quantityUnits();
        long signed = cases.chance(6) && held != 0 ? -held : cases.between(1, 60) * (held > 0 == cases.chance(3) ? 1 : -1);
        long price = cases.between(9_000, 11_000);
        long fee = cases.between(0, 500);
        slot.kind = InputKind.REPORT;
        slot.report.about(slot.sequence, what, Side.of(signed), slot.sourceTimeNs).filled(slot.sequence, Math.abs(signed), price, 0)
                .fee(fee, false);
        BigDecimal cost = model.fill(BigDecimal.valueOf(signed, what.quantityDecimals()), price(what, price));
        BigDecimal paid = BigDecimal.valueOf(fee, currency.decimals());
        cash = cash.subtract(cost).subtract(paid);
        fees = fees.add(paid);
    }

    private void tick(Instrument what, BookModel model) {
        slot.kind = InputKind.TICK;
        if (cases.chance(4)) {
            long price = cases.between(9_000, 11_000);
            slot.tick.trade(what, slot.sourceTimeNs).traded(price, 1, null);
            model.trade(price(what, price));
            return;
        }
        long bid = cases.chance(8) ? ABSENT : cases.between(9_000, 11_000);
        long ask = cases.chance(8) ? ABSENT : cases.between(9_000, 11_000);
        slot.tick.quote(what, slot.sourceTimeNs).bid(bid, 1).ask(ask, 1);
        model.quote(price(what, bid), price(what, ask));
    }

    private static BigDecimal price(Instrument what, long units) {
        return units == ABSENT ? null : BigDecimal.valueOf(units, what.priceDecimals());
    }

    private void compare(int step) {
        BigDecimal equity = cash;
        BigDecimal realized = BigDecimal.ZERO;
        for (Instrument instrument : instruments) {
            BookModel model = models[instrument.id()];
            equity = equity.add(model.value());
            realized = realized.add(model.realized);
            assertEquals(model.quantity.movePointRight(instrument.quantityDecimals()).longValueExact(),
                    portfolio.position(instrument).quantityUnits(), cases::toString);
            assertEquals(units(model.cost), portfolio.position(instrument).costUnits(), cases::toString);
        }
        peak = peak.max(equity);
        watch(equity);
        String expected = units(cash) + " cash " + units(fees) + " fees " + units(equity) + " equity " + units(realized) + " realized "
                + units(equity.subtract(initial).subtract(realized).add(fees)) + " unrealized " + maxDrawdown + " bps";
        String found = portfolio.cashUnits() + " cash " + portfolio.feesUnits() + " fees " + portfolio.equityUnits() + " equity "
                + portfolio.realizedUnits() + " realized " + portfolio.unrealizedUnits() + " unrealized " + portfolio.maxDrawdownBps()
                + " bps";
        assertEquals(expected, found, () -> "step " + step + ", " + cases);
    }

    private void watch(BigDecimal equity) {
        long bps = peak.subtract(equity).multiply(BigDecimal.valueOf(10_000)).divide(peak, 0, RoundingMode.FLOOR).longValueExact();
        growths += bps > maxDrawdown ? 1 : 0;
        maxDrawdown = Math.max(maxDrawdown, bps);
    }

    private long units(BigDecimal money) {
        return money.movePointRight(currency.decimals()).longValueExact();
    }
}
