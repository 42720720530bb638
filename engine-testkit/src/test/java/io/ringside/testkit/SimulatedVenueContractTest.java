package io.ringside.testkit;

import io.ringside.events.TickPart;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import io.ringside.venue.VenueFault;
import io.ringside.venue.VenueFaults;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The simulated venue against the contract: at once, with latencies, and with a session that can be lost. */
class SimulatedVenueContractTest {
    private static final Instrument X = Instruments.conclude(
            List.of(Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build()), List.of()).get(0);
    private static final long STEP_NS = 1_000_000_000L;

    /** A venue whose time and market the test moves. */
    static class Simulated extends VenueContract {
        private final SimulatedVenueBuilder settings;
        SimulatedVenue simulated;
        private long nowNs = STEP_NS;

        Simulated(SimulatedVenueBuilder settings) {
            this.settings = settings;
        }

        @Override
        protected Venue venue() {
            simulated = settings.build();
            return simulated;
        }

        @Override
        protected Instrument instrument() {
            return X;
        }

        @Override
        protected void market(long bidUnits, long bidSizeUnits, long askUnits, long askSizeUnits) {
            nowNs += STEP_NS;
            simulated.onTick(new TickPart().quote(X, nowNs).bid(bidUnits, bidSizeUnits).ask(askUnits, askSizeUnits), nowNs);
            settle();
        }

        @Override
        protected void settle() {
            nowNs += STEP_NS;
            simulated.onTime(nowNs);
        }
    }

    @Nested
    class AtOnce extends Simulated {
        AtOnce() {
            super(SimulatedVenue.builder());
        }
    }

    @Nested
    class WithLatencies extends Simulated {
        WithLatencies() {
            super(SimulatedVenue.builder().latency(LatencyModel.uniform(0, STEP_NS / 10, 1)).feedLatency(LatencyModel.constant(1_000))
                    .responseLatency(LatencyModel.logNormal(STEP_NS / 10, 0.3, 1)));
        }
    }

    @Nested
    class WithASessionThatIsLost extends Losing {
    }

    /** Loses its session when it is told to. */
    static class Losing extends Simulated {
        private static final long DOWN_NS = 100 * STEP_NS;

        Losing() {
            super(SimulatedVenue.builder().faults(VenueFaults.seeded(1).downNs(DOWN_NS)));
        }

        @Override
        protected boolean losesSessions() {
            return true;
        }

        @Override
        protected void loseSession() {
            simulated.inject(VenueFault.DISCONNECT);
        }

        @Override
        protected void restoreSession() {
            for (int i = 0; i < 100; i++) {
                settle();
            }
        }
    }
}
