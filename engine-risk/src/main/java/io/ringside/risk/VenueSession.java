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
    private boolean lost;

    VenueSession(int instruments) {
        this.instruments = instruments;
    }

    /** A restart: what the venue did meanwhile is not known. */
    void begin() {
        lost = true;
        agreed.clear();
    }

    /** Takes what the venue says of an order in doubt: while the session is lost, or with a replace of it under way. */
    void follow(Report report, Exposure exposure) {
        if (report.type == ReportType.DISCONNECTED) {
            begin();
        } else if (report.type == ReportType.RESUMED) {
            lost = false;
        } else if (report.type == ReportType.WORKING && (lost || exposure.isReplacing(report.orderId))) {
            exposure.found(report);
        }
    }

    /** The venue's position of an instrument has been compared with ours; with all of them the same, nothing is in doubt. */
    void agree(Instrument instrument, boolean same) {
        agreed.set(instrument.id(), same);
        lost &= agreed.cardinality() < instruments;
    }

    boolean isLost() {
        return lost;
    }
}
