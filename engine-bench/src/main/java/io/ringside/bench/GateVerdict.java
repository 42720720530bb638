package io.ringside.bench;

import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.risk.RiskGate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The risk gate with every control on and one signal in the slot. In it: the copy of the tick and signal into the slot, the tick applied to
 * the gate's mirror of the account and to the drawdown breaker, the controls, the verdict, and its consequence. Not in it: ring, guard,
 * strategy, router.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GateVerdict {
    private static final int INSTRUMENTS = 64;
    private static final int ORDERS = 1_024;
    private static final long MAX_QUANTITY = 1_000;

    private final LastOutcome outcomes = new LastOutcome();
    private SlotInputs inputs;
    private RiskGate gate;

    /** Creates the benchmark; JMH does. */
    public GateVerdict() {
    }

    /** Builds the gate and shows it a price of every instrument. */
    @Setup(Level.Trial)
    public void build() {
        inputs = new SlotInputs(INSTRUMENTS);
        gate = new RiskGate(new RiskGate.Setup(inputs.instruments,
                WideLimits.OF_ALL_KINDS.toBuilder().set("instrument.*.max-order-quantity", Long.toString(MAX_QUANTITY)).build(),
                SlotInputs.CASH_UNITS, FeeRate.ZERO, ORDERS, RiskGate.DEFAULT_SIGNALS_PER_INPUT), outcomes, SlotInputs.NO_FAULTS);
        for (int i = 0; i < inputs.count(); i++) {
            gate.onInput(inputs.tick());
        }
    }

    /** A tick alone, to be taken from the others. */
    @Benchmark
    public void tick() {
        gate.onInput(inputs.tick());
    }

    /** A tick with an order that every control lets pass and exposure is reserved for; then the report of its end, which releases that. */
    @Benchmark
    public void approve() {
        Slot slot = inputs.tick();
        SignalPart order = inputs.order();
        gate.onInput(slot);
        expect(slot, RiskCode.APPROVED);
        inputs.report(order).says(ReportType.CANCELLED, order.quantityUnits);
        gate.onInput(slot);
    }

    /** A tick with an order that passes the controls of state, instrument and price, and is too large; the denial is left in the outbox. */
    @Benchmark
    public void refuse() {
        Slot slot = inputs.tick();
        inputs.order().quantityUnits += MAX_QUANTITY;
        gate.onInput(slot);
        expect(slot, RiskCode.MAX_ORDER_QTY);
    }

    private static void expect(Slot slot, RiskCode code) {
        Verdict verdict = slot.verdicts.get(0);
        if (verdict.code != code || verdict.isApproved(slot.sequence) != (code == RiskCode.APPROVED)) {
            throw new IllegalStateException("verdict " + verdict.code + " at " + verdict.valueUnits + ", limit " + verdict.limitUnits
                    + "; " + code + " was to be measured");
        }
    }
}
