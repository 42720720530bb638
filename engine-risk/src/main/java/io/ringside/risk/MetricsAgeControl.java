package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The computed metrics are older than three periods, or there are none although a limit goes by them. The next ones end it. */
final class MetricsAgeControl extends Control {
    private static final int PERIODS = 3;

    MetricsAgeControl() {
        super(RiskCode.METRICS_AGE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long periodNs = proposal.limits().account().metricsPeriodNs;
        if (periodNs == Limits.NONE) {
            return proposal.metrics().isMissing() && proposal.measured(true, 0, 0);
        }
        long ageNs = proposal.metrics().ageNs(proposal.nowNs());
        return proposal.measured(ageNs > PERIODS * periodNs, ageNs, PERIODS * periodNs);
    }
}
