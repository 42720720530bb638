package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.OrderType;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States of single strategies and instruments: what moves them, what they allow, who frees them. */
class ScopesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ask BUY = Ask.market(Desk.X, Side.BUY, 1);

    private static Ask sell(long units) {
        return Ask.market(Desk.X, Side.SELL, units);
    }

    private static void filled(Desk desk) {
        desk.fill(desk.place(BUY), Desk.X, 1, 10_000);
    }

    /** What strategy a and strategy b are told of an opening. */
    private static List<String> openings(Desk desk) {
        desk.asking = 0;
        String ofA = desk.judge(Ask.limit(Desk.X, Side.BUY, 3, 9_000));
        desk.asking = 1;
        return List.of(ofA, desk.judge(Ask.limit(Desk.X, Side.BUY, 4, 9_000)));
    }

    @Test
    void shouldSwitchAStrategyOffWhenItExecutesTooOftenWithoutAHand() {
        Desk desk = Desk.ofTwo(Desk.off().set("executions.max", "2").set("executions.window-ms", "1000"));
        filled(desk);
        filled(desk);
        desk.nowNs += SECOND + 1;
        filled(desk);
        filled(desk);
        desk.command(ControlType.RESUME, with -> with.strategyId = 0);
        filled(desk);
        filled(desk);
        assertEquals(List.of(), desk.box.drain());
        filled(desk);
        assertEquals(List.of("REPEATED_EXECUTION -> LIQUIDATION_ONLY"), desk.box.drain());
        assertEquals(List.of("STATE 3 of 0", "APPROVED"), openings(desk));
        desk.asking = 0;
        assertEquals("APPROVED", desk.judge(sell(7)));
        assertEquals(RiskState.NORMAL, desk.state());
    }

    @Test
    void shouldSwitchAStrategyOffWhenItsOrdersAreRefusedTooOften() {
        Desk desk = Desk.ofTwo(Desk.off().set("rejects.max", "2").set("rejects.window-ms", "1000"));
        desk.judge(Ask.market(Desk.X, Side.BUY, 0));
        long id = desk.place(BUY);
        desk.says(ReportType.REJECTED, id, 1);
        desk.box.drain();
        desk.judge(Ask.market(Desk.X, Side.BUY, 0));
        assertEquals("REJECT_STORM -> LIQUIDATION_ONLY", desk.box.drain().get(1));
        assertEquals(List.of("STATE 3 of 0", "APPROVED"), openings(desk));
    }

    @Test
    void shouldLetAStrategyOnlyReduceWhenItCancelsTooMuchForWhatIsFilled() {
        Desk desk = Desk.ofTwo(Desk.off().set("cancels-per-fill.max", "2").set("cancels-per-fill.window-ms", "1000"));
        filled(desk);
        Ask cancel = new Ask(SignalAction.CANCEL, 5, Desk.X, Side.BUY, OrderType.MARKET, 0, 0);
        desk.riding(cancel, cancel).timer();
        assertEquals(List.of(), desk.box.drain());
        desk.riding(cancel).timer();
        assertEquals(List.of("ORDER_TRADE_RATIO -> REDUCING"), desk.box.drain());
        assertEquals(List.of("STATE 3 of 0", "APPROVED"), openings(desk));
    }

    @Test
    void shouldFlagAFillBeyondTheOrderEvenWhenItComesLate() {
        Desk desk = Desk.ofTwo(Desk.off());
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 5, 10_000));
        desk.says(ReportType.CANCELLED, id, 5);
        desk.fill(id, Desk.X, 5, 10_000);
        assertEquals(List.of(), desk.box.drain());
        desk.fill(id, Desk.X, 1, 10_000);
        assertEquals(List.of("PARENT_QTY -> REDUCING", "PARENT_QTY -> LIQUIDATION_ONLY"), desk.box.drain());
        assertEquals(List.of("STATE 3 of 0", "STATE 4 of 0"), openings(desk));
        assertEquals("APPROVED", desk.judge(sell(6)));
    }

    @ParameterizedTest
    @CsvSource({"10100, 0, NORMAL", "10101, 0, REDUCING", "9899, 0, REDUCING", "9900, 0, NORMAL", "10101, 300, REDUCING",
        "10101, 301, NORMAL"})
    void shouldLetAnInstrumentOnlyReduceWhenItsPriceDriftsWithinFiveMinutes(long price, long afterSeconds, RiskState state) {
        Desk desk = Desk.ofTwo(Desk.off().set("price.drift-bps", "100"));
        desk.nowNs += afterSeconds * SECOND;
        desk.quote(Desk.X, price, price);
        assertEquals(state == RiskState.NORMAL ? List.of() : List.of("PRICE_DRIFT -> REDUCING"), desk.box.drain());
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
    }

    @Test
    void shouldSeeADriftInManySmallStepsWithinFiveMinutes() {
        Desk desk = Desk.ofTwo(Desk.off().set("price.drift-bps", "100"));
        for (int i = 1; i <= 10; i++) {
            desk.nowNs += 30 * SECOND;
            desk.quote(Desk.X, 10_000 + 10 * i, 10_000 + 10 * i);
        }
        assertEquals(List.of(), desk.box.drain());
        desk.quote(Desk.X, 10_101, 10_101);
        assertEquals(List.of("PRICE_DRIFT -> REDUCING"), desk.box.drain());
    }

    @Test
    void shouldLetAnInstrumentOnlyReduceUntilTheVenueAgreesAndAnOperatorFreesIt() {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);
        venue(desk, 10);
        assertEquals(List.of(), desk.box.drain());
        venue(desk, 9);
        assertEquals(List.of("RECONCILE -> REDUCING"), desk.box.drain());
        assertEquals("STATE 1 of 0", desk.judge(BUY));
        desk.nowNs += 60 * SECOND;
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.CAUSE_STANDS, desk.answer());
        venue(desk, 10);
        desk.restrict(Desk.X, RiskState.NORMAL, 0);
        assertEquals(ControlResult.WRONG_EPOCH, desk.answer());
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals("APPROVED", desk.judge(BUY));
    }

    private static void venue(Desk desk, long units) {
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = Desk.X;
            with.number = units;
        });
    }

    @Test
    void shouldLetStrategiesThatOffsetEachOtherBothLeave() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 10)), Desk.X, 10, 10_000);
        desk.asking = 1;
        desk.fill(desk.place(sell(10)), Desk.X, -10, 10_000);
        desk.restrict(0, RiskState.REDUCING, 0);
        desk.restrict(1, RiskState.REDUCING, 0);
        assertEquals("STATE 1 of 0", desk.judge(sell(1)));
        assertEquals("STATE 11 of 10", desk.judge(Ask.market(Desk.X, Side.BUY, 11)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 10)));
        desk.asking = 0;
        assertEquals("APPROVED", desk.judge(sell(10)));
        assertEquals("STATE 1 of 0", desk.judge(sell(1)));
    }

    private static String reducing(Desk desk, Ask order) {
        return desk.dressed(part -> part.only(false, true)).judge(order);
    }

    /** An exit is not in the way of another strategy's: each may leave what it holds itself. */
    @Test
    void shouldLetAnExitLeaveWhenAnotherStrategysExitsUseUpWhatTheAccountHolds() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 10)), Desk.X, 10, 10_000);
        desk.asking = 1;
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 4)), Desk.X, 4, 10_000);
        desk.place(Ask.limit(Desk.X, Side.SELL, 14, 11_000));
        desk.asking = 0;
        assertEquals("STATE 11 of 10", reducing(desk, sell(11)));
        assertEquals("APPROVED", reducing(desk, sell(10)));
        assertEquals("STATE 1 of 0", reducing(desk, sell(1)));
    }

    @Test
    void shouldLetBothOfTwoThatOffsetEachOtherLeaveByReduceOnlyOrdersWithinTheLimitsOfOpenings() {
        Desk desk = Desk.ofTwo(Desk.off().maxShort("*", "4"));
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 10)), Desk.X, 10, 10_000);
        desk.asking = 1;
        desk.fill(desk.place(sell(10)), Desk.X, -10, 10_000);
        assertEquals("STATE 1 of 0", reducing(desk, sell(1)));
        assertEquals("APPROVED", reducing(desk, Ask.market(Desk.X, Side.BUY, 10)));
        desk.asking = 0;
        assertEquals("MAX_POSITION 5 of 4", reducing(desk, sell(5)));
        assertEquals("APPROVED", reducing(desk, sell(4)));
    }

    /** What the account would open only the account's own state decides, as ever. */
    @Test
    void shouldHoldAReduceOnlyOrderToTheAccountsPositionWhenTheAccountMayOnlyReduce() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 10)), Desk.X, 10, 10_000);
        desk.asking = 1;
        desk.fill(desk.place(sell(6)), Desk.X, -6, 10_000);
        desk.asking = 0;
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        assertEquals("STATE 5 of 4", reducing(desk, sell(5)));
        assertEquals("APPROVED", reducing(desk, sell(4)));
    }

    @Test
    void shouldFreeAnInstrumentOnceASessionAndAgainInTheNext() {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);
        assertEquals(ControlResult.APPLIED, differAndFree(desk, 1));
        assertEquals(ControlResult.ALREADY_REARMED, differAndFree(desk, 3));
        desk.control(ControlType.SESSION_ROLL);
        assertEquals("STATE 1 of 0", desk.judge(BUY), "a session's end frees nothing by itself");
        desk.restrict(Desk.X, RiskState.NORMAL, 3);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals("APPROVED", desk.judge(BUY));
    }

    private static ControlResult differAndFree(Desk desk, long epoch) {
        venue(desk, 9);
        venue(desk, 10);
        desk.nowNs += 60 * SECOND;
        desk.restrict(Desk.X, RiskState.NORMAL, epoch);
        return desk.answer();
    }

    @Test
    void shouldTakeNothingAndFreeNothingUntimelyWhenAnOperatorHaltsAStrategy() {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);
        desk.restrict(0, RiskState.HALTED, 0);
        assertEquals("STATE 5 of 0", desk.judge(sell(5)));
        desk.asking = 1;
        assertEquals("APPROVED", desk.judge(sell(5)));
        desk.restrict(0, RiskState.REDUCING, 0);
        desk.restrict(0, RiskState.NORMAL, 1);
        assertEquals(ControlResult.COOLING_DOWN, desk.answer());
        desk.nowNs += 60 * SECOND;
        desk.restrict(0, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, desk.answer());
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.NORMAL);
        assertEquals(ControlResult.INVALID, desk.answer());
        desk.command(ControlType.RESTRICT, with -> {
            with.state = RiskState.HALTED;
            with.strategyId = 0;
            with.instrument = Desk.X;
        });
        assertEquals(ControlResult.INVALID, desk.answer());
        desk.command(ControlType.RESTRICT, with -> with.strategyId = 0);
        assertEquals(ControlResult.INVALID, desk.answer());
    }

    @ParameterizedTest
    @CsvSource({"5, 9000, APPROVED", "4, 8999, APPROVED", "6, 9000, STATE", "5, 9001, STATE"})
    void shouldLetARestingOpeningBecomeMilderButNoMoreWhenOnlyReducing(long units, long price, String verdict) {
        Desk desk = Desk.ofTwo(Desk.off());
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 5, 9_000));
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        assertEquals(verdict, desk.judge(Ask.limit(Desk.X, Side.BUY, units, price).replacing(id)).split(" ")[0]);
        desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0);
        assertEquals("STATE", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 1).replacing(id)).split(" ")[0]);
    }

    @Test
    void shouldHoldOpeningsFromBeyondASoftLimitDownToNinetyPercentOfIt() {
        Desk desk = Desk.ofTwo(Desk.off().set("account.max-var", "1").set("metrics.period-ms", "1000"));
        assertEquals("METRICS_AGE", desk.judge(BUY).split(" ")[0]);
        assertEquals(List.of("APPROVED", "VAR 1001 of 1000", "VAR 901 of 1000", "APPROVED", "APPROVED"),
                List.of(after(desk, 1_000), after(desk, 1_001), after(desk, 901), after(desk, 900), after(desk, 1_000)));
        desk.nowNs += 3 * SECOND;
        assertEquals("APPROVED", desk.judge(BUY));
        desk.nowNs += 1;
        assertEquals("METRICS_AGE 3000000001 of 3000000000", desk.judge(BUY));
        desk.metrics("var=1");
        assertEquals(ControlResult.INVALID, desk.answer());
    }

    private static String after(Desk desk, long var) {
        desk.metrics("beta=0\nvar=" + var + "\nes=0");
        return desk.judge(BUY);
    }

    @Test
    void shouldCountEachOrderThatIsCancelledWithAllOthers() {
        Desk desk = Desk.ofTwo(Desk.off().set("cancels-per-fill.max", "2").set("cancels-per-fill.window-ms", "1000"));
        Ask all = new Ask(SignalAction.CANCEL_ALL, 0, Desk.X, Side.BUY, OrderType.MARKET, 0, 0);
        desk.riding(all, all, all).timer();
        desk.place(Ask.limit(Desk.X, Side.BUY, 1, 9_000));
        desk.place(Ask.limit(Desk.X, Side.BUY, 2, 9_000));
        desk.riding(all).timer();
        assertEquals(List.of(), desk.box.drain());
        desk.riding(all).timer();
        assertEquals(List.of("ORDER_TRADE_RATIO -> REDUCING"), desk.box.drain());
    }

    @Test
    void shouldFreeNoInstrumentWhoseDriftStillStands() {
        Desk desk = Desk.ofTwo(Desk.off().set("price.drift-bps", "100"));
        desk.quote(Desk.X, 10_101, 10_101);
        assertEquals(List.of("PRICE_DRIFT -> REDUCING"), desk.box.drain());
        desk.nowNs += 60 * SECOND;
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.CAUSE_STANDS, desk.answer());
        desk.nowNs += 240 * SECOND + 1;
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, desk.answer());
        desk.quote(Desk.X, 10_101, 10_101);
        assertEquals("APPROVED", desk.judge(BUY));
    }
}
