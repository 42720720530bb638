package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What strategies ask of groups holds when their callback has returned, and not at all when it throws. */
class GroupRequestsTest extends GroupScene {
    /** Asks, then throws; nothing is given. */
    private void failing(Consumer<Probe> act) {
        stand.at(stand.nowNs + 100 * Stand.SECOND);
        assertEquals(List.of(), asked(p -> {
            act.accept(p);
            throw new IllegalStateException("late");
        }));
    }

    @Test
    void shouldKeepTheGroupWhenTheCallbackThrowsAfterCancellingEverything() {
        filled(bracket(), 10);
        failing(Probe::cancelAll);
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldKeepTheGroupWhenTheCallbackThrowsAfterCancellingALeg() {
        filled(bracket(), 10);
        failing(p -> p.cancel(lossId));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldKeepTheStopWhereItWasWhenTheCallbackThrowsAfterMovingIt() {
        filled(bracket(), 10);
        failing(p -> p.replace(lossId, 0, STOP + 50));
        assertEquals(List.of(), bid(STOP + 50));
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldLetTheProfitGrowWhenTheCallbackThrewAfterReplacingIt() {
        WorkingOrder entry = bracket();
        filled(entry, 4);
        failing(p -> p.replace(profitId, 0, PROFIT + 50));
        assertEquals(List.of("0 REPLACE SELL X 7 LIMIT 10100 GTC"), filled(entry, 3));
    }

    @Test
    void shouldKeepTheGroupWhenTheAnswerThatIsOneTooManyAskedForItsEnd() {
        filled(bracket(), 10);
        WorkingOrder profit = order(profitId);
        int[] answers = {0};
        probe.on(Callback.REPORT, p -> {
            p.buy(stand.y, 1);
            if (++answers[0] > Conduct.MAX_ROUNDS) {
                p.cancel(lossId);
            }
        });
        while (stand.faults.isEmpty()) {
            said(profit, ReportType.ACCEPTED);
        }
        assertTrue(stand.faults.get(0).contains("disabled"), stand.faults::toString);
        assertEquals(List.of("0 CANCEL SELL X"), bid(STOP));
    }

    @Test
    void shouldGiveUpWhatThereWasAndKeepWhatIsBegunWhenAskedForInOneCallback() {
        filled(bracket(), 10);
        List<String> signals = asked(p -> {
            p.cancelAll();
            p.order(stand.x, Side.BUY, 3).limit(9_950).stopLoss(STOP - 50).send();
        });
        assertEquals(List.of("0 CANCEL_ALL", "0 HOLD SELL X", "0 ORDER BUY X 3 LIMIT 9950 GTC"),
                List.of(signals.get(0).substring(0, 12), signals.get(1), signals.get(2)));
        WorkingOrder entry = order(stand.slot.signals.get(2).orderId);
        filled(entry, 3);
        assertEquals(List.of("0 ORDER SELL X 3 MARKET 0 IOC"), bid(STOP - 50), "the new stop alone");
    }

    /** Both orders of an input have the same ids when the first strategy's are taken back. */
    @Test
    void shouldNotJoinTheGroupThatAFailingStrategyWasToHave() {
        Probe other = new Probe("b", heard);
        stand.add("b", other, stand.x);
        other.on(Callback.TICK, p -> p.order(stand.x, Side.BUY, 6).limit(9_990).bracket(STOP, PROFIT).send());
        asked(p -> {
            p.order(stand.x, Side.BUY, 10).limit(10_000).bracket(STOP, PROFIT).send();
            throw new IllegalStateException("late");
        });
        other.quiet();
        assertEquals(List.of("1 HOLD SELL X", "1 HOLD SELL X", "1 ORDER BUY X 6 LIMIT 9990 GTC"), stand.signals());
        assertEquals(List.of("1 ORDER SELL X 6 LIMIT 10100 GTC"), filled(other.only(), 6));
        assertEquals(List.of("1 CANCEL SELL X"), bid(STOP));
        assertEquals(0, probe.workingOrders().size());
    }

    @Test
    void shouldOpenNothingByTheSecondOfAPairWhoseOwnerIsSwitchedOff() {
        asked(p -> p.order(stand.x, Side.BUY, 5).limit(9_900).oco().stop(10_100).send());
        WorkingOrder limit = copy(probe.only());
        assertEquals(List.of("0 CANCEL_OPENINGS"), asked(p -> {
            throw new AssertionError("off");
        }));
        stand.trade(stand.x, 10_100);
        assertEquals(List.of(), stand.signals());
        assertEquals(List.of(), said(limit, ReportType.CANCELLED));
        stand.trade(stand.x, 10_200);
        assertEquals(List.of(), stand.signals());
        assertFalse(stand.runner.groups().areOpen());
    }

    /** The stop was reached and its order is at the venue when its owner is switched off: no other follows it. */
    @Test
    void shouldLetNoFurtherOrderFollowTheOneAtTheVenueWhenItsOwnerIsSwitchedOff() {
        asked(p -> p.order(stand.x, Side.BUY, 5).stop(10_100).oco(Side.SELL).stop(9_800).send());
        stand.trade(stand.x, 10_100);
        WorkingOrder order = copy(probe.only());
        asked(p -> {
            throw new AssertionError("off");
        });
        filled(order, 2);
        assertEquals(List.of(), said(order, ReportType.CANCELLED));
        stand.trade(stand.x, 10_100);
        assertEquals(List.of(), stand.signals());
        assertFalse(stand.runner.groups().areOpen());
    }
}
