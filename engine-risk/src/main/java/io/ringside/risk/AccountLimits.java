package io.ringside.risk;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.Locale;

/** The account's further limits as numbers of one run, {@link Limits#NONE} where off. Immutable. */
final class AccountLimits {
    private static final long NS_PER_MS = 1_000_000L;
    private static final long USUAL_CONFIDENCE_BPS = 9_900;
    private static final long LEAST_CONFIDENCE_BPS = 5_001;

    final long dailyLossUnits;
    final long maxGrossUnits;
    final long maxNetUnits;
    final long maxOpenNotionalUnits;
    final long concentrationBps;
    /** Zero where off. */
    final long bufferUnits;
    final long duplicateWindowNs;
    final long startDrawdownBps;
    final long driftBps;
    final long markFilterBps;
    final long sectorBps;
    final long betaThousandths;
    final long varUnits;
    final long varHardMultiple;
    final long metricsPeriodNs;
    /** The symbol betas are against, or null. */
    final String benchmark;
    final RiskCalculator.Method varMethod;
    final long varConfidenceBps;
    /** Whether an order that would meet our own resting one has that cancelled rather than being refused. */
    final boolean cancelsResting;
    final Window executions;
    final Window rejects;
    final Window cancelsPerFill;

    /**
     * So many in so long.
     *
     * @param most     how many may be, {@link Limits#NONE} for any number
     * @param windowNs within which time
     */
    record Window(long most, long windowNs) {
        boolean isOn() {
            return most != Limits.NONE;
        }
    }

    AccountLimits(Limits stated, Instruments instruments) {
        dailyLossUnits = stated.money(LimitKey.DAILY_LOSS, instruments);
        maxGrossUnits = stated.money(LimitKey.MAX_GROSS, instruments);
        maxNetUnits = stated.money(LimitKey.MAX_NET, instruments);
        maxOpenNotionalUnits = stated.money(LimitKey.MAX_OPEN_NOTIONAL, instruments);
        concentrationBps = stated.count(LimitKey.CONCENTRATION_BPS);
        long buffer = stated.money(LimitKey.BUYING_POWER_BUFFER, instruments);
        bufferUnits = buffer == Limits.NONE ? 0 : buffer;
        duplicateWindowNs = time(stated, LimitKey.DUPLICATE_WINDOW_MS);
        startDrawdownBps = stated.count(LimitKey.DRAWDOWN_FROM_START_BPS);
        driftBps = stated.count(LimitKey.DRIFT_BPS);
        markFilterBps = stated.count(LimitKey.MARK_FILTER_BPS);
        sectorBps = stated.count(LimitKey.SECTOR_BPS);
        betaThousandths = stated.count(LimitKey.BETA_THOUSANDTHS);
        varUnits = stated.money(LimitKey.VAR, instruments);
        varHardMultiple = stated.count(LimitKey.VAR_HARD_MULTIPLE);
        metricsPeriodNs = time(stated, LimitKey.METRICS_PERIOD_MS);
        String against = stated.stated(LimitKey.BENCHMARK.text());
        benchmark = Limits.OFF.equals(against) ? null : against;
        String method = stated.stated(LimitKey.VAR_METHOD.text());
        varMethod = method == null ? RiskCalculator.Method.HISTORICAL : RiskCalculator.Method.valueOf(method.toUpperCase(Locale.ROOT));
        varConfidenceBps = confidence(stated);
        cancelsResting = "cancel-resting".equals(stated.stated(LimitKey.SELF_TRADE.text()));
        executions = window(stated, LimitKey.EXECUTIONS_MAX, LimitKey.EXECUTIONS_WINDOW_MS);
        rejects = window(stated, LimitKey.REJECTS_MAX, LimitKey.REJECTS_WINDOW_MS);
        cancelsPerFill = window(stated, LimitKey.CANCELS_PER_FILL, LimitKey.CANCELS_WINDOW_MS);
    }

    private static long confidence(Limits stated) {
        String key = LimitKey.VAR_CONFIDENCE_BPS.text();
        long bps = stated.count(LimitKey.VAR_CONFIDENCE_BPS);
        if (bps < LEAST_CONFIDENCE_BPS) {
            throw new InvalidInputException(stated.place(key), key + "=" + bps, LEAST_CONFIDENCE_BPS + " to 9999",
                    "write such as 9900 for 99 %");
        }
        return bps == Limits.NONE ? USUAL_CONFIDENCE_BPS : bps;
    }

    /** Whether a limit on what is exposed in money is on, margins apart. */
    boolean limitsMoney() {
        return maxGrossUnits != Limits.NONE || maxNetUnits != Limits.NONE || maxOpenNotionalUnits != Limits.NONE
                || concentrationBps != Limits.NONE;
    }

    /** Whether a limit on computed metrics, or on their age, is on. */
    boolean limitsMetrics() {
        return sectorBps != Limits.NONE || betaThousandths != Limits.NONE || varUnits != Limits.NONE || metricsPeriodNs != Limits.NONE;
    }

    private static long time(Limits stated, LimitKey key) {
        long ms = stated.count(key);
        return ms == Limits.NONE ? Limits.NONE : ms * NS_PER_MS;
    }

    /** Without a stated window the whole session counts. */
    private static Window window(Limits stated, LimitKey most, LimitKey windowMs) {
        return new Window(stated.count(most), time(stated, windowMs));
    }
}
