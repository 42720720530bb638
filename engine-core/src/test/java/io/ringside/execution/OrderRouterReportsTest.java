package io.ringside.execution;

import static io.ringside.execution.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.InputKind;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderRouterReportsTest {
    private final Desk desk = new Desk();

    private long resting() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.says(id, ReportType.ACCEPTED);
        return id;
    }

    private List<String> cancelled(long id) {
        desk.tick(desk.about(SignalAction.CANCEL, id));
        return desk.sent.subList(1, desk.sent.size());
    }

    @Test
    void shouldKeepAnOrderOpenUntilItsLastFill() {
        long id = resting();
        desk.fill(id, Side.BUY, 4, 90);
        assertEquals(1, desk.open());
        assertEquals(List.of("cancel 1024 BUY 1 X at 90"), cancelled(id));
        desk.fill(id, Side.BUY, 1, 90);
        assertEquals(0, desk.open());
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldEndAnOverfilledOrderOnce() {
        long id = resting();
        desk.fill(id, Side.BUY, 9, 90);
        assertEquals(0, desk.open());
        assertEquals(List.of("report FILLED of order 1024: overfilled by 4 units; recorded, not applied to the order"), desk.faults);
    }

    @Test
    void shouldTakeAFillBeforeTheAcceptance() {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.fill(id, Side.BUY, 2, 90);
        desk.says(id, ReportType.ACCEPTED);
        assertEquals(List.of("cancel 1024 BUY 3 X at 90"), cancelled(id));
        assertEquals(List.of(), desk.faults);
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, names = {"CANCELLED", "EXPIRED", "REJECTED"})
    void shouldCloseTheOrderWhenTheVenueEndsIt(ReportType end) {
        long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90));
        desk.says(id, end);
        assertEquals(0, desk.open());
        assertEquals(List.of(), cancelled(id));
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldTakeTheNewQuantityAndPriceOnlyOnTheVenuesWord() {
        long id = resting();
        desk.fill(id, Side.BUY, 2, 90);
        desk.tick(desk.replace(id, 8, 91));
        desk.replaced(id, 8, 91);
        assertEquals(List.of("cancel 1024 BUY 6 X at 91"), cancelled(id));
        desk.says(id, ReportType.CANCEL_REJECTED);
        desk.fill(id, Side.BUY, 6, 91);
        assertEquals(0, desk.open());
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldWorkOnWhenTheVenueRefusesAReplaceOrACancel() {
        long id = resting();
        desk.tick(desk.replace(id, 8, 91));
        desk.says(id, ReportType.REPLACE_REJECTED);
        assertEquals(List.of("cancel 1024 BUY 5 X at 90"), cancelled(id));
        desk.says(id, ReportType.CANCEL_REJECTED);
        assertEquals(List.of("cancel 1024 BUY 5 X at 90"), cancelled(id));
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldBePartiallyFilledAgainWhenARequestWasRefused() {
        long id = resting();
        desk.fill(id, Side.BUY, 2, 90);
        desk.tick(desk.replace(id, 8, 91));
        desk.says(id, ReportType.REPLACE_REJECTED);
        desk.says(id, ReportType.REJECTED);
        cancelled(id);
        desk.says(id, ReportType.CANCEL_REJECTED);
        desk.says(id, ReportType.REJECTED);
        String refused = "report REJECTED of order 1024: the order is PARTIALLY_FILLED; recorded, not applied to the order";
        assertEquals(List.of(refused, refused), desk.faults);
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, names = {"CANCEL_REJECTED", "REPLACE_REJECTED", "BUSTED", "DISCONNECTED", "CONNECTED",
        "POSITION", "RECONCILED", "RESUMED", "WORKING"}, mode = EnumSource.Mode.EXCLUDE)
    void shouldRecordAReportOfAnOrderItDoesNotKnow(ReportType type) {
        desk.says(77, type);
        assertEquals(List.of("report " + type + " of order 77: no order of that id is known; recorded, not applied to the order"),
                desk.faults);
        assertEquals(0, desk.open());
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, names = {"CANCEL_REJECTED", "REPLACE_REJECTED"})
    void shouldSayNothingWhenARequestCrossedTheEndOfTheOrder(ReportType type) {
        long id = resting();
        desk.fill(id, Side.BUY, 5, 90);
        desk.says(id, type);
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldRecordAnIllegalTransitionAndNotApplyIt() {
        long id = resting();
        desk.says(id, ReportType.ACCEPTED);
        desk.says(id, ReportType.REJECTED);
        desk.replaced(id, 9, 99);
        desk.says(id, ReportType.CANCEL_REJECTED);
        String tail = " of order 1024: the order is ACCEPTED; recorded, not applied to the order";
        assertEquals(List.of("report ACCEPTED" + tail, "report REJECTED" + tail, "report REPLACED" + tail,
                "report CANCEL_REJECTED" + tail), desk.faults);
        assertEquals(List.of("cancel 1024 BUY 5 X at 90"), cancelled(id));
    }

    @Test
    void shouldBookALateFillThoughItsOrderHasEnded() {
        long id = resting();
        cancelled(id);
        desk.says(id, ReportType.CANCELLED);
        desk.fill(id, Side.BUY, 5, 90);
        assertEquals(List.of(), desk.faults);
        desk.tick(order(desk.x, Side.SELL, 5).limit(110).exit());
        desk.trip(RiskState.LIQUIDATION_ONLY);
        assertEquals(List.of("tick 1000"), desk.sent, "the exit stands on the late fill's position");
    }

    @Test
    void shouldUseOrderObjectsAgainWithoutATrace() {
        for (int i = 0; i < 500; i++) {
            long id = desk.tick(order(desk.x, Side.BUY, 5).limit(90), order(desk.y, Side.SELL, 2));
            desk.fill(id, Side.BUY, 3, 90);
            desk.says(id, i % 2 == 0 ? ReportType.CANCELLED : ReportType.EXPIRED);
            desk.says(id + 1, ReportType.CANCELLED);
        }
        long id = resting();
        assertEquals(1, desk.open());
        assertEquals(List.of("cancel " + id + " BUY 5 X at 90"), cancelled(id));
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldTakeWhatIsOpenFromAReplaceThatTellsNoTotal() {
        long id = resting();
        desk.fill(id, Side.BUY, 2, 90);
        desk.tick(desk.replace(id, 22, 91));
        desk.slot.report.about(id, desk.x, Side.BUY, desk.nowNs).says(ReportType.REPLACED, 20);
        desk.slot.report.quantityUnits = 0;
        desk.slot.report.priceUnits = 91;
        desk.enter(InputKind.REPORT, false);
        desk.fill(id, Side.BUY, 1, 91);
        assertEquals(List.of("cancel 1024 BUY 19 X at 91"), cancelled(id));
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldCancelAndKeepInSightWhatAnEarlierRunHasLeft() {
        desk.says(0, ReportType.CONNECTED);
        desk.slot.report.about(99, desk.x, Side.SELL, desk.nowNs).says(ReportType.WORKING, 3);
        desk.slot.report.quantityUnits = 5;
        desk.slot.report.priceUnits = 105;
        desk.enter(InputKind.REPORT, false);
        assertEquals(List.of("cancel 99 SELL 3 X at 105"), desk.sent);
        assertEquals(List.of("report WORKING of order 99: of an earlier run, cancelled; recorded, not applied to the order"), desk.faults);
        assertEquals(1, desk.open());
        desk.says(0, ReportType.RECONCILED);
        assertEquals(0, desk.suppressed.size(), "not resumed");
        desk.says(99, ReportType.CANCELLED);
        assertEquals(0, desk.open());
        assertEquals(1, desk.suppressed.size(), "resumed");
    }
}
