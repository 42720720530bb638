package io.ringside.risk;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;

/**
 * What was computed beside the ring and entered as an input: sectors' shares of equity, beta, value at risk. A limit that is exceeded holds
 * openings until the figure has come down to 90 % of it. Owned by the gate; reading is O(1).
 */
final class Metrics {
    static final int NO_SECTOR = -1;

    private static final int CLEARS_AT_PERCENT = 90;
    private static final int PERCENT = 100;

    private final Instruments instruments;
    private final int[] sectorOf;
    private final List<String> sectors = new ArrayList<>();
    private AccountLimits limits;
    private long[] sectorBps = new long[0];
    private boolean[] sectorHeld = new boolean[0];
    private RiskMetrics last;
    private long betaThousandths;
    private boolean betaHeld;
    private long varUnits;
    private boolean varHeld;
    private long takenNs;
    /** A limit is on that goes by figures, and there are none. */
    private boolean missing;

    Metrics(Instruments instruments) {
        this.instruments = instruments;
        this.sectorOf = new int[instruments.size()];
    }

    /** Holds by these limits from now on, with the figures there are; what a limit that stays as it was has held remains held. */
    void use(Limits.Concluded inForce) {
        AccountLimits earlierLimits = limits;
        limits = inForce.account();
        List<String> before = List.copyOf(sectors);
        boolean[] heldBefore = sectorHeld;
        sectors.clear();
        for (Instrument instrument : instruments) {
            String sector = inForce.scoped().sector(instrument.id());
            if (sector != null && !sectors.contains(sector)) {
                sectors.add(sector);
            }
            sectorOf[instrument.id()] = sector == null ? NO_SECTOR : sectors.indexOf(sector);
        }
        sectorBps = new long[sectors.size()];
        sectorHeld = new boolean[sectors.size()];
        for (int i = 0; i < sectorHeld.length; i++) {
            int earlier = before.indexOf(sectors.get(i));
            sectorHeld[i] = earlier >= 0 && heldBefore[earlier] && earlierLimits.sectorBps == limits.sectorBps;
        }
        betaHeld &= earlierLimits != null && earlierLimits.betaThousandths == limits.betaThousandths;
        varHeld &= earlierLimits != null && earlierLimits.varUnits == limits.varUnits;
        missing = last == null && (limits.sectorBps != Limits.NONE || limits.betaThousandths != Limits.NONE
                || limits.varUnits != Limits.NONE);
        if (last != null) {
            hold();
        }
    }

    void take(RiskMetrics computed, long nowNs) {
        last = computed;
        missing = false;
        takenNs = nowNs;
        hold();
    }

    private void hold() {
        for (int i = 0; i < sectorBps.length; i++) {
            sectorBps[i] = last.sectorBps(sectors.get(i));
            sectorHeld[i] = isHeld(sectorHeld[i], sectorBps[i], limits.sectorBps);
        }
        betaThousandths = last.betaThousandths();
        betaHeld = isHeld(betaHeld, Math.abs(betaThousandths), limits.betaThousandths);
        varUnits = last.varUnits();
        varHeld = isHeld(varHeld, varUnits, limits.varUnits);
    }

    /** Limits are below 2^62 where they are on, so the product of the smaller parts fits. */
    private static boolean isHeld(boolean held, long value, long limit) {
        if (limit == Limits.NONE) {
            return false;
        }
        long clears = limit / PERCENT * CLEARS_AT_PERCENT + limit % PERCENT * CLEARS_AT_PERCENT / PERCENT;
        return value > (held ? clears : limit);
    }

    int sectorOf(Instrument instrument) {
        return sectorOf[instrument.id()];
    }

    boolean isSectorHeld(int sector) {
        return sectorHeld[sector];
    }

    long sectorBps(int sector) {
        return sectorBps[sector];
    }

    List<String> sectors() {
        return sectors;
    }

    boolean isBetaHeld() {
        return betaHeld;
    }

    long betaThousandths() {
        return betaThousandths;
    }

    boolean isVarHeld() {
        return varHeld;
    }

    long varUnits() {
        return varUnits;
    }

    /** Whether the value at risk is beyond the multiple of its limit at which it is a hard one. */
    boolean isVarBeyondMultiple() {
        long multiple = limits.varHardMultiple;
        return limits.varUnits != Limits.NONE && multiple != Limits.NONE && multiple > 0 && varUnits / multiple >= limits.varUnits
                && (varUnits / multiple > limits.varUnits || varUnits % multiple > 0);
    }

    /** Whether a limit goes by figures that nobody has computed yet. */
    boolean isMissing() {
        return missing;
    }

    /** How old they are; for ever if there are none. */
    long ageNs(long nowNs) {
        return last == null ? Long.MAX_VALUE : nowNs - takenNs;
    }
}
