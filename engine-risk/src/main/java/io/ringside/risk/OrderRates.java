package io.ringside.risk;

import io.ringside.instrument.Instrument;

/**
 * One bucket for the account, one for each strategy with a rate of its own, which takes the account's place for it, and one for each
 * instrument with a rate. Approved openings spend from each that applies. Owned by the gate; O(1).
 */
final class OrderRates {
    private final TokenBucket account = new TokenBucket();
    private final TokenBucket[] byStrategy;
    private final TokenBucket[] byInstrument;
    private boolean on;

    OrderRates(int strategies, int instruments) {
        byStrategy = buckets(strategies);
        byInstrument = buckets(instruments);
    }

    private static TokenBucket[] buckets(int count) {
        TokenBucket[] buckets = new TokenBucket[count];
        for (int i = 0; i < count; i++) {
            buckets[i] = new TokenBucket();
        }
        return buckets;
    }

    void use(ScopedLimits limits, long nowNs) {
        account.use(limits.accountRate(), nowNs);
        on = account.isOn();
        for (int i = 0; i < byStrategy.length; i++) {
            byStrategy[i].use(limits.rateOfStrategy(i), nowNs);
            on |= byStrategy[i].isOn();
        }
        for (int i = 0; i < byInstrument.length; i++) {
            byInstrument[i].use(limits.rateIn(i), nowNs);
            on |= byInstrument[i].isOn();
        }
    }

    /** The first bucket that has nothing left, or null. */
    TokenBucket empty(int strategy, Instrument instrument, long nowNs) {
        if (!on) {
            return null;
        }
        TokenBucket own = of(strategy);
        if (own.isOn() && own.isEmpty(nowNs)) {
            return own;
        }
        TokenBucket there = byInstrument[instrument.id()];
        return there.isOn() && there.isEmpty(nowNs) ? there : null;
    }

    void spend(int strategy, Instrument instrument) {
        if (!on) {
            return;
        }
        spend(of(strategy));
        spend(byInstrument[instrument.id()]);
    }

    private static void spend(TokenBucket bucket) {
        if (bucket.isOn()) {
            bucket.spend();
        }
    }

    private TokenBucket of(int strategy) {
        return strategy < byStrategy.length && byStrategy[strategy].isOn() ? byStrategy[strategy] : account;
    }

    /** A strategy's own bucket, for reports. */
    TokenBucket ofStrategy(int strategy) {
        return byStrategy[strategy];
    }

    /** An instrument's bucket, for reports. */
    TokenBucket in(Instrument instrument) {
        return byInstrument[instrument.id()];
    }

    /** The account's bucket, for reports. */
    TokenBucket account() {
        return account;
    }
}
