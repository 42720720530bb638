package io.ringside.bench.harness;

import io.ringside.bench.WideLimits;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.feed.Publisher;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** The engine with one strategy, every limit of the preset for live trading on, and a venue that notes the time. */
final class EngineSubject implements Subject {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StampVenue venue;
    private final Engine engine;
    private final Publisher publisher;
    private final Instrument[] instruments;
    private final Market market = new Market();
    private int turn;

    /** How an engine is set up for measuring. */
    record Plan(Threading threading, WaitMode waitMode, Strategies strategies, boolean openLoop, int instruments, Limits limits) {
        Plan(Threading threading, WaitMode waitMode, Strategies strategies, boolean openLoop, int instruments) {
            this(threading, waitMode, strategies, openLoop, instruments, WideLimits.OF_ALL_KINDS);
        }
    }

    EngineSubject(Plan plan) {
        this(plan, new StampVenue(plan.threading() == Threading.INLINE || plan.openLoop()), Engine.builder().publishTimeout(PATIENCE));
    }

    /** With settings of its own for what finds no room. */
    EngineSubject(Plan plan, StampVenue venue, EngineBuilder builder) {
        boolean inline = plan.threading() == Threading.INLINE;
        this.venue = venue;
        builder.cash("USD", "100000000").limits(plan.limits()).venue(venue).threading(plan.threading());
        plan.strategies().addTo(builder);
        Market.instruments(plan.instruments()).forEach(builder::instrument);
        if (!inline && plan.waitMode() != null) {
            builder.waitMode(plan.waitMode());
        }
        this.engine = builder.build().start();
        this.publisher = engine.publisher();
        this.instruments = Market.of(engine);
    }

    Engine engine() {
        return engine;
    }

    @Override
    public void run(int ticks, Histogram into) {
        venue.into(into);
        for (int i = 0; i < ticks; i++) {
            long before = engine.counters().inputs();
            send(Stamps.now());
            await(before + 1);
            int fills = venue.answer();
            if (fills > 0) {
                await(before + 1 + fills);
            }
        }
    }

    @Override
    public void into(Histogram histogram) {
        venue.into(histogram);
    }

    @Override
    public void send(long stampNs) {
        if (offer(stampNs) != PublishResult.OK) {
            throw new IllegalStateException("tick not taken: " + engine.counters());
        }
    }

    /** Publishes the next tick, and says what became of it. */
    PublishResult offer(long stampNs) {
        market.next();
        turn = turn + 1 == instruments.length ? 0 : turn + 1;
        return publisher.quote(instruments[turn], stampNs, market.bid(), market.bidSize(), market.ask(), market.askSize());
    }

    @Override
    public boolean settle() {
        return engine.awaitQuiet(PATIENCE);
    }

    private void await(long inputs) {
        for (int attempt = 0; engine.counters().inputs() < inputs; attempt++) {
            Beat.wait(attempt);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
