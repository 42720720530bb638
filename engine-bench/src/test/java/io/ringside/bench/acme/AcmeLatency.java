package io.ringside.bench.acme;

import io.ringside.bench.RandomWalk;
import io.ringside.bench.TickToSignal;
import io.ringside.feed.Feed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.strategy.Strategy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a user writes: no annotation, a strategy that needs an argument, instruments and data of their own. */
public class AcmeLatency extends TickToSignal {
    /** How often a strategy was made. */
    public static final AtomicInteger STRATEGIES = new AtomicInteger();

    @Override
    protected Strategy strategy() {
        STRATEGIES.incrementAndGet();
        return new LimitOrders(2);
    }

    @Override
    protected List<Instrument> instruments() {
        return List.of(Instrument.of("BUND").priceDecimals(2).currency(Currency.of("EUR", 2)).build(),
                Instrument.of("BOBL").priceDecimals(2).currency(Currency.of("EUR", 2)).build());
    }

    @Override
    protected Feed market(Instruments instruments) {
        return RandomWalk.feed(instruments, 100, 7);
    }
}
