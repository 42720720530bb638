package io.ringside.venue;

import java.util.function.LongSupplier;

/** What the messages of one leg take, in turn. Owned by the venue. */
final class Delay {
    private final long constantNs;
    /** Null if it is constant. */
    private final LongSupplier draws;

    Delay(LatencyModel model) {
        constantNs = model instanceof ConstantLatency constant ? constant.ns() : 0;
        draws = model instanceof ConstantLatency ? null : model.begin();
    }

    boolean isNone() {
        return draws == null && constantNs == 0;
    }

    long nextNs() {
        return draws == null ? constantNs : drawn(draws.getAsLong());
    }

    private static long drawn(long ns) {
        if (ns < 0 || ns > LatencyModel.MAX_NS) {
            throw new IllegalStateException("latency drawn " + ns + " ns, limit 0 to " + LatencyModel.MAX_NS + "; correct the model");
        }
        return ns;
    }
}
