package io.ringside.strategy;

import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TimerTarget;
import io.ringside.events.Verdict;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A runner fed by hand, one slot for all inputs; what it writes is read as text. */
final class Stand {
    static final long SECOND = 1_000_000_000L;
    static final long CASH = 100_000_000;

    final Instruments instruments = Instruments.conclude(List.of(define("X"), define("Y")), List.of());
    final Instrument x = instruments.get(0);
    final Instrument y = instruments.get(1);
    final List<String> faults = new ArrayList<>();
    final StrategyRunner runner = new StrategyRunner(instruments, CASH,
            (who, cause, consequence) -> faults.add(who + ": " + cause + ": " + consequence));
    final Slot slot = new Slot();
    long nowNs = 1_000 * SECOND;
    private long executions;

    static Instrument define(String symbol) {
        return Instrument.of(symbol).priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build();
    }

    Stand add(String name, Strategy strategy, Instrument... subscribed) {
        runner.add(name, strategy, List.of(subscribed), new Parameters(name, Map.of()));
        return this;
    }

    /** Moves event time on. */
    Stand at(long ns) {
        nowNs = ns;
        return this;
    }

    Slot quote(Instrument what, long bidUnits, long askUnits) {
        slot.tick.quote(what, nowNs).bid(bidUnits, 10).ask(askUnits, 10);
        return enter(InputKind.TICK);
    }

    Slot quote() {
        return quote(x, 9_999, 10_001);
    }

    Slot trade(Instrument what, long priceUnits) {
        slot.tick.trade(what, nowNs).traded(priceUnits, TickPart.UNKNOWN_SIZE, null);
        return enter(InputKind.TICK);
    }

    /** An order of another input lies in the slot no more, so its fill names what it fills. */
    Slot fill(WorkingOrder order, long quantityUnits, long priceUnits, long feeUnits) {
        slot.report.about(order.orderId, order.instrument, order.side, nowNs)
                .filled(++executions, quantityUnits, priceUnits, Math.max(0, order.leavesUnits - quantityUnits)).fee(feeUnits, false);
        return enter(InputKind.REPORT);
    }

    /** Of the session for null. */
    Slot says(WorkingOrder order, ReportType type) {
        if (order == null) {
            slot.report.about(OrderId.NONE, null, Side.BUY, nowNs).says(type, 0);
            return enter(InputKind.REPORT);
        }
        slot.report.about(order.orderId, order.instrument, order.side, nowNs).says(type, order.leavesUnits);
        return enter(InputKind.REPORT);
    }

    Slot replaced(WorkingOrder order, long quantityUnits, long priceUnits) {
        Report report = slot.report.about(order.orderId, order.instrument, order.side, nowNs);
        report.says(ReportType.REPLACED, quantityUnits - (order.quantityUnits - order.leavesUnits));
        report.quantityUnits = quantityUnits;
        report.priceUnits = priceUnits;
        return enter(InputKind.REPORT);
    }

    Slot working(WorkingOrder order, long quantityUnits, long priceUnits) {
        Report report = slot.report.about(order.orderId, order.instrument, order.side, nowNs);
        report.says(ReportType.WORKING, quantityUnits - (order.quantityUnits - order.leavesUnits));
        report.quantityUnits = quantityUnits;
        report.priceUnits = priceUnits;
        return enter(InputKind.REPORT);
    }

    Slot outcome(OutcomeType type, WorkingOrder order, SignalAction action) {
        SignalPart signal = new SignalPart();
        signal.action = action;
        signal.orderId = order.orderId;
        signal.instrument = order.instrument;
        signal.side = order.side;
        signal.quantityUnits = order.quantityUnits;
        Verdict verdict = new Verdict();
        verdict.code = type == OutcomeType.DENIED ? RiskCode.MAX_POSITION : RiskCode.KILL;
        slot.outcome.endOf(type, signal, verdict);
        return enter(InputKind.OUTCOME);
    }

    Slot risk(RiskState state, RiskCode cause) {
        slot.outcome.riskState(state, cause);
        return enter(InputKind.OUTCOME);
    }

    Slot timer(TimerTarget target) {
        slot.timerTarget = target;
        return enter(InputKind.TIMER);
    }

    Slot control(ControlType type) {
        slot.control.set(type, 0, RiskCode.APPROVED);
        return enter(InputKind.CONTROL);
    }

    Slot enter(InputKind kind) {
        slot.kind = kind;
        slot.sequence++;
        slot.sourceTimeNs = nowNs;
        runner.onInput(slot);
        return slot;
    }

    /** What the last input made the strategies want. */
    List<String> signals() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < slot.signalCount(); i++) {
            texts.add(text(slot.signals.get(i)));
        }
        return texts;
    }

    private static String text(SignalPart signal) {
        String head = signal.strategyId + " " + signal.action;
        if (signal.action == SignalAction.CANCEL_OPENINGS) {
            return head;
        }
        String order = head + " " + signal.side + " " + signal.instrument;
        return signal.isJudged()
                ? order + " " + signal.quantityUnits + " " + signal.type + " " + signal.priceUnits + " " + signal.timeInForce
                : order;
    }
}
