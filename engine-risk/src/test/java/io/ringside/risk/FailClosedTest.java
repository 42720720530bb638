package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.Outbox;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.Slot;
import io.ringside.instrument.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong, nothing passes that was not approved, and what is uncertain halts. */
class FailClosedTest {
    private static final Ask GOOD = Ask.market(Desk.X, Side.BUY, 1);
    private static final Ask EXIT = Ask.market(Desk.X, Side.SELL, 1);
    private static final Ask BAD = Ask.market(Desk.X, Side.BUY, 0);

    private static Desk desk(int boxCapacity) {
        return new Desk(new RiskGate.Setup(Desk.FLOOR, Desk.off().drawdownBps(0).build(), Desk.CASH, FeeRate.ZERO, 100, 8), boxCapacity)
                .open().holding(Desk.X, 5, 10_000);
    }

    private static Report fillOfNothing() {
        return new Report().about(7, null, Side.BUY, 0).filled(1, 1, 1, 0);
    }

    @Test
    void shouldHaltWhenApplyingAnInputThrows() {
        Desk desk = desk(10);
        desk.riding(GOOD, EXIT).report(fillOfNothing());
        assertEquals("HALTED FAULT changed 0", desk.stamp());
        assertEquals(List.of("STATE 1 of 0", "STATE 1 of 0"), desk.verdicts());
        assertEquals(List.of("FAULT -> HALTED", "DENIED ORDER BUY 1 X, STATE 1 of 0", "DENIED ORDER SELL 1 X, STATE 1 of 0"),
                desk.box.drain());
        assertEquals(List.of("risk gate applying input " + desk.slot.sequence + " | NullPointerException | account halted"), desk.faults);
    }

    @Test
    void shouldStayHaltedWhenInputsAreGoodAgain() {
        Desk desk = desk(10);
        desk.report(fillOfNothing());
        desk.riding(EXIT).quote(Desk.X, 10_000, 10_000);
        assertEquals("HALTED FAULT 0", desk.stamp());
        assertEquals(List.of("STATE 1 of 0"), desk.verdicts());
    }

    @Test
    void shouldWriteNoSecondChangeWhenItFaultsAgain() {
        Desk desk = desk(10);
        desk.report(fillOfNothing());
        desk.box.drain();
        desk.report(fillOfNothing());
        assertEquals("HALTED FAULT 0", desk.stamp());
        assertEquals(List.of(), desk.box.drain());
        assertEquals(2, desk.faults.size());
    }

    @Test
    void shouldHaltWhenATickHasNoInstrument() {
        Desk desk = desk(10);
        desk.quote(null, 1, 2);
        assertEquals("HALTED FAULT changed 0", desk.stamp());
    }

    /** A desk with a control that throws at orders of three. */
    private static Desk throwing() {
        UserControl control = new UserControl() {
            @Override
            public String name() {
                return "throwing";
            }

            @Override
            public boolean refuses(ProposedOrder order) {
                order.measured(false, 5, 7);
                if (order.quantityUnits() == 3) {
                    throw new NullPointerException("three");
                }
                return false;
            }
        };
        return Desk.ofTwo(Desk.off(), control).holding(Desk.X, 5, 10_000);
    }

    @ParameterizedTest
    @EnumSource(value = SignalAction.class)
    void shouldDenyThatOrderAndGoOnWhenJudgingThrows(SignalAction action) {
        Desk desk = throwing();
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 2, 9_000));
        Ask bad = new Ask(action, action == SignalAction.REPLACE ? id : 0, Desk.X, Side.BUY, io.ringside.events.OrderType.LIMIT, 3, 9_000);
        desk.riding(GOOD, bad, EXIT).timer();
        boolean judged = action == SignalAction.ORDER || action == SignalAction.REPLACE;
        assertEquals("APPROVED", desk.verdict(0));
        assertFalse(desk.slot.verdicts.get(1).isApproved(desk.slot.sequence));
        assertEquals("APPROVED", desk.verdict(2));
        assertEquals(judged ? List.of("DENIED " + action + " BUY 3 X, FAULT 0 of 0") : List.of(), desk.box.drain());
        assertEquals(judged ? List.of("risk gate judging order " + desk.id(1) + " | NullPointerException | order denied") : List.of(),
                desk.faults);
        assertEquals(RiskState.NORMAL, desk.state());
        assertEquals(3, desk.exposure().openOrders());
    }

    @Test
    void shouldForgetEarlierNumbersWhenJudgingThrows() {
        Desk desk = throwing();
        desk.riding(Ask.market(Desk.X, Side.BUY, -7), Ask.market(Desk.X, Side.BUY, 3)).timer();
        assertEquals(List.of("INSTRUMENT_RULES -7 of 1", "FAULT 0 of 0"), desk.verdicts());
    }

    @Test
    void shouldReadAsHaltedAndNotApprovedWhenTheGateHasNotStampedTheSlot() {
        Slot slot = new Slot();
        slot.sequence = 3;
        slot.verdicts.ensure(1);
        assertEquals(RiskState.HALTED, slot.gate.state(3));
        assertEquals(RiskCode.FAULT, slot.gate.cause(3));
        assertFalse(slot.verdicts.get(0).isApproved(3));
    }

    @Test
    void shouldReadAsHaltedAndNotApprovedWhenTheSlotIsUsedAgain() {
        Desk desk = desk(10);
        desk.place(GOOD);
        Slot slot = desk.slot;
        long before = slot.sequence;
        assertTrue(slot.verdicts.get(0).isApproved(before));
        assertEquals(RiskState.NORMAL, slot.gate.state(before));
        assertFalse(slot.verdicts.get(0).isApproved(before + 4));
        assertEquals(RiskState.HALTED, slot.gate.state(before + 4));
    }

    @Test
    void shouldDenyInAUsedSlotWhenItsLastVerdictWasAnApproval() {
        Desk desk = desk(100);
        for (int i = 0; i < 4; i++) {
            desk.place(GOOD);
        }
        for (int i = 0; i < 4; i++) {
            assertEquals("INSTRUMENT_RULES 0 of 1", desk.judge(BAD));
        }
    }

    @Test
    void shouldLeaveTheSlotUnstampedWhenTheListenerThrows() {
        RiskGate gate = new RiskGate(new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 1, 8), new Box(1),
                (who, cause, consequence) -> {
                    throw new IllegalStateException(who);
                });
        Slot slot = new Slot();
        slot.sequence = 1;
        slot.kind = InputKind.REPORT;
        slot.report.copyFrom(fillOfNothing());
        assertThrows(IllegalStateException.class, () -> gate.onInput(slot));
        assertEquals(RiskState.HALTED, slot.gate.state(1));
    }

    /** How full an outbox is hangs on threads and is on no tape. */
    @Test
    void shouldDecideTheSameWhenThereIsNoRoomToTellOfADenial() {
        Desk desk = desk(1);
        desk.riding(GOOD, BAD, GOOD, BAD, EXIT).timer();
        assertEquals(List.of("APPROVED", "INSTRUMENT_RULES 0 of 1", "APPROVED", "INSTRUMENT_RULES 0 of 1", "APPROVED"), desk.verdicts());
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        assertEquals(List.of("DENIED ORDER BUY 0 X, INSTRUMENT_RULES 0 of 1"), desk.box.drain());
    }

    @Test
    void shouldTripAllTheSameWhenThereIsNoRoomToTellOfIt() {
        Desk desk = desk(0);
        desk.riding(EXIT).quote(Desk.X, 9_999, 10_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
        assertEquals(List.of("APPROVED"), desk.verdicts());
    }

    @Test
    void shouldKeepTheKillsCauseWhenThereIsNoRoomToTellOfIt() {
        Desk desk = desk(0);
        desk.kill(4, RiskCode.KILL);
        assertEquals("HALTED KILL changed 4", desk.stamp());
    }

    @Test
    void shouldNotApproveWhenTheOutboxThrows() {
        Outbox broken = new Outbox() {
            @Override
            public Consequence claim() {
                throw new IllegalStateException("closed");
            }

            @Override
            public void commit() {
            }
        };
        RiskGate gate = new RiskGate(new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 1, 8), broken,
                (who, cause, consequence) -> { });
        Slot slot = new Slot();
        slot.sequence = 1;
        slot.kind = InputKind.TIMER;
        slot.signals.begin(1);
        BAD.fill(slot.signals.add(), OrderId.of(1, 0));
        GOOD.fill(slot.signals.add(), OrderId.of(1, 1));
        assertThrows(IllegalStateException.class, () -> gate.onInput(slot));
        assertEquals(RiskState.HALTED, slot.gate.state(1));
        assertFalse(slot.verdicts.get(0).isApproved(1) || slot.verdicts.get(1).isApproved(1));
    }

    @Test
    void shouldDenyAReplaceWhenItsOrderIsNotLive() {
        Desk desk = desk(10);
        assertEquals("STATE 3 of 0", desk.judge(GOOD.of(3).replacing(77)));
        long id = desk.place(GOOD);
        desk.says(ReportType.CANCELLED, id, 1);
        assertEquals("STATE 3 of 0", desk.judge(GOOD.of(3).replacing(id)));
        assertEquals(0, desk.exposure().openOrders());
    }
}
