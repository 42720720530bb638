package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.ringside.instrument.Currency;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Views views = new Views();

    @Test
    void shouldShowTheExecutionWhenFilled() {
        Fill fill = views.fill(Inputs.fill(), 9);
        assertEquals(List.of(1025L, 99L, 125L, -125L, 10_125L, 31L, 15L), List.of(fill.orderId(), fill.executionId(), fill.quantityUnits(),
                fill.signedQuantityUnits(), fill.priceUnits(), fill.feeUnits(), fill.leavesUnits()));
        assertEquals(List.of(Side.SELL, true, 7L, 9L), List.of(fill.side(), fill.isMaker(), fill.venueTimeNs(), fill.timestampNs()));
        assertSame(Inputs.IBM, fill.instrument());
        assertEquals("USD, EUR", fill.feeCurrency().code() + ", "
                + views.fill(Inputs.fill().feeIn(Currency.of("EUR", 2)), 9).feeCurrency().code());
        assertEquals("SELL 12.5 IBM at 101.25", fill.toString());
    }

    @Test
    void shouldForgetTheEarlierExecutionWhenAReportBegins() {
        Report report = Inputs.fill();
        report.reason = "old";
        report.feeIn(Currency.of("EUR", 2));
        report.about(2, Inputs.IBM, Side.BUY, 8).filled(100, 1, 10, 0);
        assertEquals("{executionId=100, feeCurrency=null, feeUnits=0, instrument=IBM, leavesUnits=0, maker=false, orderId=2, "
                + "priceUnits=10, quantityUnits=1, reason=null, side=BUY, timestampNs=8, type=FILLED}", FieldsOf.text(report));
    }

    @Test
    void shouldCopyEveryFieldWhenAReportIsCopied() {
        Report source = Inputs.fill().feeIn(Currency.of("EUR", 2));
        source.reason = "price";
        Report copy = new Report();
        copy.copyFrom(source);
        assertEquals(FieldsOf.text(source), FieldsOf.text(copy));
    }

    @Test
    void shouldBeFinalOnlyWhenTheOrderHasEnded() {
        assertEquals(List.of(ReportType.CANCELLED, ReportType.EXPIRED, ReportType.REJECTED),
                Arrays.stream(ReportType.values()).filter(ReportType::isFinal).toList());
    }
}
