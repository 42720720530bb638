package io.ringside.risk;

/** Tokens that come back at a rate of event time, up to a burst. Starts full. Owned by the gate; O(1). */
final class TokenBucket {
    /** One token, so that a nanosecond at one token per second is a unit. */
    private static final long TOKEN = 1_000_000_000L;

    private ScopedLimits.Rate rate = ScopedLimits.Rate.OFF;
    private long units;
    private long filledNs;

    /** Another rate and burst. What has been spent stays spent; a bucket that was off starts full. */
    void use(ScopedLimits.Rate other, long nowNs) {
        if (!other.isOn()) {
            rate = other;
            return;
        }
        long most = other.burst() * TOKEN;
        if (rate.isOn()) {
            refill(nowNs);
            units = Math.min(most, Math.max(0, units + (other.burst() - rate.burst()) * TOKEN));
        } else {
            units = most;
        }
        filledNs = nowNs;
        rate = other;
    }

    boolean isOn() {
        return rate.isOn();
    }

    boolean isEmpty(long nowNs) {
        refill(nowNs);
        return units < TOKEN;
    }

    void spend() {
        units -= TOKEN;
    }

    /** How many are spent and not yet back. */
    long spent() {
        return rate.burst() - units / TOKEN;
    }

    long burst() {
        return rate.burst();
    }

    private void refill(long nowNs) {
        long elapsed = nowNs - filledNs;
        if (elapsed <= 0 || rate.perSecond() == 0) {
            return;
        }
        long most = rate.burst() * TOKEN;
        units = elapsed > (most - units) / rate.perSecond() ? most : units + elapsed * rate.perSecond();
        filledNs = nowNs;
    }
}
