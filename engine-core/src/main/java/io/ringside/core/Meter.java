package io.ringside.core;

import io.ringside.events.InputKind;
import io.ringside.events.OutcomeType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.Verdict;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counts what passes, behind the last stage. Written by that stage's thread alone, in opaque mode; read by any thread. */
final class Meter implements Stage {
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final RiskCode[] CODES = RiskCode.values();
    private static final RiskState[] STATES = RiskState.values();
    private static final int KINDS = InputKind.values().length;
    private static final int VERDICTS = KINDS;
    private static final int SIGNALS = VERDICTS + CODES.length;
    private static final int FILLS = SIGNALS + 1;
    private static final int SUPPRESSED = FILLS + 1;
    private static final int SENDS = SUPPRESSED + 1;
    private static final int OPEN_ORDERS = SENDS + 1;
    private static final int EPOCH = OPEN_ORDERS + 1;
    private static final int STATE = EPOCH + 1;

    private final long[] counts = new long[STATE + 1];

    @Override
    public String name() {
        return "meter";
    }

    @Override
    public void onInput(Slot slot) {
        add(slot.kind.ordinal());
        if (slot.isFill()) {
            add(FILLS);
        } else if (slot.kind == InputKind.OUTCOME && slot.outcome.type == OutcomeType.SUPPRESSED) {
            add(SUPPRESSED);
        }
        int count = slot.signalCount();
        for (int i = 0; i < count; i++) {
            SignalPart signal = slot.signals.get(i);
            if (signal.isJudged()) {
                add(SIGNALS);
                add(VERDICTS + code(slot.verdicts.get(i), slot.sequence).ordinal());
            }
        }
        set(SENDS, slot.routing.sends);
        set(OPEN_ORDERS, slot.routing.openOrders);
        if (slot.gate.changed(slot.sequence)) {
            set(STATE, slot.gate.state(slot.sequence).ordinal());
            set(EPOCH, slot.gate.epoch());
        }
    }

    private static RiskCode code(Verdict verdict, long sequence) {
        if (verdict.isApproved(sequence)) {
            return RiskCode.APPROVED;
        }
        return verdict.code == RiskCode.APPROVED ? RiskCode.FAULT : verdict.code;
    }

    private void add(int which) {
        set(which, counts[which] + 1);
    }

    private void set(int which, long value) {
        COUNTS.setOpaque(counts, which, value);
    }

    private long get(int which) {
        return (long) COUNTS.getOpaque(counts, which);
    }

    long inputs(InputKind kind) {
        return get(kind.ordinal());
    }

    long signals() {
        return get(SIGNALS);
    }

    long verdicts(RiskCode code) {
        return get(VERDICTS + code.ordinal());
    }

    long sends() {
        return get(SENDS);
    }

    long fills() {
        return get(FILLS);
    }

    long suppressed() {
        return get(SUPPRESSED);
    }

    long openOrders() {
        return get(OPEN_ORDERS);
    }

    RiskState riskState() {
        return STATES[(int) get(STATE)];
    }

    int riskEpoch() {
        return (int) get(EPOCH);
    }
}
