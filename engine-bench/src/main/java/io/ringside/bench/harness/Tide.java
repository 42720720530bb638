package io.ringside.bench.harness;

import io.ringside.core.Engine;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;

/**
 * Quotes of all instruments in turn, made as they are needed. Each instrument's price rises and falls in one and the same cycle, shifted
 * from instrument to instrument: there is an order every {@value #CYCLE} / 2 ticks however many instruments there are, so that sizes differ
 * in nothing else. What is made takes no memory, so that it takes no cache from what is measured.
 */
final class Tide {
    static final int CYCLE = 128;
    private static final int SHIFT = 37;
    private static final long STEP_NS = 1_000_000;
    private static final long START_UNITS = 1_000_000;
    private static final int HEIGHT = 200;

    private final Engine engine;
    private final Instrument[] instruments;
    private final long[] bids = new long[CYCLE];
    private final TickPart tick = new TickPart();
    private int turn;
    private int phase;
    private long nowNs = STEP_NS;

    Tide(Engine engine) {
        this.engine = engine;
        this.instruments = Market.of(engine);
        for (int i = 0; i < CYCLE; i++) {
            bids[i] = START_UNITS + Math.round(HEIGHT * Math.sin(2 * Math.PI * i / CYCLE));
        }
    }

    /** Steps the engine through so many ticks; returns how many. */
    long run(long ticks) {
        for (long i = 0; i < ticks; i++) {
            long bid = bids[phase + turn * SHIFT & CYCLE - 1];
            tick.quote(instruments[turn], nowNs).bid(bid, 100).ask(bid + 2, 100);
            engine.step(tick);
            nowNs += STEP_NS;
            if (++turn == instruments.length) {
                turn = 0;
                phase++;
            }
        }
        return ticks;
    }

    /** So many ticks that every instrument has gone through the cycle. */
    long whole() {
        return (long) CYCLE * instruments.length;
    }

    Engine engine() {
        return engine;
    }
}
