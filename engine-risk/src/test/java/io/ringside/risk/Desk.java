package io.ringside.risk;

import io.ringside.events.ControlType;
import io.ringside.events.Executions;
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
import io.ringside.events.Verdict;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A gate and the inputs around it as the engine hands them in: one slot after the other, a few slots used again and again. */
final class Desk {
    static final long ABSENT = TickPart.NO_PRICE;
    /** One million; money has three decimals. */
    static final long CASH = 1_000_000_000L;
    static final Currency USD = Currency.of("USD", 2);
    /** X and Z are plain; Y has tick 0.05, lot 0.5, smallest order 2 and largest 100. Money units of one X at 1.00: 1000. */
    static final Instruments FLOOR = Instruments.conclude(List.of(
            Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(USD).build(),
            Instrument.of("Y").priceDecimals(2).quantityDecimals(1).currency(USD).tick("0.05").lot("0.5").minQuantity("2")
                    .maxQuantity("100").maxPrice("1000").build(),
            Instrument.of("Z").priceDecimals(2).quantityDecimals(0).currency(USD).build()), List.of());
    static final Instrument X = FLOOR.get(0);
    static final Instrument Y = FLOOR.get(1);
    static final Instrument Z = FLOOR.get(2);
    private static final int SIGNALS = 8;
    private static final int ORDER_CAPACITY = 1_000;

    final Box box;
    final List<String> faults = new ArrayList<>();
    final RiskGate gate;
    Slot slot;
    long nowNs = 1_000_000_000L;
    /** Which strategy asks. */
    int asking;
    private final Slot[] slots = {new Slot(), new Slot(), new Slot(), new Slot()};
    /** What else is said of the next signals. */
    private Consumer<SignalPart> dress = part -> { };
    private final List<Ask> riding = new ArrayList<>();
    private final Report report = new Report();
    private long sequence;
    private long executions;

    Desk(LimitsBuilder limits) {
        this(new RiskGate.Setup(FLOOR, limits.build(), CASH, FeeRate.ZERO, ORDER_CAPACITY, SIGNALS), 1_000);
    }

    Desk(RiskGate.Setup setup, int boxCapacity) {
        box = new Box(boxCapacity);
        gate = new RiskGate(setup, box, (who, cause, consequence) ->
                faults.add(who + " | " + cause.getClass().getSimpleName() + " | " + consequence));
        next(InputKind.TIMER);
    }

    /** A desk of two strategies, "a" and "b", and controls of the user. */
    static Desk ofTwo(LimitsBuilder limits, UserControl... controls) {
        return new Desk(new RiskGate.Setup(FLOOR, limits.build(), CASH, FeeRate.ZERO, ORDER_CAPACITY, SIGNALS, List.of("a", "b"),
                List.of(controls)), 1_000).open();
    }

    /** What the gate answered to the last command. */
    io.ringside.events.ControlResult answer() {
        return slot.gate.answer(sequence);
    }

    Slot metrics(String text) {
        return command(ControlType.METRICS, with -> with.text = text);
    }

    static LimitsBuilder limits() {
        return Limits.backtest().toBuilder();
    }

    /** Limits under which nothing is refused but for the instrument's rules. */
    static LimitsBuilder off() {
        return limits().set("account.max-trade-value-bps", "none").set("account.drawdown-bps", "none");
    }

    /** Both instruments quoted at 100.00 to 100.00 and 10.00 to 10.00. */
    Desk open() {
        quote(X, 10_000, 10_000);
        quote(Y, 1_000, 1_000);
        return this;
    }

    /** Lets signals ride on the next input. */
    Desk riding(Ask... asks) {
        riding.addAll(List.of(asks));
        return this;
    }

    /** Says more of the next signals. */
    Desk dressed(Consumer<SignalPart> with) {
        dress = with;
        return this;
    }

    private void next(InputKind kind) {
        sequence++;
        slot = slots[(int) sequence & slots.length - 1];
        slot.sequence = sequence;
        slot.kind = kind;
        slot.sourceTimeNs = nowNs;
    }

    private Slot enter() {
        slot.signals.begin(sequence);
        for (int i = 0; i < riding.size(); i++) {
            SignalPart part = slot.signals.add();
            part.parentId = 0;
            riding.get(i).fill(part.waits(0, 0).only(false, false), OrderId.of(sequence, i));
            part.strategyId = asking;
            dress.accept(part);
        }
        riding.clear();
        dress = part -> { };
        gate.onInput(slot);
        return slot;
    }

    Slot timer() {
        next(InputKind.TIMER);
        return enter();
    }

    Slot timed(io.ringside.events.TimerTarget target) {
        next(InputKind.TIMER);
        slot.timerTarget = target;
        return enter();
    }

    Slot quote(Instrument instrument, long bid, long ask) {
        next(InputKind.TICK);
        slot.tick.quote(instrument, nowNs).bid(bid, 1).ask(ask, 1);
        return enter();
    }

    Slot trade(Instrument instrument, long price) {
        next(InputKind.TICK);
        slot.tick.trade(instrument, nowNs).traded(price, 1, null);
        return enter();
    }

    Slot kill(int raised, RiskCode cause) {
        next(InputKind.CONTROL);
        slot.control.set(ControlType.KILL, raised, cause);
        return enter();
    }

    Slot control(ControlType type) {
        next(InputKind.CONTROL);
        slot.control.set(type, 9, RiskCode.KILL);
        return enter();
    }

    Slot command(ControlType type, Consumer<io.ringside.events.Control> with) {
        next(InputKind.CONTROL);
        slot.control.set(type, 0, RiskCode.APPROVED);
        with.accept(slot.control);
        return enter();
    }

    /** Restricts an instrument, or frees it. */
    Slot restrict(Instrument instrument, RiskState to, long epoch) {
        return command(ControlType.RESTRICT, with -> {
            with.instrument = instrument;
            with.state = to;
            with.number = epoch;
        });
    }

    /** Restricts a strategy, or frees it. */
    Slot restrict(int strategy, RiskState to, long epoch) {
        return command(ControlType.RESTRICT, with -> {
            with.strategyId = strategy;
            with.state = to;
            with.number = epoch;
        });
    }

    Slot suppressed(SignalAction action, long orderId) {
        next(InputKind.OUTCOME);
        slot.outcome.type = OutcomeType.SUPPRESSED;
        slot.outcome.action = action;
        slot.outcome.orderId = orderId;
        return enter();
    }

    Slot says(ReportType type, long orderId, long leaves) {
        return report(report.about(orderId, X, Side.BUY, nowNs).says(type, leaves));
    }

    Slot fill(long orderId, Instrument instrument, long signedUnits, long price) {
        return report(report.about(orderId, instrument, Side.of(signedUnits), nowNs).filled(++executions, Math.abs(signedUnits), price, 0));
    }

    Slot report(Report word) {
        next(InputKind.REPORT);
        slot.report.copyFrom(word);
        return enter();
    }

    /** The same as it comes from the strategy stage, which says whether it is new, repeated or taken back. */
    Slot report(Report word, Executions seen) {
        next(InputKind.REPORT);
        slot.report.copyFrom(word);
        slot.execution.stamp(sequence, slot.report, seen);
        return enter();
    }

    /** Judges one order on an input that changes nothing. */
    String judge(Ask ask) {
        riding(ask);
        timer();
        return verdict(0);
    }

    /** An approved order's id; fails if it is not approved. */
    long place(Ask ask) {
        String verdict = judge(ask);
        if (!verdict.equals("APPROVED")) {
            throw new AssertionError(ask + " " + verdict);
        }
        return id(0);
    }

    /** Makes the position by fills of no known order. */
    Desk holding(Instrument instrument, long signedUnits, long price) {
        if (signedUnits != 0) {
            fill(OrderId.NONE, instrument, signedUnits, price);
        }
        return this;
    }

    long id(int i) {
        return slot.signals.get(i).orderId;
    }

    String verdict(int i) {
        Verdict verdict = slot.verdicts.get(i);
        return verdict.isApproved(sequence) ? "APPROVED" : text(verdict.code, verdict.valueUnits, verdict.limitUnits);
    }

    List<String> verdicts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < slot.signalCount(); i++) {
            texts.add(verdict(i));
        }
        return texts;
    }

    RiskState state() {
        return slot.gate.state(sequence);
    }

    /** State, cause, whether it changed, and kills applied, as stamped. */
    String stamp() {
        String changed = slot.gate.changed(sequence) ? " changed " : " ";
        return state() + " " + slot.gate.cause(sequence) + changed + slot.gate.killsApplied(sequence);
    }

    static String text(RiskCode code, long value, long limit) {
        return code + " " + value + " of " + limit;
    }

    Exposure exposure() {
        try {
            Field field = RiskGate.class.getDeclaredField("exposure");
            field.setAccessible(true);
            return (Exposure) field.get(gate);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
