package io.ringside.execution;

import static io.ringside.execution.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Control;
import io.ringside.events.InputKind;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.TimerTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderRouterTripTest {
    private final Desk desk = new Desk();

    /** Sends an order; returns its id. */
    private long open(Wish wish) {
        return desk.tick(wish);
    }

    private long hold(Side side, long quantity) {
        long id = open(order(desk.x, side, quantity));
        return desk.fill(id, side, quantity, 100);
    }

    private Wish exit(Side side, long quantity, long price) {
        return order(desk.x, side, quantity).limit(price).exit();
    }

    @Test
    void shouldCancelOpeningsByNotionalThenIdBeforeTheTicksOwnOrders() {
        hold(Side.BUY, 10);
        open(order(desk.x, Side.BUY, 5).limit(90));
        open(order(desk.y, Side.BUY, 9).limit(50));
        open(order(desk.x, Side.BUY, 5).limit(95));
        open(order(desk.y, Side.SELL, 5).limit(90));
        desk.trip(RiskState.LIQUIDATION_ONLY, exit(Side.SELL, 10, 99), order(desk.x, Side.BUY, 1));
        assertEquals(List.of("tick 1000", "cancel 5120 BUY 5 X at 95", "cancel 3072 BUY 5 X at 90", "cancel 4096 BUY 9 Y at 50",
                "cancel 6144 SELL 5 Y at 90", "submit 7168 SELL 10 X at 99 GTC"), desk.sent);
        assertEquals(1, desk.suppressed.size());
    }

    @Test
    void shouldValueMarketOrdersAtTheReservedPriceAndPartFillsByTheirLeaves() {
        Wish market = order(desk.y, Side.BUY, 5);
        market.reserved = 91;
        long small = open(order(desk.x, Side.BUY, 10).limit(90));
        desk.fill(small, Side.BUY, 5, 90);
        open(market);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 3072 BUY 5 Y MARKET", "cancel 1024 BUY 5 X at 90"), desk.sent);
    }

    @Test
    void shouldCancelExcessExitsWholeNewestFirst() {
        hold(Side.BUY, 10);
        open(exit(Side.SELL, 4, 110));
        open(exit(Side.SELL, 4, 111));
        open(exit(Side.SELL, 4, 112));
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 5120 SELL 4 X at 112"), desk.sent);
    }

    @Test
    void shouldCancelAnOlderExitOnlyWhileTheRestIsStillTooMuch() {
        hold(Side.SELL, 5);
        open(exit(Side.BUY, 3, 90));
        open(exit(Side.BUY, 3, 91));
        open(exit(Side.BUY, 6, 92));
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 5120 BUY 6 X at 92", "cancel 4096 BUY 3 X at 91"), desk.sent);
    }

    @Test
    void shouldCancelWhatWasAnExitWhenTheAccountIsFlatOrOnItsSide() {
        hold(Side.BUY, 5);
        long exit = open(exit(Side.SELL, 5, 110));
        open(exit(Side.SELL, 5, 111));
        desk.fill(exit, Side.SELL, 5, 110);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 4096 SELL 5 X at 111"), desk.sent);
        desk.state = RiskState.NORMAL;
        hold(Side.SELL, 2);
        open(exit(Side.SELL, 1, 112));
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 9216 SELL 1 X at 112"), desk.sent);
    }

    @Test
    void shouldNotAskTwiceForTheSameCancel() {
        open(order(desk.x, Side.BUY, 5).limit(90));
        desk.trip(RiskState.LIQUIDATION_ONLY);
        desk.trip(RiskState.HALTED);
        assertEquals(List.of("tick 1000", "mass cancel"), desk.sent);
    }

    @Test
    void shouldCancelExitsTooWhenHalted() {
        hold(Side.BUY, 10);
        open(exit(Side.SELL, 4, 110));
        open(order(desk.x, Side.BUY, 4).limit(90));
        desk.trip(RiskState.HALTED);
        assertEquals(List.of("tick 1000", "cancel 3072 SELL 4 X at 110", "cancel 4096 BUY 4 X at 90", "mass cancel"),
                desk.sent);
    }

    @Test
    void shouldCancelNothingWhenReducing() {
        open(order(desk.x, Side.BUY, 5).limit(90));
        desk.trip(RiskState.REDUCING);
        assertEquals(List.of("tick 1000"), desk.sent);
    }

    @Test
    void shouldCancelBehindTheFillThatTripped() {
        long id = open(order(desk.x, Side.BUY, 5).limit(90));
        open(order(desk.x, Side.BUY, 1).limit(80));
        desk.fill(id, Side.BUY, 2, 90);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 1024 BUY 3 X at 90", "cancel 2048 BUY 1 X at 80"), desk.sent);
    }

    @Test
    void shouldCancelTheOpeningsOfOneStrategyOnly() {
        hold(Side.BUY, 10);
        open(order(desk.x, Side.BUY, 5).limit(90).by(1));
        open(order(desk.x, Side.BUY, 6).limit(90).by(1));
        open(order(desk.x, Side.BUY, 7).limit(90).by(2));
        open(exit(Side.SELL, 4, 110).by(1));
        desk.tick(desk.about(SignalAction.CANCEL_OPENINGS, 0).by(1));
        assertEquals(List.of("tick 1000", "cancel 4096 BUY 6 X at 90", "cancel 3072 BUY 5 X at 90"), desk.sent);
    }

    @Test
    void shouldTreatAReplacedExitThatOpensAsAnOpening() {
        hold(Side.BUY, 10);
        long id = open(exit(Side.SELL, 4, 110));
        desk.tick(desk.replace(id, 14, 110));
        desk.replaced(id, 14, 110);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 3072 SELL 14 X at 110"), desk.sent);
    }

    @Test
    void shouldTreatAnOrderAgainstThePositionAsTheGateDid() {
        hold(Side.BUY, 10);
        open(exit(Side.SELL, 4, 110));
        long id = open(exit(Side.SELL, 1, 111));
        open(order(desk.x, Side.SELL, 2).limit(112));
        desk.tick(desk.replace(id, 3, 111));
        desk.replaced(id, 3, 111);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000", "cancel 4096 SELL 3 X at 111", "cancel 5120 SELL 2 X at 112"), desk.sent);
    }

    @Test
    void shouldNotCancelWhatHasEnded() {
        long id = open(order(desk.x, Side.BUY, 5).limit(90));
        desk.says(id, ReportType.ACCEPTED);
        desk.says(id, ReportType.EXPIRED);
        desk.trip(RiskState.HALTED);
        assertEquals(List.of("tick 1000", "mass cancel"), desk.sent);
    }

    private void scope(RiskState to, io.ringside.instrument.Instrument what) {
        desk.slot.outcome.riskState(to, RiskCode.OPERATOR, what, Control.ALL);
        desk.enter(InputKind.OUTCOME, false);
    }

    @Test
    void shouldCancelExcessExitsOfAnInstrumentThatMayOnlyLiquidate() {
        hold(Side.BUY, 10);
        open(exit(Side.SELL, 6, 110));
        open(exit(Side.SELL, 6, 111));
        open(order(desk.x, Side.BUY, 1).limit(90));
        scope(RiskState.LIQUIDATION_ONLY, desk.y);
        assertEquals(List.of(), desk.sent);
        scope(RiskState.LIQUIDATION_ONLY, desk.x);
        assertEquals(List.of("cancel 5120 BUY 1 X at 90", "cancel 4096 SELL 6 X at 111"), desk.sent);
    }

    private List<String> after(long ns) {
        desk.nowNs += ns;
        desk.timer(TimerTarget.ROUTER);
        return List.copyOf(desk.sent);
    }

    @Test
    void shouldAskAgainForACancelThatAStateAsksForAndTheVenueRefuses() {
        desk.router.answerTimeout(5_000_000_000L);
        long id = open(order(desk.x, Side.BUY, 5).limit(90));
        desk.says(id, ReportType.ACCEPTED);
        desk.trip(RiskState.LIQUIDATION_ONLY);
        String cancel = "cancel 1024 BUY 5 X at 90";
        assertEquals(List.of("tick 1000", cancel), desk.sent);
        for (int i = 0; i < 3; i++) {
            desk.says(id, ReportType.CANCEL_REJECTED);
            assertEquals(List.of(), desk.sent);
            assertEquals(List.of("clock " + (desk.nowNs + 2_000_000_000L), cancel), after(2_000_000_000L));
        }
        desk.says(id, ReportType.CANCEL_REJECTED);
        assertEquals(List.of("clock " + (desk.nowNs + 2_000_000_000L), "mass cancel"), after(2_000_000_000L));
        assertEquals(1, desk.killSwitch.raised());
    }

    @Test
    void shouldLeaveARefusedCancelOfAStrategyToTheStrategy() {
        desk.router.answerTimeout(5_000_000_000L);
        long id = open(order(desk.x, Side.BUY, 5).limit(90));
        desk.says(id, ReportType.ACCEPTED);
        desk.tick(desk.about(SignalAction.CANCEL, id));
        desk.says(id, ReportType.CANCEL_REJECTED);
        assertEquals(List.of("clock " + (desk.nowNs + 2_000_000_000L)), after(2_000_000_000L));
        assertEquals(List.of(), desk.faults);
    }
}
