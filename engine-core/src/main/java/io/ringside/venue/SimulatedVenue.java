package io.ringside.venue;

import io.ringside.events.ReportType;
import io.ringside.events.TickPart;
import io.ringside.execution.DepthDriven;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.BookView;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A venue made of the feed: deterministic, without market impact.
 *
 * <ul>
 *   <li>The top of the book is the last quote; until the first quote each trade sets bid = ask = its price, of unknown size. Unknown size
 *       is unlimited.
 *   <li>A market order takes min(quantity, available) at the top, the rest is cancelled. A limit order takes what is available if it
 *       crosses; then GTC rests, IOC and an unfillable FOK are cancelled.
 *   <li>Resting orders fill as makers at their own price: from quotes when the other side reaches the limit, from trades by an aggressor
 *       when they are through the limit, or at it and behind the queue. They share what there is by price, then entry.
 *   <li>The size ahead is the displayed size if the limit equals its own side's best at acceptance, else 0; only trades at the price
 *       reduce it. A replace keeps its place only if it does not grow and stays at its price. A cancel or replace of what has ended, and a
 *       replace to no more than what is filled, are refused.
 *   <li>A stop waits at the venue: a purchase until the ask, or a trade, is at or above it, a sale until the bid, or a trade, is at or
 *       below it; one that is through on arrival is triggered at once. Those triggered by one tick follow the resting orders, the stop
 *       reached first before the others, then entry; they take what is left at the top and go on as the market or limit order they
 *       are. Replacing a STOP moves its stop, replacing a STOP_LIMIT its limit.
 *   <li>An order of the id of one that works is rejected.
 *   <li>A post-only order that would take on arrival is rejected, a replace to a price that would is refused.
 *   <li>A reduce-only order on the side of the position, or with none, is rejected; it fills at most what is held, the rest is cancelled.
 *   <li>GTD works up to and with its time, DAY up to midnight UTC after its arrival; then they expire. Ticks of that very time go first.
 *   <li>Requests take the latency of order entry, and of the feed that their cause came by; answers take theirs. None, unless stated.
 *   <li>The fee is per fill, rounded up, by a {@link FeeModel}, in the instrument's currency or in one of its own.
 *   <li>By a {@link QueueModel} others' cancels bring a resting order forward too. Where books are walked, an order goes on from the top to
 *       the levels behind it that the book is sure of, at their prices, and queues behind the size of its level; one deeper than the book
 *       is known queues behind what is shown there when it comes into sight. A level's size is there anew when it changes. Without quotes
 *       the book's best levels are the top.
 *   <li>Asked by {@link #probe} and {@link #reconcile} it tells what was missed, what works, and its positions.
 * </ul>
 *
 * <p>{@code docs/fill-rules.md} names the test that proves each rule, and why live differs.
 *
 * <p>Called by the router's thread only, except {@link #massCancel()} and {@link #nextDueNs()}. One engine per venue. Allocates nothing in
 * steady state.
 */
public final class SimulatedVenue implements Venue, DepthDriven {
    private static final long NEVER = Long.MAX_VALUE;

    private final Delay entry;
    private final Delay feed;
    private final boolean immediate;
    private final boolean walksBook;
    private final InFlight inFlight = new InFlight();
    private final Teller teller;
    private final OrderRegister register;
    private final Matcher matcher;
    private final FeeModel fees;
    private final String text;
    /** Null where answers return at once and nothing goes wrong. */
    private final Wire wire;
    /** Null without faults. */
    private final FaultPlan plan;
    /** Null before {@link #open}. */
    private Instruments run;
    private long nowNs;
    /** When a lost session is back. */
    private long backNs = NEVER;

    /** Written by the router's thread after each request and arrival; read by whoever drives time. */
    private volatile long nextDueNs = NEVER;
    /** Written with {@link #nextDueNs}. */
    private volatile long nextArrivalNs = NEVER;
    /** Written by any thread; read and cleared by the router's. */
    private volatile boolean massCancelAsked;

    SimulatedVenue(SimulatedVenueBuilder settings) {
        entry = new Delay(settings.entry);
        feed = new Delay(settings.feed);
        Delay response = new Delay(settings.response);
        immediate = entry.isNone() && feed.isNone();
        walksBook = settings.walksBook;
        fees = settings.fees;
        teller = new Teller(fees);
        register = new OrderRegister(teller, walksBook);
        matcher = new Matcher(register, teller, settings.queue, walksBook);
        plan = settings.faults == null ? null : new FaultPlan(settings.faults);
        wire = response.isNone() && plan == null ? null : new Wire(response, feed, plan, teller);
        text = describe(settings);
    }

    private static String describe(SimulatedVenueBuilder settings) {
        StringBuilder text = new StringBuilder("simulated venue, latency ").append(settings.entry);
        if (settings.feed != ConstantLatency.NONE) {
            text.append(", of the feed ").append(settings.feed);
        }
        if (settings.response != ConstantLatency.NONE) {
            text.append(", of answers ").append(settings.response);
        }
        text.append(", fee ").append(settings.fees);
        text.append(settings.queue == QueueModel.riskAverse() ? "" : ", queue " + settings.queue);
        text.append(settings.walksBook ? ", walks the book" : "");
        return settings.faults == null ? text.toString() : text.append(", faults ").append(settings.faults).toString();
    }

    /** {@return a builder with no latency and no fee} */
    public static SimulatedVenueBuilder builder() {
        return new SimulatedVenueBuilder();
    }

    @Override
    public void open(Instruments instruments) {
        String code = fees.currency();
        Currency currency = code == null ? null : instruments.currency(code);
        if (code != null && currency == null) {
            throw new InvalidInputException("venue fees", "currency " + code, "one of "
                    + instruments.currencies().stream().map(Currency::code).toList(), "state it and its rate: fx " + code + "/"
                    + instruments.account().code() + "=SYMBOL");
        }
        teller.chargeIn(currency);
        run = instruments;
    }

    @Override
    public void connect(Reports answers) {
        if (fees.currency() != null && !teller.chargesInOne()) {
            throw new IllegalStateException("simulated venue with fees in " + fees.currency() + " connected unopened, limit open(…) before;"
                    + " open it with the run's instruments");
        }
        if (wire == null) {
            teller.connect(answers);
        } else {
            teller.connect(plan == null ? wire : new Adversary(plan, wire, register::adjust));
            wire.connect(answers);
        }
    }

    @Override
    public FeeRate feeRate() {
        return fees.expected();
    }

    @Override
    public boolean wantsBooks() {
        return walksBook;
    }

    @Override
    public void onTick(TickPart tick, long now) {
        arrive(now - 1);
        nowNs = now;
        teller.at(now);
        matcher.onTick(tick);
        deliver();
    }

    @Override
    public void onBook(BookView book, long now) {
        arrive(now - 1);
        nowNs = now;
        teller.at(now);
        matcher.onBook(book);
        deliver();
    }

    @Override
    public void onTime(long now) {
        arrive(now);
        nowNs = now;
    }

    @Override
    public void onClock(long now) {
        if (now > nowNs) {
            arrive(now - 1);
            nowNs = now;
        }
    }

    @Override
    public long nextDueNs() {
        return nextDueNs;
    }

    @Override
    public long nextArrivalNs() {
        return nextArrivalNs;
    }

    @Override
    public void submit(Order order) {
        request(InFlight.Kind.SUBMIT, order);
    }

    @Override
    public void cancel(Order order) {
        request(InFlight.Kind.CANCEL, order);
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
        InFlight.Request request = request(InFlight.Kind.REPLACE, order);
        if (request != null) {
            request.order.quantityUnits = quantityUnits;
            request.order.limitUnits = priceUnits;
            depart();
        }
    }

    @Override
    public void probe(Order order) {
        request(InFlight.Kind.PROBE, order);
    }

    @Override
    public void reconcile() {
        if (hears()) {
            inFlight.ask(InFlight.Kind.RECONCILE, requestDueNs());
            depart();
        }
    }

    @Override
    public void massCancel() {
        massCancelAsked = true;
    }

    /**
     * Makes a fault strike at its next occasion; a lost session is lost now. For tests, on the router's thread.
     *
     * @param fault the fault
     * @throws IllegalStateException if the venue was built without faults
     */
    public void inject(VenueFault fault) {
        if (plan == null) {
            throw new IllegalStateException("fault " + fault + " at a venue without faults; build it with faults(VenueFaults.seeded(…))");
        }
        if (fault == VenueFault.DISCONNECT) {
            cut();
        } else {
            plan.demand(fault);
        }
    }

    /**
     * The venue's own position, which the engine's is to be equal to once everything has been told.
     *
     * @param instrument the concluded instrument
     * @return what was bought less what was sold, in quantity units; on the router's thread, or when the engine is closed
     */
    public long heldUnits(Instrument instrument) {
        return register.heldUnits(instrument);
    }

    /**
     * All of its own positions. What it executed, but never told since the answer was lost and nobody has asked since, makes them others
     * than the engine's.
     *
     * @return plain decimals by symbol, flat ones included, in the order of the instruments; when the engine is closed
     */
    public Map<String, String> positions() {
        Map<String, String> positions = new LinkedHashMap<>();
        for (Instrument instrument : run) {
            positions.put(instrument.symbol(), instrument.formatQuantity(heldUnits(instrument)));
        }
        return positions;
    }

    /** Null if there is no session to send it by. */
    private InFlight.Request request(InFlight.Kind kind, Order order) {
        if (plan != null && !takesRequest(kind)) {
            return null;
        }
        InFlight.Request request = inFlight.add(kind, requestDueNs(), order);
        if (kind != InFlight.Kind.REPLACE) {
            depart();
        }
        return request;
    }

    private boolean takesRequest(InFlight.Kind kind) {
        if (!wire.isDown() && kind != InFlight.Kind.PROBE && plan.strikes(VenueFault.DISCONNECT)) {
            cut();
        }
        return !wire.isDown();
    }

    private long requestDueNs() {
        return nowNs + entry.nextNs() + feed.nextNs();
    }

    private void cut() {
        if (!wire.isDown()) {
            wire.cut();
            backNs = nowNs + plan.settings.downNs;
            teller.at(nowNs);
            wire.say(ReportType.DISCONNECTED);
            tellDue();
        }
    }

    private void restore() {
        backNs = NEVER;
        wire.restore();
        teller.at(nowNs);
        wire.say(ReportType.CONNECTED);
    }

    private void depart() {
        if (immediate) {
            arrive(nowNs);
        } else {
            tellDue();
        }
    }

    /** Lets answers that need no time arrive. */
    private void deliver() {
        if (wire != null) {
            while (wire.firstDueNs() <= nowNs) {
                wire.deliver();
            }
            tellDue();
        }
    }

    /** Lets requests and answers arrive and orders expire that are due at or before a time. */
    private void arrive(long untilNs) {
        if (massCancelAsked) {
            massCancelAsked = false;
            teller.at(nowNs);
            register.cancelAll();
            tellDue();
        }
        if (dueNs() > untilNs) {
            return;
        }
        while (true) {
            long dueNs = dueNs();
            if (dueNs > untilNs) {
                tellDue();
                return;
            }
            nowNs = Math.max(nowNs, dueNs);
            if (inFlight.firstDueNs() == dueNs) {
                receive(inFlight.removeFirst());
            } else if (register.nextExpiryNs() == dueNs) {
                teller.at(nowNs);
                register.expire();
            } else if (backNs == dueNs) {
                restore();
            } else {
                wire.deliver();
            }
        }
    }

    private long dueNs() {
        return Math.min(arrivalNs(), register.nextExpiryNs());
    }

    private long arrivalNs() {
        long requestNs = inFlight.firstDueNs();
        return wire == null ? requestNs : Math.min(requestNs, Math.min(wire.firstDueNs(), backNs));
    }

    private void tellDue() {
        nextArrivalNs = arrivalNs();
        nextDueNs = dueNs();
    }

    private void receive(InFlight.Request request) {
        teller.at(nowNs);
        switch (request.kind) {
            case SUBMIT -> accept(request.order);
            case CANCEL -> register.cancel(request.order);
            case REPLACE -> matcher.amend(request.order);
            case PROBE -> tell(request.order);
            case RECONCILE -> tellAll();
        }
    }

    /** A question that arrives when the session is lost is asked again when it is back. */
    private boolean hears() {
        return wire == null || !wire.isDown();
    }

    private void tell(RestingOrder order) {
        if (hears()) {
            if (wire != null) {
                wire.tellMissed(order.orderId);
            }
            register.probe(order);
        }
    }

    private void tellAll() {
        if (hears()) {
            if (wire != null) {
                wire.tellMissed();
            }
            register.tellAll();
        }
    }

    private void accept(RestingOrder order) {
        if (plan != null && plan.strikes(VenueFault.REJECT)) {
            register.reject(order, "fault on demand");
        } else {
            matcher.accept(order);
        }
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        return text;
    }
}
