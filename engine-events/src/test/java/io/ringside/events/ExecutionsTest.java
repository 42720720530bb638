package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.ringside.instrument.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExecutionsTest {
    private static final long SEED = 11;
    private static final int MEMORY = 50;

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
    void shouldTellFeesOfDifferentCurrenciesApartAndGiveThemBack() {
        Currency[] currencies = {null, Currency.of("EUR", 2), Currency.of("BNB", 8)};
        for (Currency paid : currencies) {
            executions.check(in(ReportType.FILLED, ++sequence, paid), part);
            assertEquals(ExecutionCheck.NEW, part.finding);
            for (Currency other : currencies) {
                executions.check(in(ReportType.FILLED, sequence, other), part);
                assertEquals(other == paid ? ExecutionCheck.DUPLICATE : ExecutionCheck.CONFLICT, part.finding, paid + " then " + other);
            }
            executions.check(in(ReportType.BUSTED, sequence, paid), part);
            assertEquals(ExecutionCheck.BUST, part.finding);
            assertSame(paid, part.reversal().feeCurrency);
        }
    }

    private static Report in(ReportType type, long id, Currency currency) {
        return new Report().about(5, Inputs.IBM, Side.SELL, 7).filled(id, 2, 100, 0).fee(3, true).feeIn(currency).says(type, 0);
    }

    @Test
    void shouldForgetTheOldestWhenItsMemoryIsFull() {
        for (long id = 1; id <= 5; id++) {
            fill(id, 2);
        }
        assertEquals(ExecutionCheck.DUPLICATE, fill(2, 2));
        assertEquals(ExecutionCheck.NEW, fill(1, 2));
        assertEquals(ExecutionCheck.DUPLICATE, fill(1, 2));
        assertEquals(ExecutionCheck.DUPLICATE, fill(2, 2));
    }

    @Test
    void shouldKnowTheLastOnesWhateverOrderTheirIdsComeIn() {
        Random random = new Random(SEED);
        Executions many = new Executions(MEMORY);
        List<Long> ids = new ArrayList<>();
        long largest = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean again = !ids.isEmpty() && random.nextInt(3) == 0;
            int back = again ? 1 + random.nextInt(Math.min(MEMORY, ids.size())) : 0;
            long id = again ? ids.get(ids.size() - back) : random.nextInt(4) == 0 ? fresh(random, ids) : largest + 1 + random.nextInt(3);
            Report report = new Report().about(5, Inputs.IBM, Side.SELL, 7).filled(id, 2, 100, 0);
            part.stamp(++sequence, report, many);
            assertEquals(again ? ExecutionCheck.DUPLICATE : ExecutionCheck.NEW, part.finding(sequence, report), "seed " + SEED + ", " + id);
            if (!again) {
                ids.add(id);
                largest = Math.max(largest, id);
            }
        }
    }

    private static long fresh(Random random, List<Long> ids) {
        long id = -1 - random.nextInt(1 << 20);
        while (ids.contains(id)) {
            id--;
        }
        return id;
    }

    @Test
    void shouldRaiseAnAlarmWhenABustNamesNoExecution() {
        assertEquals(ExecutionCheck.CONFLICT, check(ReportType.BUSTED, 0, 2));
    }

    @Test
    void shouldCountAFillThatNobodyLookedUp() {
        Report report = new Report().about(5, Inputs.IBM, Side.SELL, 7).filled(9, 2, 100, 0);
        assertEquals(ExecutionCheck.NEW, part.finding(77, report));
        assertEquals(ExecutionCheck.NONE, part.finding(77, report.says(ReportType.BUSTED, 0)));
    }
}
