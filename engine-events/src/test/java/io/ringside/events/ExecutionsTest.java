package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExecutionsTest {
    private final Executions executions = new Executions(4);
    private final ExecutionPart part = new ExecutionPart();
    private long sequence;

    private ExecutionCheck check(ReportType type, long id, long quantity) {
        Report report = new Report().about(5, Inputs.IBM, Side.SELL, 7).filled(id, quantity, 100, 0).fee(3, true).says(type, 0);
        part.stamp(++sequence, report, executions);
        return part.finding(sequence, report);
    }

    private ExecutionCheck fill(long id, long quantity) {
        return check(ReportType.FILLED, id, quantity);
    }

    @Test
    void shouldCountAnExecutionOnceAndRaiseAnAlarmForOtherContent() {
        assertEquals(ExecutionCheck.NEW, fill(9, 2));
        assertEquals(ExecutionCheck.DUPLICATE, fill(9, 2));
        assertEquals(ExecutionCheck.CONFLICT, fill(9, 3));
        assertEquals(ExecutionCheck.NEW, fill(10, 2));
        assertEquals(ExecutionCheck.NEW, fill(0, 2));
        assertEquals(ExecutionCheck.NEW, fill(0, 2), "no id, no memory");
        assertEquals(ExecutionCheck.NONE, check(ReportType.ACCEPTED, 9, 2));
    }

    @Test
    void shouldUndoOnceWhatWasBookedAndNothingElse() {
        fill(9, 2);
        assertEquals(ExecutionCheck.CONFLICT, check(ReportType.BUSTED, 9, 3));
        assertEquals(ExecutionCheck.BUST, check(ReportType.BUSTED, 9, 2));
        assertEquals("BUY 2 100 -3", part.reversal().side + " " + part.reversal().quantityUnits + " " + part.reversal().priceUnits + " "
                + part.reversal().feeUnits);
        assertEquals(ExecutionCheck.DUPLICATE, check(ReportType.BUSTED, 9, 2));
        assertEquals(ExecutionCheck.DUPLICATE, fill(9, 2));
    }

    @Test
    void shouldNotBookAnExecutionWhoseBustCameFirst() {
        assertEquals(ExecutionCheck.NONE, check(ReportType.BUSTED, 9, 2));
        assertEquals(ExecutionCheck.DUPLICATE, check(ReportType.BUSTED, 9, 2));
        assertEquals(ExecutionCheck.BUSTED_BEFORE, fill(9, 2));
        assertEquals(ExecutionCheck.DUPLICATE, fill(9, 2));
        assertEquals(ExecutionCheck.DUPLICATE, check(ReportType.BUSTED, 9, 2));
    }

    @Test
    void shouldForgetTheOldestWhenItsMemoryIsFull() {
        for (long id = 1; id <= 5; id++) {
            fill(id, 2);
        }
        assertEquals(ExecutionCheck.DUPLICATE, fill(2, 2));
        assertEquals(ExecutionCheck.NEW, fill(1, 2));
        assertEquals(ExecutionCheck.NEW, fill(2, 2));
    }

    @Test
    void shouldCountAFillThatNobodyLookedUp() {
        Report report = new Report().about(5, Inputs.IBM, Side.SELL, 7).filled(9, 2, 100, 0);
        assertEquals(ExecutionCheck.NEW, part.finding(77, report));
        assertEquals(ExecutionCheck.NONE, part.finding(77, report.says(ReportType.BUSTED, 0)));
    }
}
