package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.Report;
import io.ringside.events.SignalPart;
import io.ringside.feed.Publisher;
import java.time.Duration;

/** Enters into the ring what stages, venues, timers and users bring: in lock-step with market data, or live. */
interface Driver {
    /** What market data found no room. */
    Backlog overload();

    /** Where users publish market data. */
    Publisher publisher();

    /** Takes a venue's report from a thread that runs no stage; false if it is too late. */
    boolean report(Report report);

    /** Takes a venue's report from a thread that runs a stage, without waiting; false if it is too late. */
    boolean reportAside(Report report);

    /** Starts the ring and enters the start control. */
    void start();

    /** Has a picture taken; false if the engine is closing, or the ring has had no room for seconds. */
    boolean snapshot();

    /** Enters what an isolated strategy wants, waiting for room; false if the engine is closing. The lane's thread. */
    boolean signal(SignalPart signal, long nowNs);

    /** Enters an operator's command; false if the engine is closing, or the ring has had no room for seconds. */
    boolean control(Control command);

    /** Waits until every input and what it caused is handled; false if that took longer. */
    boolean awaitQuiet(Duration timeout);

    /** Whether the caller is a thread of the driver's own, which cannot wait for itself. */
    boolean runsHere();

    /** Takes no more, lets everything taken be handled, stops strategies and threads. Returns the names of threads it could not end. */
    String stop(long deadlineNanos);
}
