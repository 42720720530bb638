package io.ringside.execution;

import static io.ringside.execution.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own resting orders are cancelled before an order that could meet them leaves, and only if it leaves. */
class OrderRouterClearWayTest {
    private final Desk desk = new Desk();

    private List<String> sent(Wish... wishes) {
        desk.tick(wishes);
        return List.copyOf(desk.sent.subList(1, desk.sent.size()));
    }

    private void resting() {
        desk.tick(order(desk.x, Side.SELL, 5).limit(101), order(desk.x, Side.SELL, 6).limit(103).by(2),
                order(desk.x, Side.BUY, 7).limit(90), order(desk.y, Side.SELL, 8).limit(101));
    }

    @Test
    void shouldCancelWhatTheLimitReachesOfAnyStrategyBeforeTheOrderIsSent() {
        resting();
        assertEquals(List.of("submit 2048 BUY 1 X at 100 GTC"), sent(order(desk.x, Side.BUY, 1).limit(100).clearing()));
        assertEquals(List.of("cancel 1024 SELL 5 X at 101", "submit 3072 BUY 1 X at 102 GTC"),
                sent(order(desk.x, Side.BUY, 1).limit(102).clearing()));
        assertEquals(List.of("cancel 1025 SELL 6 X at 103", "submit 4096 BUY 1 X at 103 GTC"),
                sent(order(desk.x, Side.BUY, 1).limit(103).clearing()));
        assertEquals(List.of("submit 5120 BUY 1 X at 104 GTC"), sent(order(desk.x, Side.BUY, 1).limit(104)));
    }

    @Test
    void shouldCancelEverythingOppositeWhenNothingLimitsTheOrder() {
        resting();
        assertEquals(List.of("cancel 1025 SELL 6 X at 103", "cancel 1024 SELL 5 X at 101", "submit 2048 BUY 1 X MARKET IOC"),
                sent(order(desk.x, Side.BUY, 1).clearing()));
    }

    @Test
    void shouldCancelAnOrderUnderReplaceWhateverItsLimit() {
        resting();
        desk.tick(desk.replace(1025, 6, 99));
        assertEquals(List.of("cancel 1025 SELL 6 X at 103", "submit 3072 BUY 1 X at 100 GTC"),
                sent(order(desk.x, Side.BUY, 1).limit(100).clearing()));
    }

    @Test
    void shouldCancelAStopOnlyOnceItWaitsNoMore() {
        desk.tick(order(desk.x, Side.SELL, 5).limit(101).from(99), order(desk.x, Side.SELL, 6).limit(101).from(98));
        assertEquals(List.of("submit 2048 BUY 1 X at 101 GTC"), sent(order(desk.x, Side.BUY, 1).limit(101).clearing()));
        desk.says(1024, ReportType.TRIGGERED);
        desk.fill(1025, Side.SELL, 2, 101);
        assertEquals(List.of("cancel 1025 SELL 4 X STOP_LIMIT", "cancel 1024 SELL 5 X STOP_LIMIT", "submit 5120 BUY 1 X at 101 GTC"),
                sent(order(desk.x, Side.BUY, 1).limit(101).clearing()));
    }

    @Test
    void shouldCancelBeforeAReplace() {
        resting();
        desk.says(1026, ReportType.ACCEPTED);
        Wish replace = desk.replace(1026, 7, 101).clearing();
        assertEquals("cancel 1024 SELL 5 X at 101", sent(replace).get(0));
        assertEquals(SignalAction.REPLACE, replace.action);
        assertEquals(2, desk.sent.size() - 1);
    }

    @Test
    void shouldCancelNothingForAnOrderThatIsKeptBack() {
        resting();
        desk.killSwitch.raise(RiskCode.KILL);
        assertEquals(List.of(), sent(order(desk.x, Side.BUY, 1).limit(103).clearing()));
        assertEquals(List.of(), sent(order(desk.x, Side.BUY, 1).limit(103).clearing().unapproved()));
    }
}
