package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one order reserves from its approval to its end, told as the gate tells it. */
class ExposureTest {
    private final Desk desk = new Desk(Desk.off().maxLong("X", "100")).open();
    private long id;

    @BeforeEach
    void place() {
        id = desk.place(buy(10));
    }

    private static Ask buy(long units) {
        return Ask.limit(Desk.X, Side.BUY, units, 9_000);
    }

    private void replace(long units) {
        desk.place(buy(units).replacing(id));
    }

    private void fill(long units) {
        desk.fill(id, Desk.X, units, 9_000);
    }

    /** Buy leaves / live orders / what another buy may still be. */
    private String reserved() {
        Exposure exposure = desk.exposure();
        String worst = desk.judge(buy(1_000)).split(" ")[1];
        return exposure.leavesUnits(Desk.X, Side.BUY) + "/" + exposure.openOrders() + "/" + (1_100 - Long.parseLong(worst));
    }

    @Test
    void shouldReserveTheWholeOrderWhenApprovedAndMoveItToThePositionWhenFilled() {
        assertEquals("10/1/90", reserved());
        fill(4);
        assertEquals("6/1/90", reserved());
        fill(6);
        assertEquals("0/0/90", reserved());
    }

    @ParameterizedTest
    @EnumSource(value = ReportType.class, names = {"FILLED", "DISCONNECTED"}, mode = EnumSource.Mode.EXCLUDE)
    void shouldReleaseTheLeavesOnlyWhenTheOrderHasEnded(ReportType word) {
        fill(4);
        desk.says(word, id, 6);
        boolean ended = word == ReportType.CANCELLED || word == ReportType.EXPIRED || word == ReportType.REJECTED;
        assertEquals(ended ? "0/0/96" : "6/1/90", reserved());
    }

    @Test
    void shouldReleaseWhenTheRouterSuppressedTheOrder() {
        desk.suppressed(SignalAction.ORDER, id);
        assertEquals("0/0/100", reserved());
        desk.suppressed(SignalAction.ORDER, id);
        assertEquals("0/0/100", reserved());
    }

    @Test
    void shouldReserveTheLargerUntilTheReplaceIsAnswered() {
        replace(15);
        assertEquals("15/1/85", reserved());
        desk.says(ReportType.REPLACED, id, 15);
        replace(5);
        assertEquals("15/1/85", reserved());
        desk.says(ReportType.REPLACED, id, 5);
        assertEquals("5/1/95", reserved());
        replace(8);
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        assertEquals("5/1/95", reserved());
        replace(8);
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("5/1/95", reserved());
    }

    @Test
    void shouldCountWhatWasFilledWhenAReplaceNamesANewTotal() {
        fill(4);
        replace(12);
        assertEquals("8/1/88", reserved());
        fill(6);
        assertEquals("2/1/88", reserved());
        desk.says(ReportType.REPLACED, id, 2);
        assertEquals("2/1/88", reserved());
        fill(2);
        assertEquals("0/0/88", reserved());
    }

    @Test
    void shouldRestoreTheFirstReservationWhenTheSecondReplaceIsSuppressedAndTheFirstRejected() {
        replace(15);
        replace(20);
        assertEquals("20/1/80", reserved());
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("20/1/80", reserved());
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        assertEquals("10/1/90", reserved());
    }

    @Test
    void shouldRestoreTheFirstReservationWhenTheFirstReplaceIsRejectedBeforeTheSecondIsSuppressed() {
        replace(15);
        replace(20);
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("10/1/90", reserved());
    }

    @Test
    void shouldKeepTheVenuesLeavesWhenTheFirstReplaceIsAcceptedAndTheSecondSuppressed() {
        replace(15);
        replace(20);
        desk.says(ReportType.REPLACED, id, 15);
        assertEquals("20/1/80", reserved());
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("15/1/85", reserved());
    }

    @Test
    void shouldReleaseAllWhenTheOrderWasFilledBeforeItsReplaceWasRejected() {
        replace(15);
        fill(10);
        assertEquals("5/1/85", reserved());
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        assertEquals("0/0/90", reserved());
    }

    @Test
    void shouldReleaseAllWhenTheOrderWasFilledBeforeItsReplaceWasSuppressed() {
        replace(15);
        fill(10);
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("0/0/90", reserved());
    }

    @Test
    void shouldChangeNothingWhenAReplaceIsRefusedThatNobodyAskedFor() {
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("10/1/90", reserved());
    }

    @Test
    void shouldFollowTheVenueWhenItReplacesUnasked() {
        desk.says(ReportType.REPLACED, id, 7);
        assertEquals("7/1/93", reserved());
    }

    @Test
    void shouldReleaseAllWhenTheOrderEndsWithAReplaceUnderWay() {
        replace(15);
        desk.says(ReportType.CANCELLED, id, 10);
        assertEquals("0/0/100", reserved());
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        desk.suppressed(SignalAction.REPLACE, id);
        assertEquals("0/0/100", reserved());
    }

    @Test
    void shouldApplyALateFillToThePositionOnlyWhenTheOrderHasEnded() {
        desk.says(ReportType.CANCELLED, id, 10);
        fill(10);
        assertEquals("0/0/90", reserved());
    }

    @Test
    void shouldApplyAnOverfillWholeAndReserveNothingWhenMoreIsFilledThanOrdered() {
        fill(13);
        assertEquals(List.of("PARENT_QTY -> REDUCING", "PARENT_QTY -> LIQUIDATION_ONLY"), desk.box.drain());
        assertEquals("STATE 1000 of 0", desk.judge(buy(1_000)));
        assertEquals("STATE 14 of 13", desk.judge(Ask.market(Desk.X, Side.SELL, 14)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.SELL, 13)));
        assertEquals(0, desk.exposure().leavesUnits(Desk.X, Side.BUY));
    }

    @Test
    void shouldReserveNothingWhenDeniedAndNothingForOtherOrdersWhenOneEnds() {
        long other = desk.place(buy(7));
        desk.judge(buy(0));
        desk.says(ReportType.CANCELLED, id, 10);
        assertEquals("7/1/93", reserved());
        desk.says(ReportType.CANCELLED, other + 1, 7);
        assertEquals("7/1/93", reserved());
    }

    @Test
    void shouldKeepEveryReservationWhenMoreOrdersAreLiveThanThereIsRoomAtFirst() {
        for (int round = 0; round < 3; round++) {
            List<Long> orders = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                orders.add(desk.place(buy(1)));
            }
            assertEquals("90/81/10", reserved());
            for (long order : orders) {
                desk.says(ReportType.CANCELLED, order, 1);
            }
            assertEquals("10/1/90", reserved());
        }
    }
}
