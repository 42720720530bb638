package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The instrument's sector is held: its share of equity was above the limit when last computed, and is not down to 90 % of it yet. */
final class SectorControl extends Control {
    SectorControl() {
        super(RiskCode.SECTOR, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        int sector = proposal.metrics().sectorOf(proposal.instrument());
        return sector != Metrics.NO_SECTOR && proposal.metrics().isSectorHeld(sector)
                && proposal.measured(true, proposal.metrics().sectorBps(sector), proposal.limits().account().sectorBps);
    }
}
