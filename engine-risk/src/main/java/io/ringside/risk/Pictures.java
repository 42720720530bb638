package io.ringside.risk;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the pictures that metrics are computed from. Owned by the gate; a picture costs a look at each instrument, once a period. */
final class Pictures {
    private static final double BPS = 10_000;

    private final Account account;
    private final Instruments instruments;
    private Limits.Concluded limits;
    private Consumer<RiskPicture> taker;
    /** Written by the gate; read by any thread. */
    private volatile long periodNs;

    Pictures(Account account, Instruments instruments) {
        this.account = account;
        this.instruments = instruments;
    }

    /** Refuses returns that metrics cannot be computed from under these limits. */
    static void check(ReturnHistory returns, AccountLimits stated, Instruments instruments) {
        if (stated.metricsPeriodNs == Limits.NONE || stated.metricsPeriodNs == 0) {
            throw new InvalidInputException("limits", "returns without " + LimitKey.METRICS_PERIOD_MS, "1 or more",
                    "state how often metrics are computed, or leave the returns out");
        }
        if (stated.betaThousandths != Limits.NONE && stated.benchmark == null) {
            throw new InvalidInputException("limits", LimitKey.BETA_THOUSANDTHS + " without " + LimitKey.BENCHMARK,
                    "a symbol of the returns", "state it");
        }
        instruments.forEach(instrument -> returns.returns(instrument.symbol()));
        if (stated.benchmark != null) {
            returns.returns(stated.benchmark);
        }
    }

    void use(Limits.Concluded inForce) {
        limits = inForce;
        periodNs = inForce.account().metricsPeriodNs;
    }

    /** Hands pictures to that from now on. */
    void to(Consumer<RiskPicture> whom) {
        taker = whom;
    }

    long periodNs() {
        return periodNs;
    }

    /** Of an account whose equity is not known there is none: figures grow old then. */
    void take() {
        if (taker == null || !account.isEquityKnown()) {
            return;
        }
        Map<Instrument, Long> values = new LinkedHashMap<>();
        Map<Instrument, String> sectors = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            long value = account.inAccountUnits(instrument.currencyId(), account.valueUnits(instrument));
            String sector = limits.scoped().sector(instrument.id());
            if (value != 0) {
                values.put(instrument, value);
                if (sector != null) {
                    sectors.put(instrument, sector);
                }
            }
        }
        AccountLimits by = limits.account();
        taker.accept(new RiskPicture(values, sectors, account.equityUnits(), by.benchmark, by.varMethod, by.varConfidenceBps / BPS));
    }
}
