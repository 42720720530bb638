package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Work brought between the sleeper's last look and its sleep wakes it. */
@JCStressTest
@Outcome(id = "0", expect = ACCEPTABLE, desc = "work seen before sleeping")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "woken")
@Outcome(expect = FORBIDDEN, desc = "slept through the signal")
@State
public class WakeupStress {
    /** Far longer than any pause of a machine under stress; a signal that is lost costs all of it. */
    private static final long SLEEP_NANOS = 2_000_000_000L;

    private final Wakeup wakeup = new Wakeup();
    private final SpscOutbox outbox = new SpscOutbox(2, wakeup);

    /** Leaves an entry, which signals. */
    @Actor
    public void stage() {
        outbox.claim().sourceTimeNs = 1;
        outbox.commit();
    }

    /** Sleeps until there is work. A wake-up without work, as from a test before this one, counts for nothing. */
    @Actor
    public void driver(I_Result seen) {
        wakeup.prepare();
        long begun = System.nanoTime();
        while (outbox.peek() == null && seen.r1 != 2) {
            wakeup.sleep(SLEEP_NANOS);
            seen.r1 = System.nanoTime() - begun < SLEEP_NANOS ? 1 : 2;
        }
        wakeup.awake();
    }
}
