package io.ringside.core;

import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.venue.SimulatedVenue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A venue whose session is cut at random: requests and answers are lost, and told again when it is back. Keeps its own list of executions
 * and open orders, without any class of the engine's books.
 */
final class CutVenue implements Venue, MarketDriven {
    /** How long a request is under way. */
    static final long LATENCY_NS = 2 * Desk.MILLI;
    private static final int REPEATED = 3;

    private final SimulatedVenue inner = SimulatedVenue.builder().latencyNs(LATENCY_NS).feeBps("1.5").build();
    private final Random random;
    private final int cutEvery;
    private final List<Report> missed = new ArrayList<>();
    private final Map<Long, Report> open = new LinkedHashMap<>();
    private final Map<Long, Report> ended = new HashMap<>();
    final List<Report> executions = new ArrayList<>();
    Instruments instruments;
    /** Whether it names, when asked what is open, orders that were under way to it as well. */
    boolean namesAll;
    private Reports reports;
    private boolean up = true;
    /**
     * From the first input after the cut, which the engine has heard of by then, until everything has been told again and what was sent
     * before and is not named has arrived.
     */
    private boolean unsure;
    private long nowNs;
    private long sentNs = Long.MIN_VALUE;
    private long arrivedNs = Long.MIN_VALUE;
    int arrivals;
    int probes;
    int cuts;
    int ordersInFlight;
    int lostRequests;
    int lostAnswers;
    int unsureOrders;
    int openings;
    /** Of the exits that have arrived, by id: what they may still execute. */
    private final Map<Long, Report> exits = new LinkedHashMap<>();
    /** Exits that would, all of them executed, have closed more than was held. */
    int beyondFlat;
    int exitsArrived;

    CutVenue(long seed, int cutEvery) {
        random = new Random(seed);
        this.cutEvery = cutEvery;
    }

    @Override
    public void connect(Reports answers) {
        reports = answers;
        inner.connect(this::hear);
    }

    @Override
    public FeeRate feeRate() {
        return inner.feeRate();
    }

    private boolean hear(Report report) {
        Report copy = new Report();
        copy.copyFrom(report);
        keep(copy);
        if (up) {
            reports.send(report);
        } else {
            lostAnswers++;
            missed.add(copy);
        }
        return true;
    }

    /** Counts what could be executed if every exit here were, whatever a venue's own rules for orders that only reduce. */
    private void exit(Order order, long totalUnits) {
        if (!order.isReduceOnly()) {
            return;
        }
        exitsArrived++;
        Report exit = exits.computeIfAbsent(order.orderId(), id -> new Report().about(id, order.instrument(), order.side(), 0));
        exit.leavesUnits = Math.max(exit.leavesUnits, totalUnits - executed(order.orderId()));
        long open = exits.values().stream().filter(each -> each.instrument == order.instrument()).mapToLong(each -> each.leavesUnits).sum();
        long held = executions.stream().filter(each -> each.instrument == order.instrument())
                .mapToLong(each -> each.side.sign() * each.quantityUnits).sum();
        beyondFlat += open > -order.side().sign() * held ? 1 : 0;
    }

    private long executed(long orderId) {
        return executions.stream().filter(each -> each.orderId == orderId).mapToLong(each -> each.quantityUnits).sum();
    }

    private void keepExit(Report report) {
        Report exit = exits.get(report.orderId);
        if (exit == null) {
            return;
        }
        if (report.type == ReportType.FILLED) {
            exit.leavesUnits -= report.quantityUnits;
        }
        if (report.type.isFinal() || exit.leavesUnits <= 0) {
            exits.remove(report.orderId);
        }
    }

    private void keep(Report report) {
        keepExit(report);
        Report order = open.computeIfAbsent(report.orderId, id -> new Report());
        switch (report.type) {
            case ACCEPTED -> working(report.orderId, report.instrument, report.side, report.leavesUnits);
            case FILLED -> {
                executions.add(report);
                order.leavesUnits -= report.quantityUnits;
            }
            case REPLACED -> {
                order.quantityUnits = report.quantityUnits;
                order.leavesUnits = report.leavesUnits;
                order.priceUnits = report.priceUnits;
            }
            default -> { }
        }
        if (report.type.isFinal() || order.leavesUnits <= 0) {
            open.remove(report.orderId);
            if (report.type.isFinal() || report.type == ReportType.FILLED) {
                ended.put(report.orderId, report);
            }
        }
    }

    private void working(long orderId, Instrument instrument, Side side, long units) {
        Report order = open.computeIfAbsent(orderId, id -> new Report());
        order.about(orderId, instrument, side, 0).says(ReportType.WORKING, units);
        order.quantityUnits = units;
    }

    /** The position by the executions told to the engine, signed. */
    private long told(Instrument instrument) {
        return executions.stream().filter(each -> each.instrument == instrument && !missed.contains(each))
                .mapToLong(each -> each.side.sign() * each.quantityUnits).sum();
    }

    @Override
    public void submit(Order order) {
        if (unsure) {
            unsureOrders++;
            long against = -order.side().sign() * told(order.instrument());
            openings += order.quantityUnits() > against ? 1 : 0;
        }
        if (arrives()) {
            sentNs = namesAll ? sentNs : nowNs;
            exit(order, order.quantityUnits());
            if (namesAll) {
                working(order.orderId(), order.instrument(), order.side(), order.quantityUnits());
            }
            inner.submit(order);
        }
    }

    @Override
    public void cancel(Order order) {
        if (arrives()) {
            inner.cancel(order);
        }
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        if (arrives()) {
            sentNs = nowNs;
            exit(order, Math.max(order.quantityUnits(), quantityUnits));
            inner.replace(order, quantityUnits, priceUnits);
        }
    }

    private boolean arrives() {
        lostRequests += up ? 0 : 1;
        return up;
    }

    private void at(long now) {
        nowNs = now;
        unsure = !up || now < arrivedNs;
    }

    /** Tells what it has of the order now, which may be on its way. */
    @Override
    public void probe(Order order) {
        if (!up) {
            return;
        }
        probes++;
        Report known = open.getOrDefault(order.orderId(), ended.get(order.orderId()));
        executions.stream().filter(each -> each.orderId == order.orderId()).forEach(reports::send);
        if (known == null) {
            Report unknown = new Report().about(order.orderId(), order.instrument(), order.side(), nowNs);
            reports.send(unknown.says(ReportType.REJECTED, order.quantityUnits()));
        } else if (known.type != ReportType.FILLED) {
            reports.send(known);
        }
    }

    @Override
    public void massCancel() {
        inner.massCancel();
    }

    @Override
    public void onTick(TickPart tick, long now) {
        at(now);
        if (!up && random.nextInt(3) == 0) {
            up = true;
            inner.onTick(tick, now);
            tell(ReportType.CONNECTED);
            return;
        }
        inner.onTick(tick, now);
        if (up && cutEvery > 0 && random.nextInt(cutEvery) == 0) {
            cut();
        }
    }

    private void cut() {
        cuts++;
        arrivedNs = sentNs + LATENCY_NS;
        arrivals += nowNs < arrivedNs ? 1 : 0;
        ordersInFlight += inner.nextArrivalNs() != Long.MAX_VALUE || !open.isEmpty() ? 1 : 0;
        up = false;
        tell(ReportType.DISCONNECTED);
    }

    void tell(ReportType what) {
        reports.send(new Report().about(OrderId.NONE, null, Side.BUY, 0).says(what, 0));
    }

    @Override
    public void reconcile() {
        for (int i = 0; i < REPEATED && !executions.isEmpty(); i++) {
            reports.send(executions.get(random.nextInt(executions.size())));
        }
        missed.stream().filter(each -> each.type == ReportType.FILLED).forEach(reports::send);
        missed.stream().filter(each -> each.type.isFinal()).forEach(reports::send);
        missed.clear();
        open.values().forEach(reports::send);
        for (Instrument instrument : instruments) {
            long held = told(instrument);
            Report position = new Report().about(OrderId.NONE, instrument, Side.of(held == 0 ? 1 : held), 0).says(ReportType.POSITION, 0);
            position.quantityUnits = Math.abs(held);
            position.priceUnits = 10_000;
            reports.send(position);
        }
        tell(ReportType.RECONCILED);
    }

    @Override
    public void onTime(long now) {
        at(now);
        inner.onTime(now);
    }

    @Override
    public void onClock(long now) {
        at(now);
        inner.onClock(now);
    }

    @Override
    public long nextDueNs() {
        return inner.nextDueNs();
    }

    @Override
    public long nextArrivalNs() {
        return inner.nextArrivalNs();
    }
}
