package io.ringside.risk;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.instrument.Instrument;
import java.util.BitSet;

/**
 * Whether what the venue holds is in doubt: from the loss of its session, or a restart, until its books and ours are the same again. Owned
 * by the gate.
 */
final class VenueSession {
    private final int instruments;
    /** The instruments an operator has reconciled since a restart. */
    private final BitSet agreed = new BitSet();
    private boolean restarted;
    private boolean disconnected;

    VenueSession(int instruments) {
        this.instruments = instruments;
    }

    /** A restart: what the venue did meanwhile is not known. */
    void begin() {
        restarted = true;
        agreed.clear();
    }

    /** Takes what the venue says of an order in doubt: while the session is lost, or with a replace of it under way. */
    void follow(Report report, Exposure exposure) {
        if (report.type == ReportType.DISCONNECTED) {
            disconnected = true;
        } else if (report.type == ReportType.RESUMED) {
            disconnected = false;
            restarted = false;
        } else if (report.type == ReportType.WORKING && (isLost() || exposure.isReplacing(report.orderId))) {
            exposure.found(report);
        }
    }

    /**
     * An operator has compared the venue's position of an instrument with ours; with all of them the same, nothing that a restart brought
     * is in doubt. For a session that was lost, and what was on its way in it, no operator can speak.
     */
    void agree(Instrument instrument, boolean same) {
        agreed.set(instrument.id(), same);
        restarted &= agreed.cardinality() < instruments;
    }

    boolean isLost() {
        return restarted || disconnected;
    }
}
