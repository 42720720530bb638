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

/**
 * Random inputs beside a model: the same verdicts, states, leaves and counts after each, and no subset of fills beyond a limit. A build
 * takes a tenth of what {@code -Dringside.sessions=6000}, more than a million inputs, does.
 */
class ReservationsTest {
    private static final int FULL = 6_000;
    private static final int SESSIONS = Integer.getInteger("ringside.sessions", FULL / 10);
    private static final int LEAST_OF_EACH = 1_000;
    /** What an order is refused with, and what the walk trips. */
    private static final Set<RiskCode> CODES = EnumSet.of(RiskCode.STATE, RiskCode.INSTRUMENT_RULES, RiskCode.PROHIBITED,
            RiskCode.NO_PRICE, RiskCode.CROSSED_BOOK, RiskCode.STALE_PRICE, RiskCode.PRICE_COLLAR, RiskCode.MAX_ORDER_QTY,
            RiskCode.MAX_TRADE_VALUE, RiskCode.MAX_POSITION, RiskCode.ORDER_RATE, RiskCode.DUPLICATE, RiskCode.MAX_OPEN_ORDERS,
            RiskCode.SELF_TRADE, RiskCode.GROSS, RiskCode.NET, RiskCode.MAX_OPEN_NOTIONAL, RiskCode.CONCENTRATION, RiskCode.BUYING_POWER,
            RiskCode.UNKNOWN_INSTRUMENT, RiskCode.NO_ACCOUNT, RiskCode.SECTOR, RiskCode.BETA, RiskCode.VAR, RiskCode.METRICS_AGE,
            RiskCode.NO_LIMIT, RiskCode.USER_CONTROL, RiskCode.TOO_MANY_SIGNALS, RiskCode.DRAWDOWN, RiskCode.KILL,
            RiskCode.REPEATED_EXECUTION, RiskCode.PARENT_QTY, RiskCode.REJECT_STORM, RiskCode.ORDER_TRADE_RATIO, RiskCode.RECONCILE,
            RiskCode.OPERATOR);

    private final Generator cases = Generator.of(ReservationsTest.class);

    @Test
    void shouldEqualTheModelAfterEveryInputWhenSessionsAreRandom() {
        Walk walk = new Walk(cases, Defect.NONE);
        assertNull(walk.firstDifference(SESSIONS), cases::toString);
        System.out.println(walk.inputs + " inputs, " + walk.judged + " judged, " + walk.codes + ", states "
                + walk.states + ", of the strategy " + walk.strategyStates);
        assertTrue(walk.inputs >= 1_000_000L * SESSIONS / FULL, () -> walk.inputs + " inputs, " + cases);
        assertTrue(walk.codes.get(RiskCode.APPROVED) * 5L >= walk.judged, () -> walk.codes + ", " + cases);
        long least = SESSIONS < FULL ? LEAST_OF_EACH * SESSIONS / FULL / 2 : LEAST_OF_EACH;
        for (RiskCode code : SESSIONS * 10 < FULL ? EnumSet.noneOf(RiskCode.class) : CODES) {
            assertTrue(walk.codes.getOrDefault(code, 0) >= least,
                    () -> code + " too rare: " + walk.codes + ", " + cases);
        }
        assertEquals(EnumSet.allOf(RiskState.class), walk.states, cases::toString);
        assertEquals(EnumSet.range(RiskState.NORMAL, RiskState.LIQUIDATION_ONLY), walk.strategyStates, cases::toString);
    }

    @ParameterizedTest
    @EnumSource(value = Defect.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void shouldFindADifferenceWhenTheGateIsLiedTo(Defect defect) {
        assertNotNull(new Walk(cases, defect).firstDifference(300), defect::toString);
    }
}
