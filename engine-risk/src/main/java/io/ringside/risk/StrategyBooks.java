package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.Arrays;

/**
 * What each strategy holds and has live, by the fills of its own orders, and how many orders are live per strategy and instrument. Owned by
 * the gate; O(1); allocates only when a strategy is seen that was not announced.
 */
final class StrategyBooks {
    private final int instruments;
    private final int currencies;
    private long[] held;
    private long[] buys;
    private long[] sells;
    private int[] open;
    /** By strategy and currency: what its live orders are worth. */
    private long[] notional;
    private final int[] openIn;

    StrategyBooks(int strategies, int instruments, int currencies) {
        this.instruments = instruments;
        this.currencies = currencies;
        held = new long[strategies * instruments];
        buys = new long[strategies * instruments];
        sells = new long[strategies * instruments];
        open = new int[strategies];
        notional = new long[strategies * currencies];
        openIn = new int[instruments];
    }

    /** Makes room for a strategy. */
    void seat(int strategy) {
        if (strategy >= open.length) {
            open = Arrays.copyOf(open, strategy + 1);
            notional = Arrays.copyOf(notional, open.length * currencies);
            held = Arrays.copyOf(held, open.length * instruments);
            buys = Arrays.copyOf(buys, open.length * instruments);
            sells = Arrays.copyOf(sells, open.length * instruments);
        }
    }

    void fill(int strategy, int instrument, long signedUnits) {
        held[strategy * instruments + instrument] += signedUnits;
    }

    /** So many units, and so much money, more are live, or fewer. */
    void work(LiveOrder order, long moreUnits, long moreValue) {
        notional[order.strategyId * currencies + order.instrument.currencyId()] += moreValue;
        (order.side == Side.BUY ? buys : sells)[order.strategyId * instruments + order.instrument.id()] += moreUnits;
    }

    /** One more live order, or one fewer. */
    void count(LiveOrder order, int more) {
        open[order.strategyId] += more;
        openIn[order.instrument.id()] += more;
    }

    long heldUnits(int strategy, Instrument instrument) {
        return strategy < open.length ? held[strategy * instruments + instrument.id()] : 0;
    }

    long leavesUnits(int strategy, Instrument instrument, Side side) {
        return strategy < open.length ? (side == Side.BUY ? buys : sells)[strategy * instruments + instrument.id()] : 0;
    }

    /** What a strategy's live orders are worth, in the money of that currency. */
    long openNotional(int strategy, int currency) {
        return strategy < open.length ? notional[strategy * currencies + currency] : 0;
    }

    int openOf(int strategy) {
        return strategy < open.length ? open[strategy] : 0;
    }

    int openIn(int instrument) {
        return openIn[instrument];
    }
}
