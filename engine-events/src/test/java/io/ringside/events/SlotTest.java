package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotTest {
    private final Slot slot = new Slot();

    @Test
    void shouldCountSignalsOnlyWhenTheyAreOfItsInput() {
        slot.sequence = 5;
        slot.signals.begin(5);
        slot.signals.add();
        assertEquals(1, slot.signalCount());
        slot.sequence = 6;
        assertEquals(0, slot.signalCount());
    }

    @Test
    void shouldBeAFillOnlyWhenTheInputIsAReportOfOne() {
        slot.report.copyFrom(Inputs.fill());
        assertFalse(slot.isFill());
        slot.kind = InputKind.REPORT;
        assertTrue(slot.isFill());
        slot.report.copyFrom(Inputs.cancelled(null));
        assertFalse(slot.isFill());
    }

    @ParameterizedTest
    @EnumSource(ControlType.class)
    void shouldBeThatControlOnlyWhenTheInputIsAControl(ControlType type) {
        slot.control.set(type, 0, RiskCode.KILL);
        slot.kind = InputKind.CONTROL;
        assertTrue(slot.isControl(type));
        slot.kind = InputKind.TICK;
        assertFalse(slot.isControl(type));
    }

    @Test
    void shouldNotBeAnotherControlWhenItIsAStop() {
        slot.control.set(ControlType.STOP, 0, RiskCode.KILL);
        assertFalse(slot.isControl(ControlType.START));
    }

    @Test
    void shouldCarryTheReportWhenAConsequenceIsOne() {
        Consequence consequence = consequence(InputKind.REPORT);
        consequence.report.copyFrom(Inputs.fill());
        consequence.copyTo(slot);
        assertEquals("REPORT 7 " + FieldsOf.text(Inputs.fill()), slot.kind + " " + slot.sourceTimeNs + " " + FieldsOf.text(slot.report));
    }

    @Test
    void shouldCarryTheOutcomeWhenAConsequenceIsOne() {
        Consequence consequence = consequence(InputKind.OUTCOME);
        consequence.outcome.copyFrom(Inputs.denied());
        consequence.copyTo(slot);
        assertEquals("OUTCOME 7 " + FieldsOf.text(Inputs.denied()),
                slot.kind + " " + slot.sourceTimeNs + " " + FieldsOf.text(slot.outcome));
    }

    @Test
    void shouldCarryTheKillWhenAConsequenceIsOne() {
        Consequence consequence = consequence(InputKind.CONTROL);
        consequence.control.set(ControlType.KILL, 3, RiskCode.FAULT);
        consequence.copyTo(slot);
        assertEquals("CONTROL 7 {cause=FAULT, expiresNs=9223372036854775807, instrument=null, killsRaised=3, "
                + "number=0, operator=null, reason=null, state=null, strategyId=-1, text=null, ticket=0, type=KILL}",
                slot.kind + " " + slot.sourceTimeNs + " " + FieldsOf.text(slot.control));
    }

    @Test
    void shouldNotShareItsPartsWhenAConsequenceIsUsedAgain() {
        Consequence consequence = consequence(InputKind.REPORT);
        consequence.report.copyFrom(Inputs.fill());
        consequence.copyTo(slot);
        consequence.report.about(2, Inputs.IBM, Side.BUY, 8).says(ReportType.REJECTED, 0);
        assertEquals(FieldsOf.text(Inputs.fill()), FieldsOf.text(slot.report));
    }

    private static Consequence consequence(InputKind kind) {
        Consequence consequence = new Consequence();
        consequence.kind = kind;
        consequence.sourceTimeNs = 7;
        return consequence;
    }
}
