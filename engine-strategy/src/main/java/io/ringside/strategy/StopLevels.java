package io.ringside.strategy;

import io.ringside.events.Side;
import io.ringside.instrument.Instruments;
import java.util.Arrays;

/** The nearest stops of each instrument, so that a tick asks two numbers. May be nearer than any that is left: then they are set anew. */
final class StopLevels {
    private final long[] highestSale;
    private final long[] lowestPurchase;

    StopLevels(Instruments instruments) {
        highestSale = new long[instruments.size()];
        lowestPurchase = new long[instruments.size()];
        for (int i = 0; i < highestSale.length; i++) {
            clear(i);
        }
    }

    void clear(int instrument) {
        highestSale[instrument] = Long.MIN_VALUE;
        lowestPurchase[instrument] = Long.MAX_VALUE;
    }

    void clear() {
        Arrays.fill(highestSale, Long.MIN_VALUE);
        Arrays.fill(lowestPurchase, Long.MAX_VALUE);
    }

    void watch(int instrument, Side side, long stopUnits) {
        if (side == Side.BUY) {
            lowestPurchase[instrument] = Math.min(lowestPurchase[instrument], stopUnits);
        } else {
            highestSale[instrument] = Math.max(highestSale[instrument], stopUnits);
        }
    }

    boolean isReached(int instrument, long bidUnits, long askUnits) {
        return bidUnits <= highestSale[instrument] || askUnits >= lowestPurchase[instrument];
    }
}
