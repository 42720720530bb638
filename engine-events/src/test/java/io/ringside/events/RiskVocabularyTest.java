package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskVocabularyTest {
    @Test
    void shouldOrderTheStatesBySeverity() {
        for (RiskState one : RiskState.values()) {
            for (RiskState other : RiskState.values()) {
                assertEquals(one.ordinal() > other.ordinal(), one.isMoreSevereThan(other), one + " than " + other);
            }
        }
        assertEquals("[NORMAL, REDUCING, LIQUIDATION_ONLY, HALTED]", Arrays.toString(RiskState.values()));
    }

    @Test
    void shouldPermitOpeningsOnlyWhenNormal() {
        assertEquals(List.of(RiskState.NORMAL), Arrays.stream(RiskState.values()).filter(RiskState::permitsOpening).toList());
    }

    @Test
    void shouldAskTheControlsInTheContractsOrder() {
        List<String> contract = List.of("STATE", "INSTRUMENT_RULES", "PROHIBITED", "NO_PRICE", "CROSSED_BOOK", "STALE_PRICE",
                "PRICE_COLLAR", "MAX_ORDER_QTY", "MAX_TRADE_VALUE", "MAX_POSITION");
        assertEquals(contract, Arrays.stream(RiskCode.values()).map(Enum::name).filter(contract::contains).toList());
    }

    @Test
    void shouldWriteTheValueInTheUnitOfItsCode() {
        Map<String, String> texts = Arrays.stream(RiskCode.values())
                .collect(Collectors.toMap(Enum::name, code -> code.format(1_234_500, Inputs.IBM), (a, b) -> a, TreeMap::new));
        assertEquals("1234500", texts.get("MAX_OPEN_ORDERS"));
        assertEquals("1234500", texts.get("TOO_MANY_SIGNALS"));
        assertEquals("123450", texts.get("MAX_POSITION"));
        assertEquals("12345", texts.get("PRICE_COLLAR"));
        assertEquals("1234.5 USD", texts.get("MAX_TRADE_VALUE"));
        assertEquals("1.2345 ms", texts.get("STALE_PRICE"));
        assertEquals("-", texts.get("KILL"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldBeTheOtherSideWhenOpposite(Side side) {
        assertEquals(-side.sign(), side.opposite().sign());
        assertEquals(side, side.opposite().opposite());
        assertEquals(side, Side.of(side.sign() * 7L));
    }
}
