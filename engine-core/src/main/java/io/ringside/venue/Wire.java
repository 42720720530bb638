package io.ringside.venue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.execution.Reports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way of answers back to the engine: they take their time and keep their order, unless faults are asked for. What a fault keeps from
 * arriving is told when the engine asks again. Owned by the venue; allocates only when it outgrows its room, and for what is lost.
 */
final class Wire implements Reports {
    private static final int INITIAL = 16;

    private final Delay response;
    private final Delay feed;
    /** Null without faults. */
    private final FaultPlan plan;
    private final Teller clock;
    private final List<Report> missed = new ArrayList<>();
    private Reports reports;
    /** By what is due next. */
    private Entry[] queue = new Entry[INITIAL];
    private int size;
    private long lastDueNs = Long.MIN_VALUE;
    private boolean down;

    /** An answer under way. */
    private static final class Entry {
        final Report report = new Report();
        long dueNs;
    }

    Wire(Delay response, Delay feed, FaultPlan plan, Teller clock) {
        this.response = response;
        this.feed = feed;
        this.plan = plan;
        this.clock = clock;
        fill(0);
    }

    void connect(Reports answers) {
        reports = answers;
    }

    private void fill(int from) {
        for (int i = from; i < queue.length; i++) {
            queue[i] = new Entry();
        }
    }

    /** When the next answer arrives, or {@link Long#MAX_VALUE}. */
    long firstDueNs() {
        return size == 0 ? Long.MAX_VALUE : queue[0].dueNs;
    }

    /** Lets the next answer arrive. */
    void deliver() {
        Entry first = queue[0];
        System.arraycopy(queue, 1, queue, 0, --size);
        queue[size] = first;
        reports.send(first.report);
    }

    /** An answer in its order, of which a fault may make another. */
    @Override
    public boolean send(Report report) {
        if (down) {
            miss(report);
        } else if (plan == null || !report.type.isOfOrder() || report.type == ReportType.WORKING) {
            enterInOrder(report, 0);
        } else {
            sendFaulty(report);
        }
        return true;
    }

    private void sendFaulty(Report report) {
        if (plan.strikes(VenueFault.DROP)) {
            miss(report);
            long due = clock.nowNs() + plan.settings.answerTimeNs;
            enter(report, due).says(ReportType.UNANSWERED, report.leavesUnits);
            return;
        }
        boolean twice = plan.strikes(VenueFault.DUPLICATE);
        long delayNs = plan.strikes(VenueFault.DELAY) ? plan.settings.delayNs : 0;
        if (plan.strikes(VenueFault.REORDER)) {
            enter(report, Math.max(lastDueNs, dueNs()) + plan.settings.delayNs);
        } else {
            enterInOrder(report, delayNs);
        }
        if (twice) {
            enterInOrder(report, 0);
        }
    }

    /** Event time is the feed's, which is as late as the feed is. */
    private long dueNs() {
        return clock.nowNs() + Math.max(0, response.nextNs() - feed.nextNs());
    }

    private void enterInOrder(Report report, long moreNs) {
        lastDueNs = Math.max(lastDueNs, dueNs() + moreNs);
        enter(report, lastDueNs);
    }

    private Report enter(Report report, long dueNs) {
        if (size == queue.length) {
            queue = Arrays.copyOf(queue, size * 2);
            fill(size);
        }
        Entry entry = queue[size];
        int at = size++;
        while (at > 0 && queue[at - 1].dueNs > dueNs) {
            queue[at] = queue[at - 1];
            at--;
        }
        queue[at] = entry;
        entry.dueNs = dueNs;
        entry.report.copyFrom(report);
        return entry.report;
    }

    private void miss(Report report) {
        if (report.type == ReportType.FILLED || report.type == ReportType.BUSTED || report.type.isFinal()) {
            Report copy = new Report();
            copy.copyFrom(report);
            missed.add(copy);
        }
    }

    /** Loses the session, and what is under way. */
    void cut() {
        for (int i = 0; i < size; i++) {
            miss(queue[i].report);
        }
        size = 0;
        lastDueNs = Long.MIN_VALUE;
        down = true;
    }

    void restore() {
        down = false;
    }

    boolean isDown() {
        return down;
    }

    /** A word on the session, which needs no way. */
    void say(ReportType ofSession) {
        clock.say(ofSession, reports);
    }

    /** Tells what of an order did not arrive. */
    void tellMissed(long orderId) {
        List<Report> told = missed.stream().filter(report -> report.orderId == orderId).toList();
        missed.removeAll(told);
        told.forEach(report -> enterInOrder(report, 0));
    }

    /** Tells what did not arrive: executions, then how orders ended. */
    void tellMissed() {
        missed.stream().filter(report -> !report.type.isFinal()).forEach(report -> enterInOrder(report, 0));
        missed.stream().filter(report -> report.type.isFinal()).forEach(report -> enterInOrder(report, 0));
        missed.clear();
    }
}
