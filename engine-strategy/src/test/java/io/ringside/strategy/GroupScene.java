package io.ringside.strategy;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where brackets and pairs are tested: the market is 99.99 to 100.01, the stop 99.00, the profit 101.00. */
abstract class GroupScene {
    static final long STOP = 9_900;
    static final long PROFIT = 10_100;

    final Stand stand = new Stand();
    final List<String> heard = new ArrayList<>();
    final Probe probe = new Probe("a", heard);
    long lossId;
    long profitId;

    GroupScene() {
        stand.add("a", probe, stand.x, stand.y);
    }

    List<String> asked(Consumer<Probe> act) {
        probe.on(Callback.TICK, act);
        stand.quote();
        probe.quiet();
        return stand.signals();
    }

    /** Buys ten at 100.00, limit, with both exits. */
    WorkingOrder bracket() {
        asked(p -> {
            OrderTicket ticket = p.order(stand.x, Side.BUY, 10).limit(10_000).bracket(STOP, PROFIT);
            ticket.send();
            lossId = ticket.stopLossId();
            profitId = ticket.takeProfitId();
        });
        return order(probe.workingOrders().get(0).orderId());
    }

    WorkingOrder order(long id) {
        for (int i = 0; i < probe.workingOrders().size(); i++) {
            if (probe.workingOrders().get(i).orderId() == id) {
                return probe.workingOrders().get(i);
            }
        }
        throw new AssertionError("no order " + id);
    }

    /** As it was when it was given. */
    WorkingOrder copy(WorkingOrder order) {
        return new WorkingOrder(0).copyFrom(order, null);
    }

    List<String> filled(WorkingOrder order, long units) {
        stand.fill(order, units, 10_000, 0);
        return stand.signals();
    }

    List<String> said(WorkingOrder order, ReportType type) {
        stand.says(order, type);
        return stand.signals();
    }

    List<String> bid(long units) {
        stand.quote(stand.x, units, units + 2);
        return stand.signals();
    }
}
