package io.ringside.testkit;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.execution.Reports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Keeps what a venue answers, in the order in which it came. Any thread. */
public final class ReportLog implements Reports {
    private final List<Answer> answers = new ArrayList<>();

    /** Creates an empty log. */
    public ReportLog() {
    }

    /**
     * Keeps a copy.
     *
     * @param report the report
     * @return true
     */
    @Override
    public synchronized boolean send(Report report) {
        answers.add(Answer.of(report));
        notifyAll();
        return true;
    }

    /**
     * What has come so far.
     *
     * @return the answers in their order; a copy
     */
    public synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    /**
     * What has come about one order.
     *
     * @param orderId the order
     * @return its answers in their order
     */
    public List<Answer> about(long orderId) {
        return answers().stream().filter(answer -> answer.orderId() == orderId).toList();
    }

    /**
     * What has been said about one order.
     *
     * @param orderId the order
     * @return the types of its answers in their order
     */
    public List<ReportType> said(long orderId) {
        return about(orderId).stream().map(Answer::type).toList();
    }

    /**
     * Waits until what has come fulfils a condition.
     *
     * @param condition judged on all answers so far, at once and whenever one comes
     * @param patience  how long to wait at most
     * @return whether it was fulfilled in time
     */
    public synchronized boolean await(Predicate<List<Answer>> condition, Duration patience) {
        long deadlineNs = System.nanoTime() + patience.toNanos();
        while (!condition.test(List.copyOf(answers))) {
            long leftNs = deadlineNs - System.nanoTime();
            if (leftNs <= 0) {
                return false;
            }
            try {
                wait(leftNs / 1_000_000, (int) (leftNs % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
