package io.ringside.risk;

import io.ringside.events.OrderType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account and the gate's rules written down a second time from the contract, with nothing of the gate or of the position package: keeps
 * facts only and recounts everything whenever it is asked.
 */
final class Model {
    static final long CASH = 100_000_000L;
    static final int AGE_MS = 1_000;
    static final int COLLAR_BPS = 100;
    static final int OPEN_ORDERS = 12;
    static final int TRADE_BPS = 2_000;
    static final int DRAWDOWN_BPS = 200;
    static final int SIGNALS = 8;
    static final long RATE = 25;
    static final long BURST = 6;
    static final long WINDOW_NS = 20_000_000;
    static final long GROSS = 31_000_000;
    static final long NET = 28_000_000;
    static final long OPEN_NOTIONAL = 22_000_000;
    static final int CONCENTRATION_BPS = 2_400;
    static final long BUFFER = 10_000_000;
    private static final long TOKEN = 1_000_000_000;
    /** X, Y, Z: money units per price and quantity unit; bounds in quantity units. */
    static final List<Rules> RULES = List.of(new Rules(10, 1, 1, 1, Long.MAX_VALUE, 100_000_000, 250, 400, 300, false),
            new Rules(1, 5, 5, 20, 1_000, 100_000, Long.MAX_VALUE, 3_000, 2_500, false),
            new Rules(10, 1, 1, 1, Long.MAX_VALUE, 100_000_000, Long.MAX_VALUE, 1_000, 1_000, true));

    static final long[] MARGIN_BPS = {42_000, 50_000, 0};
    static final long SECTOR_BPS = 1_500;
    static final long BETA = 800;
    static final long VAR = 1_000_000;
    static final long PERIOD_NS = 4_000_000_000L;
    /** Quantities the user's control refuses: those that leave this over seven. */
    static final int REMAINDER = 3;

    record Rules(long factor, long tick, long lot, long min, long max, long maxPrice, long maxOrder, long maxLong, long maxShort,
                 boolean prohibited) {
    }

    /** One instrument's market and holding; null where a price is absent. */
    static final class Market {
        Long bid;
        Long ask;
        Long lastBid;
        Long lastAsk;
        Long lastTrade;
        boolean quoted;
        long updatedNs;
        long held;
        boolean reducing;
        /** More was executed than ordered, or late: a limit may be exceeded. */
        boolean surprised;
    }

    /** An order that came as far as to be compared with others. */
    private record Judged(int what, Side side, OrderType type, long units, long price, long ns) {
    }

    /** Z is prohibited in some sessions, in the others it has no margin rate. */
    final boolean prohibited;
    final Map<Long, ModelOrder> live = new TreeMap<>();
    final Market[] markets = {new Market(), new Market(), new Market()};
    final ModelWatch watch;
    /** The order that ended last, and what of it was open then. */
    ModelOrder ended;
    long endedLeft;
    long nowNs;
    private long cash = CASH;
    private long peak = CASH;
    private long tokens = BURST * TOKEN;
    private long tokensNs;
    private final List<Judged> judged = new ArrayList<>();
    /** Sector of X, beta, value at risk, as last computed, and whether each holds openings. */
    private final long[] figures = new long[3];
    private final boolean[] holding = new boolean[3];
    private long computedNs;

    Model(boolean prohibited, ModelWatch watch) {
        this.prohibited = prohibited;
        this.watch = watch;
    }

    void compute(long sectorBps, long beta, long var) {
        long[] given = {sectorBps, Math.abs(beta), var};
        long[] limits = {SECTOR_BPS, BETA, VAR};
        for (int i = 0; i < given.length; i++) {
            holding[i] = given[i] > (holding[i] ? limits[i] * 9 / 10 : limits[i]);
            figures[i] = given[i];
        }
        computedNs = nowNs;
        if (watch.hardVar && var > VAR * ModelWatch.VAR_MULTIPLE) {
            watch.moveAccount(RiskState.REDUCING, RiskCode.VAR);
        }
    }

    void end(ModelOrder order) {
        live.remove(order.id);
        ended = order;
        endedLeft = order.leaves();
    }

    /** An execution of the order that ended last. */
    void fillLate(long units, long price, long fee) {
        markets[ended.what].surprised = true;
        endedLeft -= units;
        book(ended, units, price, fee);
        watch();
        watch.filled(nowNs, endedLeft >= 0, markets[ended.what]);
    }

    private void book(ModelOrder order, long units, long price, long fee) {
        int sign = order.side == Side.BUY ? 1 : -1;
        markets[order.what].held += sign * units;
        cash -= sign * units * price * RULES.get(order.what).factor + fee;
    }

    void quote(int what, Long bid, Long ask) {
        Market market = markets[what];
        market.quoted = true;
        top(market, bid, ask);
        watch();
    }

    void trade(int what, long price) {
        Market market = markets[what];
        market.lastTrade = price;
        if (!market.quoted) {
            top(market, price, price);
        }
        watch();
    }

    private void top(Market market, Long bid, Long ask) {
        market.bid = bid;
        market.ask = ask;
        market.lastBid = bid == null ? market.lastBid : bid;
        market.lastAsk = ask == null ? market.lastAsk : ask;
        market.updatedNs = nowNs;
    }

    void fill(ModelOrder order, long units, long price, long fee) {
        book(order, units, price, fee);
        boolean within = units <= order.leaves();
        markets[order.what].surprised |= !within;
        long reduces = Math.min(units, order.reducing);
        order.reducing -= reduces;
        order.opened += units - reduces;
        order.openedValue += (units - reduces) * price * RULES.get(order.what).factor;
        order.filled += units;
        dropIfDone(order);
        watch();
        watch.filled(nowNs, within, markets[order.what]);
    }

    void answer(ModelOrder order, Long newTotal) {
        order.unanswered.removeFirst();
        long limit = order.unansweredLimits.removeFirst();
        order.confirmedTotal = newTotal == null ? order.confirmedTotal : newTotal;
        order.confirmedLimit = newTotal == null || order.confirmedLimit == 0 ? order.confirmedLimit : limit;
        if (order.unanswered.isEmpty()) {
            order.possible.clear();
            order.possibleLimits.clear();
        }
        dropIfDone(order);
    }

    private void dropIfDone(ModelOrder order) {
        if (order.leaves() <= 0) {
            live.remove(order.id);
        }
    }

    void kill() {
        watch.moveAccount(RiskState.HALTED, RiskCode.KILL);
    }

    private void watch() {
        long equity = equity();
        peak = Math.max(peak, equity);
        if (equity < peak - peak * DRAWDOWN_BPS / 10_000) {
            watch.moveAccount(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        }
    }

    private long equity() {
        long equity = cash;
        for (int i = 0; i < markets.length; i++) {
            equity += value(i);
        }
        return equity;
    }

    private long value(int what) {
        Market market = markets[what];
        if (market.held == 0) {
            return 0;
        }
        Long side = market.held > 0 ? market.bid : market.ask;
        Long last = market.lastTrade != null ? market.lastTrade : market.held > 0 ? market.lastBid : market.lastAsk;
        return market.held * (side != null ? side : last) * RULES.get(what).factor;
    }

    long leaves(int what, Side side, ModelOrder except) {
        long sum = 0;
        for (ModelOrder order : live.values()) {
            sum += order.what == what && order.side == side && order != except ? order.leaves() : 0;
        }
        return sum;
    }

    /** What an order would open, after what live orders on its side may reduce. */
    long opening(Ask ask) {
        ModelOrder old = old(ask);
        long held = markets[ask.instrument().id()].held;
        boolean against = ask.side() == Side.BUY ? held < 0 : held > 0;
        long reducible = against ? Math.max(0, Math.abs(held) - leaves(ask.instrument().id(), ask.side(), old)) : 0;
        return Math.max(0, units(ask, old) - reducible);
    }

    private ModelOrder old(Ask ask) {
        return ask.action() == SignalAction.REPLACE ? live.get(ask.orderId()) : null;
    }

    private static long units(Ask ask, ModelOrder old) {
        return old == null ? ask.quantityUnits() : Math.max(old.total(), ask.quantityUnits()) - old.filled;
    }

    private static long opened(ModelOrder old) {
        return old == null ? 0 : old.opened;
    }

    /** What has been opened, at no less than it was executed at. */
    private static long openedValue(ModelOrder old, long price) {
        return old == null ? 0 : Math.max(old.openedValue, opened(old) * price * RULES.get(old.what).factor);
    }

    RiskCode judge(Ask ask, int nth, int strategy) {
        if (nth > SIGNALS) {
            return RiskCode.TOO_MANY_SIGNALS;
        }
        if (!Desk.FLOOR.toString().contains(ask.instrument().symbol())) {
            return RiskCode.UNKNOWN_INSTRUMENT;
        }
        if (strategy > 0) {
            return RiskCode.NO_ACCOUNT;
        }
        boolean unknown = ask.action() == SignalAction.REPLACE && old(ask) == null;
        long opening = unknown ? 0 : opening(ask);
        RiskState there = markets[ask.instrument().id()].reducing && watch.account == RiskState.NORMAL ? RiskState.REDUCING : watch.account;
        if (unknown || !allows(there, ask, opening) || !allows(watch.strategy, ask, opening)) {
            return RiskCode.STATE;
        }
        if (breaksRules(ask, opening)) {
            return RiskCode.INSTRUMENT_RULES;
        }
        if (opening == 0) {
            return isSecond(ask) ? RiskCode.DUPLICATE : RiskCode.APPROVED;
        }
        return judgeOpening(ask, opening);
    }

    private boolean allows(RiskState state, Ask ask, long opening) {
        return opening == 0 ? state != RiskState.HALTED
                : state == RiskState.NORMAL || state == RiskState.REDUCING && isMilder(ask);
    }

    /** A resting order made neither larger nor more aggressive. */
    private boolean isMilder(Ask ask) {
        ModelOrder old = old(ask);
        int sign = ask.side() == Side.BUY ? 1 : -1;
        return old != null && old.confirmedLimit != 0 && ask.type() == OrderType.LIMIT && ask.quantityUnits() <= old.confirmedTotal
                && (ask.priceUnits() - old.confirmedLimit) * sign <= 0;
    }

    private boolean isSecond(Ask ask) {
        if (old(ask) != null) {
            return false;
        }
        Judged now = new Judged(ask.instrument().id(), ask.side(), ask.type(), ask.quantityUnits(), ask.priceUnits(), nowNs);
        boolean second = false;
        for (int i = judged.size() - 1; i >= 0 && nowNs - judged.get(i).ns <= WINDOW_NS; i--) {
            Judged one = judged.get(i);
            second |= one.what == now.what && one.side == now.side && one.type == now.type && one.units == now.units
                    && one.price == now.price;
        }
        judged.add(now);
        return second;
    }

    private boolean breaksRules(Ask ask, long opening) {
        Rules rules = RULES.get(ask.instrument().id());
        long asked = ask.quantityUnits();
        boolean closes = opening == 0 && units(ask, old(ask)) == Math.abs(markets[ask.instrument().id()].held);
        boolean badPrice = ask.type() == OrderType.LIMIT
                && (ask.priceUnits() <= 0 || ask.priceUnits() > rules.maxPrice || ask.priceUnits() % rules.tick != 0);
        return asked <= 0 || asked < rules.min && !closes || asked > rules.max || asked % rules.lot != 0 || badPrice;
    }

    private RiskCode judgeOpening(Ask ask, long opening) {
        Rules rules = RULES.get(ask.instrument().id());
        Market market = markets[ask.instrument().id()];
        Long reference = ask.side() == Side.BUY ? market.ask : market.bid;
        if (rules.prohibited && prohibited) {
            return RiskCode.PROHIBITED;
        } else if (reference == null) {
            return RiskCode.NO_PRICE;
        } else if (market.bid != null && market.ask != null && market.bid > market.ask) {
            return RiskCode.CROSSED_BOOK;
        } else if (nowNs - market.updatedNs > AGE_MS * 1_000_000L) {
            return RiskCode.STALE_PRICE;
        }
        int sign = ask.side() == Side.BUY ? 1 : -1;
        boolean limit = ask.type() == OrderType.LIMIT;
        if (limit && (ask.priceUnits() - reference) * sign > reference * COLLAR_BPS / 10_000) {
            return RiskCode.PRICE_COLLAR;
        }
        ModelOrder old = old(ask);
        long price = limit ? ask.priceUnits() : reference;
        if (units(ask, old) + (old == null ? 0 : old.filled) > rules.maxOrder) {
            return RiskCode.MAX_ORDER_QTY;
        } else if (costs(opening * price * rules.factor + openedValue(old, price)) > Math.min(equity(), CASH) * TRADE_BPS / 10_000) {
            return RiskCode.MAX_TRADE_VALUE;
        } else if (market.held * sign + leaves(ask.instrument().id(), ask.side(), old) + units(ask, old)
                > (sign > 0 ? rules.maxLong : rules.maxShort)) {
            return RiskCode.MAX_POSITION;
        }
        return judgeFlow(ask, price);
    }

    private RiskCode judgeFlow(Ask ask, long price) {
        tokens = Math.min(BURST * TOKEN, tokens + (nowNs - tokensNs) * RATE);
        tokensNs = nowNs;
        if (tokens < TOKEN) {
            return RiskCode.ORDER_RATE;
        } else if (isSecond(ask)) {
            return RiskCode.DUPLICATE;
        } else if (live.size() + (old(ask) == null ? 1 : 0) > OPEN_ORDERS) {
            return RiskCode.MAX_OPEN_ORDERS;
        }
        int sign = ask.side() == Side.BUY ? 1 : -1;
        for (ModelOrder order : live.values()) {
            boolean opposite = order.what == ask.instrument().id() && order.side != ask.side() && order.confirmedLimit != 0;
            if (opposite && (price - order.resting()) * sign >= 0) {
                return RiskCode.SELF_TRADE;
            }
        }
        return judgeMoney(ask);
    }

    private RiskCode judgeMoney(Ask ask) {
        long gross = 0;
        long required = 0;
        long net = 0;
        long open = 0;
        long here = 0;
        int sign = ask.side() == Side.BUY ? 1 : -1;
        for (int what = 0; what < markets.length; what++) {
            long more = what == ask.instrument().id() ? more(ask) : 0;
            long buys = working(what, Side.BUY) + (sign > 0 ? more : 0);
            long sells = working(what, Side.SELL) + (sign < 0 ? more : 0);
            long worst = Math.max(value(what) + buys, sells - value(what));
            gross += worst;
            required += ceiling(worst, MARGIN_BPS[what]);
            net += sign > 0 ? value(what) + buys : sells - value(what);
            open += buys + sells;
            here = what == ask.instrument().id() ? worst : here;
        }
        if (gross > GROSS) {
            return RiskCode.GROSS;
        } else if (net > NET) {
            return RiskCode.NET;
        } else if (open > OPEN_NOTIONAL) {
            return RiskCode.MAX_OPEN_NOTIONAL;
        } else if (here > equity() * CONCENTRATION_BPS / 10_000) {
            return RiskCode.CONCENTRATION;
        }
        return required > equity() - BUFFER ? RiskCode.BUYING_POWER : judgeMetrics(ask);
    }

    private RiskCode judgeMetrics(Ask ask) {
        if (holding[0] && ask.instrument().id() == 0) {
            return RiskCode.SECTOR;
        } else if (holding[1]) {
            return RiskCode.BETA;
        } else if (holding[2]) {
            return RiskCode.VAR;
        } else if (computedNs == 0 || nowNs - computedNs > 3 * PERIOD_NS) {
            return RiskCode.METRICS_AGE;
        } else if (ask.instrument().id() == 2) {
            return RiskCode.NO_LIMIT;
        }
        return units(ask, old(ask)) % 7 == REMAINDER ? RiskCode.USER_CONTROL : RiskCode.APPROVED;
    }

    private static long ceiling(long units, long bps) {
        return (units * bps + 9_999) / 10_000;
    }

    private long more(Ask ask) {
        ModelOrder old = old(ask);
        long factor = RULES.get(ask.instrument().id()).factor;
        long price = Math.max(reserved(ask), old == null ? 0 : old.reserved);
        return units(ask, old) * price * factor - (old == null ? 0 : old.leaves() * old.reserved * factor);
    }

    private long working(int what, Side side) {
        long sum = 0;
        for (ModelOrder order : live.values()) {
            sum += order.what == what && order.side == side ? order.leaves() * order.reserved * RULES.get(what).factor : 0;
        }
        return sum;
    }

    /** Buy limit: the limit; sell limit: at least the bid; market: the collar's bound, ten times as wide for exits on doubtful books. */
    private long reserved(Ask ask) {
        Market market = markets[ask.instrument().id()];
        Long reference = ask.side() == Side.BUY ? market.ask : market.bid;
        if (ask.type() == OrderType.LIMIT) {
            return ask.side() == Side.SELL && reference != null ? Math.max(reference, ask.priceUnits()) : ask.priceUnits();
        } else if (reference == null) {
            return 0;
        }
        boolean crossed = market.bid != null && market.ask != null && market.bid > market.ask;
        boolean doubtful = opening(ask) == 0 && (crossed || nowNs - market.updatedNs > AGE_MS * 1_000_000L);
        long width = reference * COLLAR_BPS / 10_000;
        long wide = doubtful ? Math.min(width, reference / 10) * 10 : width;
        Rules rules = RULES.get(ask.instrument().id());
        long bound = ask.side() == Side.BUY ? Math.min(reference + wide, rules.maxPrice) : Math.max(reference - wide, 1);
        return onGrid(bound, ask.side(), rules.tick);
    }

    /** Counted out price by price, never beyond the bound. */
    private static long onGrid(long bound, Side side, long tick) {
        long price = bound;
        while (price % tick != 0) {
            price -= side == Side.BUY ? 1 : -1;
        }
        return price;
    }

    /** What the books say the account exposes in all, for a recount. */
    long gross() {
        long gross = 0;
        for (int what = 0; what < markets.length; what++) {
            gross += Math.max(value(what) + working(what, Side.BUY), working(what, Side.SELL) - value(what));
        }
        return gross;
    }

    /** The notional with a fee of 1.5 bps, rounded up. */
    private static long costs(long notional) {
        BigInteger fee = BigInteger.valueOf(notional).multiply(BigInteger.valueOf(15)).add(BigInteger.valueOf(99_999));
        return notional + fee.divide(BigInteger.valueOf(100_000)).longValueExact();
    }

    void approve(Ask ask, long id) {
        long opening = opening(ask);
        ModelOrder order = old(ask);
        tokens -= opening > 0 ? TOKEN : 0;
        if (order == null) {
            order = new ModelOrder();
            order.id = id;
            order.what = ask.instrument().id();
            order.side = ask.side();
            order.confirmedTotal = ask.quantityUnits();
            order.reducing = ask.quantityUnits() - opening;
            order.reserved = reserved(ask);
            order.confirmedLimit = ask.type() == OrderType.LIMIT ? ask.priceUnits() : 0;
            live.put(id, order);
            return;
        }
        order.reserved = Math.max(order.reserved, reserved(ask));
        if (order.confirmedLimit != 0) {
            order.possibleLimits.add(order.confirmedLimit);
            order.possibleLimits.add(ask.priceUnits());
        }
        order.unansweredLimits.add(ask.priceUnits());
        order.possible.add(order.confirmedTotal);
        order.possible.add(ask.quantityUnits());
        order.unanswered.add(ask.quantityUnits());
        order.reducing = order.leaves() - opening;
    }
}
