package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The computed metrics are older than three periods, or there are none. The next ones end it. */
final class MetricsAgeControl extends Control {
    private static final int PERIODS = 3;

    MetricsAgeControl() {
        super(RiskCode.METRICS_AGE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long periodNs = proposal.limits().account().metricsPeriodNs;
        if (periodNs == Limits.NONE) {
            return false;
        }
        long ageNs = proposal.metrics().ageNs(proposal.nowNs());
        return proposal.measured(ageNs > PERIODS * periodNs, ageNs, PERIODS * periodNs);
    }
}
