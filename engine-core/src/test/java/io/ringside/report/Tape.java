package io.ringside.report;

import io.ringside.events.InputKind;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.Portfolio;
import java.io.OutputStream;
import java.util.List;

/** A recorder fed by hand, and one sequence of slots with a line of every kind. */
final class Tape {
    /** What {@link #play()} writes, once and closed. */
    static final String LINES = """
            S,1,5,own.Bot,IBM,BUY,3,MARKET,,IOC
            V,1,5,IBM,APPROVED
            S,1,5,b,EURUSD,SELL,12.5,LIMIT,1.3865,GTC
            V,1,5,EURUSD,MAX_POSITION
            S,1,5,b,EURUSD,BUY,2,LIMIT,1,FOK
            V,1,5,EURUSD,APPROVED
            F,1,4,IBM,BUY,2,100.01,0.5,MAKER
            R,1,5,DRAWDOWN,LIQUIDATION_ONLY
            F,1,6,EURUSD,SELL,0.5,1.38,0,TAKER
            X,1,7,IBM,CANCELLED,1
            X,1,7,IBM,EXPIRED,1
            X,1,7,IBM,REJECTED,1
            R,1,8,KILL,HALTED
            P,IBM,2,200.02
            P,EURUSD,-0.5,-0.69
            C,USD,800.17
            """;

    final Instruments instruments = Instruments.conclude(List.of(
            Instrument.of("IBM").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build(),
            Instrument.of("EURUSD").priceDecimals(5).quantityDecimals(1).currency(Currency.of("USD", 2)).build()), List.of());
    final Instrument ibm = instruments.get(0);
    final Slot slot = new Slot();
    final EventRecorder recorder;
    private final Instrument eurusd = instruments.get(1);
    private final Portfolio portfolio = new Portfolio(instruments, instruments.currency("USD"),
            instruments.currency("USD").amount("1000"));
    private int asked;

    Tape(OutputStream output) {
        recorder = new EventRecorder(instruments, portfolio, new String[] {"own.Bot", "b"}, output);
    }

    void order(RiskCode code) {
        signal(SignalAction.ORDER, ibm, Side.BUY, 1, code);
    }

    private SignalPart signal(SignalAction action, Instrument what, Side side, long quantity, RiskCode code) {
        SignalPart signal = slot.signals.add();
        signal.action = action;
        signal.instrument = what;
        signal.side = side;
        signal.quantityUnits = quantity;
        signal.type = OrderType.MARKET;
        signal.timeInForce = TimeInForce.IOC;
        signal.strategyId = asked % 2;
        slot.verdicts.get(asked).code = code;
        if (code == RiskCode.APPROVED) {
            slot.verdicts.get(asked).approve(slot.sequence);
        }
        asked++;
        return signal;
    }

    private void limit(SignalPart signal, long price, TimeInForce timeInForce) {
        signal.type = OrderType.LIMIT;
        signal.priceUnits = price;
        signal.timeInForce = timeInForce;
    }

    /** Begins the next input. */
    private void begin(InputKind kind, long ns) {
        slot.kind = kind;
        slot.sourceTimeNs = ns;
        slot.sequence++;
        slot.signals.begin(slot.sequence);
        slot.gate.stamp(slot.sequence, RiskState.NORMAL, RiskCode.APPROVED, false, 0);
        asked = 0;
    }

    void end() {
        portfolio.onInput(slot);
        recorder.onInput(slot);
    }

    void tick(long ns) {
        begin(InputKind.TICK, ns);
        slot.tick.quote(ibm, ns).bid(10_000, 1).ask(10_002, 1);
    }

    private Report report(Instrument what, Side side, long venueNs) {
        begin(InputKind.REPORT, venueNs);
        return slot.report.about(1, what, side, venueNs);
    }

    void play() {
        tick(5);
        signal(SignalAction.ORDER, ibm, Side.BUY, 3, RiskCode.APPROVED);
        limit(signal(SignalAction.ORDER, eurusd, Side.SELL, 125, RiskCode.MAX_POSITION), 138_650, TimeInForce.GTC);
        signal(SignalAction.CANCEL, ibm, Side.BUY, 0, RiskCode.APPROVED);
        limit(signal(SignalAction.REPLACE, eurusd, Side.BUY, 20, RiskCode.APPROVED), 100_000, TimeInForce.FOK);
        slot.signals.conduct(2, 1);
        slot.routing.openOrders = 4;
        end();
        report(ibm, Side.BUY, 4).filled(9, 2, 10_001, 1).fee(instruments.currency("USD").amount("0.5"), true);
        slot.gate.stamp(slot.sequence, RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN, true, 0);
        end();
        report(eurusd, Side.SELL, 6).filled(10, 5, 138_000, 0).fee(0, false);
        end();
        for (ReportType type : ReportType.values()) {
            if (type != ReportType.FILLED) {
                report(ibm, Side.BUY, 7).says(type, 1);
                end();
            }
        }
        begin(InputKind.TIMER, 8);
        signal(SignalAction.CANCEL_OPENINGS, ibm, Side.BUY, 0, RiskCode.APPROVED);
        slot.gate.stamp(slot.sequence, RiskState.HALTED, RiskCode.KILL, true, 1);
        slot.signals.conduct(3, 1);
        slot.routing.openOrders = 2;
        end();
    }
}
