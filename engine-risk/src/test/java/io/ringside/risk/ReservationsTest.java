package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.instrument.Generator;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A million inputs beside a model: the same verdicts, states, leaves and counts after each, and no subset of fills beyond a limit. */
class ReservationsTest {
    private static final int SESSIONS = 3_400;
    private static final int LEAST_OF_EACH = 1_000;
    private static final Set<RiskCode> CODES = EnumSet.complementOf(EnumSet.of(RiskCode.APPROVED, RiskCode.FAULT, RiskCode.REARM));

    private final Generator cases = Generator.of(ReservationsTest.class);

    @Test
    void shouldEqualTheModelAfterEveryInputWhenSessionsAreRandom() {
        Walk walk = new Walk(cases, Defect.NONE);
        assertNull(walk.firstDifference(SESSIONS), cases::toString);
        System.out.println(walk.inputs + " inputs, " + walk.judged + " judged, " + walk.codes);
        assertTrue(walk.inputs >= 1_000_000, () -> walk.inputs + " inputs, " + cases);
        assertTrue(walk.codes.get(RiskCode.APPROVED) * 5L >= walk.judged, () -> walk.codes + ", " + cases);
        for (RiskCode code : CODES) {
            assertTrue(walk.codes.getOrDefault(code, 0) >= LEAST_OF_EACH, () -> code + " too rare: " + walk.codes + ", " + cases);
        }
        assertEquals(EnumSet.of(RiskState.NORMAL, RiskState.LIQUIDATION_ONLY, RiskState.HALTED), walk.states);
    }

    @ParameterizedTest
    @EnumSource(value = Defect.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void shouldFindADifferenceWhenTheGateIsLiedTo(Defect defect) {
        assertNotNull(new Walk(cases, defect).firstDifference(20), defect::toString);
    }
}
