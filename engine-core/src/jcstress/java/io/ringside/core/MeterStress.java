package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The counters: one stage counts, anybody looks; a count never goes back and none is lost. */
public final class MeterStress {
    private MeterStress() {
    }

    /** Three ticks are counted while another thread looks twice. */
    @JCStressTest
    @Outcome(id = "1, 3", expect = ACCEPTABLE, desc = "never went back, none lost")
    @Outcome(expect = FORBIDDEN, desc = "a count went back or was lost")
    @State
    public static class Counting {
        private final Meter meter = new Meter();
        private final Slot slot = new Slot();

        /** The last stage. */
        @Actor
        public void stage() {
            slot.kind = InputKind.TICK;
            for (int i = 1; i <= 3; i++) {
                slot.sequence = i;
                meter.onInput(slot);
            }
        }

        /** A monitor. */
        @Actor
        public void monitor(II_Result seen) {
            long first = meter.inputs(InputKind.TICK);
            long second = meter.inputs(InputKind.TICK);
            seen.r1 = first <= second && second <= 3 ? 1 : 0;
        }

        /** When all is counted. */
        @Arbiter
        public void end(II_Result seen) {
            seen.r2 = (int) meter.inputs(InputKind.TICK);
        }
    }
}
