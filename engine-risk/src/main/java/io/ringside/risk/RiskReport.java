package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import java.util.List;

/**
 * A picture of a gate: the use of each limit that fills up (losses, money, positions, open orders, order rates, conduct,
 * metrics), which states are not normal, and, if an order was asked about, what each control says to it. Limits of a single order, such as
 * its size or its price, show in the latter only. Immutable.
 *
 * @param timestampNs   event time, ns since 1970 UTC
 * @param limitsVersion how often the limits have changed, from 1
 * @param state         the account's state
 * @param epoch         how often the account's state has moved
 * @param usages        by limit and scope
 * @param restrictions  instruments and strategies that are not in the normal state
 * @param findings      of each control, in the order they are asked; empty if no order was asked about
 * @param snapshot      the states of all, for {@code EngineBuilder.restart}
 */
public record RiskReport(long timestampNs, int limitsVersion, RiskState state, int epoch, List<Usage> usages,
                         List<Restriction> restrictions, List<Finding> findings, RiskSnapshot snapshot) {
    /**
     * The use of one limit.
     *
     * @param key   the limit's key in a file
     * @param scope the account, an instrument, a strategy or a sector
     * @param value what is measured now, in the limit's unit
     * @param limit what is allowed
     * @param text  value, limit and headroom for people
     */
    public record Usage(String key, String scope, long value, long limit, String text) {
        /** {@return what is left, below zero if the limit is exceeded} */
        public long headroom() {
            return limit - value;
        }
    }

    /**
     * A scope that is not normal.
     *
     * @param scope an instrument's symbol or a strategy's name
     * @param state its state
     * @param cause why
     * @param epoch how often it has moved, to be named when it is freed
     */
    public record Restriction(String scope, RiskState state, RiskCode cause, int epoch) {
    }

    /**
     * What one control says to an order.
     *
     * @param code    the control
     * @param asked   whether the order is of its concern; exits are only of a few controls' concern
     * @param refuses whether it would refuse
     * @param value   what it measures, in the unit of the code; 0 if it measures nothing
     * @param limit   what it allows
     * @param text    a line for people
     */
    public record Finding(RiskCode code, boolean asked, boolean refuses, long value, long limit, String text) {
    }

    /** {@return every line for people} */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("limits version ").append(limitsVersion).append(", account ").append(state).append(", epoch ").append(epoch)
                .append('\n');
        usages.forEach(usage -> text.append(usage.text()).append('\n'));
        restrictions.forEach(one -> text.append(one.scope()).append(' ').append(one.state()).append(' ').append(one.cause())
                .append(", epoch ").append(one.epoch()).append('\n'));
        findings.forEach(finding -> text.append(finding.text()).append('\n'));
        return text.toString();
    }
}
