package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills with a scope, the account restricted, a halted position closed, a restart: what operators do to states. */
class OperatorTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ask BUY = Ask.market(Desk.X, Side.BUY, 1);
    private static final Ask EXIT = Ask.market(Desk.X, Side.SELL, 10);

    private final Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);

    private List<String> both() {
        return List.of(desk.judge(BUY), desk.judge(EXIT));
    }

    private void flatten(long units, Ask... asks) {
        desk.riding(asks).command(ControlType.FLATTEN, with -> {
            with.instrument = Desk.X;
            with.number = units;
        });
    }

    private void start(RiskState left) {
        desk.command(ControlType.START, with -> with.state = left);
    }

    private void venue(io.ringside.instrument.Instrument of, long units) {
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = of;
            with.number = units;
        });
    }

    @Test
    void shouldHaltOneStrategyAndCountTheKillWhenItIsKilled() {
        desk.command(ControlType.KILL, with -> {
            with.strategyId = 0;
            with.killsRaised = 4;
            with.cause = RiskCode.KILL;
        });
        assertEquals("NORMAL APPROVED 4", desk.stamp());
        assertEquals(List.of("KILL -> HALTED"), desk.box.drain());
        assertEquals(List.of("STATE 1 of 0", "STATE 10 of 0"), both());
        desk.asking = 1;
        assertEquals(List.of("APPROVED", "APPROVED"), both());
        desk.kill(5, RiskCode.KILL);
        assertEquals("HALTED KILL changed 5", desk.stamp());
    }

    @Test
    void shouldHaltOneInstrumentWhenItIsKilled() {
        desk.command(ControlType.KILL, with -> {
            with.instrument = Desk.X;
            with.cause = RiskCode.KILL;
        });
        assertEquals(List.of("STATE 1 of 0", "STATE 10 of 0"), both());
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
        assertEquals(RiskState.NORMAL, desk.state());
    }

    @ParameterizedTest
    @EnumSource(value = RiskState.class, names = "NORMAL", mode = EnumSource.Mode.EXCLUDE)
    void shouldRestrictTheWholeAccountUntilItIsRearmed(RiskState state) {
        desk.command(ControlType.RESTRICT, with -> with.state = state);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals(state + " OPERATOR changed 0", desk.stamp());
        assertEquals(List.of("STATE 1 of 0", state == RiskState.HALTED ? "STATE 10 of 0" : "APPROVED"), both());
        if (state != RiskState.HALTED) {
            desk.fill(desk.id(0), Desk.X, -10, 10_000);
        }
        for (int i = 1; i <= 2; i++) {
            desk.nowNs += 60 * SECOND;
            long epoch = 2 * i - 1;
            desk.command(ControlType.REARM, with -> with.number = epoch);
            assertEquals(ControlResult.APPLIED, desk.answer());
            desk.command(ControlType.RESTRICT, with -> with.state = state);
        }
    }

    @Test
    void shouldCloseAHaltedPositionOnlyWhenTheOperatorNamesIt() {
        desk.kill(1, RiskCode.KILL);
        flatten(9, EXIT);
        assertEquals(List.of(ControlResult.WRONG_POSITION, "STATE 10 of 0"), List.of(desk.answer(), desk.verdict(0)));
        flatten(-10, EXIT);
        assertEquals(ControlResult.WRONG_POSITION, desk.answer());
        flatten(10, Ask.market(Desk.X, Side.SELL, 4), Ask.market(Desk.X, Side.SELL, 7), Ask.market(Desk.X, Side.SELL, 6), BUY);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals(List.of("APPROVED", "STATE 7 of 6", "APPROVED", "STATE 1 of 0"), desk.verdicts());
        assertEquals(List.of("STATE 1 of 0", "STATE 10 of 0"), both());
        assertEquals(RiskState.HALTED, desk.state());
        flatten(10, EXIT);
        assertEquals(ControlResult.ORDERS_OPEN, desk.answer());
    }

    @Test
    void shouldCloseNothingThatIsFlatNamelessOrHeldOtherwiseByTheVenue() {
        desk.command(ControlType.FLATTEN, with -> with.number = 10);
        assertEquals(ControlResult.WRONG_POSITION, desk.answer());
        desk.command(ControlType.FLATTEN, with -> with.instrument = Desk.Y);
        assertEquals(ControlResult.WRONG_POSITION, desk.answer());
        venue(Desk.X, 9);
        flatten(10, EXIT);
        assertEquals(List.of(ControlResult.CAUSE_STANDS, "STATE 10 of 0"), List.of(desk.answer(), desk.verdict(0)));
        venue(Desk.X, 10);
        flatten(10, EXIT);
        assertEquals(ControlResult.APPLIED, desk.answer());
    }

    @Test
    void shouldCloseInTheNameOfAHaltedStrategyAndInMorePartsThanSignalsAreAllowed() {
        desk.restrict(0, RiskState.HALTED, 0);
        assertEquals("STATE 10 of 0", desk.judge(EXIT));
        Ask one = Ask.market(Desk.X, Side.SELL, 1);
        flatten(10, one, one, one, one, one, one, one, one, one, one);
        assertEquals(java.util.Collections.nCopies(10, "APPROVED"), desk.verdicts());
        desk.riding(one, one, one, one, one, one, one, one, one).timer();
        assertEquals("TOO_MANY_SIGNALS 9 of 8", desk.verdict(8));
    }

    @ParameterizedTest
    @EnumSource(RiskState.class)
    void shouldBeginAsTheEarlierRunEndedAndOpenNothingBeforeTheVenueHasTold(RiskState left) {
        start(left);
        assertEquals(left == RiskState.NORMAL ? "NORMAL APPROVED 0" : left + " RESTART changed 0", desk.stamp());
        boolean halted = left == RiskState.HALTED;
        assertEquals(List.of("STATE 1 of 0", halted ? "STATE 10 of 0" : "APPROVED"), both());
        if (!halted) {
            desk.fill(desk.id(0), Desk.X, -10, 10_000);
        }
        Report resumed = new Report();
        resumed.type = ReportType.RESUMED;
        desk.report(resumed);
        assertEquals(left == RiskState.NORMAL ? "APPROVED" : "STATE 1 of 0", desk.judge(BUY));
    }

    @Test
    void shouldOpenAgainAfterARestartWhenEveryInstrumentIsReconciled() {
        start(RiskState.NORMAL);
        venue(Desk.X, 10);
        venue(Desk.Y, 0);
        assertEquals("STATE 1 of 0", desk.judge(BUY));
        venue(Desk.Z, 1);
        assertEquals("STATE 1 of 0", desk.judge(BUY));
        venue(Desk.Z, 0);
        assertEquals("APPROVED", desk.judge(BUY));
        start(RiskState.NORMAL);
        assertEquals("STATE 1 of 0", desk.judge(BUY));
    }

    @Test
    void shouldBeginNormallyWhenNothingWasLeft() {
        start(null);
        assertEquals("APPROVED", desk.judge(BUY));
    }

    @Test
    void shouldLimitWhatLiveOrdersOfAnInstrumentAndOfAStrategyAreWorth() {
        Desk limited = Desk.ofTwo(Desk.off().set("instrument.X.max-open-notional", "1000").set("strategy.a.max-open-notional", "1500")
                .set("strategy.b.max-open-notional", "100"));
        limited.place(Ask.limit(Desk.X, Side.BUY, 10, 10_000));
        assertEquals("MAX_OPEN_NOTIONAL 1100000 of 1000000", limited.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_000)));
        long second = limited.place(Ask.limit(Desk.Y, Side.BUY, 500, 1_000));
        assertEquals("MAX_OPEN_NOTIONAL 1520000 of 1500000", limited.judge(Ask.limit(Desk.Y, Side.BUY, 20, 1_000)));
        limited.asking = 1;
        assertEquals("MAX_OPEN_NOTIONAL 105000 of 100000", limited.judge(Ask.limit(Desk.Y, Side.BUY, 105, 1_000)));
        assertEquals("APPROVED", limited.judge(Ask.limit(Desk.Y, Side.BUY, 100, 1_000)));
        limited.asking = 0;
        limited.report(new Report().about(second, Desk.Y, Side.BUY, limited.nowNs).says(ReportType.CANCELLED, 500));
        assertEquals("APPROVED", limited.judge(Ask.limit(Desk.Y, Side.BUY, 500, 1_000)));
        limited.command(ControlType.RISK_REPORT, with -> { });
        assertEquals(List.of("instrument.*.max-open-notional X: 1000 USD of 1000 USD, left 0 USD",
                "instrument.*.max-open-notional a: 1500 USD of 1500 USD, left 0 USD",
                "instrument.*.max-open-notional b: 100 USD of 100 USD, left 0 USD"),
                limited.gate.lastReport().usages().stream().map(RiskReport.Usage::text).filter(text -> text.contains("notional")).toList());
    }

    private ControlResult rearm(long epoch) {
        desk.nowNs += 60 * SECOND;
        desk.command(ControlType.REARM, with -> with.number = epoch);
        return desk.answer();
    }

    @Test
    void shouldRearmOnceASessionAfterATripWhateverAnOperatorRestrictsBesides() {
        desk.kill(1, RiskCode.DRAWDOWN);
        assertEquals(ControlResult.APPLIED, rearm(1));
        desk.kill(2, RiskCode.DRAWDOWN);
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.HALTED);
        assertEquals(ControlResult.ALREADY_REARMED, rearm(3));
        Desk other = Desk.ofTwo(Desk.off());
        other.restrict(0, RiskState.HALTED, 0);
        other.nowNs += 60 * SECOND;
        other.restrict(0, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, other.answer());
        other.restrict(0, RiskState.REDUCING, 0);
        other.command(ControlType.KILL, with -> {
            with.strategyId = 0;
            with.cause = RiskCode.KILL;
        });
        other.nowNs += 60 * SECOND;
        other.restrict(0, RiskState.NORMAL, 4);
        assertEquals(ControlResult.APPLIED, other.answer());
        other.restrict(0, RiskState.HALTED, 0);
        other.nowNs += 60 * SECOND;
        other.restrict(0, RiskState.NORMAL, 6);
        assertEquals(ControlResult.APPLIED, other.answer());
    }

    @Test
    void shouldCountATripBehindAnOperatorsHaltAsATrip() {
        for (int epoch = 1; epoch <= 3; epoch += 2) {
            desk.command(ControlType.RESTRICT, with -> with.state = RiskState.HALTED);
            desk.kill(epoch, RiskCode.DRAWDOWN);
            assertEquals(epoch == 1 ? ControlResult.APPLIED : ControlResult.ALREADY_REARMED, rearm(epoch));
        }
    }

    @Test
    void shouldCoolDownFromTheFirstInputThatHasATimeWhenItMovedBefore() {
        Desk early = Desk.ofTwo(Desk.off());
        Desk fresh = new Desk(new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 100, 8), 100);
        fresh.nowNs = 0;
        fresh.command(ControlType.KILL, with -> with.cause = RiskCode.KILL);
        fresh.restrict(Desk.Y, RiskState.HALTED, 0);
        fresh.nowNs = 1_000_000 * SECOND;
        fresh.open();
        fresh.nowNs += 60 * SECOND - 1;
        fresh.command(ControlType.REARM, with -> with.number = 1);
        assertEquals(ControlResult.COOLING_DOWN, fresh.answer());
        fresh.restrict(Desk.Y, RiskState.NORMAL, 1);
        assertEquals(ControlResult.COOLING_DOWN, fresh.answer());
        fresh.nowNs += 1;
        fresh.command(ControlType.REARM, with -> with.number = 1);
        assertEquals(ControlResult.APPLIED, fresh.answer());
        fresh.restrict(Desk.Y, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, fresh.answer());
        assertEquals("APPROVED", early.judge(BUY));
    }

    @Test
    void shouldLetNoOperatorSpeakForALostSession() {
        Report word = new Report();
        word.type = ReportType.DISCONNECTED;
        desk.report(word);
        venue(Desk.X, 10);
        venue(Desk.Y, 0);
        venue(Desk.Z, 0);
        assertEquals(List.of("STATE 1 of 0", "APPROVED"), both());
        word.type = ReportType.RESUMED;
        desk.report(word);
        assertEquals("APPROVED", desk.judge(BUY));
    }
}
