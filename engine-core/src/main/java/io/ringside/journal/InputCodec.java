package io.ringside.journal;

import io.ringside.events.BookAction;
import io.ringside.events.BookDelta;
import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.GroupRole;
import io.ringside.events.InputKind;
import io.ringside.events.OrderType;
import io.ringside.events.Outcome;
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
import io.ringside.events.TickType;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An input as bytes and back: its kind, its time, and the fields of that kind; instruments by id, constants by ordinal, −1 for null where
 * an input may have none. Allocates nothing but for texts.
 */
final class InputCodec {
    private static final int MAX_REASON = Report.MAX_REASON_BYTES;
    private static final int MAX_TEXT = 1 << 16;
    private static final int MAX_CURRENCY = 16;
    private static final int FIXED_BYTES = 128;
    private static final int MAKER = 1;
    private static final int OTHER_FEE = 2;
    private static final byte NULL = -1;
    private static final InputKind[] KINDS = InputKind.values();
    private static final TimerTarget[] TARGETS = TimerTarget.values();
    private static final TickType[] TICK_TYPES = TickType.values();
    private static final BookAction[] BOOK_ACTIONS = BookAction.values();
    private static final Side[] SIDES = Side.values();
    private static final ReportType[] REPORT_TYPES = ReportType.values();
    private static final OutcomeType[] OUTCOME_TYPES = OutcomeType.values();
    private static final OrderType[] ORDER_TYPES = OrderType.values();
    private static final TimeInForce[] TIMES_IN_FORCE = TimeInForce.values();
    private static final SignalAction[] ACTIONS = SignalAction.values();
    private static final GroupRole[] ROLES = GroupRole.values();
    private static final RiskCode[] CODES = RiskCode.values();
    private static final RiskState[] STATES = RiskState.values();
    private static final ControlType[] CONTROL_TYPES = ControlType.values();

    private final Instruments instruments;

    InputCodec(Instruments instruments) {
        this.instruments = instruments;
    }

    /** At most so many bytes this input takes. */
    static int room(Slot slot) {
        return switch (slot.kind) {
            case REPORT -> FIXED_BYTES + MAX_CURRENCY + MAX_REASON;
            case CONTROL -> FIXED_BYTES + 2 * MAX_REASON + (slot.control.text == null ? 0 : MAX_TEXT);
            default -> FIXED_BYTES;
        };
    }

    void write(Slot slot, ByteBuffer out) {
        put(out, slot.kind);
        out.putLong(slot.sourceTimeNs);
        switch (slot.kind) {
            case TICK -> write(slot.tick, out);
            case REPORT -> write(slot.report, out);
            case OUTCOME -> write(slot.outcome, out);
            case TIMER -> put(out, slot.timerTarget);
            case SIGNAL -> write(slot.request, out);
            case CONTROL -> write(slot.control, out);
            case BOOK -> write(slot.book, out);
        }
    }

    /** Fills the input part of a slot; what the bytes cannot mean is an {@link IllegalArgumentException}. */
    void read(ByteBuffer in, Slot slot) {
        slot.kind = constant(in, KINDS);
        slot.sourceTimeNs = in.getLong();
        switch (slot.kind) {
            case TICK -> read(in, slot.tick);
            case REPORT -> read(in, slot.report);
            case OUTCOME -> read(in, slot.outcome);
            case TIMER -> slot.timerTarget = constant(in, TARGETS);
            case SIGNAL -> read(in, slot.request);
            case CONTROL -> read(in, slot.control);
            case BOOK -> read(in, slot.book);
        }
    }

    private static void write(TickPart tick, ByteBuffer out) {
        put(out, tick.instrument);
        put(out, tick.type);
        out.putLong(tick.timestampNs);
        if (tick.type == TickType.QUOTE) {
            out.putLong(tick.bidUnits).putLong(tick.bidSizeUnits).putLong(tick.askUnits).putLong(tick.askSizeUnits);
        } else {
            out.putLong(tick.priceUnits).putLong(tick.sizeUnits);
            put(out, tick.aggressor);
        }
    }

    private void read(ByteBuffer in, TickPart tick) {
        Instrument instrument = instrument(in);
        if (constant(in, TICK_TYPES) == TickType.QUOTE) {
            tick.quote(instrument, in.getLong()).bid(in.getLong(), in.getLong()).ask(in.getLong(), in.getLong());
        } else {
            tick.trade(instrument, in.getLong()).traded(in.getLong(), in.getLong(), constantOrNull(in, SIDES));
        }
    }

    private static void write(BookDelta delta, ByteBuffer out) {
        put(out, delta.instrument);
        put(out, delta.action);
        put(out, delta.side);
        out.putLong(delta.timestampNs).putLong(delta.firstUpdateId).putLong(delta.updateId).putLong(delta.priceUnits)
                .putLong(delta.sizeUnits).put((byte) (delta.last ? 1 : 0));
    }

    private void read(ByteBuffer in, BookDelta delta) {
        delta.instrument = instrument(in);
        delta.action = constant(in, BOOK_ACTIONS);
        delta.side = delta.action == BookAction.LEVEL ? constant(in, SIDES) : constantOrNull(in, SIDES);
        delta.timestampNs = in.getLong();
        delta.firstUpdateId = in.getLong();
        delta.updateId = in.getLong();
        delta.priceUnits = in.getLong();
        delta.sizeUnits = in.getLong();
        delta.last = in.get() == 1;
    }

    private static void write(Report report, ByteBuffer out) {
        put(out, report.type);
        put(out, report.instrument);
        put(out, report.side);
        out.putLong(report.orderId).putLong(report.timestampNs).putLong(report.executionId).putLong(report.quantityUnits)
                .putLong(report.priceUnits).putLong(report.feeUnits).putLong(report.leavesUnits)
                .put((byte) ((report.maker ? MAKER : 0) | (report.feeCurrency == null ? 0 : OTHER_FEE)));
        if (report.feeCurrency != null) {
            put(out, report.feeCurrency.code(), MAX_CURRENCY);
        }
        put(out, report.reason, MAX_REASON);
    }

    private void read(ByteBuffer in, Report report) {
        report.type = constant(in, REPORT_TYPES);
        report.instrument = report.type.isOfSession() ? instrumentOrNull(in) : instrument(in);
        report.side = constant(in, SIDES);
        report.orderId = in.getLong();
        report.timestampNs = in.getLong();
        report.executionId = in.getLong();
        report.quantityUnits = in.getLong();
        report.priceUnits = in.getLong();
        report.feeUnits = in.getLong();
        report.leavesUnits = in.getLong();
        int marks = in.get();
        report.maker = (marks & MAKER) != 0;
        report.feeIn((marks & OTHER_FEE) == 0 ? null : currency(in));
        report.reason = text(in, MAX_REASON);
    }

    private static void write(Outcome outcome, ByteBuffer out) {
        put(out, outcome.type);
        put(out, outcome.action);
        put(out, outcome.instrument);
        put(out, outcome.side);
        put(out, outcome.code);
        put(out, outcome.state);
        out.putLong(outcome.orderId).putLong(outcome.quantityUnits).putLong(outcome.valueUnits).putLong(outcome.limitUnits)
                .putInt(outcome.strategyId);
    }

    private void read(ByteBuffer in, Outcome outcome) {
        outcome.type = constant(in, OUTCOME_TYPES);
        outcome.action = constant(in, ACTIONS);
        outcome.instrument = instrumentOrNull(in);
        outcome.side = constantOrNull(in, SIDES);
        outcome.code = constant(in, CODES);
        outcome.state = constantOrNull(in, STATES);
        outcome.orderId = in.getLong();
        outcome.quantityUnits = in.getLong();
        outcome.valueUnits = in.getLong();
        outcome.limitUnits = in.getLong();
        outcome.strategyId = in.getInt();
    }

    private static void write(SignalPart signal, ByteBuffer out) {
        put(out, signal.action);
        put(out, signal.instrument);
        put(out, signal.side);
        put(out, signal.type);
        put(out, signal.timeInForce);
        out.putLong(signal.orderId).putInt(signal.strategyId).putLong(signal.quantityUnits).putLong(signal.priceUnits)
                .putLong(signal.stopUnits).putLong(signal.expireNs).put((byte) ((signal.postOnly ? 1 : 0) + (signal.reduceOnly ? 2 : 0)));
        put(out, signal.role);
        out.putLong(signal.groupId).putLong(signal.parentId);
    }

    private void read(ByteBuffer in, SignalPart signal) {
        signal.action = constant(in, ACTIONS);
        signal.instrument = instrumentOrNull(in);
        signal.side = constantOrNull(in, SIDES);
        signal.type = constantOrNull(in, ORDER_TYPES);
        signal.timeInForce = constantOrNull(in, TIMES_IN_FORCE);
        signal.orderId = in.getLong();
        signal.strategyId = in.getInt();
        signal.quantityUnits = in.getLong();
        signal.priceUnits = in.getLong();
        signal.waits(in.getLong(), in.getLong());
        int only = in.get();
        signal.only((only & 1) != 0, (only & 2) != 0);
        signal.joins(constant(in, ROLES), in.getLong());
        signal.parentId = in.getLong();
    }

    private static void write(Control control, ByteBuffer out) {
        put(out, control.type);
        put(out, control.cause);
        put(out, control.instrument);
        put(out, control.state);
        out.putInt(control.killsRaised).putInt(control.strategyId).putLong(control.number).putLong(control.expiresNs);
        put(out, control.text, MAX_TEXT);
        put(out, control.operator, MAX_REASON);
        put(out, control.reason, MAX_REASON);
    }

    private void read(ByteBuffer in, Control control) {
        ControlType type = constant(in, CONTROL_TYPES);
        RiskCode cause = constant(in, CODES);
        Instrument instrument = instrumentOrNull(in);
        RiskState state = constantOrNull(in, STATES);
        control.set(type, in.getInt(), cause);
        control.instrument = instrument;
        control.state = state;
        control.strategyId = in.getInt();
        control.number = in.getLong();
        control.expiresNs = in.getLong();
        control.text = text(in, MAX_TEXT);
        control.by(text(in, MAX_REASON), text(in, MAX_REASON));
    }

    /** Whoever enters texts bounds them; a longer one is cut. */
    private static void put(ByteBuffer out, String text, int limit) {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        int length = bytes == null ? NULL : Math.min(bytes.length, limit);
        out.putInt(length);
        if (length > 0) {
            out.put(bytes, 0, length);
        }
    }

    private static String text(ByteBuffer in, int limit) {
        int length = in.getInt();
        if (length < NULL || length > limit) {
            throw new IllegalArgumentException("text of " + length + " bytes, limit 0 to " + limit);
        }
        if (length == NULL) {
            return null;
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer out, Enum<?> constant) {
        out.put(constant == null ? NULL : (byte) constant.ordinal());
    }

    private static void put(ByteBuffer out, Instrument instrument) {
        out.putInt(instrument == null ? NULL : instrument.id());
    }

    private static <E extends Enum<E>> E constant(ByteBuffer in, E[] values) {
        return constant(in.get(), values);
    }

    private static <E extends Enum<E>> E constantOrNull(ByteBuffer in, E[] values) {
        byte ordinal = in.get();
        return ordinal == NULL ? null : constant(ordinal, values);
    }

    private static <E extends Enum<E>> E constant(byte ordinal, E[] values) {
        if (ordinal < 0 || ordinal >= values.length) {
            throw new IllegalArgumentException("constant " + ordinal + ", limit 0 to " + (values.length - 1));
        }
        return values[ordinal];
    }

    private Currency currency(ByteBuffer in) {
        String code = text(in, MAX_CURRENCY);
        Currency currency = instruments.currency(code);
        if (currency == null) {
            throw new IllegalArgumentException("fee in " + code + ", limit the run's currencies");
        }
        return currency;
    }

    private Instrument instrument(ByteBuffer in) {
        Instrument instrument = instrumentOrNull(in);
        if (instrument == null) {
            throw new IllegalArgumentException("instrument none, limit 0 to " + (instruments.size() - 1));
        }
        return instrument;
    }

    private Instrument instrumentOrNull(ByteBuffer in) {
        int id = in.getInt();
        if (id < NULL || id >= instruments.size()) {
            throw new IllegalArgumentException("instrument " + id + ", limit 0 to " + (instruments.size() - 1));
        }
        return id == NULL ? null : instruments.get(id);
    }
}
