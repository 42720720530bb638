package io.ringside.execution;

import io.ringside.events.OrderType;
import io.ringside.events.Outcome;
import io.ringside.events.RiskState;
import io.ringside.events.SignalPart;
import io.ringside.events.Verdict;
import io.ringside.instrument.Instrument;
import io.ringside.position.Position;
import io.ringside.position.Positions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which orders go when the account may only liquidate: openings by notional descending, then id; then, newest first, exits beyond what is
 * held. Cold code, on the router's thread.
 */
final class CancelAll {
    private static final Comparator<Order> LARGEST_FIRST =
            Comparator.comparingLong(Order::notionalUnits).reversed().thenComparingLong(Order::orderId);
    private static final Comparator<Order> NEWEST_FIRST = Comparator.comparingLong(Order::orderId).reversed();

    private final OrderTable table;
    private final Positions positions;

    CancelAll(OrderTable table, Positions positions) {
        this.table = table;
        this.positions = positions;
    }

    /** Everything, for a halted account. */
    void cancelEverything(Consumer<Order> cancel) {
        List<Order> all = live();
        all.sort(LARGEST_FIRST);
        all.forEach(cancel);
    }

    /** What does not reduce a position, and exits in excess of it. */
    void cancelOpenings(Consumer<Order> cancel) {
        List<Order> openings = live();
        List<Order> exits = live();
        openings.removeIf(this::isExit);
        exits.removeIf(order -> !isExit(order));
        openings.sort(LARGEST_FIRST);
        openings.forEach(cancel);
        trim(exits, cancel);
    }

    /** Newest first, exits beyond what is held. */
    private void trim(List<Order> exits, Consumer<Order> cancel) {
        exits.sort(NEWEST_FIRST);
        for (Order exit : exits) {
            if (exitLeaves(exits, exit.instrument) > Math.abs(positions.of(exit.instrument).quantityUnits())) {
                cancel.accept(exit);
            }
        }
    }

    /** The openings of one strategy. */
    void cancelOpeningsOf(int strategyId, Consumer<Order> cancel) {
        List<Order> openings = live();
        openings.removeIf(order -> order.strategyId != strategyId || isExit(order));
        openings.sort(LARGEST_FIRST);
        openings.forEach(cancel);
    }

    /** What a change of one strategy's or instrument's state asks for. */
    void cancelScope(Outcome scope, Consumer<Order> cancel) {
        if (!scope.state.isMoreSevereThan(RiskState.REDUCING)) {
            return;
        }
        List<Order> orders = live();
        orders.removeIf(order -> scope.instrument != null ? order.instrument != scope.instrument : order.strategyId != scope.strategyId);
        List<Order> exits = new ArrayList<>(orders);
        exits.removeIf(order -> !isExit(order));
        if (scope.state != RiskState.HALTED) {
            orders.removeIf(this::isExit);
        }
        orders.sort(LARGEST_FIRST);
        orders.forEach(cancel);
        if (scope.instrument != null && scope.state != RiskState.HALTED) {
            trim(exits, cancel);
        }
    }

    /**
     * Our own resting orders that an order could meet. Of one whose replace is under way either limit may be in force, so it goes whatever
     * it says. The venue has the cancels before the order.
     */
    void cancelMet(SignalPart signal, Verdict verdict, Consumer<Order> cancel) {
        int sign = signal.side.sign();
        for (int i = table.size() - 1; i >= 0; i--) {
            Order order = table.get(i);
            boolean rests = order.instrument == signal.instrument && order.side != signal.side
                    && (order.type == OrderType.LIMIT || order.type == OrderType.STOP_LIMIT && order.triggered)
                    && order.timeInForce.rests() && order.state != OrderState.PENDING_CANCEL;
            boolean met = verdict.sentPriceUnits == 0 || order.state == OrderState.PENDING_REPLACE
                    || (verdict.sentPriceUnits - order.priceUnits) * sign >= 0;
            if (rests && met) {
                cancel.accept(order);
            }
        }
    }

    private List<Order> live() {
        List<Order> live = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).state != OrderState.PENDING_CANCEL) {
                live.add(table.get(i));
            }
        }
        return live;
    }

    private boolean isExit(Order order) {
        Position position = positions.of(order.instrument);
        boolean against = !position.isFlat() && position.quantityUnits() > 0 != (order.side.sign() > 0);
        return order.openingUnits == 0 && against;
    }

    private static long exitLeaves(List<Order> exits, Instrument instrument) {
        long sum = 0;
        for (Order exit : exits) {
            boolean counts = exit.instrument == instrument && exit.state != OrderState.PENDING_CANCEL;
            sum += counts ? exit.leavesUnits() : 0;
        }
        return sum;
    }
}
