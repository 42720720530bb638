package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void shouldTellTheSignalAndTheVerdictWhenASignalEndsInside() {
        assertEquals("{action=ORDER, code=MAX_POSITION, instrument=IBM, limitUnits=100000, orderId=1025, quantityUnits=5000, side=BUY, "
                + "state=null, strategyId=-1, type=DENIED, valueUnits=104000}", FieldsOf.text(Inputs.denied()));
    }

    @Test
    void shouldNameNoOrderWhenTheRiskStateChanges() {
        Outcome outcome = Inputs.denied();
        outcome.riskState(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        assertEquals("RISK_STATE 0 null LIQUIDATION_ONLY DRAWDOWN",
                outcome.type + " " + outcome.orderId + " " + outcome.instrument + " " + outcome.state + " " + outcome.code);
    }

    @Test
    void shouldForgetTheStateWhenASignalEndsAfterwards() {
        Outcome outcome = new Outcome();
        outcome.riskState(RiskState.HALTED, RiskCode.KILL);
        SignalPart signal = new SignalPart();
        signal.instrument = Inputs.IBM;
        outcome.endOf(OutcomeType.SUPPRESSED, signal, new Verdict());
        assertEquals("{action=ORDER, code=APPROVED, instrument=IBM, limitUnits=0, orderId=0, quantityUnits=0, side=BUY, state=null, "
                + "strategyId=-1, type=SUPPRESSED, valueUnits=0}", FieldsOf.text(outcome));
    }

    @Test
    void shouldCopyEveryFieldWhenAnOutcomeIsCopied() {
        Outcome source = Inputs.denied();
        source.side = Side.SELL;
        source.action = SignalAction.REPLACE;
        source.state = RiskState.REDUCING;
        Outcome copy = new Outcome();
        copy.copyFrom(source);
        assertEquals(FieldsOf.text(source), FieldsOf.text(copy));
    }
}
