package io.ringside.risk;

import io.ringside.events.EndedOrders;
import io.ringside.events.ExecutionCheck;
import io.ringside.events.OrderIndex;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.Arrays;

/**
 * What is live at the venue, per instrument and side: reserved before an order is sent, moved to the position by fills, released when the
 * order ends. Owned by the gate; O(1) per input, but for the logarithm of what rests in the instrument; allocates only while more orders
 * are live than ever before.
 */
final class Exposure {
    private static final int INITIAL = 64;

    private final long[] buyLeaves;
    private final long[] sellLeaves;
    private final OrderIndex live = new OrderIndex();
    /** By handle. */
    private LiveOrder[] all = new LiveOrder[INITIAL];
    /** The handles of orders that are live no more. */
    private int[] free = new int[INITIAL];
    private int freeCount;
    private int created;
    private final Usage usage;
    private final StrategyBooks books;
    private final RestingPrices resting;
    private final EndedOrders ended = new EndedOrders();
    private final ParentTrades trades;

    Exposure(Instruments instruments, int strategies) {
        this(instruments, strategies, new Usage(instruments.size()));
    }

    Exposure(Instruments instruments, int strategies, Usage usage) {
        buyLeaves = new long[instruments.size()];
        sellLeaves = new long[instruments.size()];
        this.usage = usage;
        books = new StrategyBooks(strategies, instruments.size(), instruments.currencies().size());
        resting = new RestingPrices(instruments.size());
        trades = new ParentTrades(instruments.size());
    }

    /** What is exposed in money. */
    Usage usage() {
        return usage;
    }

    /** What the single strategies hold and have live. */
    StrategyBooks books() {
        return books;
    }

    /** What orders of one parent come to together. */
    ParentTrades trades() {
        return trades;
    }

    /** The best limit of our own resting orders on that side, or {@link RestingPrices#NONE}. */
    long bestRestingUnits(Instrument instrument, Side side) {
        return resting.best(instrument, side);
    }

    /** Whether an order of that id is live or ended lately. */
    boolean isUsed(long orderId) {
        return live.find(orderId) != OrderIndex.NONE || ended.knows(orderId);
    }

    /** Whose order it is, or {@link EndedOrders#NONE}. */
    int strategyOf(long orderId) {
        LiveOrder order = find(orderId);
        return order != null ? order.strategyId : ended.ownerOf(orderId);
    }

    /** Leaves of all live orders on that side. */
    long leavesUnits(Instrument instrument, Side side) {
        return leaves(side)[instrument.id()];
    }

    int openOrders() {
        return live.size();
    }

    LiveOrder find(long orderId) {
        int handle = live.find(orderId);
        return handle == OrderIndex.NONE ? null : all[handle];
    }

    private LiveOrder take() {
        if (freeCount > 0) {
            return all[free[--freeCount]];
        }
        if (created == all.length) {
            all = Arrays.copyOf(all, created * 2);
            free = Arrays.copyOf(free, created * 2);
        }
        LiveOrder order = new LiveOrder(created);
        all[created++] = order;
        return order;
    }

    void reserve(SignalPart signal, long openingUnits, long reservedPriceUnits) {
        LiveOrder order = take();
        order.orderId = signal.orderId;
        order.strategyId = signal.strategyId;
        order.of(signal.instrument, signal.side);
        order.totalUnits = signal.quantityUnits;
        order.leavesUnits = 0;
        order.valueUnits = 0;
        order.restingUnits = RestingPrices.NONE;
        order.confirmedLeavesUnits = signal.quantityUnits;
        order.pendingReplaces = 0;
        order.reducingUnits = signal.quantityUnits - openingUnits;
        order.filledBeforeUnits = 0;
        order.openedBeforeUnits = 0;
        order.openedValueUnits = 0;
        order.reservedUnits = reservedPriceUnits;
        long limit = signal.timeInForce.rests() ? signal.priceUnits : RestingPrices.NONE;
        order.confirmedLimitUnits = signal.type == OrderType.LIMIT ? limit : RestingPrices.NONE;
        order.waitingLimitUnits = signal.type == OrderType.STOP_LIMIT ? limit : RestingPrices.NONE;
        books.seat(signal.strategyId);
        books.count(order, 1);
        setLeaves(order, signal.quantityUnits);
        resting.set(order, order.confirmedLimitUnits);
        live.put(signal.orderId, order.handle);
    }

    /** Counts an approved order to the trade it is a part of, at that price. */
    void trade(SignalPart signal, long valuedPriceUnits) {
        trades.count(find(signal.orderId), signal.parentId, valuedPriceUnits);
    }

    /** Reserves the larger quantity and the higher price of old and new until every replace of the order has been answered. */
    void reserveReplace(LiveOrder order, SignalPart signal, long openingUnits, long reservedPriceUnits) {
        long filled = order.filledUnits();
        order.reservedUnits = Math.max(order.reservedUnits, reservedPriceUnits);
        setLeaves(order, Math.max(order.leavesUnits, signal.quantityUnits - filled));
        order.totalUnits = filled + order.leavesUnits;
        order.judged(openingUnits);
        order.pendingReplaces++;
        if (order.restingUnits != RestingPrices.NONE) {
            int sign = order.side.sign();
            resting.set(order, sign * Math.max(sign * order.restingUnits, sign * signal.priceUnits));
        } else if (order.waitingLimitUnits != RestingPrices.NONE) {
            int sign = order.side.sign();
            order.waitingLimitUnits = sign * Math.max(sign * order.waitingLimitUnits, sign * signal.priceUnits);
        }
    }

    /** Applies a venue's word; false if it is a fill of more than the order had left. */
    boolean apply(Report report) {
        LiveOrder order = find(report.orderId);
        if (order == null) {
            return report.type != ReportType.FILLED || applyLate(report);
        }
        boolean within = true;
        if (report.type == ReportType.FILLED) {
            within = report.quantityUnits <= order.leavesUnits;
            fill(order, report);
        } else if (report.type == ReportType.REPLACED) {
            limit(order, report.priceUnits);
            answerReplace(order, report.openUnits(order.filledUnits()));
        } else if (report.type == ReportType.REPLACE_REJECTED) {
            answerReplace(order, order.confirmedLeavesUnits);
        } else if (report.type == ReportType.TRIGGERED && order.waitingLimitUnits != RestingPrices.NONE) {
            trigger(order);
        }
        if (report.type.isFinal() || order.leavesUnits == 0) {
            release(report.orderId);
        }
        return within;
    }

    /** The venue's word on an order's limit, if it has one and the venue says it. */
    private static void limit(LiveOrder order, long priceUnits) {
        if (priceUnits > 0 && order.confirmedLimitUnits != RestingPrices.NONE) {
            order.confirmedLimitUnits = priceUnits;
        } else if (priceUnits > 0 && order.waitingLimitUnits != RestingPrices.NONE) {
            order.waitingLimitUnits = priceUnits;
        }
    }

    /** A stop waits no more: its limit rests. */
    private void trigger(LiveOrder order) {
        order.confirmedLimitUnits = order.waitingLimitUnits;
        order.waitingLimitUnits = RestingPrices.NONE;
        resting.set(order, order.confirmedLimitUnits);
    }

    private void fill(LiveOrder order, Report report) {
        if (order.waitingLimitUnits != RestingPrices.NONE) {
            trigger(order);
        }
        long filled = Math.min(report.quantityUnits, order.leavesUnits);
        long opened = order.openedUnits();
        order.confirmedLeavesUnits = Math.max(0, order.confirmedLeavesUnits - filled);
        setLeaves(order, order.leavesUnits - filled);
        order.openedValueUnits += order.instrument.notionalUnits(order.openedUnits() - opened, report.priceUnits);
        trades.follow(order);
        books.fill(order.strategyId, report.instrument.id(), report.side.sign() * report.quantityUnits);
    }

    private boolean applyLate(Report fill) {
        if (!ended.knows(fill.orderId)) {
            return true;
        }
        books.fill(ended.ownerOf(fill.orderId), fill.instrument.id(), fill.side.sign() * fill.quantityUnits);
        return ended.fill(fill.orderId, fill.quantityUnits);
    }

    /** Where an execution was taken back, after or before it came, the strategy does not hold it. */
    void takeBack(int strategy, Slot input) {
        ExecutionCheck found = input.execution();
        if (found == ExecutionCheck.BUST) {
            Report reversal = input.booked();
            takeBack(strategy, reversal.instrument, -reversal.side.sign() * reversal.quantityUnits);
        } else if (found == ExecutionCheck.BUSTED_BEFORE) {
            takeBack(strategy, input.report.instrument, input.report.side.sign() * input.report.quantityUnits);
        }
    }

    void takeBack(int strategy, Instrument instrument, long signedUnits) {
        if (strategy >= 0) {
            books.fill(strategy, instrument.id(), -signedUnits);
        }
    }

    /** Takes the venue's word on what of an order is open; what a replace under way may make of it stays reserved. */
    void found(Report report) {
        LiveOrder order = find(report.orderId);
        if (order != null) {
            limit(order, report.priceUnits);
            confirm(order, report.leavesUnits);
        }
    }

    /** Whether a replace of the order is under way. */
    boolean isReplacing(long orderId) {
        LiveOrder order = find(orderId);
        return order != null && order.pendingReplaces > 0;
    }

    /** The answers do not name the replace they are about, so the largest reservation stands until the last is in. */
    private void answerReplace(LiveOrder order, long confirmedUnits) {
        order.pendingReplaces = Math.max(0, order.pendingReplaces - 1);
        confirm(order, confirmedUnits);
    }

    private void confirm(LiveOrder order, long confirmedUnits) {
        order.confirmedLeavesUnits = confirmedUnits;
        long units = order.pendingReplaces == 0 ? confirmedUnits : Math.max(order.leavesUnits, confirmedUnits);
        order.totalUnits += units - order.leavesUnits;
        setLeaves(order, units);
        trades.follow(order);
        if (order.pendingReplaces == 0) {
            resting.set(order, order.confirmedLimitUnits);
        }
    }

    /** Gives up what is reserved for an order; without effect if it is not live. */
    void release(long orderId) {
        int handle = live.remove(orderId);
        if (handle != OrderIndex.NONE) {
            LiveOrder order = all[handle];
            ended.note(orderId, order.strategyId, order.leavesUnits);
            setLeaves(order, 0);
            trades.leave(order);
            resting.set(order, RestingPrices.NONE);
            books.count(order, -1);
            free[freeCount++] = handle;
        }
    }

    /** Gives up what a replace that never left had reserved. */
    void releaseReplace(long orderId) {
        LiveOrder order = find(orderId);
        if (order != null) {
            answerReplace(order, order.confirmedLeavesUnits);
            if (order.leavesUnits == 0) {
                release(orderId);
            }
        }
    }

    private void setLeaves(LiveOrder order, long units) {
        int id = order.instrument.id();
        long value = order.instrument.notionalUnits(units, order.reservedUnits);
        leaves(order.side)[id] += units - order.leavesUnits;
        books.work(order, units - order.leavesUnits, value - order.valueUnits);
        usage.work(id, order.side, value - order.valueUnits);
        order.leavesUnits = units;
        order.valueUnits = value;
    }

    private long[] leaves(Side side) {
        return side == Side.BUY ? buyLeaves : sellLeaves;
    }
}
