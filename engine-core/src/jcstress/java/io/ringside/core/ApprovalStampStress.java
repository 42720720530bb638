package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.OrderType;
import io.ringside.events.RiskCode;
import io.ringside.events.Verdict;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The gate's positive mark: whoever reads it sees everything the gate wrote before it, and an older mark says nothing. */
public final class ApprovalStampStress {
    private static final long SEQUENCE = 9;
    private static final long EARLIER = 1;

    private ApprovalStampStress() {
    }

    private static void approve(Verdict verdict, long sequence) {
        verdict.sentType = sequence == SEQUENCE ? OrderType.LIMIT : OrderType.MARKET;
        verdict.openingUnits = sequence;
        verdict.sentPriceUnits = 2 * sequence;
        verdict.reservedPriceUnits = 3 * sequence;
        verdict.approve(sequence);
    }

    /** 1 if everything is of the sequence, 2 if anything is not. */
    private static int look(Verdict verdict) {
        boolean whole = verdict.code == RiskCode.APPROVED && verdict.sentType == OrderType.LIMIT && verdict.openingUnits == SEQUENCE
                && verdict.sentPriceUnits == 2 * SEQUENCE && verdict.reservedPriceUnits == 3 * SEQUENCE;
        return whole ? 1 : 2;
    }

    /** A verdict used for the first time. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "not approved yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "approved, all fields seen")
    @Outcome(expect = FORBIDDEN, desc = "approved with fields that the gate had not written")
    @State
    public static class First {
        private final Verdict verdict = new Verdict();

        /** The gate. */
        @Actor
        public void gate() {
            approve(verdict, SEQUENCE);
        }

        /** The router. */
        @Actor
        public void router(II_Result seen) {
            seen.r1 = verdict.isApproved(SEQUENCE) ? 1 : 0;
            seen.r2 = seen.r1 == 0 ? 0 : look(verdict);
        }
    }

    /** A verdict that approved an earlier input of the same slot. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the earlier mark approves nothing")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "approved, all fields of the new input")
    @Outcome(expect = FORBIDDEN, desc = "approved with fields of the earlier input")
    @State
    public static class Reused {
        private final Verdict verdict = new Verdict();

        /** Approves the earlier input. */
        public Reused() {
            approve(verdict, EARLIER);
        }

        /** The gate. */
        @Actor
        public void gate() {
            approve(verdict, SEQUENCE);
        }

        /** The router. */
        @Actor
        public void router(II_Result seen) {
            seen.r1 = verdict.isApproved(SEQUENCE) ? 1 : 0;
            seen.r2 = seen.r1 == 0 ? 0 : look(verdict);
        }
    }

    /** A verdict that approved an earlier input and denies this one. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "denied")
    @Outcome(expect = FORBIDDEN, desc = "an old mark approved a new input")
    @State
    public static class Denied {
        private final Verdict verdict = new Verdict();

        /** Approves the earlier input. */
        public Denied() {
            approve(verdict, EARLIER);
        }

        /** The gate. */
        @Actor
        public void gate() {
            verdict.code = RiskCode.MAX_POSITION;
            verdict.valueUnits = SEQUENCE;
            verdict.limitUnits = SEQUENCE - 1;
        }

        /** The router. */
        @Actor
        public void router(I_Result seen) {
            seen.r1 = verdict.isApproved(SEQUENCE) ? 1 : 0;
        }
    }
}
