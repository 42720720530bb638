package io.ringside.bench.harness;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import org.HdrHistogram.Histogram;

/**
 * Notes when a tick's first order is handed over, as ns since the tick's stamp, and fills each order whole at the tick's price: at once, or
 * when asked to, so that one thread less runs beside what is measured.
 */
final class StampVenue implements Venue, MarketDriven {
    private static final long NONE = Long.MIN_VALUE;
    private static final int MASK = 0xff;

    private final boolean answersAtOnce;
    private final Report report = new Report();
    /** Filled by the router, sent by whoever asks; at most as many as one tick causes. */
    private final Report[] waiting = new Report[MASK + 1];
    private Reports reports;
    private Histogram samples = Samples.create();
    /** Null unless wanted. */
    private Trace trace;
    private long stampNs = NONE;
    /** Whether the tick's first order has been seen. */
    private boolean sampled;
    private long submitted;
    private long bidUnits;
    private long askUnits;
    /** Written by the router's thread; read by the feeding one after it has seen the input pass. */
    private volatile int handed;
    private int answered;

    StampVenue(boolean answersAtOnce) {
        this.answersAtOnce = answersAtOnce;
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = new Report();
        }
    }

    /** Where samples go from now on. While nothing is under way. */
    void into(Histogram histogram) {
        samples = histogram;
    }

    /** Samples go there too. Before the start. */
    StampVenue tracing(Trace wanted) {
        trace = wanted;
        return this;
    }

    /** How many orders were handed over, each of which is filled once. While nothing is under way. */
    long submitted() {
        return submitted;
    }

    @Override
    public void connect(Reports answers) {
        reports = answers;
    }

    @Override
    public void onTick(TickPart tick, long nowNs) {
        stampNs = tick.timestampNs;
        sampled = false;
        bidUnits = tick.bidUnits;
        askUnits = tick.askUnits;
    }

    @Override
    public void onTime(long nowNs) {
        stampNs = NONE;
    }

    @Override
    public void onClock(long nowNs) {
        stampNs = NONE;
    }

    @Override
    public long nextDueNs() {
        return Long.MAX_VALUE;
    }

    @Override
    public void submit(Order order) {
        if (stampNs != NONE && !sampled) {
            sample(Stamps.now() - stampNs);
        }
        submitted++;
        Report fill = answersAtOnce ? report : waiting[handed & MASK];
        fill.about(order.orderId(), order.instrument(), order.side(), stampNs)
                .filled(order.orderId(), order.quantityUnits(), order.side() == Side.BUY ? askUnits : bidUnits, 0);
        if (answersAtOnce) {
            reports.send(fill);
        } else {
            handed++;
        }
    }

    private void sample(long nanos) {
        sampled = true;
        Samples.record(samples, nanos);
        if (trace != null) {
            trace.add(stampNs, nanos);
        }
    }

    /** Fills what has been handed over and not answered; returns how many orders that were. The feeding thread. */
    int answer() {
        int until = handed;
        int count = until - answered;
        while (answered != until) {
            reports.send(waiting[answered++ & MASK]);
        }
        return count;
    }

    @Override
    public void cancel(Order order) {
        reports.send(report.about(order.orderId(), order.instrument(), order.side(), Stamps.now()).says(ReportType.CANCELLED, 0));
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        Instrument instrument = order.instrument();
        reports.send(report.about(order.orderId(), instrument, order.side(), Stamps.now()).says(ReportType.REPLACE_REJECTED, 0));
    }

    @Override
    public void massCancel() {
    }
}
