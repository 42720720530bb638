package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.StageClock;
import io.ringside.execution.Reports;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.nio.charset.StandardCharsets;

/**
 * Where venues send reports: on the router's thread they go to its outbox, on other stages' threads, as from within a mass cancel, to the
 * driver, on the rest straight into the ring. A report for which there is no room on the router's thread halts the account; it is never
 * waited for.
 */
final class ReportDoor implements Reports {
    /** Answers to the latest market data may come so much later. */
    private static final long LATEST_NS = StageClock.LATEST_NS + 30 * 86_400_000_000_000L;

    /** UTF-8: what one {@code char} takes at most, and the first bits of a byte that begins no character. */
    private static final int MOST_BYTES_OF_ONE = 3;
    private static final int CONTINUES = 0xC0;
    private static final int FOLLOWS = 0x80;

    private final Stages stages;
    private final InputRing ring;
    private final Driver driver;

    ReportDoor(Stages stages, InputRing ring, Driver driver) {
        this.stages = stages;
        this.ring = ring;
        this.driver = driver;
    }

    @Override
    public boolean send(Report report) {
        boolean ofSession = report.type != null && report.type.isOfSession();
        if (report.type == null || report.side == null || report.instrument == null && !ofSession) {
            throw new InvalidInputException("report of order " + report.orderId,
                    "type " + report.type + " side " + report.side + " instrument " + report.instrument, "none of them null",
                    "complete the venue's report");
        }
        if (report.timestampNs > LATEST_NS) {
            throw new InvalidInputException("report of order " + report.orderId, "time " + report.timestampNs + " ns",
                    "at most " + LATEST_NS, "correct the venue's clock");
        }
        Instrument own = ofSession ? null : stages.instruments.resolve(report.instrument);
        if (report.instrument != own) {
            report.instrument = own;
        }
        if (report.reason != null) {
            report.reason = cut(report.reason);
        }
        if (report.type == ReportType.FILLED || report.type == ReportType.BUSTED || report.type == ReportType.POSITION) {
            check(report);
        }
        if (!ring.isStageThread()) {
            return driver.report(report);
        }
        return stages.isRouterThread() ? leave(report) : driver.reportAside(report);
    }

    /** What the stages see is what a tape keeps: whole characters of at most so many bytes. */
    private static String cut(String reason) {
        if (reason.length() <= Report.MAX_REASON_BYTES / MOST_BYTES_OF_ONE) {
            return reason;
        }
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, Report.MAX_REASON_BYTES);
        while (end < bytes.length && (bytes[end] & CONTINUES) == FOLLOWS) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private boolean leave(Report report) {
        Consequence entry = stages.routerOutbox.claim();
        if (entry == null) {
            stages.killSwitch.raise(RiskCode.FAULT);
            stages.faults.onFault("report " + report.type + " of order " + report.orderId, null,
                    "outbox full at " + stages.routerOutbox.capacity() + ", report lost, account halted; reconcile with the venue");
            return false;
        }
        entry.input(InputKind.REPORT, report.timestampNs);
        entry.report.copyFrom(report);
        stages.routerOutbox.commit();
        return true;
    }

    private void check(Report fill) {
        Instrument instrument = fill.instrument;
        if (fill.feeCurrency != null) {
            fill.feeIn(otherCurrency(fill));
        }
        int least = fill.type == ReportType.POSITION ? 0 : 1;
        boolean quantity = fill.quantityUnits >= least && fill.quantityUnits <= instrument.maxPositionUnits();
        boolean price = fill.priceUnits > 0 && fill.priceUnits <= instrument.maxPriceUnits();
        if (!quantity || !price) {
            throw new InvalidInputException((fill.type == ReportType.FILLED ? "fill" : fill.type) + " of order " + fill.orderId,
                    "quantity " + fill.quantityUnits + " at price " + fill.priceUnits + " in units",
                    "1 to " + instrument.maxPositionUnits() + " at 1 to " + instrument.maxPriceUnits(), "correct the venue's report");
        }
    }

    /** The run's currency of that code; null if it is the instrument's own. */
    private Currency otherCurrency(Report fill) {
        Currency own = stages.instruments.currency(fill.feeCurrency.code());
        if (own == null) {
            throw new InvalidInputException("fee of order " + fill.orderId, "currency " + fill.feeCurrency.code(),
                    "one of " + stages.instruments.currencies().stream().map(Currency::code).toList(),
                    "state it and its rate: fx " + fill.feeCurrency.code() + "/" + stages.instruments.account().code() + "=SYMBOL");
        }
        if (own.decimals() != fill.feeCurrency.decimals()) {
            throw new InvalidInputException("fee of order " + fill.orderId, fill.feeCurrency.code() + " in " + fill.feeCurrency.decimals()
                    + " decimals", own.decimals() + " of this run", "reckon in the run's currency, see Instruments.currency");
        }
        return own == fill.instrument.currency() ? null : own;
    }
}
