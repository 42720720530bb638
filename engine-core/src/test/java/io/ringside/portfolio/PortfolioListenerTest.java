package io.ringside.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.Fill;
import io.ringside.events.InputKind;
import io.ringside.events.OrderUpdate;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskEvent;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Verdict;
import io.ringside.execution.Orders;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioListenerTest {
    private final Instruments instruments = Orders.instruments("X", "Y");
    private final Instrument x = instruments.get(0);
    private final Currency currency = instruments.currency("USD");
    private final List<String> heard = new ArrayList<>();
    private final Portfolio portfolio = new Portfolio(instruments, currency, 10_000, new Ear("a"), new Ear("b"));
    private final Slot slot = new Slot();
    private Fill kept;

    private void enter(InputKind kind, boolean changed) {
        slot.kind = kind;
        slot.sequence++;
        slot.sourceTimeNs = 7;
        slot.gate.stamp(slot.sequence, RiskState.REDUCING, RiskCode.DRAWDOWN, changed, 0);
        portfolio.onInput(slot);
    }

    private void fill(boolean changed) {
        slot.report.about(1, x, Side.BUY, 7).filled(1, 3, 100, 0).fee(2, false);
        enter(InputKind.REPORT, changed);
    }

    private void outcome(OutcomeType type) {
        SignalPart signal = new SignalPart();
        signal.instrument = x;
        signal.quantityUnits = 3;
        Verdict verdict = new Verdict();
        verdict.code = RiskCode.MAX_POSITION;
        slot.outcome.endOf(type, signal, verdict);
        enter(InputKind.OUTCOME, false);
    }

    @Test
    void shouldTellEveryListenerInOrderAfterTheBooksWereUpdated() {
        slot.tick.quote(x, 7).bid(90, 1).ask(110, 1);
        enter(InputKind.TICK, false);
        fill(false);
        assertEquals(List.of("a fill 3 of 3 cash 9698 equity 9968 fees 2 drawdown 32 book 90/110",
                "b fill 3 of 3 cash 9698 equity 9968 fees 2 drawdown 32 book 90/110"), heard);
    }

    @Test
    void shouldTellOfReportsAndOutcomes() {
        slot.report.about(1, x, Side.BUY, 7).says(ReportType.CANCELLED, 3);
        enter(InputKind.REPORT, false);
        outcome(OutcomeType.DENIED);
        outcome(OutcomeType.SUPPRESSED);
        assertEquals(List.of("a CANCELLED", "b CANCELLED", "a DENIED", "b DENIED", "a SUPPRESSED", "b SUPPRESSED"), heard);
    }

    @Test
    void shouldTellOfAChangedStateBehindTheFillThatCausedIt() {
        fill(true);
        assertEquals(4, heard.size());
        assertEquals("a risk REDUCING DRAWDOWN", heard.get(1));
        assertEquals("b risk REDUCING DRAWDOWN", heard.get(3));
    }

    @Test
    void shouldTellOfAStateOnceAtTheInputThatChangedIt() {
        enter(InputKind.TIMER, true);
        slot.outcome.riskState(RiskState.REDUCING, RiskCode.DRAWDOWN);
        enter(InputKind.OUTCOME, false);
        assertEquals(List.of("a risk REDUCING DRAWDOWN", "b risk REDUCING DRAWDOWN"), heard);
    }

    @Test
    void shouldEndTheValidityOfAnEventWithTheCall() {
        fill(false);
        assertThrows(AssertionError.class, () -> kept.quantityUnits());
    }

    @Test
    void shouldBeginWithItsCash() {
        assertEquals("portfolio", portfolio.name());
        assertSame(currency, portfolio.currency());
        assertSame(instruments, portfolio.instruments());
        assertEquals("10000 10000 0 0 0 0", portfolio.cashUnits() + " " + portfolio.equityUnits() + " " + portfolio.feesUnits() + " "
                + portfolio.realizedUnits() + " " + portfolio.unrealizedUnits() + " " + portfolio.maxDrawdownBps());
    }

    /** Writes down what it is told. */
    private final class Ear implements PortfolioListener {
        private final String name;

        Ear(String name) {
            this.name = name;
        }

        @Override
        public void onFill(Fill fill, Portfolio books) {
            kept = fill;
            heard.add(name + " fill " + fill.quantityUnits() + " of " + books.position(x).quantityUnits() + " cash " + books.cashUnits()
                    + " equity " + books.equityUnits() + " fees " + books.feesUnits() + " drawdown " + books.maxDrawdownBps()
                    + " book " + books.book(x).bidUnits() + "/" + books.book(x).askUnits());
        }

        @Override
        public void onOrderUpdate(OrderUpdate update) {
            heard.add(name + " " + update.status());
        }

        @Override
        public void onRisk(RiskEvent event) {
            heard.add(name + " risk " + event.state() + " " + event.cause());
        }
    }
}
