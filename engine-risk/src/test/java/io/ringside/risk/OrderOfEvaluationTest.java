package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first violated control in the contract's order counts, whatever else is violated. */
class OrderOfEvaluationTest {
    /** As the contract has it; the cap on signals comes before a signal is looked at. */
    private static final List<RiskCode> ORDER = List.of(RiskCode.TOO_MANY_SIGNALS, RiskCode.STATE, RiskCode.INSTRUMENT_RULES,
            RiskCode.PROHIBITED, RiskCode.NO_PRICE, RiskCode.CROSSED_BOOK, RiskCode.STALE_PRICE, RiskCode.PRICE_COLLAR,
            RiskCode.MAX_ORDER_QTY, RiskCode.MAX_TRADE_VALUE, RiskCode.MAX_POSITION, RiskCode.MAX_OPEN_ORDERS);

    private static Stream<Set<RiskCode>> pairs() {
        List<Set<RiskCode>> pairs = new ArrayList<>();
        for (RiskCode first : ORDER) {
            for (RiskCode second : ORDER) {
                if (first.compareTo(second) < 0 && isPossible(EnumSet.of(first, second))) {
                    pairs.add(EnumSet.of(first, second));
                }
            }
        }
        return pairs.stream();
    }

    /** A crossed book has a price on both sides. */
    private static boolean isPossible(Set<RiskCode> violated) {
        return !violated.contains(RiskCode.NO_PRICE) || !violated.contains(RiskCode.CROSSED_BOOK);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldCountTheFirstWhenTwoControlsAreViolated(Set<RiskCode> violated) {
        assertEquals(first(violated), judge(violated));
    }

    @Test
    void shouldCountTheFirstWhenAnySetOfControlsIsViolated() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        Map<Set<RiskCode>, Desk> desks = new HashMap<>();
        for (int bits = 0; bits < 1 << ORDER.size(); bits++) {
            Set<RiskCode> violated = EnumSet.noneOf(RiskCode.class);
            for (int i = 0; i < ORDER.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    violated.add(ORDER.get(i));
                }
            }
            if (isPossible(violated)) {
                asked++;
                RiskCode found = judge(violated, desks.computeIfAbsent(ofTheDesk(violated), codes -> new Desk(limits(codes))));
                if (found != first(violated)) {
                    wrong.add(violated + " gave " + found);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(3_072, asked);
    }

    /** What is violated by the desk's limits and state; the rest is up to the order and its market. */
    private static Set<RiskCode> ofTheDesk(Set<RiskCode> violated) {
        Set<RiskCode> lasting = EnumSet.of(RiskCode.STATE, RiskCode.PROHIBITED, RiskCode.MAX_ORDER_QTY, RiskCode.MAX_TRADE_VALUE,
                RiskCode.MAX_POSITION, RiskCode.MAX_OPEN_ORDERS);
        lasting.retainAll(violated);
        return lasting;
    }

    private static RiskCode first(Set<RiskCode> violated) {
        return ORDER.stream().filter(violated::contains).findFirst().orElse(RiskCode.APPROVED);
    }

    private static RiskCode judge(Set<RiskCode> violated) {
        return judge(violated, new Desk(limits(violated)));
    }

    private static RiskCode judge(Set<RiskCode> violated, Desk desk) {
        desk.box.clear();
        boolean crossed = violated.contains(RiskCode.CROSSED_BOOK);
        boolean absent = violated.contains(RiskCode.NO_PRICE);
        desk.quote(Desk.X, crossed ? 10_001 : 10_000, absent ? Desk.ABSENT : 10_000);
        if (violated.contains(RiskCode.STALE_PRICE)) {
            desk.nowNs += 5_000_001;
        }
        if (violated.contains(RiskCode.STATE)) {
            desk.kill(1, RiskCode.KILL);
        }
        int place = 0;
        if (violated.contains(RiskCode.TOO_MANY_SIGNALS)) {
            for (; place < 8; place++) {
                desk.riding(Ask.market(Desk.X, Side.BUY, 0));
            }
        }
        long price = violated.contains(RiskCode.PRICE_COLLAR) ? 11_000 : 10_000;
        desk.riding(Ask.limit(Desk.X, Side.BUY, 5, violated.contains(RiskCode.INSTRUMENT_RULES) ? price + 100_000_000 : price)).timer();
        return desk.slot.verdicts.get(place).isApproved(desk.slot.sequence) ? RiskCode.APPROVED : desk.slot.verdicts.get(place).code;
    }

    private static LimitsBuilder limits(Set<RiskCode> violated) {
        LimitsBuilder limits = Desk.off().set("price.max-age-ms", "5").set("price.collar-bps", "500");
        for (RiskCode code : violated) {
            switch (code) {
                case PROHIBITED -> limits.prohibited("X");
                case MAX_ORDER_QTY -> limits.maxOrderQuantity("X", "4");
                case MAX_TRADE_VALUE -> limits.maxTradeValueBps(0);
                case MAX_POSITION -> limits.maxLong("X", "4");
                case MAX_OPEN_ORDERS -> limits.maxOpenOrders(0);
                default -> { }
            }
        }
        return limits;
    }
}
