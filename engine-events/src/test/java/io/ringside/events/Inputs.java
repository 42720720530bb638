package io.ringside.events;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.List;

/** Filled parts as the tests speak of them. */
final class Inputs {
    static final Instrument IBM = Instruments.conclude(List.of(Instrument.of("IBM").priceDecimals(2).quantityDecimals(1)
            .currency(Currency.of("USD", 2)).build()), List.of()).get(0);

    private Inputs() {
    }

    static TickPart quote(long bidUnits, long askUnits) {
        return new TickPart().quote(IBM, 7).bid(bidUnits, 30).ask(askUnits, 40);
    }

    static TickPart trade(long priceUnits) {
        return new TickPart().trade(IBM, 7).traded(priceUnits, 50, Side.SELL);
    }

    static Report fill() {
        return new Report().about(1025, IBM, Side.SELL, 7).filled(99, 125, 10_125, 15).fee(31, true);
    }

    static Report cancelled(String reason) {
        Report report = new Report().about(1025, IBM, Side.BUY, 7).says(ReportType.CANCELLED, 125);
        report.reason = reason;
        return report;
    }

    static Outcome denied() {
        SignalPart signal = new SignalPart();
        signal.orderId = 1025;
        signal.instrument = IBM;
        signal.quantityUnits = 5_000;
        Verdict verdict = new Verdict();
        verdict.code = RiskCode.MAX_POSITION;
        verdict.valueUnits = 104_000;
        verdict.limitUnits = 100_000;
        Outcome outcome = new Outcome();
        outcome.endOf(OutcomeType.DENIED, signal, verdict);
        return outcome;
    }
}
