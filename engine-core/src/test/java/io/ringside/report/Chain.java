package io.ringside.report;

import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Outbox;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TimeInForce;
import io.ringside.events.Verdict;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.OrderRouter;
import io.ringside.execution.Orders;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.Portfolio;
import io.ringside.venue.SimulatedVenue;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Venue, router, portfolio and recorder on one slot; everything asked for is approved. Allocates nothing of its own once running. */
final class Chain implements Outbox {
    private static final int REPORTS = 256;

    final Instruments instruments = Orders.instruments("X");
    final Instrument x = instruments.get(0);
    final List<String> faults = new ArrayList<>();
    final Portfolio portfolio;
    final EventRecorder recorder;
    final Slot slot = new Slot();
    private final OrderRouter router;
    private final Report[] reports = new Report[REPORTS];
    private int firstReport;
    private int reportCount;
    private int asked;
    private long nowNs;

    Chain(String feeBps, OutputStream output) {
        SimulatedVenue venue = SimulatedVenue.builder().feeBps(feeBps).build();
        venue.connect(this::take);
        router = new OrderRouter(instruments, venue, new KillSwitch(), this, (who, cause, what) -> faults.add(who + ": " + what));
        portfolio = new Portfolio(instruments, instruments.currency("USD"), instruments.currency("USD").amount("1000000"));
        recorder = new EventRecorder(instruments, portfolio, new String[] {"script"}, output);
        for (int i = 0; i < REPORTS; i++) {
            reports[i] = new Report();
        }
        slot.sequence = 1;
        slot.signals.begin(1);
    }

    private boolean take(Report report) {
        reports[(firstReport + reportCount++) % REPORTS].copyFrom(report);
        return true;
    }

    /** An order for the next tick; limit 0: at the market. Returns its id. */
    long order(Side side, long quantity, long limit) {
        SignalPart signal = slot.signals.add();
        signal.orderId = OrderId.of(slot.sequence, asked);
        signal.instrument = x;
        signal.side = side;
        signal.quantityUnits = quantity;
        signal.type = limit == 0 ? OrderType.MARKET : OrderType.LIMIT;
        signal.timeInForce = limit == 0 ? TimeInForce.IOC : TimeInForce.GTC;
        signal.priceUnits = limit;
        slot.verdicts.ensure(asked + 1);
        Verdict verdict = slot.verdicts.get(asked++);
        verdict.openingUnits = quantity;
        verdict.sentType = signal.type;
        verdict.sentPriceUnits = limit;
        verdict.approve(slot.sequence);
        return signal.orderId;
    }

    Chain at(long ns) {
        nowNs = ns;
        return this;
    }

    void quote(long bid, long bidSize, long ask, long askSize) {
        slot.tick.quote(x, nowNs).bid(bid, bidSize).ask(ask, askSize);
        enter(InputKind.TICK);
    }

    void trade(long price, long size) {
        slot.tick.trade(x, nowNs).traded(price, size, null);
        enter(InputKind.TICK);
    }

    private void enter(InputKind kind) {
        pass(kind);
        while (reportCount > 0) {
            slot.report.copyFrom(reports[firstReport]);
            firstReport = (firstReport + 1) % REPORTS;
            reportCount--;
            pass(InputKind.REPORT);
        }
    }

    private void pass(InputKind kind) {
        slot.kind = kind;
        slot.sourceTimeNs = nowNs;
        slot.gate.stamp(slot.sequence, RiskState.NORMAL, RiskCode.APPROVED, false, 0);
        router.onInput(slot);
        portfolio.onInput(slot);
        recorder.onInput(slot);
        slot.sequence++;
        slot.signals.begin(slot.sequence);
        asked = 0;
    }

    @Override
    public Consequence claim() {
        throw new IllegalStateException("nothing is to be suppressed here");
    }

    @Override
    public void commit() {
        throw new IllegalStateException("nothing is to be suppressed here");
    }
}
