package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Brackets and pairs of alternatives, rule by rule. */
class OrderGroupsTest extends GroupScene {
    @Test
    void shouldKeepBothExitsUntilTheEntryIsFilled() {
        bracket();
        assertEquals(List.of("0 HOLD SELL X", "0 HOLD SELL X", "0 ORDER BUY X 10 LIMIT 10000 GTC"), stand.signals());
        assertEquals(List.of(), bid(STOP - 100));
        assertEquals(1, probe.workingOrders().size());
    }

    @Test
    void shouldSizeTheExitToWhatTheEntryFilledAndLetItGrow() {
        WorkingOrder entry = bracket();
        assertEquals(List.of("0 ORDER SELL X 4 LIMIT 10100 GTC"), filled(entry, 4));
        WorkingOrder profit = order(profitId);
        assertTrue(profit.groupId() != 0 && entry.groupId() == profit.groupId());
        assertTrue(stand.slot.signals.get(0).reduceOnly);
        assertEquals(List.of("0 REPLACE SELL X 7 LIMIT 10100 GTC"), filled(entry, 3));
        assertEquals(List.of(), filled(entry, 2));
        stand.replaced(profit, 7, PROFIT);
        assertEquals(List.of("0 REPLACE SELL X 9 LIMIT 10100 GTC"), stand.signals());
    }

    @Test
    void shouldNotAskAgainWhenTheVenueRefusesToLetTheExitGrow() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        filled(entry, 3);
        assertEquals(List.of(), said(order(profitId), ReportType.REPLACE_REJECTED));
        assertEquals(List.of("0 REPLACE SELL X 9 LIMIT 10100 GTC"), filled(entry, 2));
    }

    @Test
    void shouldSendTheStopOnlyAfterTheVenueHasEndedTheProfitAndForWhatIsLeft() {
        filled(bracket(), 10);
        WorkingOrder profit = order(profitId);
        assertEquals(List.of(), bid(STOP + 1));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
        assertEquals(List.of(), bid(STOP - 50));
        assertEquals(List.of(), filled(profit, 3));
        assertEquals(List.of("0 ORDER SELL X 7 MARKET 0 IOC"), said(profit, ReportType.CANCELLED));
        assertEquals(lossId, stand.slot.signals.get(0).orderId);
        assertTrue(stand.slot.signals.get(0).reduceOnly);
        assertEquals(List.of(), filled(order(lossId), 7));
        assertEquals(List.of(), bid(STOP - 50));
        assertEquals(0, probe.workingOrders().size());
        assertEquals(List.of(), stand.faults);
    }

    @Test
    void shouldSendNoStopWhenTheProfitIsFilledMeanwhile() {
        filled(bracket(), 10);
        WorkingOrder profit = order(profitId);
        bid(STOP);
        assertEquals(List.of(), filled(profit, 10));
        assertEquals(List.of(), bid(STOP - 10));
        assertEquals(List.of(), stand.faults);
    }

    @Test
    void shouldTellWhenBothWereExecuted() {
        filled(bracket(), 10);
        WorkingOrder profit = copy(order(profitId));
        bid(STOP);
        said(profit, ReportType.CANCELLED);
        filled(order(lossId), 10);
        assertEquals(List.of(), filled(profit, 2));
        assertEquals(1, stand.faults.size());
        assertTrue(stand.faults.get(0).contains("its legs executed 12 of 10"), stand.faults.get(0));
        assertEquals(-2, probe.position(stand.x).quantityUnits());
    }

    @Test
    void shouldCancelWhatIsLeftOfTheEntryWhenAnExitBegins() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        assertEquals(List.of("0 CANCEL BUY X", "0 CANCEL SELL X"), bid(STOP));
        said(order(profitId), ReportType.CANCELLED);
        assertEquals(List.of("0 ORDER SELL X 4 MARKET 0 IOC"), stand.signals());
        filled(order(lossId), 4);
        assertEquals(List.of(), filled(entry, 1));
        assertEquals(List.of("0 ORDER SELL X 1 MARKET 0 IOC"), bid(STOP), "an execution that crossed the cancel is exited, too");
    }

    @Test
    void shouldSendTheRestOfAStopWithTheNextTickWhateverItsPrice() {
        filled(bracket(), 10);
        bid(STOP);
        said(order(profitId), ReportType.CANCELLED);
        WorkingOrder loss = order(lossId);
        filled(loss, 6);
        assertEquals(List.of(), said(loss, ReportType.CANCELLED));
        stand.quote(stand.y, STOP - 5, STOP);
        assertEquals(List.of(), stand.signals());
        assertEquals(List.of("0 ORDER SELL X 4 MARKET 0 IOC"), bid(STOP + 5));
    }

    @Test
    void shouldNeverSendChildrenWhenTheEntryEndsUnfilled() {
        for (int how = 0; how < 4; how++) {
            WorkingOrder entry = bracket();
            switch (how) {
                case 0 -> said(entry, ReportType.CANCELLED);
                case 1 -> said(entry, ReportType.REJECTED);
                case 2 -> stand.outcome(OutcomeType.DENIED, entry, SignalAction.ORDER);
                default -> stand.outcome(OutcomeType.SUPPRESSED, entry, SignalAction.ORDER);
            }
            assertEquals(List.of(), stand.signals());
            assertEquals(List.of(), bid(STOP - 1));
            assertFalse(stand.runner.groups().areOpen());
        }
    }

    @Test
    void shouldProtectAnEntryThatIsFilledAfterItsCancellation() {
        WorkingOrder entry = copy(bracket());
        said(entry, ReportType.CANCELLED);
        assertEquals(List.of("0 ORDER SELL X 3 LIMIT 10100 GTC"), filled(entry, 3));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldFollowWhatIsTakenBack() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        stand.slot.report.about(entry.orderId(), stand.x, Side.BUY, stand.nowNs).filled(1, 4, 10_000, 6).says(ReportType.BUSTED, 0);
        stand.enter(io.ringside.events.InputKind.REPORT);
        assertEquals(List.of("0 CANCEL SELL X"), stand.signals());
        assertEquals(0, probe.position(stand.x).quantityUnits());
    }

    @Test
    void shouldKeepTheStopWhenTheProfitIsRefusedOrExpires() {
        filled(bracket(), 10);
        said(order(profitId), ReportType.REJECTED);
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), bid(STOP));
    }

    @Test
    void shouldTellWhenAPositionIsLeftWithoutAnExit() {
        filled(bracket(), 10);
        said(order(profitId), ReportType.REJECTED);
        bid(STOP);
        said(order(lossId), ReportType.REJECTED);
        assertTrue(stand.faults.get(0).contains("10 left without an exit"), stand.faults::toString);
        assertEquals(List.of(), bid(STOP - 1));
    }

    @Test
    void shouldAskAgainWithTheNextTickWhenTheGateDeniesTheStop() {
        filled(bracket(), 10);
        said(order(profitId), ReportType.REJECTED);
        bid(STOP);
        stand.outcome(OutcomeType.DENIED, order(lossId), SignalAction.ORDER);
        assertEquals(List.of(), stand.signals());
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), bid(STOP + 1));
    }

    @Test
    void shouldCloseWhatIsHeldWhenPartOfTheEntryHasBeenSoldOtherwise() {
        filled(bracket(), 10);
        said(order(profitId), ReportType.REJECTED);
        asked(p -> p.sell(stand.x, 4));
        filled(order(probe.workingOrders().get(0).orderId()), 4);
        assertEquals(List.of("0 ORDER SELL X 6 MARKET 0 IOC"), bid(STOP));
    }

    @Test
    void shouldAskForTheCancelAgainNotBeforeTheNextTickWhenItIsRefused() {
        filled(bracket(), 10);
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
        assertEquals(List.of(), said(order(profitId), ReportType.CANCEL_REJECTED));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP + 5));
        assertEquals(List.of("0 ORDER SELL X 10 MARKET 0 IOC"), said(order(profitId), ReportType.CANCELLED));
    }

    @Test
    void shouldGiveUpBothExitsWhenOneIsCancelledAndLeaveTheEntry() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        assertEquals(List.of("0 CANCEL SELL X"), asked(p -> p.cancel(lossId)));
        said(order(profitId), ReportType.CANCELLED);
        assertEquals(List.of(), bid(STOP));
        assertEquals(List.of(), filled(entry, 6));
    }

    @Test
    void shouldMoveKeptExitsByReplaceAndWorkingOnesInTheirQuantity() {
        filled(bracket(), 10);
        assertEquals(List.of(), asked(p -> assertTrue(p.replace(lossId, 99, STOP + 50))));
        assertEquals(List.of("0 REPLACE SELL X 10 LIMIT 10200 GTC"), asked(p -> p.replace(profitId, 99, 10_200)));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP + 50));
    }

    @Test
    void shouldEndEveryGroupWithCancelAllOrAHaltedAccount() {
        filled(bracket(), 10);
        asked(Probe::cancelAll);
        assertEquals(SignalAction.CANCEL_ALL, stand.slot.signals.get(0).action);
        assertFalse(stand.runner.groups().areOpen());
        filled(bracket(), 10);
        stand.risk(RiskState.HALTED, RiskCode.KILL);
        assertEquals(List.of(), bid(STOP));
    }

    @Test
    void shouldGoOnExitingButOpenNothingWhenTheAccountMayOnlyLiquidateOrTheStrategyIsOff() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        asked(p -> p.order(stand.y, Side.BUY, 5).stop(10_500).oco(Side.SELL).stop(9_500).send());
        stand.risk(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        stand.trade(stand.y, 10_600);
        assertEquals(List.of(), stand.signals());
        assertEquals(List.of("0 CANCEL_OPENINGS"), asked(p -> {
            throw new AssertionError("off");
        }));
        assertEquals(List.of("0 CANCEL BUY X", "0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldForgetAGroupWhenItsCallbackFails() {
        asked(p -> {
            p.order(stand.x, Side.BUY, 10).limit(10_000).bracket(STOP, PROFIT).send();
            throw new IllegalStateException("late");
        });
        assertEquals(List.of(), stand.signals());
        assertFalse(stand.runner.groups().areOpen());
    }

    @Test
    void shouldLetOneOfTwoStopsCancelTheOtherWithoutARace() {
        assertEquals(List.of("0 HOLD BUY X", "0 HOLD SELL X"),
                asked(p -> p.order(stand.x, Side.BUY, 5).stop(10_100).oco(Side.SELL).stop(9_900).send()));
        stand.trade(stand.x, 10_100);
        assertEquals(List.of("0 ORDER BUY X 5 MARKET 0 IOC"), stand.signals());
        filled(probe.only(), 5);
        stand.trade(stand.x, 9_800);
        assertEquals(List.of(), stand.signals());
    }

    @Test
    void shouldShrinkTheOtherOfTwoLimitsByWhatOneExecutes() {
        List<Long> ids = new ArrayList<>();
        assertEquals(List.of("0 ORDER BUY X 5 LIMIT 9900 GTC", "0 ORDER SELL X 5 LIMIT 10100 GTC"), asked(p -> {
            OrderTicket second = p.order(stand.x, Side.BUY, 5).limit(9_900).oco(Side.SELL).limit(10_100);
            ids.add(second.send());
            ids.add(second.alternativeId());
        }));
        assertEquals(List.of("0 REPLACE SELL X 3 LIMIT 10100 GTC"), filled(order(ids.get(0)), 2));
        assertEquals(List.of("0 CANCEL SELL X"), filled(order(ids.get(0)), 3));
    }

    @Test
    void shouldTriggerAStopLimitAtItsLimit() {
        asked(p -> p.order(stand.x, Side.SELL, 5).limit(10_100).reduceOnly().oco().stop(9_900).limit(9_890).send());
        WorkingOrder profit = copy(probe.only());
        bid(9_890);
        assertEquals(List.of("0 ORDER SELL X 5 LIMIT 9890 GTC"), said(profit, ReportType.CANCELLED));
    }

    @Test
    void shouldRefuseWhatCannotBeWithValueLimitAndCure() {
        refused("stop loss 0 price units of X, limit 1 to ", p -> p.order(stand.x, Side.BUY, 1).stopLoss(0));
        refused("alternatives MARKET and STOP, limit ", p -> p.order(stand.x, Side.BUY, 1).oco().stop(5).send());
        refused("alternatives LIMIT and LIMIT, both BUY, limit ", p -> p.order(stand.x, Side.BUY, 1).limit(4).oco().limit(5).send());
        refused("order ticket of a pair made a bracket, limit ", p -> p.order(stand.x, Side.BUY, 1).limit(4).oco().stopLoss(5));
        refused("stop loss 100 of a BUY at 100 in X, limit below 100; ",
                p -> p.order(stand.x, Side.BUY, 1).limit(10_000).stopLoss(10_000).send());
        refused("stop loss 99 of a SELL at 100 in X, limit above 100; ",
                p -> p.order(stand.x, Side.SELL, 1).stop(10_000).stopLoss(9_900).send());
        refused("profit 99 of a BUY at 100 in X, limit not below 100; ",
                p -> p.order(stand.x, Side.BUY, 1).limit(10_000).takeProfit(9_900).send());
        refused("stop loss 101 and profit 99 of a BUY in X, limit the stop loss below the profit; ",
                p -> p.order(stand.x, Side.BUY, 1).bracket(PROFIT, STOP).send());
        refused("order ticket of a bracket or a pair", p -> p.order(stand.x, Side.BUY, 1).bracket(4, 5).oco());
    }

    private void refused(String begins, Consumer<Probe> act) {
        stand.faults.clear();
        stand.at(stand.nowNs + 100 * Stand.SECOND);
        asked(act);
        assertTrue(stand.faults.size() == 1 && stand.faults.get(0).contains(begins), stand.faults::toString);
        assertEquals(List.of(), stand.signals());
    }
}
