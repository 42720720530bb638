package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-worked: our own resting orders make way for an order that would meet them, and no other. */
class SelfTradeTest {
    private static final String[] TICKS = {"1000,X,Q,99,10,101,10,,", "2000,X,Q,99,10,101,10,,", "3000,X,Q,99,10,101,10,,"};

    @TempDir
    private Path folder;

    private List<String> events(String selfTrade, String latency, String... script) {
        Scene scene = Scene.ofX(folder).ticks(TICKS).limits("self-trade=" + selfTrade).script(script).option("--latency-us", latency);
        List<String> all = scene.events();
        return all.subList(0, all.size() - 2);
    }

    private static final String[] MAKER_THEN_TAKER = {"1,X,order,SELL,3,LIMIT,101,,a", "1,X,order,SELL,3,LIMIT,102,,b",
        "1,X,order,SELL,3,LIMIT,103,,c", "2,X,order,BUY,4,LIMIT,102,,d"};

    private static final List<String> MADE = List.of(
            "S,1,1000,script,X,SELL,3,LIMIT,101,GTC", "V,1,1000,X,APPROVED",
            "S,1,1000,script,X,SELL,3,LIMIT,102,GTC", "V,1,1000,X,APPROVED",
            "S,1,1000,script,X,SELL,3,LIMIT,103,GTC", "V,1,1000,X,APPROVED", "S,2,2000,script,X,BUY,4,LIMIT,102,GTC");

    @Test
    void shouldRefuseTheOrderUnlessSaidOtherwise() {
        assertEquals(join(MADE, "V,2,2000,X,SELF_TRADE"), events("reject", "0", MAKER_THEN_TAKER));
    }

    @Test
    void shouldCancelWhatTheOrderCouldMeetBeforeItIsSent() {
        assertEquals(join(MADE, "V,2,2000,X,APPROVED", "X,2,2000,X,CANCELLED,3", "X,2,2000,X,CANCELLED,3", "F,2,2000,X,BUY,4,101,0,TAKER"),
                events("cancel-resting", "0", MAKER_THEN_TAKER));
    }

    @Test
    void shouldKeepTheOrderOfCancelAndOrderOnTheWayToTheVenue() {
        List<String> events = events("cancel-resting", "1", MAKER_THEN_TAKER);
        assertEquals(List.of("X,3,3000,X,CANCELLED,3", "X,3,3000,X,CANCELLED,3", "F,3,3000,X,BUY,4,101,0,TAKER"),
                events.subList(events.size() - 3, events.size()));
    }

    @Test
    void shouldRefuseAnotherWord() {
        Scene scene = Scene.ofX(folder).ticks(TICKS).limits("self-trade=none").script("1,X,order,BUY,1,MARKET,,,");
        scene.run().assertRefused("limits.properties:2: self-trade=none, limit reject or cancel-resting; write one of these");
    }

    private static List<String> join(List<String> first, String... rest) {
        List<String> all = new java.util.ArrayList<>(first);
        all.addAll(List.of(rest));
        return all;
    }
}
