package io.ringside.bench;

import io.ringside.core.Counters;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.events.InputKind;
import io.ringside.events.RiskState;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.Feed;
import io.ringside.feed.MemoryFeed;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import io.ringside.strategy.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * An engine with one strategy that is sent one tick at a time, the next when all the last one caused is done. Between two ticks orders are
 * filled. Allocates nothing per tick.
 */
final class ClosedLoop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SPINS = 2_000;
    private static final long ROUND_GAP_NS = 1_000_000;

    private final boolean inline;
    private final Touch touch;
    private final FillingVenue venue;
    private final Engine engine;
    private final Counters counters;
    private final Publisher publisher;
    private final MemoryFeed market;
    private final TickPart tick = new TickPart();
    private long laterNs;
    private long sent;
    private long answered;
    /** Written by the engine's threads, read when it is closed. */
    private volatile Throwable firstFault;

    /** What is measured. */
    record Subject(Strategy strategy, List<Instrument> instruments, Limits limits, Function<Instruments, Feed> market) {
    }

    ClosedLoop(Subject subject, Threading threading, WaitMode waitMode) {
        this.inline = threading == Threading.INLINE;
        this.touch = new Touch(subject.instruments.size());
        this.venue = inline ? new FillingVenue.InStep(touch) : new FillingVenue(touch);
        EngineBuilder builder = Engine.builder().strategy("measured", subject.strategy).limits(subject.limits).venue(venue)
                .threading(threading).publishTimeout(PATIENCE).onFault(this::note);
        subject.instruments.forEach(builder::instrument);
        if (!inline) {
            builder.waitMode(waitMode);
        }
        this.engine = builder.cash(subject.instruments.get(0).currency().code(), "100000000").build();
        this.market = load(subject.market.apply(engine.instruments()));
        this.engine.start();
        this.counters = engine.counters();
        this.publisher = engine.publisher();
    }

    private static MemoryFeed load(Feed source) {
        try (source) {
            MemoryFeed loaded = MemoryFeed.load(source);
            if (loaded.size() == 0) {
                throw new InvalidInputException("market", "ticks 0", "at least 1", "override market() with data of the instruments");
            }
            return loaded;
        }
    }

    private void note(String who, Throwable cause, String consequence) {
        if (firstFault == null) {
            firstFault = new IllegalStateException(who + ": " + consequence, cause);
        }
    }

    /** Fills what the last tick ordered, and looks up the next. Outside of what is measured. */
    void prepare() {
        answer();
        if (!market.next(tick)) {
            laterNs += market.spanNs() + ROUND_GAP_NS;
            market.rewind(laterNs);
            market.next(tick);
        }
        touch.note(tick, tick.timestampNs);
    }

    private void answer() {
        if (!inline) {
            answered += venue.answer();
            await(InputKind.REPORT, answered);
        } else if (venue.isAsked()) {
            engine.advanceTo(touch.nowNs() + 1);
        }
    }

    /** Sends the tick and waits until every stage has handled it. */
    void send() {
        PublishResult result = publish();
        if (result != PublishResult.OK) {
            throw new IllegalStateException("tick not taken: " + result + "; " + counters);
        }
        sent++;
        if (!inline) {
            await(InputKind.TICK, sent);
        }
    }

    private PublishResult publish() {
        return tick.type == TickType.QUOTE
                ? publisher.quote(tick.instrument, tick.timestampNs, tick.bidUnits, tick.bidSizeUnits, tick.askUnits, tick.askSizeUnits)
                : publisher.trade(tick.instrument, tick.timestampNs, tick.priceUnits, tick.sizeUnits, tick.aggressor);
    }

    private void await(InputKind kind, long count) {
        for (int attempt = 1; counters.inputs(kind) < count; attempt++) {
            if (attempt % SPINS == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** {@return what there was to measure, on one line} */
    String summary() {
        return String.format(java.util.Locale.ROOT, "%,d ticks, %.3f signals a tick, %,d orders handed over, %,d not", sent,
                (double) counters.signals() / Math.max(1, sent), counters.sends(), counters.signals() - counters.sends());
    }

    /** Refuses figures that are not of a strategy at work, saying why. */
    void check() {
        if (firstFault != null || counters.faults() > 0) {
            throw new IllegalStateException("faults " + counters.faults() + ", limit 0; mend the strategy: " + firstFault, firstFault);
        }
        if (counters.riskState() != RiskState.NORMAL) {
            throw new IllegalStateException("risk state " + counters.riskState() + " after " + sent + " ticks, limit NORMAL;"
                    + " what was measured is denials: override limits() or market()");
        }
        if (counters.sends() == 0) {
            throw new IllegalStateException("orders handed over 0 of " + counters.signals() + " signals in " + sent
                    + " ticks, limit at least 1; measure longer, or give market() and limits() that make the strategy trade");
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
