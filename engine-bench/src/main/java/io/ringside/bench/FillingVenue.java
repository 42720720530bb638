package io.ringside.bench;

import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;

/**
 * Takes orders down, and fills each whole when asked to: a resting order at its limit, any other at the touch. A cancel or replace comes
 * too late and is refused after the fill.
 */
class FillingVenue implements Venue {
    private static final int CAPACITY = 1 << 11;
    private static final int MASK = CAPACITY - 1;
    private static final long AT_TOUCH = 0;

    private final Touch touch;
    private final Report[] waiting = new Report[CAPACITY];
    private Reports reports;
    /** Written by the router's thread, read by the one that answers. */
    private volatile int noted;
    /** Written by the one that answers, read by the router's thread, which must not overtake it by a round. */
    private volatile int answered;

    FillingVenue(Touch touch) {
        this.touch = touch;
        for (int i = 0; i < CAPACITY; i++) {
            waiting[i] = new Report();
        }
    }

    @Override
    public void connect(Reports answers) {
        reports = answers;
    }

    @Override
    public void submit(Order order) {
        boolean rests = order.type() == OrderType.LIMIT && order.timeInForce() == TimeInForce.GTC;
        note(order).filled(order.orderId(), order.quantityUnits(), rests ? order.priceUnits() : AT_TOUCH, 0);
        noted++;
    }

    @Override
    public void cancel(Order order) {
        note(order).says(ReportType.CANCEL_REJECTED, 0);
        noted++;
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        note(order).says(ReportType.REPLACE_REJECTED, 0);
        noted++;
    }

    @Override
    public void massCancel() {
    }

    private Report note(Order order) {
        if (noted - answered == CAPACITY) {
            throw new IllegalStateException("requests of one tick: " + (CAPACITY + 1) + ", limit " + CAPACITY + "; ask for less at once");
        }
        return waiting[noted & MASK].about(order.orderId(), order.instrument(), order.side(), 0);
    }

    boolean isAsked() {
        return answered != noted;
    }

    /** Answers all that has been asked so far; returns how many answers that were. */
    int answer() {
        int from = answered;
        int until = noted;
        for (int i = from; i != until; i++) {
            Report report = waiting[i & MASK];
            report.timestampNs = touch.nowNs();
            if (report.type == ReportType.FILLED && report.priceUnits == AT_TOUCH) {
                report.priceUnits = touch.priceUnits(report.instrument, report.side);
            }
            reports.send(report);
        }
        answered = until;
        return until - from;
    }

    long nowNs() {
        return touch.nowNs();
    }

    /** The same in an engine that one thread drives: it answers when event time moves on, within the engine's call, without garbage. */
    static final class InStep extends FillingVenue implements MarketDriven {
        InStep(Touch touch) {
            super(touch);
        }

        @Override
        public void onTick(TickPart tick, long nowNs) {
        }

        @Override
        public void onTime(long nowNs) {
            answer();
        }

        @Override
        public void onClock(long nowNs) {
        }

        @Override
        public long nextDueNs() {
            return isAsked() ? nowNs() : Long.MAX_VALUE;
        }
    }
}
