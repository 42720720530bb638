package io.ringside.execution;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Outbox;
import io.ringside.events.Outcome;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerTarget;
import io.ringside.events.Verdict;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;

/** A router fed by hand: its signals, verdicts and gate stamps are the test's; what it sends, suppresses and records is read as text. */
final class Desk implements Outbox {
    final Instruments instruments = Orders.instruments("X", "Y");
    final Instrument x = instruments.get(0);
    final Instrument y = instruments.get(1);
    final KillSwitch killSwitch = new KillSwitch();
    final List<String> sent = new ArrayList<>();
    final List<String> suppressed = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    final Slot slot = new Slot();
    final OrderRouter router;
    RiskState state = RiskState.NORMAL;
    int killsApplied;
    long nowNs = 1_000;
    boolean outboxFull;
    Runnable afterSubmit = () -> { };
    private final Consequence entry = new Consequence();

    Desk() {
        router = new OrderRouter(instruments, new Driven(), killSwitch, this,
                (who, cause, consequence) -> faults.add(who + ": " + consequence));
    }

    static Wish order(Instrument what, Side side, long quantity) {
        Wish wish = new Wish();
        wish.instrument = what;
        wish.side = side;
        wish.quantity = quantity;
        wish.opening = quantity;
        return wish;
    }

    Wish about(SignalAction action, long orderId) {
        Wish wish = order(x, Side.BUY, 0);
        wish.action = action;
        wish.orderId = orderId;
        return wish;
    }

    Wish replace(long orderId, long quantity, long price) {
        Wish wish = about(SignalAction.REPLACE, orderId).limit(price);
        wish.quantity = quantity;
        wish.opening = quantity;
        return wish;
    }

    /** A tick and the signals it caused; returns the first signal's order id. */
    long tick(Wish... wishes) {
        slot.tick.quote(x, nowNs).bid(99, 10).ask(101, 10);
        return enter(InputKind.TICK, false, wishes);
    }

    /** A tick at which the gate changed the state. */
    long trip(RiskState to, Wish... wishes) {
        state = to;
        slot.tick.quote(x, nowNs).bid(99, 10).ask(101, 10);
        return enter(InputKind.TICK, true, wishes);
    }

    long fill(long orderId, Side side, long quantity, long price) {
        slot.report.about(orderId, x, side, nowNs).filled(1, quantity, price, 0);
        return enter(InputKind.REPORT, false);
    }

    long says(long orderId, ReportType type) {
        slot.report.about(orderId, x, Side.BUY, nowNs).says(type, 0);
        return enter(InputKind.REPORT, false);
    }

    long replaced(long orderId, long quantity, long price) {
        slot.report.about(orderId, x, Side.BUY, nowNs).says(ReportType.REPLACED, quantity);
        slot.report.quantityUnits = quantity;
        slot.report.priceUnits = price;
        return enter(InputKind.REPORT, false);
    }

    long timer(TimerTarget target, Wish... wishes) {
        slot.timerTarget = target;
        return enter(InputKind.TIMER, false, wishes);
    }

    long enter(InputKind kind, boolean changed, Wish... wishes) {
        fillSlot(kind, wishes);
        slot.gate.stamp(slot.sequence, state, RiskCode.DRAWDOWN, changed, killsApplied);
        sent.clear();
        suppressed.clear();
        router.onInput(slot);
        return OrderId.of(slot.sequence, 0);
    }

    /** The same without the gate's stamp. */
    void unstamped(Wish... wishes) {
        fillSlot(InputKind.CONTROL, wishes);
        sent.clear();
        router.onInput(slot);
    }

    private void fillSlot(InputKind kind, Wish... wishes) {
        slot.kind = kind;
        slot.sequence++;
        slot.sourceTimeNs = nowNs;
        slot.signals.begin(slot.sequence);
        slot.verdicts.ensure(wishes.length);
        for (int i = 0; i < wishes.length; i++) {
            write(wishes[i], slot.signals.add(), slot.verdicts.get(i), i);
        }
    }

    private void write(Wish wish, SignalPart signal, Verdict verdict, int index) {
        signal.action = wish.action;
        signal.orderId = wish.action == SignalAction.ORDER ? OrderId.of(slot.sequence, index) : wish.orderId;
        verdict.clearsWay = wish.clearsWay;
        signal.strategyId = wish.strategyId;
        signal.instrument = wish.instrument;
        signal.side = wish.side;
        signal.quantityUnits = wish.quantity;
        signal.priceUnits = wish.limit;
        signal.stopUnits = wish.stop;
        signal.type = wish.limit == 0 ? OrderType.MARKET : wish.stop == 0 ? OrderType.LIMIT : OrderType.STOP_LIMIT;
        signal.timeInForce = wish.limit == 0 ? TimeInForce.IOC : TimeInForce.GTC;
        verdict.openingUnits = wish.opening;
        verdict.sentType = signal.type;
        verdict.sentPriceUnits = wish.limit;
        verdict.reservedPriceUnits = wish.reserved;
        if (wish.approved) {
            verdict.approve(slot.sequence + wish.stampOffset);
        }
    }

    int open() {
        return slot.routing.openOrders;
    }

    @Override
    public Consequence claim() {
        return outboxFull ? null : entry;
    }

    @Override
    public void commit() {
        Outcome outcome = entry.outcome;
        suppressed.add(entry.kind + " " + entry.sourceTimeNs + " " + outcome.type + " " + outcome.action + " " + outcome.code + " "
                + outcome.side + " " + outcome.quantityUnits + " " + outcome.instrument + " " + outcome.orderId);
    }

    /** A venue that writes down what it is told and answers nothing. */
    private final class Driven implements Venue, MarketDriven {
        @Override
        public void connect(Reports reports) {
        }

        @Override
        public void submit(Order order) {
            sent.add("submit " + text(order) + " " + order.timeInForce());
            afterSubmit.run();
        }

        @Override
        public void cancel(Order order) {
            sent.add("cancel " + text(order));
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            sent.add("replace " + text(order) + " by " + quantityUnits + " at " + priceUnits);
        }

        private String text(Order order) {
            String price = order.type() == OrderType.LIMIT ? " at " + order.priceUnits() : " " + order.type();
            return order.orderId() + " " + order.side() + " " + order.leavesUnits() + " " + order.instrument() + price;
        }

        @Override
        public void massCancel() {
            sent.add("mass cancel");
        }

        @Override
        public void onTick(TickPart tick, long now) {
            sent.add("tick " + now);
        }

        @Override
        public void onTime(long now) {
            sent.add("time " + now);
        }

        @Override
        public void onClock(long now) {
            sent.add("clock " + now);
        }

        @Override
        public long nextDueNs() {
            return Long.MAX_VALUE;
        }
    }
}
