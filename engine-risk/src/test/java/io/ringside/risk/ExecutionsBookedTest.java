package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Executions;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An execution counts once for account, strategy and conduct, whatever is repeated or taken back. */
class ExecutionsBookedTest {
    private final Desk desk = Desk.ofTwo(Desk.off().set("executions.max", "1"));
    private final Executions seen = new Executions(16);
    private long id;

    private void order() {
        desk.asking = 1;
        id = desk.place(Ask.limit(Desk.X, Side.BUY, 6, 9_000));
    }

    private void says(ReportType type, long execution, long order) {
        Report report = new Report().about(order, Desk.X, Side.BUY, desk.nowNs).filled(execution, 4, 9_000, 2);
        report.type = type;
        desk.report(report, seen);
    }

    /** Strategy b's position, the order's leaves, and what of the account's position could be closed. */
    private List<Object> books() {
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        return List.of(desk.exposure().books().heldUnits(1, Desk.X), desk.exposure().leavesUnits(Desk.X, Side.BUY),
                desk.judge(Ask.market(Desk.X, Side.SELL, 100)));
    }

    @Test
    void shouldCountARepeatedExecutionOnce() {
        order();
        says(ReportType.FILLED, 11, id);
        says(ReportType.FILLED, 11, id);
        says(ReportType.FILLED, 11, id);
        assertEquals(List.of(4L, 2L, "STATE 100 of 4"), books());
        assertEquals("OPERATOR -> REDUCING", desk.box.drain().get(0), "no second execution without a hand");
    }

    @Test
    void shouldTakeFromTheStrategyWhatIsTakenBackAndKeepTheOrderAsItWas() {
        order();
        says(ReportType.FILLED, 11, id);
        says(ReportType.BUSTED, 11, id);
        says(ReportType.BUSTED, 11, id);
        assertEquals(List.of(0L, 2L, "STATE 100 of 0"), books());
    }

    @Test
    void shouldTakeBackFromTheAccountAloneWhatNoStrategyOrdered() {
        order();
        says(ReportType.FILLED, 11, 77);
        assertEquals(0, desk.exposure().books().heldUnits(1, Desk.X));
        says(ReportType.BUSTED, 11, 77);
        assertEquals(List.of(0L, 6L, "STATE 100 of 0"), books());
        assertEquals(List.of(), desk.faults);
    }

    @Test
    void shouldBookNothingWhereTheBustCameFirst() {
        order();
        says(ReportType.BUSTED, 11, id);
        says(ReportType.FILLED, 11, id);
        assertEquals(List.of(0L, 2L, "STATE 100 of 0"), books());
    }
}
