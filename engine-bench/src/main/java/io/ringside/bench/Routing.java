package io.ringside.bench;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Verdict;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.OrderRouter;
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
 * The order router from verdict to fill. In it: the tick, signal and approval written into the slot, the order entered in the table of
 * orders and handed to a venue that notes its id, then the report that fills it and takes it from the table. Not in it: ring, guard, gate,
 * the venue's own work, the client order id, which is made when a venue asks for it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Routing {
    private static final int INSTRUMENTS = 64;

    private final SilentVenue venue = new SilentVenue();
    private SlotInputs inputs;
    private OrderRouter router;

    /** Creates the benchmark; JMH does. */
    public Routing() {
    }

    /** Builds the router and its inputs. */
    @Setup(Level.Trial)
    public void build() {
        inputs = new SlotInputs(INSTRUMENTS);
        router = new OrderRouter(inputs.instruments, venue, new KillSwitch(), new LastOutcome(), SlotInputs.NO_FAULTS).session("bench");
        inputs.slot.verdicts.ensure(1);
    }

    /** One order, from its approval to its fill. */
    @Benchmark
    public void orderToFill() {
        Slot slot = inputs.tick();
        SignalPart order = inputs.order();
        approve(slot, order);
        pass(slot);
        if (venue.lastOrderId() != order.orderId) {
            throw new IllegalStateException("order " + order.orderId + " not handed over, the last was " + venue.lastOrderId());
        }
        inputs.report(order).filled(1, order.quantityUnits, inputs.priceUnits(), 0);
        pass(slot);
    }

    private void pass(Slot slot) {
        slot.gate.stamp(slot.sequence, RiskState.NORMAL, RiskCode.APPROVED, false, 0);
        router.onInput(slot);
    }

    private static void approve(Slot slot, SignalPart order) {
        Verdict verdict = slot.verdicts.get(0);
        verdict.openingUnits = order.quantityUnits;
        verdict.sentType = order.type;
        verdict.sentPriceUnits = order.priceUnits;
        verdict.approve(slot.sequence);
    }
}
