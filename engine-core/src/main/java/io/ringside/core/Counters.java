package io.ringside.core;

import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;

/**
 * What the engine has done so far. Any thread, at any time, without stopping the engine; each count only grows, and may be one input ahead
 * of another. Reading allocates nothing, but for {@link #toString()}.
 */
public final class Counters {
    private final Meter meter;
    private final Stages stages;
    private final InputRing ring;
    private final Driver driver;

    Counters(Stages stages, InputRing ring, Driver driver) {
        this.meter = stages.meter;
        this.stages = stages;
        this.ring = ring;
        this.driver = driver;
    }

    /** {@return inputs that have passed all stages} */
    public long inputs() {
        return stages.pulse.sequence();
    }

    /**
     * Inputs of one kind.
     *
     * @param kind the kind
     * @return how many have passed all stages
     */
    public long inputs(InputKind kind) {
        return meter.inputs(kind);
    }

    /** {@return orders and replaces strategies asked for} */
    public long signals() {
        return meter.signals();
    }

    /**
     * Verdicts of the risk gate.
     *
     * @param code {@link RiskCode#APPROVED}, or why it refused
     * @return how many
     */
    public long verdicts(RiskCode code) {
        return meter.verdicts(code);
    }

    /** {@return orders and replaces handed to the venue} */
    public long sends() {
        return meter.sends();
    }

    /** {@return executions booked} */
    public long fills() {
        return meter.fills();
    }

    /** {@return approved orders and replaces that a kill kept back} */
    public long suppressed() {
        return meter.suppressed();
    }

    /** {@return orders that have not ended, now} */
    public long openOrders() {
        return meter.openOrders();
    }

    /** {@return quotes and trades that a newer one replaced before they could enter, or as books before an isolated strategy saw them} */
    public long conflated() {
        long sum = driver.overload().conflated();
        for (int i = 0; i < stages.lanes.size(); i++) {
            sum += stages.lanes.get(i).conflated();
        }
        return sum;
    }

    /** {@return quotes and trades dropped because the ring was full; each stretch of them is recorded as a gap} */
    public long dropped() {
        return driver.overload().dropped();
    }

    /** {@return quotes and trades answered BACK_PRESSURED} */
    public long backPressured() {
        return driver.overload().backPressured();
    }

    /** {@return failures of strategies, stages, listeners and the venue} */
    public long faults() {
        return stages.faults.count();
    }

    /** {@return inputs that have entered and not passed all stages, now} */
    public long ringDepth() {
        return ring.depth();
    }

    /** {@return the risk state after the last input} */
    public RiskState riskState() {
        return meter.riskState();
    }

    /** {@return how often the risk state has moved, for {@link Controls#rearm}} */
    public int riskEpoch() {
        return meter.riskEpoch();
    }

    /** {@return event time after the last input, ns since 1970 UTC} */
    public long eventTimeNs() {
        return stages.pulse.eventTimeNs();
    }

    /** {@return how many stages there are} */
    public int stages() {
        return stages.guards.length;
    }

    /**
     * The name of a stage.
     *
     * @param stage 0 to {@link #stages()} − 1, in the order they see an input
     * @return its role
     */
    public String stageName(int stage) {
        return stages.guards[stage].name();
    }

    /**
     * For how long a stage has been at work, of a live engine: an estimate by looking a hundred times a second, since a clock read per
     * input would cost more than many a stage.
     *
     * @param stage 0 to {@link #stages()} − 1
     * @return ns; 0 of an engine that is not live
     */
    public long busyNanos(int stage) {
        return stages.guards[stage].busyNanos();
    }

    /** {@return the figures in one line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(256).append("inputs ").append(inputs()).append(", signals ").append(signals())
                .append(", sends ").append(sends()).append(", fills ").append(fills());
        for (RiskCode code : RiskCode.values()) {
            if (verdicts(code) > 0) {
                text.append(", ").append(code).append(' ').append(verdicts(code));
            }
        }
        text.append(", suppressed ").append(suppressed()).append(", conflated ").append(conflated()).append(", dropped ").append(dropped())
                .append(", back-pressured ").append(backPressured()).append(", faults ").append(faults())
                .append(", ring ").append(ringDepth()).append(", ").append(riskState());
        return text.toString();
    }
}
