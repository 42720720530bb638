package io.ringside.events;

/**
 * The read-only views one stage shows to its handlers: one object of each kind, pointed at a slot's part for the length of a callback.
 *
 * <p>A view used after its callback throws an {@link AssertionError} under {@code -ea}. One stage owns one; no thread safety, no
 * allocation.
 */
public final class Views {
    static final int TICK = 1;
    static final int FILL = 2;
    static final int UPDATE = 3;
    static final int RISK = 4;
    static final int TIMER = 5;
    private static final int NONE = 0;

    private final Tick tick = new Tick(this);
    private final Fill fill = new Fill(this);
    private final OrderUpdate update = new OrderUpdate(this);
    private final RiskEvent risk = new RiskEvent(this);
    private final TimerEvent timer = new TimerEvent(this);
    /** Which of them is valid now, or {@link #NONE}; a number, since a reference stored costs a fence under G1. */
    private int open = NONE;

    /** Creates the views of one stage. */
    public Views() {
    }

    /**
     * Shows a tick.
     *
     * @param part        the slot's part
     * @param timestampNs event time
     * @return the view
     */
    public Tick tick(TickPart part, long timestampNs) {
        open = TICK;
        return tick.show(part, timestampNs);
    }

    /**
     * Shows a fill.
     *
     * @param report      the slot's report
     * @param timestampNs event time
     * @return the view
     */
    public Fill fill(Report report, long timestampNs) {
        open = FILL;
        return fill.show(report, timestampNs);
    }

    /**
     * Shows a venue's word on an order.
     *
     * @param report      the slot's report
     * @param timestampNs event time
     * @return the view
     */
    public OrderUpdate update(Report report, long timestampNs) {
        open = UPDATE;
        return update.show(report, timestampNs);
    }

    /**
     * Shows the engine's word on an order.
     *
     * @param outcome     the slot's outcome
     * @param timestampNs event time
     * @return the view
     */
    public OrderUpdate update(Outcome outcome, long timestampNs) {
        open = UPDATE;
        return update.show(outcome, timestampNs);
    }

    /**
     * Shows a change of the risk state.
     *
     * @param outcome     the slot's outcome
     * @param timestampNs event time
     * @return the view
     */
    public RiskEvent risk(Outcome outcome, long timestampNs) {
        open = RISK;
        return risk.show(outcome.state, outcome.code, timestampNs).of(outcome.instrument, outcome.strategyId);
    }

    /**
     * Shows a change of the risk state as the gate stamped it.
     *
     * @param slot        the slot whose gate part changed
     * @param timestampNs event time
     * @return the view
     */
    public RiskEvent risk(Slot slot, long timestampNs) {
        open = RISK;
        return risk.show(slot.gate.state(slot.sequence), slot.gate.cause(slot.sequence), timestampNs);
    }

    /**
     * Shows a timer.
     *
     * @param timerId     the id given when it was set
     * @param deadlineNs  when it was due
     * @param timestampNs event time
     * @param missed      how many later deadlines of the same timer have passed as well
     * @return the view
     */
    public TimerEvent timer(long timerId, long deadlineNs, long timestampNs, long missed) {
        open = TIMER;
        return timer.show(timerId, deadlineNs, timestampNs, missed);
    }

    /** Ends the validity of whatever was shown. */
    public void release() {
        open = NONE;
    }

    boolean isOpen(int view) {
        return open == view;
    }

    static String retained(String view) {
        return view + " used after its callback returned, limit the callback; copy the values you need";
    }
}
