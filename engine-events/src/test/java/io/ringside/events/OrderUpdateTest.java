package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderUpdateTest {
    private final Views views = new Views();

    @Test
    void shouldShowTheVenuesWordWhenAReport() {
        OrderUpdate update = views.update(Inputs.cancelled("end of day"), 9);
        assertEquals(List.of(OrderStatus.CANCELLED, 1025L, Side.BUY, 125L, RiskCode.APPROVED, 9L), values(update));
        assertSame(Inputs.IBM, update.instrument());
        assertEquals("CANCELLED: BUY 12.5 IBM, end of day", update.explain());
        assertEquals("CANCELLED: BUY 12.5 IBM", views.update(Inputs.cancelled(null), 9).toString());
    }

    @Test
    void shouldExplainWithTheNumbersWhenDenied() {
        OrderUpdate update = views.update(Inputs.denied(), 9);
        assertEquals(List.of(OrderStatus.DENIED, 1025L, Side.BUY, 5_000L, RiskCode.MAX_POSITION, 9L), values(update));
        assertEquals("MAX_POSITION: BUY 500 IBM measures 10400, limit 10000", update.explain());
        assertEquals(update.explain(), update.toString());
    }

    @Test
    void shouldSaySuppressedWhenAKillKeptItBack() {
        Outcome outcome = Inputs.denied();
        outcome.type = OutcomeType.SUPPRESSED;
        outcome.code = RiskCode.KILL;
        OrderUpdate update = views.update(outcome, 9);
        assertEquals(OrderStatus.SUPPRESSED, update.status());
        assertEquals("KILL: BUY 500 IBM measures -, limit -", update.explain());
        outcome.code = RiskCode.APPROVED;
        assertEquals("SUPPRESSED: BUY 500 IBM", views.update(outcome, 9).explain());
    }

    @ParameterizedTest
    @EnumSource(value = OutcomeType.class, mode = EnumSource.Mode.EXCLUDE, names = "RISK_STATE")
    void shouldSayTheOrderWorksOnWhenOnlyItsReplaceEndedInside(OutcomeType type) {
        Outcome outcome = Inputs.denied();
        outcome.type = type;
        outcome.action = SignalAction.REPLACE;
        OrderUpdate update = views.update(outcome, 9);
        assertEquals(OrderStatus.REPLACE_REJECTED, update.status());
        assertEquals("MAX_POSITION: BUY 500 IBM measures 10400, limit 10000", update.explain());
    }

    @Test
    void shouldShowNothingOfADenialWhenAReportFollows() {
        views.update(Inputs.denied(), 8);
        OrderUpdate update = views.update(Inputs.cancelled(null), 9);
        assertEquals(List.of(OrderStatus.CANCELLED, 1025L, Side.BUY, 125L, RiskCode.APPROVED, 9L), values(update));
        views.update(Inputs.cancelled("old"), 9);
        assertEquals("MAX_POSITION: BUY 500 IBM measures 10400, limit 10000", views.update(Inputs.denied(), 10).explain());
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, mode = EnumSource.Mode.EXCLUDE,
            names = {"FILLED", "DISCONNECTED", "CONNECTED", "POSITION", "RECONCILED", "RESUMED"})
    void shouldCarryTheReportsNameWhenTheVenueSpeaks(ReportType type) {
        assertEquals(type.name(), OrderStatus.of(type).name());
        assertEquals(type.name(), views.update(new Report().about(1, Inputs.IBM, Side.BUY, 7).says(type, 3), 9).status().name());
    }

    @Test
    void shouldRefuseWhenAFillIsShownAsAnUpdate() {
        assertEquals("a fill is shown as Fill, not as OrderUpdate",
                assertThrows(IllegalArgumentException.class, () -> views.update(Inputs.fill(), 9)).getMessage());
    }

    private static List<Object> values(OrderUpdate update) {
        return List.of(update.status(), update.orderId(), update.side(), update.quantityUnits(), update.code(), update.timestampNs());
    }
}
