package io.ringside.testkit;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Outbox;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimeInForce;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.risk.Limits;
import io.ringside.risk.RiskGate;
import io.ringside.risk.UserControl;
import java.util.ArrayList;
import java.util.List;

/** A gate with the controls of a user and no other limit, driven step by step as an engine would. Silent and warm it allocates nothing. */
final class GateRun {
    private static final String NOTHING = "";
    private static final long CASH_UNITS = 1L << 50;
    private static final int ORDERS = 1 << 10;
    private static final int SIGNALS = 8;

    private final Instrument instrument;
    private final RiskGate gate;
    private final Slot slot = new Slot();
    private final Report report = new Report();
    private final List<String> faults = new ArrayList<>();
    /** Orders that live, the newest last. */
    private final long[] ids = new long[ORDERS];
    private final long[] leaves = new long[ORDERS];
    private final Side[] sides = new Side[ORDERS];
    private int live;
    private long sequence;
    private long nowNs;
    private long executions;
    private int judged;
    private boolean silent;

    GateRun(Instrument definition, List<UserControl> controls) {
        Instruments instruments = Instruments.conclude(List.of(definition), List.of());
        instrument = instruments.get(0);
        Limits limits = Limits.backtest().toBuilder().set("account.max-trade-value-bps", Limits.OFF)
                .set("account.drawdown-bps", Limits.OFF).build();
        gate = new RiskGate(new RiskGate.Setup(instruments, limits, CASH_UNITS, FeeRate.ZERO, ORDERS, SIGNALS, List.of("tested"), controls),
                new Unread(), (who, cause, consequence) -> faults.add(who + ": " + cause));
    }

    /** Room for one outcome, written again and again. */
    private static final class Unread implements Outbox {
        private final Consequence entry = new Consequence();

        @Override
        public Consequence claim() {
            return entry;
        }

        @Override
        public void commit() {
            entry.outcome.code = null;
        }
    }

    /** Makes no text of verdicts any more. */
    GateRun silent() {
        silent = true;
        return this;
    }

    List<String> faults() {
        return faults;
    }

    /** How many orders and replaces were judged. */
    int judged() {
        return judged;
    }

    /** Holds so much, by a fill of no known order. */
    void hold(long signedUnits, long priceUnits) {
        begin(InputKind.REPORT, 1);
        slot.report.copyFrom(report.about(OrderId.NONE, instrument, Side.of(signedUnits), nowNs)
                .filled(++executions, Math.abs(signedUnits), priceUnits, 0));
        gate.onInput(slot);
    }

    /** What is said to the step's order; nothing if it has none, or if it is withheld. */
    String take(GateStep step, boolean withheld) {
        switch (step.what()) {
            case QUOTE -> {
                begin(InputKind.TICK, step.afterNs());
                slot.tick.quote(instrument, nowNs).bid(step.priceUnits(), 1).ask(step.priceUnits() + instrument.tickUnits(), 1);
                gate.onInput(slot);
            }
            case FILL, CANCEL -> settle(step);
            case ORDER, REPLACE -> {
                return order(step, withheld || step.what() == GateStep.What.REPLACE && live == 0 || live == ORDERS);
            }
        }
        return NOTHING;
    }

    private void begin(InputKind kind, long afterNs) {
        sequence++;
        nowNs += afterNs;
        slot.sequence = sequence;
        slot.input(kind, nowNs);
        slot.signals.begin(sequence);
    }

    private void settle(GateStep step) {
        if (live == 0) {
            begin(InputKind.TIMER, step.afterNs());
            gate.onInput(slot);
            return;
        }
        begin(InputKind.REPORT, step.afterNs());
        live--;
        report.about(ids[live], instrument, sides[live], nowNs);
        slot.report.copyFrom(step.what() == GateStep.What.CANCEL ? report.says(ReportType.CANCELLED, leaves[live])
                : report.filled(++executions, leaves[live], Math.max(1, step.priceUnits()), 0));
        gate.onInput(slot);
    }

    private String order(GateStep step, boolean withheld) {
        begin(InputKind.TIMER, step.afterNs());
        if (withheld) {
            gate.onInput(slot);
            return NOTHING;
        }
        boolean replace = step.what() == GateStep.What.REPLACE;
        write(slot.signals.add(), step, replace);
        gate.onInput(slot);
        judged++;
        Verdict verdict = slot.verdicts.get(0);
        if (verdict.isApproved(sequence)) {
            note(step, replace);
            return "APPROVED";
        }
        return silent ? NOTHING : verdict.code + " " + verdict.valueUnits + " of " + verdict.limitUnits;
    }

    private void write(SignalPart signal, GateStep step, boolean replace) {
        OrderType type = replace ? OrderType.LIMIT : step.type();
        signal.does(replace ? SignalAction.REPLACE : SignalAction.ORDER).about(instrument, replace ? sides[live - 1] : step.side())
                .as(type, type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC);
        signal.strategyId = 0;
        signal.orderId = replace ? ids[live - 1] : OrderId.of(sequence, 0);
        signal.quantityUnits = step.units();
        signal.priceUnits = type == OrderType.MARKET ? 0 : Math.max(instrument.tickUnits(), step.priceUnits());
    }

    /** A replace is answered at once. */
    private void note(GateStep step, boolean replace) {
        if (replace) {
            leaves[live - 1] = step.units();
            begin(InputKind.REPORT, 0);
            slot.report.copyFrom(report.about(ids[live - 1], instrument, sides[live - 1], nowNs).says(ReportType.REPLACED, step.units()));
            gate.onInput(slot);
            return;
        }
        ids[live] = OrderId.of(sequence, 0);
        leaves[live] = step.units();
        sides[live] = step.side();
        live++;
    }
}
