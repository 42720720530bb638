package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Instrument instrument = Instrument.of("A").priceDecimals(2).currency(Currency.of("USD", 2)).build();
    private final ReportLog log = new ReportLog();
    private final Report report = new Report();

    private void say(long orderId, ReportType type) {
        log.send(report.about(orderId, instrument, Side.SELL, 0).says(type, 5));
    }

    @Test
    void shouldKeepWhatWasSaidWhenTheReportIsUsedAgain() {
        say(1, ReportType.ACCEPTED);
        log.send(report.about(1, instrument, Side.SELL, 0).filled(7, 3, 101, 2).fee(1, true));
        say(2, ReportType.REJECTED);
        assertEquals(List.of(ReportType.ACCEPTED, ReportType.FILLED), log.said(1));
        assertEquals(new Answer(ReportType.FILLED, 1, instrument, -3, 101, 2, 7, true, null), log.about(1).get(1));
        assertEquals(3, log.answers().size());
    }

    @Test
    void shouldWaitForAnotherThreadWhenTheAnswerIsStillToCome() {
        Thread session = new Thread(() -> say(1, ReportType.ACCEPTED));
        session.start();
        assertTrue(log.await(answers -> answers.size() == 1, PATIENCE));
        assertFalse(log.await(answers -> answers.size() == 2, Duration.ofMillis(1)));
    }
}
