package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of an order without placing it, where prices, names and earlier orders matter. */
class ExplanationTest {
    private static List<String> findings(Desk desk, String order) {
        desk.command(ControlType.RISK_REPORT, with -> {
            with.text = order;
            with.instrument = Desk.X;
            with.strategyId = 0;
        });
        assertEquals(ControlResult.APPLIED, desk.answer());
        return desk.gate.lastReport().findings().stream().map(RiskReport.Finding::text).toList();
    }

    @Test
    void shouldAskNothingThatNeedsAPriceWhenThereIsNone() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.quote(Desk.X, Desk.ABSENT, Desk.ABSENT);
        List<String> said = findings(desk, "BUY 1");
        assertEquals(List.of("STATE: passes, 1 of 0", "INSTRUMENT_RULES: passes, 1 of 1", "PROHIBITED: passes, - of -",
                "NO_PRICE: refuses, - of -", "NO_RATE: not asked, no price", "CROSSED_BOOK: not asked, no price"), said.subList(0, 6));
        assertEquals(List.of("USER_CONTROL: not asked, no price"), said.subList(said.size() - 1, said.size()));
    }

    @Test
    void shouldAskOnWhenAnotherControlThanThePriceRefuses() {
        Desk desk = Desk.ofTwo(Desk.off().prohibited("X"));
        List<String> said = findings(desk, "BUY 1");
        assertEquals("PROHIBITED: refuses, - of -", said.get(2));
        assertEquals(List.of(), said.stream().filter(one -> one.contains("not asked")).toList());
    }

    @Test
    void shouldReadALimitAsOneThatRestsAndAMarketOrderAsOneThatDoesNot() {
        Desk desk = Desk.ofTwo(Desk.off().set("duplicate.window-ms", "5"));
        assertEquals(List.of(), duplicates(desk, "BUY 1 LIMIT 99.00"));
        desk.place(Ask.limit(Desk.X, Side.BUY, 1, 9_900));
        assertEquals(List.of("DUPLICATE: refuses, 0 ms of 5 ms"), duplicates(desk, "BUY 1 LIMIT 99.00"));
        assertEquals(List.of(), duplicates(desk, "BUY 1"));
        desk.place(Ask.market(Desk.X, Side.BUY, 1));
        assertEquals(List.of("DUPLICATE: refuses, 0 ms of 5 ms"), duplicates(desk, "BUY 1"));
    }

    private static List<String> duplicates(Desk desk, String order) {
        return findings(desk, order).stream().filter(said -> said.startsWith("DUPLICATE: refuses")).toList();
    }

    @Test
    void shouldNameAStrategyByItsNumberWhereTheRunNamesNone() {
        Desk desk = new Desk(Desk.off()).open();
        desk.restrict(0, RiskState.REDUCING, 0);
        findings(desk, "BUY 1");
        assertEquals("[Restriction[scope=strategy 0, state=REDUCING, cause=OPERATOR, epoch=1]]",
                desk.gate.lastReport().restrictions().toString());
    }

    @Test
    void shouldSayTheAccountsLimitWhereASmallerScopeHasNone() {
        Desk desk = Desk.ofTwo(Desk.off().maxOpenOrders(200));
        List<String> said = findings(desk, "BUY 1");
        assertTrue(said.contains("MAX_OPEN_ORDERS: passes, 1 of 200"), said::toString);
    }
}
