package io.ringside.position;

import static io.ringside.position.Market.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Report;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AccountRecountTest {
    private static final int STEPS = 200_000;
    private static final long INITIAL = 1_000_000_000_000L;

    private final Generator cases = Generator.of(AccountRecountTest.class);
    private final Instruments instruments = Market.conclude(Market.define("A", 2, 0), Market.define("B", 0, 2).multiplier(3),
            Market.define("C", 5, 0), Market.define("D", 3, 3), Market.define("E", 1, 1).multiplier(20));
    private final Account account = new Account(instruments, INITIAL);
    private final Holding[] holdings = new Holding[instruments.size()];
    private BigDecimal cash = money(INITIAL);
    private long fees;

    @Test
    void shouldEqualARecountAfterEveryStepWhenFillsAndTicksAreRandom() {
        for (Instrument instrument : instruments) {
            holdings[instrument.id()] = new Holding(instrument);
        }
        for (int step = 0; step < STEPS; step++) {
            Holding holding = holdings[cases.below(holdings.length)];
            if (cases.chance(3)) {
                fill(holding);
            } else {
                tick(holding, step);
            }
            recount(step);
        }
    }

    private void fill(Holding holding) {
        long signed = cases.between(1, 5_000) * (cases.chance(2) ? 1 : -1);
        if (cases.chance(8) && !holding.isFlat()) {
            signed = -account.positions().of(holding.instrument).quantityUnits();
        }
        Report fill = Market.fill(holding.instrument, signed, cases.between(1, 50_000), cases.between(-5, 1_000));
        account.apply(fill);
        fees += fill.feeUnits;
        cash = cash.subtract(holding.book(fill)).subtract(money(fill.feeUnits));
    }

    private void tick(Holding holding, int step) {
        TickPart tick = cases.chance(3) ? Market.trade(holding.instrument, cases.between(1, 50_000))
                : Market.quote(holding.instrument, price(), price());
        long before = account.equityUnits();
        boolean moved = account.apply(tick, step);
        holding.see(tick);
        assertEquals(!holding.isFlat(), moved, cases::toString);
        if (!moved) {
            assertEquals(before, account.equityUnits(), cases::toString);
        }
    }

    private long price() {
        return cases.chance(4) ? ABSENT : cases.between(1, 50_000);
    }

    private void recount(int step) {
        BigDecimal equity = cash;
        BigDecimal earned = money(INITIAL).subtract(money(fees));
        for (Holding holding : holdings) {
            equity = equity.add(holding.value());
            earned = earned.add(holding.model.realized()).add(holding.value()).subtract(holding.model.cost());
        }
        assertEquals(units(cash), account.cashUnits(), () -> "cash at " + step + ", " + cases);
        assertEquals(fees, account.feesUnits(), () -> "fees at " + step + ", " + cases);
        assertEquals(units(equity), account.equityUnits(), () -> "equity at " + step + ", " + cases);
        assertEquals(0, earned.compareTo(equity), () -> "profit and equity at " + step + ", " + cases);
    }

    private BigDecimal money(long units) {
        return BigDecimal.valueOf(units, instruments.currency("USD").decimals());
    }

    private long units(BigDecimal money) {
        return money.movePointRight(instruments.currency("USD").decimals()).longValueExact();
    }

    /** One instrument's book and marks by the contract's words, without the classes under test. */
    private static final class Holding {
        private final Instrument instrument;
        private final BookModel model;
        private BigDecimal bid;
        private BigDecimal ask;
        private BigDecimal knownBid;
        private BigDecimal knownAsk;
        private BigDecimal traded;
        private boolean quoted;

        Holding(Instrument instrument) {
            this.instrument = instrument;
            this.model = new BookModel(instrument.multiplier(), instrument.currency().decimals());
        }

        BigDecimal book(Report fill) {
            BigDecimal before = model.cash();
            model.fill(BigDecimal.valueOf(fill.side.sign() * fill.quantityUnits, instrument.quantityDecimals()), price(fill.priceUnits));
            return before.subtract(model.cash());
        }

        void see(TickPart tick) {
            if (tick.type == TickType.QUOTE) {
                quoted = true;
                top(price(tick.bidUnits), price(tick.askUnits));
                return;
            }
            traded = price(tick.priceUnits);
            if (!quoted) {
                top(traded, traded);
            }
        }

        private void top(BigDecimal newBid, BigDecimal newAsk) {
            bid = newBid;
            ask = newAsk;
            knownBid = bid == null ? knownBid : bid;
            knownAsk = ask == null ? knownAsk : ask;
        }

        boolean isFlat() {
            return model.quantity().signum() == 0;
        }

        BigDecimal value() {
            boolean isLong = model.quantity().signum() > 0;
            BigDecimal mark = isLong ? bid : ask;
            mark = mark == null ? traded : mark;
            mark = mark == null ? isLong ? knownBid : knownAsk : mark;
            return mark == null ? model.cost() : model.quantity().multiply(mark).multiply(BigDecimal.valueOf(instrument.multiplier()));
        }

        private BigDecimal price(long units) {
            return units == ABSENT ? null : BigDecimal.valueOf(units, instrument.priceDecimals());
        }
    }
}
