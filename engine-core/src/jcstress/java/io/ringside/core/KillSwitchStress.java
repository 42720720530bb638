package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.RiskCode;
import io.ringside.execution.KillSwitch;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Kills raised outside the ring: none is lost, and whoever sees the count sees a cause and all that led to it. */
public final class KillSwitchStress {
    private KillSwitchStress() {
    }

    /** 1 if somebody raised for that cause, 0 if it is the one of a switch that was not raised. */
    private static int given(RiskCode cause) {
        return cause == RiskCode.FAULT || cause == RiskCode.DRAWDOWN ? 1 : 0;
    }

    /** Two threads raise, one of them looks. */
    @JCStressTest
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "own kill seen")
    @Outcome(id = "2, 1, 2", expect = ACCEPTABLE, desc = "both kills seen")
    @Outcome(expect = FORBIDDEN, desc = "a kill was lost, or had no cause")
    @State
    public static class Raisers {
        private final KillSwitch killSwitch = new KillSwitch();

        /** The watchdog. */
        @Actor
        public void watchdog() {
            killSwitch.raise(RiskCode.FAULT);
        }

        /** A stage that fails. */
        @Actor
        public void stage(III_Result seen) {
            killSwitch.raise(RiskCode.DRAWDOWN);
            seen.r1 = killSwitch.raised();
            seen.r2 = given(killSwitch.cause());
        }

        /** When all is done. */
        @Arbiter
        public void end(III_Result seen) {
            seen.r3 = killSwitch.raised();
        }
    }

    /** Two threads raise, a third looks. Needs three processors. */
    @JCStressTest
    @Outcome(id = "0, [01], 2", expect = ACCEPTABLE, desc = "not raised yet")
    @Outcome(id = "[12], 1, 2", expect = ACCEPTABLE, desc = "raised, with a cause of those raised")
    @Outcome(expect = FORBIDDEN, desc = "a kill was lost, or had no cause")
    @State
    public static class RaisersAndReader {
        private final KillSwitch killSwitch = new KillSwitch();

        /** The watchdog. */
        @Actor
        public void watchdog() {
            killSwitch.raise(RiskCode.FAULT);
        }

        /** A stage that fails. */
        @Actor
        public void stage() {
            killSwitch.raise(RiskCode.DRAWDOWN);
        }

        /** The driver. */
        @Actor
        public void driver(III_Result seen) {
            seen.r1 = killSwitch.raised();
            seen.r2 = given(killSwitch.cause());
        }

        /** When all is done. */
        @Arbiter
        public void end(III_Result seen) {
            seen.r3 = killSwitch.raised();
        }
    }

    /** What was written before the kill is seen by whoever sees the kill. */
    @JCStressTest
    @Outcome(id = "0, 0, [01]", expect = ACCEPTABLE, desc = "not raised yet")
    @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "raised, cause and reason seen")
    @Outcome(expect = FORBIDDEN, desc = "raised, but what led to it is not seen")
    @State
    public static class Reason {
        private final KillSwitch killSwitch = new KillSwitch();
        private int reason;

        /** The watchdog. */
        @Actor
        public void watchdog() {
            reason = 1;
            killSwitch.raise(RiskCode.FAULT);
        }

        /** The router. */
        @Actor
        public void router(III_Result seen) {
            seen.r1 = killSwitch.raised();
            seen.r2 = seen.r1 == 0 ? 0 : reason;
            seen.r3 = given(killSwitch.cause());
        }
    }

    /** The count that the driver enters as applied is never ahead of what the router reads later. */
    @JCStressTest
    @Outcome(id = "0, [012]", expect = ACCEPTABLE, desc = "none entered")
    @Outcome(id = "1, [12]", expect = ACCEPTABLE, desc = "one entered")
    @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "both entered")
    @Outcome(expect = FORBIDDEN, desc = "the count went back")
    @State
    public static class Count {
        private final KillSwitch killSwitch = new KillSwitch();

        /** The watchdog. */
        @Actor
        public void watchdog() {
            killSwitch.raise(RiskCode.FAULT);
            killSwitch.raise(RiskCode.FAULT);
        }

        /** Driver, then router, in the order the ring puts them. */
        @Actor
        public void router(II_Result seen) {
            seen.r1 = killSwitch.raised();
            seen.r2 = killSwitch.raised();
        }
    }
}
