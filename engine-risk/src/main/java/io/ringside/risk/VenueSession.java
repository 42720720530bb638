package io.ringside.risk;

import io.ringside.events.Report;
import io.ringside.events.ReportType;

/** Whether the venue's session is lost, from its loss until its books and ours are the same again. Owned by the gate. */
final class VenueSession {
    private boolean lost;

    /** While lost, no request is under way any more when the venue names an order: what it says is all there is to reserve. */
    void follow(Report report, Exposure exposure) {
        if (report.type == ReportType.DISCONNECTED) {
            lost = true;
        } else if (report.type == ReportType.RESUMED) {
            lost = false;
        } else if (lost && report.type == ReportType.WORKING) {
            exposure.found(report);
        }
    }

    boolean isLost() {
        return lost;
    }
}
