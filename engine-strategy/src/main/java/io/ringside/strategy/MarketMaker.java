package io.ringside.strategy;

import io.ringside.events.OrderId;
import io.ringside.events.OrderUpdate;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.MulDiv;
import java.math.BigDecimal;

/**
 * Quotes both sides around a price that leans against its inventory: r = m (1 − skew × q / most), bid = r (1 − edge), ask = r (1 + edge),
 * with m the middle of the market and q its position; rounded away from r to the tick, and never at or through the other side of the
 * market. Quotes are post-only and follow by replacing, once they are off by {@code requote} ticks. A side on which a fill would take the
 * position beyond {@code most} is not quoted.
 *
 * <p>Source: Avellaneda and Stoikov, High-frequency trading in a limit order book, Quantitative Finance 8 (2008): a reservation price
 * s − q γ σ² (T − t) that falls with inventory, here with a constant slope. Prices by whole numbers; allocates nothing.
 */
@About(value = "Quotes both sides post-only around a price that leans against its inventory.", parameters = MarketMaker.Settings.class)
public final class MarketMaker extends Strategy {
    private static final long BPS = 10_000;

    private final Settings given;
    private Settings settings;
    private Instrument instrument;
    private long quantityUnits;
    private long mostUnits;
    private boolean quoted;
    private long bidId;
    private long askId;
    private long bidUnits;
    private long askUnits;

    /**
     * Its parameters.
     *
     * @param instrument what to quote
     * @param quantity   how much a side
     * @param edge       half the spread it asks for, in basis points of the price
     * @param skew       how far the price leans at the largest position, in basis points
     * @param most       the largest position, either way
     * @param requote    how many ticks a quote may be off before it is replaced
     */
    public record Settings(
            @Parameter(value = "what to quote", fallback = "#1") Instrument instrument,
            @Parameter(value = "how much a side", fallback = "1", above = "0") BigDecimal quantity,
            @Parameter(value = "half the spread in basis points", fallback = "10", least = "0", most = "5000") int edge,
            @Parameter(value = "how far it leans at the largest position, in basis points", fallback = "10", least = "0", most = "5000")
            int skew,
            @Parameter(value = "the largest position", fallback = "5", above = "0") BigDecimal most,
            @Parameter(value = "ticks a quote may be off", fallback = "1", least = "1", most = "1000000") int requote) {
        /**
         * Checks what has to fit together.
         *
         * @param instrument what to quote
         * @param quantity   how much a side
         * @param edge       half the spread it asks for, in basis points of the price
         * @param skew       how far the price leans at the largest position, in basis points
         * @param most       the largest position, either way
         * @param requote    how many ticks a quote may be off before it is replaced
         */
        public Settings {
            if (quantity.compareTo(most) > 0) {
                throw new InvalidInputException("quantity", "parameter quantity=" + quantity, "most=" + most, "lower it, or raise most");
            }
        }
    }

    /** Creates it with its default parameters. */
    public MarketMaker() {
        this(null);
    }

    /**
     * Creates it.
     *
     * @param settings its parameters; null for the defaults
     */
    public MarketMaker(Settings settings) {
        this.given = settings;
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        settings = parameters.as(Settings.class, given, instruments);
        instrument = instruments.resolve(settings.instrument());
        quantityUnits = instrument.quantity(settings.quantity().toPlainString());
        mostUnits = instrument.quantity(settings.most().toPlainString());
    }

    @Override
    protected void onTick(Tick tick) {
        if (tick.instrument() != instrument) {
            return;
        }
        quoted |= tick.isQuote();
        if (!tick.isQuote()) {
            if (!quoted) {
                quote(tick.priceUnits(), tick.priceUnits());
            }
        } else if (tick.hasBid() && tick.hasAsk() && tick.bidUnits() < tick.askUnits()) {
            quote(tick.bidUnits(), tick.askUnits());
        }
    }

    private void quote(long bestBid, long bestAsk) {
        long held = position(instrument).quantityUnits();
        long middle = (bestBid + bestAsk) / 2;
        long lean = MulDiv.floor(MulDiv.floor(middle, settings.skew(), BPS), Math.min(Math.abs(held), mostUnits), mostUnits);
        long around = middle - Long.signum(held) * lean;
        long edge = MulDiv.ceiling(around, settings.edge(), BPS);
        long tick = instrument.tickUnits();
        long bid = Math.min(around - edge, bestAsk - 1);
        long ask = Math.max(around + edge, bestBid + 1);
        keepBoth(bid - Math.floorMod(bid, tick), ask + Math.floorMod(-ask, tick), held);
    }

    /** The side that makes room for the other moves first; the other waits until the venue says so, or it would trade with itself. */
    private void keepBoth(long bid, long ask, long held) {
        if (ask > askUnits) {
            askId = keep(Side.SELL, askId, ask, held);
            bidId = keep(Side.BUY, bidId, bid, held);
        } else {
            bidId = keep(Side.BUY, bidId, bid, held);
            askId = keep(Side.SELL, askId, ask, held);
        }
    }

    /** What a quote's price is by the venue's word: after a refusal the next tick asks again. */
    @Override
    protected void onOrderUpdate(OrderUpdate update) {
        WorkingOrder working = working(update.orderId());
        long price = working == null ? 0 : working.priceUnits();
        if (update.orderId() == bidId) {
            bidUnits = price;
        } else if (update.orderId() == askId) {
            askUnits = price;
        }
    }

    /** Has the right quote on one side: none, a new one, or the old one at the right price. */
    private long keep(Side side, long id, long priceUnits, long held) {
        if (priceUnits <= 0 || side.sign() * held + quantityUnits > mostUnits) {
            cancel(id);
            return id;
        }
        WorkingOrder opposite = working(side == Side.BUY ? askId : bidId);
        if (opposite != null && side.sign() * (priceUnits - opposite.priceUnits()) >= 0) {
            return id;
        }
        WorkingOrder working = working(id);
        if (working == null) {
            note(side, priceUnits);
            return order(instrument, side, quantityUnits).limit(priceUnits).postOnly().send();
        }
        long off = Math.abs((side == Side.BUY ? bidUnits : askUnits) - priceUnits);
        if (off >= settings.requote() * instrument.tickUnits()) {
            note(side, priceUnits);
            replace(id, working.quantityUnits(), priceUnits);
        }
        return id;
    }

    private void note(Side side, long priceUnits) {
        if (side == Side.BUY) {
            bidUnits = priceUnits;
        } else {
            askUnits = priceUnits;
        }
    }

    private WorkingOrder working(long id) {
        for (int i = 0; id != OrderId.NONE && i < workingOrders().size(); i++) {
            if (workingOrders().get(i).orderId() == id) {
                return workingOrders().get(i);
            }
        }
        return null;
    }
}
