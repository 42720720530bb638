package io.ringside.report;

import io.ringside.events.InputKind;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.TimeInForce;
import io.ringside.events.Verdict;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Money;
import io.ringside.portfolio.Portfolio;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last stage: one line per consequence, in order, their digest, and the counts of the result. Runs on the portfolio's thread; allocates
 * nothing per event.
 *
 * <p>Within an input: the report (F or X), the change of state (R), then each signal with its verdict (S, V).
 */
public final class EventRecorder implements Stage {
    private static final byte[][] SIDES = EventLines.names(Side.values());
    private static final byte[][] TYPES = EventLines.names(OrderType.values());
    private static final byte[][] TIMES_IN_FORCE = EventLines.names(TimeInForce.values());
    private static final byte[][] REPORTS = EventLines.names(ReportType.values());
    private static final byte[][] CODES = EventLines.names(RiskCode.values());
    private static final byte[][] STATES = EventLines.names(RiskState.values());
    private static final byte[] POST_ONLY = EventLines.bytes("+POST_ONLY");
    private static final byte[] REDUCE_ONLY = EventLines.bytes("+REDUCE_ONLY");
    private static final byte[] COLON = EventLines.bytes(":");
    private static final byte[] TAKER = EventLines.bytes("TAKER");
    private static final byte[] MAKER = EventLines.bytes("MAKER");

    private final Instruments instruments;
    private final Portfolio portfolio;
    private final byte[][] strategies;
    private final byte[][] symbols;
    private final byte[][] currencies;
    private final EventLines lines;
    private final StageClock clock = new StageClock();
    private final long[] denied = new long[RiskCode.values().length];
    private final List<RunResult.Trip> trips = new ArrayList<>();
    private long ticks;
    private long signals;
    private long approved;
    private long fills;
    private int openOrders;
    private int strategyFaults;
    private int disabledStrategies;
    private RiskState state = RiskState.NORMAL;
    private RiskCode cause = RiskCode.APPROVED;

    /**
     * Creates a recorder.
     *
     * @param instruments   the run's instruments
     * @param portfolio     the books, of the same thread
     * @param strategyNames by strategy id
     * @param output        where event lines go, closed at the end, or null
     */
    public EventRecorder(Instruments instruments, Portfolio portfolio, String[] strategyNames, OutputStream output) {
        this.instruments = instruments;
        this.portfolio = portfolio;
        this.strategies = EventLines.names(strategyNames);
        this.symbols = new byte[instruments.size()][];
        for (Instrument instrument : instruments) {
            symbols[instrument.id()] = EventLines.bytes(instrument.symbol());
        }
        this.currencies = EventLines.names(instruments.currencies().stream().map(Currency::code).toArray());
        this.lines = new EventLines(output);
    }

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public void onInput(Slot slot) {
        long now = clock.advance(slot);
        if (slot.kind == InputKind.TICK) {
            ticks++;
        } else if (slot.kind == InputKind.REPORT) {
            record(slot);
        }
        if (slot.gate.changed(slot.sequence)) {
            recordState(slot, now);
        }
        int count = slot.signalCount();
        for (int i = 0; i < count; i++) {
            SignalPart signal = slot.signals.get(i);
            if (signal.isJudged()) {
                record(signal, now);
                record(signal, slot.verdicts.get(i), slot.sequence, now);
            }
        }
        openOrders = slot.routing.openOrders;
        strategyFaults = slot.signals.faults();
        disabledStrategies = slot.signals.disabled();
    }

    /** An execution taken back is one the other way round, with its fee given back. */
    private void record(Slot slot) {
        if (slot.isBooked()) {
            fills += slot.isFill() ? 1 : 0;
            Report report = slot.booked();
            Instrument what = report.instrument;
            Currency other = report.feeCurrency;
            begin('F', report.timestampNs, what).field(SIDES[report.side.ordinal()])
                    .field(report.quantityUnits, what.quantityDecimals())
                    .field(report.priceUnits, what.priceDecimals())
                    .field(report.feeUnits, (other == null ? what.currency() : other).decimals());
            if (other != null) {
                lines.more(COLON).more(currencies[instruments.currencyId(other)]);
            }
            lines.field(report.maker ? MAKER : TAKER).end();
        } else if (slot.report.type.isFinal()) {
            Report report = slot.report;
            begin('X', report.timestampNs, report.instrument).field(REPORTS[report.type.ordinal()])
                    .field(report.leavesUnits, report.instrument.quantityDecimals()).end();
        }
    }

    private void recordState(Slot slot, long now) {
        state = slot.gate.state(slot.sequence);
        cause = slot.gate.cause(slot.sequence);
        trips.add(new RunResult.Trip(ticks, cause));
        lines.begin('R').stamp(ticks, now).field(CODES[cause.ordinal()]).field(STATES[state.ordinal()]).end();
    }

    private void record(SignalPart signal, long now) {
        signals++;
        Instrument what = signal.instrument;
        lines.begin('S').stamp(ticks, now).field(strategies[signal.strategyId]).field(symbols[what.id()])
                .field(SIDES[signal.side.ordinal()])
                .field(signal.quantityUnits, what.quantityDecimals())
                .field(TYPES[signal.type.ordinal()]);
        recordTerms(signal, what);
    }

    /** As a script says it: instructions behind the type, a stop before the limit, a time of expiry behind its time in force. */
    private void recordTerms(SignalPart signal, Instrument what) {
        if (signal.postOnly) {
            lines.more(POST_ONLY);
        }
        if (signal.reduceOnly) {
            lines.more(REDUCE_ONLY);
        }
        switch (signal.type) {
            case MARKET -> lines.empty();
            case LIMIT -> lines.field(signal.priceUnits, what.priceDecimals());
            case STOP -> lines.field(signal.stopUnits, what.priceDecimals());
            case STOP_LIMIT -> lines.field(signal.stopUnits, what.priceDecimals()).more('/', signal.priceUnits, what.priceDecimals());
        }
        lines.field(TIMES_IN_FORCE[signal.timeInForce.ordinal()]);
        if (signal.timeInForce == TimeInForce.GTD) {
            lines.more(':', signal.expireNs, 0);
        }
        lines.end();
    }

    private void record(SignalPart signal, Verdict verdict, long sequence, long now) {
        RiskCode code = code(verdict, sequence);
        if (code == RiskCode.APPROVED) {
            approved++;
        } else {
            denied[code.ordinal()]++;
        }
        begin('V', now, signal.instrument).field(CODES[code.ordinal()]).end();
    }

    /** An order whose verdict approves nothing and refuses nothing was never judged. */
    private static RiskCode code(Verdict verdict, long sequence) {
        if (verdict.isApproved(sequence)) {
            return RiskCode.APPROVED;
        }
        return verdict.code == RiskCode.APPROVED ? RiskCode.FAULT : verdict.code;
    }

    private EventLines begin(char kind, long timeNs, Instrument instrument) {
        return lines.begin(kind).stamp(ticks, timeNs).field(symbols[instrument.id()]);
    }

    private String closingLines() {
        StringBuilder text = new StringBuilder();
        for (Instrument instrument : instruments) {
            text.append("P,").append(instrument.symbol())
                    .append(',').append(instrument.formatQuantity(portfolio.position(instrument).quantityUnits()))
                    .append(',').append(instrument.currency().format(portfolio.position(instrument).costUnits())).append('\n');
        }
        for (Money balance : portfolio.balances()) {
            text.append("C,").append(balance.currency().code()).append(',').append(balance).append('\n');
        }
        return text.toString();
    }

    /**
     * Takes a picture of the run. Allocates.
     *
     * @param threads names of the threads that ran a stage
     * @return the result up to the last input
     */
    public RunResult result(List<String> threads) {
        Map<RiskCode, Long> refusals = new EnumMap<>(RiskCode.class);
        long refused = 0;
        for (RiskCode code : RiskCode.values()) {
            if (denied[code.ordinal()] > 0) {
                refusals.put(code, denied[code.ordinal()]);
                refused += denied[code.ordinal()];
            }
        }
        Map<String, String> positions = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            positions.put(instrument.symbol(), instrument.formatQuantity(portfolio.position(instrument).quantityUnits()));
        }
        return new RunResult(ticks, signals, approved + refused, approved, refusals, fills, openOrders,
                money(portfolio.realizedUnits()), money(portfolio.unrealizedUnits()), money(portfolio.feesUnits()),
                portfolio.balances().get(0), money(portfolio.equityUnits()),
                portfolio.isValued() ? portfolio.maxDrawdownBps() : null, positions, state,
                List.copyOf(trips), strategyFaults, disabledStrategies, state == RiskState.HALTED, threads,
                lines.digestWith(closingLines()), portfolio.balances(), portfolio.fees(), portfolio.missingRates(),
                portfolio.beyondMeasure(), portfolio.profits(), Statistics.of(portfolio));
    }

    /** Null if unknown. */
    private Money money(long units) {
        return portfolio.isValued() ? new Money(units, portfolio.currency()) : null;
    }

    /** Writes the last lines and closes the output. Call once, when no stage runs any more. */
    public void close() {
        lines.writeLast(closingLines());
    }
}
