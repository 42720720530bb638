package io.ringside.execution;

import static io.ringside.execution.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.TimerTarget;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRouterTest {
    private final Desk desk = new Desk();

    private List<String> sentBehind(String first) {
        assertEquals(first, desk.sent.get(0));
        return desk.sent.subList(1, desk.sent.size());
    }

    @Test
    void shouldShowTheTickFirstAndSendWhatIsApprovedInOrder() {
        long first = desk.tick(order(desk.x, Side.BUY, 5), order(desk.y, Side.SELL, 7).limit(250));
        assertEquals(List.of("tick 1000", "submit 1024 BUY 5 X MARKET IOC", "submit 1025 SELL 7 Y at 250 GTC"), desk.sent);
        assertEquals(1024, first);
        assertEquals(2, desk.open());
        assertEquals("router", desk.router.name());
    }

    @Test
    void shouldSendAMarketOrderAsTheGateWantsItSent() {
        Wish collared = order(desk.x, Side.BUY, 5).limit(103);
        desk.tick(collared);
        assertEquals(List.of("submit 1024 BUY 5 X at 103 GTC"), sentBehind("tick 1000"));
    }

    @Test
    void shouldNotSendWhatIsNotApproved() {
        desk.tick(order(desk.x, Side.BUY, 5).unapproved(), order(desk.x, Side.SELL, 6), order(desk.x, Side.BUY, 7).unapproved());
        assertEquals(List.of("submit 1025 SELL 6 X MARKET IOC"), sentBehind("tick 1000"));
        assertEquals(List.of(), desk.suppressed);
        assertEquals(1, desk.open());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, -1_000, 1_000})
    void shouldNotSendWhatWasApprovedForAnotherInput(long offset) {
        desk.tick(order(desk.x, Side.BUY, 5).stampedFor(offset), order(desk.x, Side.SELL, 5).exit().stampedFor(offset));
        assertEquals(List.of(), sentBehind("tick 1000"));
        assertEquals(0, desk.open());
    }

    @Test
    void shouldNotSendOnAnApprovalLeftInTheSlotByAnEarlierInput() {
        desk.tick(order(desk.x, Side.BUY, 5));
        for (int i = 0; i < 3; i++) {
            desk.tick(order(desk.x, Side.BUY, 5).unapproved());
            assertEquals(List.of(), sentBehind("tick 1000"));
        }
    }

    @Test
    void shouldSuppressEverythingWhenTheGateHasNotStampedTheInput() {
        desk.unstamped(order(desk.x, Side.BUY, 5), order(desk.x, Side.SELL, 6).exit());
        assertEquals(List.of(), sentBehind("clock 1000"));
        assertEquals(List.of("OUTCOME 1000 SUPPRESSED ORDER KILL BUY 5 X 1024", "OUTCOME 1000 SUPPRESSED ORDER KILL SELL 6 X 1025"),
                desk.suppressed);
    }

    @Test
    void shouldKeepOpeningsBackAndSendExitsOnceAKillIsRaised() {
        desk.killSwitch.raise(RiskCode.KILL);
        desk.tick(order(desk.x, Side.BUY, 5), order(desk.x, Side.SELL, 6).exit(), order(desk.y, Side.SELL, 1).limit(9));
        assertEquals(List.of("submit 1025 SELL 6 X MARKET IOC"), sentBehind("tick 1000"));
        assertEquals(List.of("OUTCOME 1000 SUPPRESSED ORDER KILL BUY 5 X 1024", "OUTCOME 1000 SUPPRESSED ORDER KILL SELL 1 Y 1026"),
                desk.suppressed);
        assertEquals(1, desk.open());
    }

    @Test
    void shouldSeeAKillRaisedBetweenTwoSends() {
        desk.afterSubmit = () -> desk.killSwitch.raise(RiskCode.FAULT);
        desk.tick(order(desk.x, Side.BUY, 5), order(desk.x, Side.BUY, 6));
        assertEquals(List.of("submit 1024 BUY 5 X MARKET IOC"), sentBehind("tick 1000"));
        assertEquals(List.of("OUTCOME 1000 SUPPRESSED ORDER KILL BUY 6 X 1025"), desk.suppressed);
        assertEquals(RiskCode.FAULT, desk.killSwitch.cause());
    }

    @Test
    void shouldSendAgainWhenTheGateHasAppliedEveryKill() {
        desk.killSwitch.raise(RiskCode.KILL);
        desk.killSwitch.raise(RiskCode.KILL);
        desk.killsApplied = 1;
        desk.tick(order(desk.x, Side.BUY, 5));
        assertEquals(1, desk.suppressed.size());
        desk.killsApplied = 2;
        desk.tick(order(desk.x, Side.BUY, 5));
        assertEquals(List.of(), desk.suppressed);
        assertEquals(2, desk.killSwitch.raised());
    }

    @Test
    void shouldKeepOpeningsBackInAnyStateButNormalAndExitsOnlyWhenHalted() {
        for (RiskState state : RiskState.values()) {
            desk.state = state;
            desk.tick(order(desk.x, Side.BUY, 5), order(desk.x, Side.SELL, 6).exit());
            int sent = state == RiskState.NORMAL ? 2 : state == RiskState.HALTED ? 0 : 1;
            assertEquals(sent, desk.sent.size() - 1, state::toString);
            assertEquals(2 - sent, desk.suppressed.size(), state::toString);
        }
    }

    @Test
    void shouldRaiseAKillWhenTheOutboxIsFull() {
        desk.outboxFull = true;
        desk.state = RiskState.REDUCING;
        desk.tick(order(desk.x, Side.BUY, 5));
        assertEquals("1 FAULT", desk.killSwitch.raised() + " " + desk.killSwitch.cause());
    }

    @Test
    void shouldCancelOnlyTheStrategysOwnLiveOrderAndOnlyOnce() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90).by(3));
        desk.tick(desk.about(SignalAction.CANCEL, id).by(2), desk.about(SignalAction.CANCEL, 77).by(3));
        assertEquals(List.of(), sentBehind("tick 1000"));
        desk.tick(desk.about(SignalAction.CANCEL, id).by(3), desk.about(SignalAction.CANCEL, id).by(3));
        assertEquals(List.of("cancel 1024 BUY 5 X at 90"), sentBehind("tick 1000"));
    }

    @Test
    void shouldCancelEvenWhenHaltedOrKilled() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.killSwitch.raise(RiskCode.KILL);
        desk.state = RiskState.HALTED;
        desk.tick(desk.about(SignalAction.CANCEL, id).unapproved());
        assertEquals(List.of("cancel 1024 BUY 5 X at 90"), sentBehind("tick 1000"));
    }

    @Test
    void shouldReplaceALiveOrderWhenApproved() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.tick(desk.replace(id, 8, 91).unapproved());
        assertEquals(List.of(), sentBehind("tick 1000"));
        desk.tick(desk.replace(id, 8, 91));
        assertEquals(List.of("replace 1024 BUY 5 X at 90 by 8 at 91"), sentBehind("tick 1000"));
    }

    @Test
    void shouldSuppressAReplaceOfWhatIsNotOpenOrAlreadyUnderWay() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.tick(desk.replace(77, 8, 91), desk.replace(id, 8, 91), desk.replace(id, 9, 92));
        assertEquals(List.of("replace 1024 BUY 5 X at 90 by 8 at 91"), sentBehind("tick 1000"));
        assertEquals(List.of("OUTCOME 1000 SUPPRESSED REPLACE STATE BUY 8 X 77", "OUTCOME 1000 SUPPRESSED REPLACE STATE BUY 9 X 1024"),
                desk.suppressed);
    }

    @Test
    void shouldReadTheClockOncePerOpeningAndNeverForAnythingElse() {
        AtomicInteger reads = new AtomicInteger();
        desk.router.eventClock(() -> {
            reads.incrementAndGet();
            return Long.MIN_VALUE;
        });
        for (int i = 0; i < 100; i++) {
            desk.tick();
        }
        desk.tick(order(desk.x, Side.SELL, 5).exit());
        desk.timer(TimerTarget.VENUE);
        assertEquals(0, reads.get());
        desk.tick(order(desk.x, Side.BUY, 5), order(desk.x, Side.BUY, 6), order(desk.x, Side.SELL, 5).exit());
        assertEquals(2, reads.get());
    }

    @Test
    void shouldTellTheVenueTheTimeOfEveryOtherInput() {
        desk.nowNs = 2_000;
        desk.timer(TimerTarget.STRATEGIES, order(desk.x, Side.BUY, 5));
        assertEquals(List.of("clock 2000", "submit 1024 BUY 5 X MARKET IOC"), desk.sent);
        desk.nowNs = 1_500;
        desk.timer(TimerTarget.VENUE);
        assertEquals(List.of("time 2000"), desk.sent);
    }
}
