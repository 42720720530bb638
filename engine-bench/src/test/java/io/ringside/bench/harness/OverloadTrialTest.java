package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.core.Overload;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverloadTrialTest {
    /** More than any engine takes, so that there is an overload on every machine. */
    private static final double SUSTAINABLE = 3_000_000;

    @ParameterizedTest
    @CsvSource({"FUSED,BLOCK", "FUSED,CONFLATE", "FUSED,DROP", "PIPELINED,BLOCK", "PIPELINED,CONFLATE", "PIPELINED,DROP"})
    void shouldFindTheBooksOfBothSidesEqualWhenOverloaded(Threading threading, Overload policy) {
        EngineSubject.Plan plan = new EngineSubject.Plan(threading, WaitMode.BLOCKING, new Strategies(Strategies.EVERY_TICK, List.of()),
                true, 1);
        OverloadTrial trial = new OverloadTrial(policy, SUSTAINABLE, 0.15).run(plan, 0.15);
        trial.checks().forEach((what, isHeld) -> assertTrue(isHeld || what.startsWith("p50"), () -> what + ": " + trial.counts()));
    }
}
