package io.ringside.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.Executions;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FxPair;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the strategies have made adds up to the account, to the last unit, in each currency and in the account's. */
class AttributionTest {
    private static final int STEPS = Integer.getInteger("ringside.inputs", 100_000);
    private static final int STRATEGIES = 3;

    private final Instruments instruments = Instruments.conclude(List.of(define("EURUSD", 5, "USD", 1), define("IBM", 2, "USD", 1),
            define("FESX", 1, "EUR", 10), define("SAP", 2, "EUR", 1), define("USDJPY", 3, "JPY", 1), define("NK", 0, "JPY", 1000)),
            List.of(), "USD", List.of(FxPair.of("EUR/USD", "EURUSD"), FxPair.of("USD/JPY", "USDJPY")));
    private final Portfolio portfolio = new Portfolio(instruments, instruments.account(), 1_000_000_000_000L).strategies("a", "b", "c");
    private final Generator cases = Generator.of(AttributionTest.class);
    private final Executions executions = new Executions(1 << 12);
    private final Slot slot = new Slot();
    private final List<Report> filled = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final long[][] paid = new long[STRATEGIES + 1][3];
    private final long[][] held = new long[STRATEGIES + 1][6];
    private long id;

    private static Instrument define(String symbol, int decimals, String currency, int multiplier) {
        return Instrument.of(symbol).priceDecimals(decimals).quantityDecimals(0).currency(Currency.of(currency, 2)).multiplier(multiplier)
                .build();
    }

    @Test
    void shouldAddUpToTheAccountWhenStrategiesTradeAgainstEachOtherInSeveralCurrencies() {
        for (int step = 0; step < STEPS; step++) {
            slot.sequence++;
            slot.sourceTimeNs = step;
            if (cases.chance(3)) {
                execute(cases.chance(10) && !filled.isEmpty());
            } else if (cases.chance(100)) {
                pay();
            } else {
                tick();
            }
            if (step % 10 == 0) {
                check(step);
            }
        }
    }

    private void tick() {
        Instrument what = instruments.get(cases.below(instruments.size()));
        long bid = cases.between(1, 100_000);
        slot.kind = InputKind.TICK;
        slot.tick.quote(what, 0).bid(bid, 1).ask(bid + cases.between(0, 30), 1);
        portfolio.onInput(slot);
    }

    private void pay() {
        slot.kind = InputKind.CONTROL;
        slot.control.set(ControlType.CASH, 0, RiskCode.APPROVED);
        slot.control.text = List.of("USD", "EUR", "JPY").get(cases.below(3));
        slot.control.number = cases.between(-1_000_000, 1_000_000);
        portfolio.onInput(slot);
    }

    private void execute(boolean bust) {
        slot.kind = InputKind.REPORT;
        int place = bust ? cases.below(filled.size()) : filled.size();
        if (!bust) {
            Report fill = new Report().about(1, instruments.get(cases.below(instruments.size())), cases.chance(2) ? Side.BUY : Side.SELL, 0)
                    .filled(++id, cases.between(1, 1_000), cases.between(1, 100_000), 0).fee(cases.between(-5, 500), false);
            fill.feeIn(otherThan(fill.instrument.currency()));
            filled.add(fill);
            owners.add(cases.below(STRATEGIES + 1));
        }
        slot.report.copyFrom(filled.get(place));
        slot.report.type = bust ? ReportType.BUSTED : ReportType.FILLED;
        slot.execution.stamp(slot.sequence, slot.report, executions);
        int owner = owners.get(place);
        if (owner < STRATEGIES) {
            slot.execution.belongsTo(owner);
        }
        if (slot.isBooked()) {
            Report booked = slot.booked();
            long signed = booked.side.sign() * booked.quantityUnits;
            held[owner][booked.instrument.id()] += signed;
            paid[owner][booked.instrument.currencyId()] += signed * booked.priceUnits * booked.instrument.moneyFactor();
            paid[owner][booked.feeCurrencyId(instruments)] += booked.feeUnits;
        }
        portfolio.onInput(slot);
        if (filled.size() > 1_000) {
            filled.remove(0);
            owners.remove(0);
        }
    }

    /** One in three fees is in another currency. */
    private Currency otherThan(Currency own) {
        Currency any = List.copyOf(instruments.currencies()).get(cases.below(3));
        return any == own || cases.chance(2) ? null : any;
    }

    private void check(int step) {
        List<StrategyProfit> profits = portfolio.profits();
        long[] sums = new long[3];
        long inAccount = 0;
        boolean priced = true;
        for (int who = 0; who <= STRATEGIES; who++) {
            StrategyProfit one = profits.get(who);
            inAccount += portfolio.isValued() ? one.profit().units() : 0;
            long[] expected = {-paid[who][0], -paid[who][1], -paid[who][2]};
            for (Instrument what : instruments) {
                long mark = portfolio.book(what).markUnits(portfolio.position(what).quantityUnits());
                priced &= mark != TickPart.NO_PRICE;
                expected[what.currencyId()] += mark == TickPart.NO_PRICE ? 0 : held[who][what.id()] * mark * what.moneyFactor();
            }
            for (int i = 0; i < 3; i++) {
                sums[i] += one.byCurrency().get(i).units();
                if (priced) {
                    assertEquals(expected[i], one.byCurrency().get(i).units(), who + " in " + i + " at " + step + ", " + cases);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(portfolio.profitUnits(i), sums[i], "currency " + i + " at " + step + ", " + cases);
        }
        long profit = portfolio.isValued() ? portfolio.equityUnits() - portfolio.paidInUnits() : 0;
        assertEquals(profit, inAccount, () -> "at " + step + ", " + cases);
    }
}
