package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.Limits;
import io.ringside.risk.RiskGate;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** The live door: what was claimed was claimed before closing returned; afterwards nothing is. */
@JCStressTest
@Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "closed first")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "claimed first")
@Outcome(expect = FORBIDDEN, desc = "claimed after closing had returned")
@State
public class ClosingStress {
    private static final Stages STAGES = stages();
    private static final Slot SLOT = new Slot();

    private final Counting ring = new Counting();
    private final LivePublisher publisher = new LivePublisher(STAGES, ring, running());

    /** Opens the door. */
    public ClosingStress() {
        publisher.open();
    }

    private static Conclusion.Running running() {
        return new Conclusion.Running(Threading.FUSED, Conclusion.Drive.LIVE, false, 8, WaitMode.BLOCKING,
                new Conclusion.Intake(Overload.BLOCK, 0, 0), new Conclusion.Watch(1, null), "stress", 16, 1, 0);
    }

    private static Stages stages() {
        Instrument instrument = Instrument.of("A").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build();
        Instruments instruments = Instruments.conclude(List.of(instrument), List.of());
        RiskGate.Setup gate = new RiskGate.Setup(instruments, Limits.backtest(), 1_000_000, FeeRate.ZERO, 8, 8);
        return new Stages(new Conclusion(instruments, instruments.currency("USD"), 1_000_000, List.of(), List.of(), gate,
                new MuteVenue(FeeRate.ZERO), new PortfolioListener[0], (who, cause, consequence) -> { }, new EngineListener[0],
                null, null, running(), new Conclusion.Safety(null, false, null)));
    }

    /** A feed. */
    @Actor
    public void feed(III_Result seen) {
        seen.r1 = publisher.claim(InputKind.TICK, 1) == null ? 0 : 1;
    }

    /** Who closes. */
    @Actor
    public void closer(III_Result seen) {
        publisher.close();
        seen.r2 = ring.claimed;
    }

    /** When all is done. */
    @Arbiter
    public void end(III_Result seen) {
        seen.r3 = ring.claimed;
    }

    /** A ring that has always room. */
    private static final class Counting implements InputRing {
        private int claimed;

        @Override
        public Slot tryClaim(int headroom) {
            claimed++;
            return SLOT;
        }

        @Override
        public void publish(Slot slot) {
        }

        @Override
        public long depth() {
            return 0;
        }

        @Override
        public boolean isDrained() {
            return true;
        }

        @Override
        public void checkCaller() {
        }

        @Override
        public boolean isStageThread() {
            return false;
        }

        @Override
        public void start() {
        }

        @Override
        public String halt(long deadlineNanos) {
            return "";
        }
    }
}
