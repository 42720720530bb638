package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.ringside.events.RiskCode;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.UserControl;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserControl} has to hold: it can only refuse, it decides the same when the same is decided again, it throws nothing,
 * allocates nothing per order and stands in the way of no exit. Extend it and say how the control is made; override the rest where the
 * control needs it.
 *
 * <p>The control is asked by a real gate, about random orders, replaces, fills and cancels of one instrument. The seed is printed;
 * {@code -Dringside.seed=N} tries another.
 */
public abstract class ControlContract {
    private static final int ROUNDS = 20;

    /** Creates the contract. */
    protected ControlContract() {
    }

    /**
     * Makes the control.
     *
     * @return a new one in its first state
     */
    protected abstract UserControl control();

    /**
     * What orders are about.
     *
     * @return an instrument, one with two decimals of price quoted in USD unless overridden
     */
    protected Instrument instrument() {
        return Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build();
    }

    /**
     * The middle of the market at first.
     *
     * @return price units, 10,000 unless overridden
     */
    protected long priceUnits() {
        return 10_000;
    }

    /**
     * The largest random order.
     *
     * @return quantity units, at least 1; 100 unless overridden
     */
    protected long mostUnits() {
        return 100;
    }

    /**
     * How many inputs a run has.
     *
     * @return 5,000 unless overridden
     */
    protected int inputs() {
        return 5_000;
    }

    private List<GateStep> steps() {
        return GateStep.random(inputs(), priceUnits(), mostUnits());
    }

    private GateRun run(UserControl... controls) {
        return new GateRun(instrument(), List.of(controls));
    }

    private List<String> verdicts(List<GateStep> steps) {
        GateRun run = run(control());
        List<String> verdicts = new ArrayList<>();
        steps.forEach(step -> verdicts.add(run.take(step, false)));
        assertEquals(List.of(), run.faults(), "a control must not throw; the order is denied and the fault reported");
        return verdicts;
    }

    /** Its name is there and stays the same: it stands in reports and explanations. */
    @Test
    public final void shouldHaveANameThatStays() {
        UserControl control = control();
        assertFalse(control.name().isBlank());
        assertEquals(control.name(), control.name());
        assertEquals(control.name(), control().name());
    }

    /** What the gate denies without it is denied with it, and what it does not refuse is as without it. */
    @Test
    public final void shouldOnlyRefuse() {
        GateRun with = run(control());
        GateRun without = run();
        int refused = 0;
        int number = 0;
        for (GateStep step : steps()) {
            String verdict = with.take(step, false);
            boolean ours = verdict.startsWith(RiskCode.USER_CONTROL.name());
            refused += ours ? 1 : 0;
            String bare = without.take(step, ours);
            int at = number++;
            assertTrue(ours || verdict.equals(bare), () -> "input " + at + " " + step + ": " + verdict + ", without the control " + bare);
        }
        assertEquals(List.of(), with.faults(), "a control must not throw; the order is denied and the fault reported");
        System.out.println("figures: " + control().name() + " refused " + refused + " of " + with.judged() + " orders");
    }

    /** A replay asks it the same again, after any other, and beside any other. */
    @Test
    public final void shouldDecideTheSameWhenTheSameIsDecidedAgain() {
        List<GateStep> steps = steps();
        List<String> first = verdicts(steps);
        assertEquals(first, verdicts(steps), "decide by the order and by the control's own fields, not by clocks, chance or statics");
        GateRun one = run(control());
        GateRun other = run(control());
        List<String> ofOne = new ArrayList<>();
        List<String> ofOther = new ArrayList<>();
        for (GateStep step : steps) {
            ofOne.add(one.take(step, false));
            ofOther.add(other.take(step, false));
        }
        assertEquals(first, ofOne, "share nothing between controls");
        assertEquals(first, ofOther, "share nothing between controls");
    }

    /** Whatever it refuses, what is held can be sold or bought back, wholly and in parts. */
    @Test
    public final void shouldStandInTheWayOfNoExit() {
        for (long held : new long[] {mostUnits() * 2, -mostUnits() * 2}) {
            GateRun run = run(control());
            run.take(GateStep.quote(1, priceUnits()), false);
            run.hold(held, priceUnits());
            for (GateStep exit : GateStep.exits(held, mostUnits())) {
                assertEquals("APPROVED", run.take(exit, false), exit::toString);
            }
            assertEquals(List.of(), run.faults());
        }
    }

    /** Garbage of one control is garbage of the whole engine. */
    @Test
    public final void shouldAllocateNothingPerOrder() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<GateStep> steps = steps();
        GateRun run = run(control()).silent();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < steps.size(); i++) {
                run.take(steps.get(i), false);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        long bytes = least;
        assertEquals(0, bytes, () -> bytes + " bytes for " + run.judged() / ROUNDS + " orders, limit 0; keep what is needed in fields");
    }
}
