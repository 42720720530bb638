package io.ringside.risk;

import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.MulDiv;
import io.ringside.position.Account;
import io.ringside.position.TopOfBook;

/**
 * The order under judgement with what the gate knows of its instrument: what every {@link Control} looks at. One object, filled anew for
 * each signal; owned by the gate.
 */
final class Proposal {
    private static final int BPS = 10_000;
    /** How much wider the collar of an exit is while the book is stale or crossed. */
    private static final int WIDE = 10;
    /** No price and no value of an order: orders within the instrument's bounds stay far from it. */
    private static final long UNKNOWN = Long.MIN_VALUE;
    /** No price. */
    static final long NO_LIMIT = 0;

    private final Account account;
    private final Exposure exposure;
    private final FeeRate feeRate;
    private Limits.Concluded limits;
    private SignalPart signal;
    private LiveOrder replaced;
    private TopOfBook book;
    private RiskState state;
    private RiskState strategyState;
    private long nowNs;
    private long heldUnits;
    private long reducibleUnits;
    private long quantityUnits;
    private long openingUnits;
    private long referenceUnits;
    private long measuredUnits;
    private long limitedToUnits;
    /** Found when asked for first, since several controls ask: {@link #UNKNOWN} until then. */
    private long reservedPriceUnits;
    private long moreUnits;

    private final OrderRates rates;
    private final Metrics metrics;
    private final RecentOrders recent = new RecentOrders();

    Proposal(Account account, Exposure exposure, OrderRates rates, Metrics metrics, FeeRate feeRate) {
        this.account = account;
        this.exposure = exposure;
        this.rates = rates;
        this.metrics = metrics;
        this.feeRate = feeRate;
    }

    /** From when on the reference price is older than allowed. */
    long staleAfterNs() {
        long agedNs = limits.maxPriceAgeNs();
        return agedNs == Limits.NONE || book.updatedNs() > Limits.NONE - agedNs ? Limits.NONE : book.updatedNs() + agedNs;
    }

    /** Judges by these limits from now on. */
    void use(Limits.Concluded inForce) {
        limits = inForce;
    }

    void consider(SignalPart order, RiskState inForce, RiskState ofStrategy, long now) {
        nowNs = now;
        reservedPriceUnits = UNKNOWN;
        moreUnits = UNKNOWN;
        look(order, inForce, account.book(order.instrument));
        if (strategyState != ofStrategy) {
            strategyState = ofStrategy;
        }
        replaced = order.action == SignalAction.REPLACE ? exposure.find(order.orderId) : null;
        heldUnits = account.positions().of(order.instrument).quantityUnits();
        referenceUnits = book.referenceUnits(order.side);
        quantityUnits = replaced == null ? order.quantityUnits
                : Math.max(replaced.totalUnits, order.quantityUnits) - replaced.filledUnits();
        boolean against = heldUnits != 0 && (heldUnits > 0) == (order.side == Side.SELL);
        reducibleUnits = against ? Math.max(0, Math.abs(heldUnits) - otherLeavesUnits()) : 0;
        openingUnits = Math.max(0, quantityUnits - reducibleUnits);
    }

    /** References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    private void look(SignalPart order, RiskState inForce, TopOfBook prices) {
        if (signal != order) {
            signal = order;
        }
        if (state != inForce) {
            state = inForce;
        }
        if (book != prices) {
            book = prices;
        }
    }

    /** Leaves what a control measured and allows for the denial, and passes its finding on. */
    boolean measured(boolean refused, long value, long limit) {
        measuredUnits = value;
        limitedToUnits = limit;
        return refused;
    }

    /** What of the position a new order on this side could still reduce: |P| less the leaves of live orders on the side. */
    long reducibleUnits() {
        return reducibleUnits;
    }

    /** The part of the quantity that opens or enlarges a position. */
    long openingUnits() {
        return openingUnits;
    }

    /** The quantity to judge: of a replace the larger of old and new, less what was filled. */
    long quantityUnits() {
        return quantityUnits;
    }

    /** The whole order: of a replace the larger of old and new, what was filled included. */
    long totalUnits() {
        return quantityUnits + (replaced == null ? 0 : replaced.filledUnits());
    }

    /**
     * What the opening part comes to at that price, in money units of the instrument: with what a replaced order has opened already, at no
     * less than it was executed at, and with the other orders of its parent.
     */
    long tradeUnits(long priceUnits) {
        Instrument instrument = signal.instrument;
        long units = instrument.notionalUnits(openingUnits, priceUnits);
        if (replaced != null) {
            units += Math.max(replaced.openedValueUnits, instrument.notionalUnits(replaced.openedUnits(), priceUnits));
            return replaced.trade == ParentTrades.NONE ? units : units + exposure.trades().valueUnits(replaced) - replaced.tradeValueUnits;
        }
        return signal.parentId == OrderId.NONE ? units
                : units + exposure.trades().valueUnits(signal.strategyId, instrument.id(), signal.parentId);
    }

    /** The quantity as asked for. */
    long requestedUnits() {
        return signal.quantityUnits;
    }

    boolean isFullClose() {
        return openingUnits == 0 && quantityUnits == Math.abs(heldUnits);
    }

    boolean isReplace() {
        return replaced != null;
    }

    /** Whether it counts to a trade of several orders. */
    boolean isSlice() {
        return replaced == null ? signal.parentId != OrderId.NONE : replaced.trade != ParentTrades.NONE;
    }

    LiveOrder replaced() {
        return replaced;
    }

    boolean isLimit() {
        return signal.type.hasLimit();
    }

    boolean isStop() {
        return signal.type.hasStop();
    }

    long stopUnits() {
        return signal.stopUnits;
    }

    /** Whether what is said of the order fits together: only what can rest is post-only, and no time of expiry has passed. */
    boolean termsFit() {
        boolean posts = !signal.postOnly || signal.type == OrderType.LIMIT && signal.timeInForce.rests();
        return posts && (signal.timeInForce != TimeInForce.GTD || signal.expireNs >= nowNs);
    }

    long limitUnits() {
        return signal.priceUnits;
    }

    Side side() {
        return signal.side;
    }

    Instrument instrument() {
        return signal.instrument;
    }

    boolean hasReference() {
        return referenceUnits != TickPart.NO_PRICE;
    }

    /** Ask for a buy, bid for a sell. */
    long referenceUnits() {
        return referenceUnits;
    }

    /** The worst price the collar allows: reference ± floor(reference × bps / 10000); a stop's reference is its stop. */
    long collarBoundUnits() {
        long referenceUnits = isStop() ? stopUnits() : this.referenceUnits;
        long width = MulDiv.floor(referenceUnits, limits.collarBps(), BPS);
        boolean doubtful = openingUnits == 0 && (book.isCrossed() || book.isGapped() || nowNs - book.updatedNs() > limits.maxPriceAgeNs());
        long wide = doubtful ? Math.min(width, referenceUnits / WIDE) * WIDE : width;
        return side() == Side.BUY
                ? Math.min(referenceUnits + wide, instrument().maxPriceUnits())
                : Math.max(referenceUnits - wide, 1);
    }

    /** Whether it is a market order that a collar limits, the price it would take being known. */
    boolean isCollared() {
        return signal.type == OrderType.MARKET && limits.hasCollar() && hasReference();
    }

    /**
     * The limit a collared market order is sent with: the collar's bound, brought to the grid towards the reference; {@link #NO_LIMIT} if
     * no price of the grid lies between the two.
     */
    long collarLimitUnits() {
        long bound = collarBoundUnits();
        long tick = instrument().tickUnits();
        if (tick == 1) {
            return bound;
        }
        boolean buys = side() == Side.BUY;
        long beyond = bound % tick;
        long limit = buys || beyond == 0 ? bound - beyond : bound - beyond + tick;
        return (buys ? limit >= referenceUnits : limit <= referenceUnits) ? limit : NO_LIMIT;
    }

    /** The first price of the grid that the reference, taken by this order, has reached. */
    long takingPriceUnits() {
        long tick = instrument().tickUnits();
        long beyond = referenceUnits % tick;
        return side() == Side.BUY && beyond != 0 ? referenceUnits - beyond + tick : referenceUnits - beyond;
    }

    /** The price the trade value is reckoned at: the limit, of a market order the reference, of a stop the price reserved. */
    long valuedPriceUnits() {
        if (isStop()) {
            return reservedPriceUnits();
        }
        return isLimit() ? limitUnits() : referenceUnits;
    }

    /**
     * The price the order is reserved at: the limit, for a sale at least the bid; of a market order the collar bound or the reference; of
     * a stop without a limit the collar bound about its stop or the stop, at least the reference.
     */
    long reservedPriceUnits() {
        if (reservedPriceUnits == UNKNOWN) {
            reservedPriceUnits = worstPriceUnits();
        }
        return reservedPriceUnits;
    }

    private long worstPriceUnits() {
        if (signal.type == OrderType.STOP) {
            long worst = limits.hasCollar() && side() == Side.BUY ? collarBoundUnits() : stopUnits();
            return hasReference() ? Math.max(worst, referenceUnits) : worst;
        }
        if (isLimit()) {
            return side() == Side.SELL && hasReference() ? Math.max(limitUnits(), referenceUnits) : limitUnits();
        }
        if (!hasReference()) {
            return 0;
        }
        if (!limits.hasCollar()) {
            return referenceUnits;
        }
        long limit = collarLimitUnits();
        return limit == NO_LIMIT ? collarBoundUnits() : limit;
    }

    /** The position counted in the order's direction. */
    long heldOnSideUnits() {
        return side().sign() * heldUnits;
    }

    /** Leaves of the live orders on the order's side, the one being replaced not included. */
    long otherLeavesUnits() {
        return exposure.leavesUnits(signal.instrument, signal.side) - (replaced == null ? 0 : replaced.leavesUnits);
    }

    int strategyId() {
        return signal.strategyId;
    }

    /** The state of the strategy that asks. */
    RiskState strategyState() {
        return strategyState;
    }

    /** The strategy's own position counted in the order's direction. */
    long strategyHeldOnSideUnits() {
        return side().sign() * exposure.books().heldUnits(signal.strategyId, signal.instrument);
    }

    /** Leaves of the strategy's own live orders on the side, the one being replaced not included. */
    long strategyLeavesUnits() {
        long leaves = exposure.books().leavesUnits(signal.strategyId, signal.instrument, signal.side);
        return leaves - (replaced != null && replaced.strategyId == signal.strategyId ? replaced.leavesUnits : 0);
    }

    /** What of the strategy's own position the order could reduce. */
    long strategyReducibleUnits() {
        return Math.max(0, -strategyHeldOnSideUnits() - strategyLeavesUnits());
    }

    /** Whether this makes a resting order neither larger nor more aggressive. */
    boolean isMilderReplace() {
        return replaced != null && replaced.confirmedLimitUnits != RestingPrices.NONE && isLimit()
                && signal.quantityUnits <= replaced.filledUnits() + replaced.confirmedLeavesUnits
                && (signal.priceUnits - replaced.confirmedLimitUnits) * side().sign() <= 0;
    }

    /** By how much the money reserved grows with this order. */
    long moreUnits() {
        if (moreUnits == UNKNOWN) {
            moreUnits = growthUnits();
        }
        return moreUnits;
    }

    private long growthUnits() {
        long price = reservedPriceUnits();
        if (replaced == null) {
            return instrument().notionalUnits(quantityUnits, price);
        }
        return instrument().notionalUnits(quantityUnits, Math.max(price, replaced.reservedUnits)) - replaced.valueUnits;
    }

    /** Whether our own resting orders make way for it. */
    boolean cancelsResting() {
        return limits.account().cancelsResting && !isStop();
    }

    /** Whether it could meet a resting order of our own when it is sent with that limit, {@link #NO_LIMIT} for none. */
    boolean meetsResting(long sentUnits) {
        long resting = bestOppositeUnits();
        return resting != RestingPrices.NONE && (sentUnits == NO_LIMIT || (sentUnits - resting) * side().sign() >= 0);
    }

    /** The best of our own resting orders on the other side, or {@link RestingPrices#NONE}. */
    long bestOppositeUnits() {
        return exposure.bestRestingUnits(signal.instrument, signal.side.opposite());
    }

    boolean isIdUsed() {
        return exposure.isUsed(signal.orderId);
    }

    /** When an order of the same content was judged last, or {@link RecentOrders#NEVER}. */
    long lastSameNs() {
        return recent.lastNs(signal);
    }

    /** Notes that the order has come as far as to be compared with earlier ones. */
    void noteJudged() {
        long windowNs = limits.account().duplicateWindowNs;
        if (windowNs != Limits.NONE && replaced == null) {
            recent.note(signal, nowNs, windowNs);
        }
    }

    OrderRates rates() {
        return rates;
    }

    Metrics metrics() {
        return metrics;
    }

    Usage usage() {
        return exposure.usage();
    }

    /** What the strategy's live orders are worth. */
    long openNotionalOfStrategyWith(long moreUnits) {
        return exposure.usage().openOfWith(exposure.books(), signal.strategyId, signal.instrument, moreUnits);
    }

    int openOrdersHere() {
        return exposure.books().openIn(signal.instrument.id());
    }

    int openOrdersOfStrategy() {
        return exposure.books().openOf(signal.strategyId);
    }

    int openOrders() {
        return exposure.openOrders();
    }

    TopOfBook book() {
        return book;
    }

    RiskState state() {
        return state;
    }

    long nowNs() {
        return nowNs;
    }

    Account account() {
        return account;
    }

    Limits.Concluded limits() {
        return limits;
    }

    FeeRate feeRate() {
        return feeRate;
    }

    long measuredUnits() {
        return measuredUnits;
    }

    long limitedToUnits() {
        return limitedToUnits;
    }
}
