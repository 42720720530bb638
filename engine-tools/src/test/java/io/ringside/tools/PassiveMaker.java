package io.ringside.tools;

import io.ringside.events.Fill;
import io.ringside.events.OrderStatus;
import io.ringside.events.OrderUpdate;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;
import java.util.EnumSet;
import java.util.Set;

/** Joins the best bid and the best ask, post-only, and goes after them; holds at most so much. The least that a market maker is. */
final class PassiveMaker extends Strategy {
    private static final int CAP = 4;
    private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REJECTED, OrderStatus.DENIED);

    private final Quote bid = new Quote(Side.BUY);
    private final Quote ask = new Quote(Side.SELL);
    private long units;

    /** Its order of one side. */
    private static final class Quote {
        final Side side;
        long orderId;
        long priceUnits;
        boolean cancelling;

        Quote(Side side) {
            this.side = side;
        }

        void over() {
            orderId = 0;
            cancelling = false;
        }
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        units = instruments.get(0).quantity(parameters.text("quantity", "100"));
    }

    @Override
    protected void onTick(Tick tick) {
        if (tick.isQuote() && tick.hasBid() && tick.hasAsk() && tick.bidUnits() < tick.askUnits()) {
            follow(bid, tick.instrument(), tick.bidUnits());
            follow(ask, tick.instrument(), tick.askUnits());
        }
    }

    private void follow(Quote quote, Instrument instrument, long bestUnits) {
        if (quote.orderId == 0) {
            if (quote.side.sign() * position(instrument).quantityUnits() < CAP * units) {
                quote.priceUnits = bestUnits;
                quote.orderId = order(instrument, quote.side, units).limit(bestUnits).postOnly().send();
            }
        } else if (!quote.cancelling && quote.priceUnits != bestUnits) {
            quote.cancelling = true;
            cancel(quote.orderId);
        }
    }

    @Override
    protected void onFill(Fill fill) {
        if (fill.leavesUnits() == 0) {
            ended(fill.orderId());
        }
    }

    @Override
    protected void onOrderUpdate(OrderUpdate update) {
        if (OVER.contains(update.status())) {
            ended(update.orderId());
        }
    }

    private void ended(long orderId) {
        if (orderId == bid.orderId) {
            bid.over();
        } else if (orderId == ask.orderId) {
            ask.over();
        }
    }
}
