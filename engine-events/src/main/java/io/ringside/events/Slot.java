package io.ringside.events;

/**
 * One input and everything it caused. Pre-allocated, used again for a later input; under 2 KB with its parts.
 */
public final class Slot {
    /** The input's sequence, from 1, without gaps. Written by the publisher. */
    public long sequence;
    /** What the input is. Written by the publisher. */
    public InputKind kind = InputKind.CONTROL;
    /** The source's stamp, ns since 1970 UTC; may go back, unlike {@link StageClock}. Written by the publisher. */
    public long sourceTimeNs;
    /** For a timer: whose. Written by the publisher. */
    public TimerTarget timerTarget = TimerTarget.STRATEGIES;
    /** For a tick. Written by the publisher. */
    public final TickPart tick = new TickPart();
    /** For a level of an order book. Written by the publisher. */
    public final BookDelta book = new BookDelta();
    /** For a venue's report. Written by the publisher. */
    public final Report report = new Report();
    /** What the report means for the books. Written by the strategy stage. */
    public final ExecutionPart execution = new ExecutionPart();
    /** For an outcome. Written by the publisher. */
    public final Outcome outcome = new Outcome();
    /** For a signal of an isolated strategy. Written by the publisher. */
    public final SignalPart request = new SignalPart();
    /** For a control. Written by the publisher. */
    public final Control control = new Control();
    /** What the strategies want. Written by the strategy stage. */
    public final Signals signals = new Signals();
    /** What the gate says to it. Written by the gate. */
    public final Verdicts verdicts = new Verdicts();
    /** The gate's state. Written by the gate. */
    public final GatePart gate = new GatePart();
    /** What the router has open. Written by the router. */
    public final RoutingPart routing = new RoutingPart();

    /** Creates an empty slot. */
    public Slot() {
    }

    /**
     * Says what input this is. A kind that is there already is not stored again: under G1 a reference stored costs a fence.
     *
     * @param what   the kind
     * @param timeNs the source's stamp, ns since 1970 UTC
     * @return this
     */
    public Slot input(InputKind what, long timeNs) {
        if (kind != what) {
            kind = what;
        }
        sourceTimeNs = timeNs;
        return this;
    }

    /** {@return whether this input is an operator's order to close a position} */
    public boolean isFlatten() {
        return kind == InputKind.CONTROL && control.type == ControlType.FLATTEN;
    }

    /** {@return how many signals this input caused} */
    public int signalCount() {
        return signals.count(sequence);
    }

    /** {@return what this input's report means for the books; {@link ExecutionCheck#NONE} of any other input} */
    public ExecutionCheck execution() {
        return kind == InputKind.REPORT ? execution.finding(sequence, report) : ExecutionCheck.NONE;
    }

    /** {@return whether this input is an execution that counts: neither repeated nor taken back before it came} */
    public boolean isFill() {
        return execution() == ExecutionCheck.NEW;
    }

    /** {@return whether this input changes positions and cash by {@link #booked()}} */
    public boolean isBooked() {
        ExecutionCheck found = execution();
        return found == ExecutionCheck.NEW || found == ExecutionCheck.BUST;
    }

    /** {@return what is booked: the report, or of a bust the execution the other way round with its fee given back} */
    public Report booked() {
        return report.type == ReportType.BUSTED ? execution.reversal() : report;
    }

    /** {@return the strategy whose order was executed, or {@link Control#ALL} if none is known} */
    public int bookedStrategy() {
        return execution.strategyId(sequence);
    }

    /** {@return whether this input's report is to be skipped, its execution having been counted or being in doubt} */
    public boolean isRepeated() {
        ExecutionCheck found = execution();
        return found == ExecutionCheck.DUPLICATE || found == ExecutionCheck.CONFLICT;
    }

    /**
     * Whether this input is that control.
     *
     * @param type a control
     * @return true if it is
     */
    public boolean isControl(ControlType type) {
        return kind == InputKind.CONTROL && control.type == type;
    }
}
