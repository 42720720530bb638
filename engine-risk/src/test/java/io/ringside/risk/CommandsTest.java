package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What operators command, as the gate obeys it: a function of its inputs. */
class CommandsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ask OPENING = Ask.market(Desk.X, Side.BUY, 5);
    private static final Ask EXIT = Ask.market(Desk.X, Side.SELL, 10);

    private final Desk desk = new Desk(Desk.off()).open().holding(Desk.X, 10, 10_000);

    private ControlResult command(ControlType type, Consumer<io.ringside.events.Control> with) {
        desk.command(type, with);
        return desk.slot.gate.answer(desk.slot.sequence);
    }

    private ControlResult rearm(int epoch) {
        return command(ControlType.REARM, control -> control.number = epoch);
    }

    private List<String> both() {
        return List.of(desk.judge(OPENING), desk.judge(EXIT));
    }

    @Test
    void shouldRefuseOpeningsAndPassExitsWhenEveryStrategyIsPaused() {
        command(ControlType.PAUSE, control -> { });
        assertEquals(List.of("STATE 5 of 0", "APPROVED"), both());
        assertEquals(RiskState.NORMAL, desk.state());
        command(ControlType.RESUME, control -> { });
        assertEquals("APPROVED", desk.judge(OPENING));
    }

    @Test
    void shouldPauseOneStrategyAndLeaveTheOthers() {
        command(ControlType.PAUSE, control -> control.strategyId = 0);
        assertEquals("STATE 5 of 0", desk.judge(OPENING));
        command(ControlType.RESUME, control -> control.strategyId = 0);
        command(ControlType.PAUSE, control -> control.strategyId = 1);
        assertEquals("APPROVED", desk.judge(OPENING));
        command(ControlType.PAUSE, control -> { });
        command(ControlType.RESUME, control -> control.strategyId = 0);
        assertEquals("STATE 5 of 0", desk.judge(OPENING));
    }

    @Test
    void shouldJudgeByOtherLimitsFromTheCommandOn() {
        assertEquals(ControlResult.APPLIED, limits(Desk.off().maxOrderQuantity("*", "4"), Long.MAX_VALUE));
        assertEquals("MAX_ORDER_QTY 5 of 4", desk.judge(OPENING));
    }

    @Test
    void shouldReturnToTheStandingLimitsWhenRaisedOnesExpire() {
        limits(Desk.off().maxOrderQuantity("*", "4"), Long.MAX_VALUE);
        limits(Desk.off().maxOrderQuantity("*", "5"), desk.nowNs + SECOND);
        List<String> verdicts = new ArrayList<>(List.of(desk.judge(OPENING)));
        desk.nowNs += SECOND - 1;
        verdicts.add(desk.judge(OPENING));
        desk.nowNs += 1;
        verdicts.add(desk.judge(OPENING));
        assertEquals(List.of("APPROVED", "APPROVED", "MAX_ORDER_QTY 5 of 4"), verdicts);
    }

    @Test
    void shouldKeepTheOldLimitsWhenTheNewOnesCannotBe() {
        for (String text : List.of("account.drawdown-bps=5", "nonsense", Desk.off().build().text() + "instrument.W.max-long=3\n",
                Desk.off().maxOpenOrders(100_000).build().text().replace("100000", "-1"))) {
            assertEquals(ControlResult.INVALID_LIMITS, command(ControlType.LIMITS, control -> control.text = text), text);
        }
        assertEquals("APPROVED", desk.judge(OPENING));
        assertEquals(RiskState.NORMAL, desk.state());
        assertEquals(4, desk.faults.size());
    }

    @Test
    void shouldTripAtOnceWhenTheNewDrawdownIsBrokenAlready() {
        desk.quote(Desk.X, 9_000, 9_000);
        assertEquals(RiskState.NORMAL, desk.state());
        limits(Desk.off().drawdownBps(0), Long.MAX_VALUE);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    private ControlResult limits(LimitsBuilder limits, long expiresNs) {
        return command(ControlType.LIMITS, control -> {
            control.text = limits.build().text();
            control.expiresNs = expiresNs;
        });
    }

    @Test
    void shouldRearmOnceAfterAMinuteWithTheRightEpoch() {
        desk.kill(1, RiskCode.KILL);
        List<Object> answers = new ArrayList<>(List.of(rearm(0), rearm(1)));
        desk.nowNs += 60 * SECOND - 1;
        answers.add(rearm(1));
        desk.nowNs += 1;
        answers.add(rearm(1));
        answers.add(desk.stamp());
        answers.add(rearm(2));
        desk.kill(2, RiskCode.KILL);
        desk.nowNs += 60 * SECOND;
        answers.add(rearm(3));
        assertEquals(List.of(ControlResult.WRONG_EPOCH, ControlResult.COOLING_DOWN, ControlResult.COOLING_DOWN, ControlResult.APPLIED,
                "NORMAL REARM changed 1", ControlResult.NOT_TRIPPED, ControlResult.ALREADY_REARMED), answers);
    }

    @Test
    void shouldNeverRearmAfterAFaultHoweverItCame() {
        desk.kill(1, RiskCode.KILL);
        desk.kill(2, RiskCode.FAULT);
        desk.nowNs += 100 * SECOND;
        assertEquals(ControlResult.FAULTED, rearm(1));
        assertEquals(RiskState.HALTED, desk.state());
    }

    @Test
    void shouldNotRearmWhileAnOrderIsLive() {
        long live = desk.place(EXIT);
        desk.kill(1, RiskCode.KILL);
        desk.nowNs += 60 * SECOND;
        assertEquals(ControlResult.ORDERS_OPEN, rearm(1));
        desk.fill(live, Desk.X, -10, 10_000);
        assertEquals(ControlResult.APPLIED, rearm(1));
    }

    @Test
    void shouldTakeThePresentEquityAsThePeakWhenRearmed() {
        Desk tripping = new Desk(Desk.off().drawdownBps(500)).open().holding(Desk.X, 5_000, 10_000);
        tripping.quote(Desk.X, 8_000, 8_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", tripping.stamp());
        tripping.nowNs += 60 * SECOND;
        tripping.command(ControlType.REARM, control -> control.number = 1);
        assertEquals("NORMAL REARM changed 0", tripping.stamp());
        tripping.quote(Desk.X, 7_999, 7_999);
        assertEquals(RiskState.NORMAL, tripping.state());
        tripping.quote(Desk.X, 7_000, 7_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", tripping.stamp());
    }

    @Test
    void shouldOpenNothingAfterAGapBeforeTheNextQuote() {
        command(ControlType.GAP, control -> {
            control.instrument = Desk.X;
            control.number = 3;
        });
        String opening = desk.judge(OPENING);
        assertTrue(opening.startsWith("STALE_PRICE"), opening);
        assertEquals("APPROVED", desk.judge(EXIT));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
        desk.trade(Desk.X, 10_000);
        assertTrue(desk.judge(OPENING).startsWith("STALE_PRICE"));
        desk.quote(Desk.X, 10_000, 10_000);
        assertEquals("APPROVED", desk.judge(OPENING));
    }
}
