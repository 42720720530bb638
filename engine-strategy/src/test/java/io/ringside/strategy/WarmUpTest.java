package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerEvent;
import io.ringside.events.TimerTarget;
import io.ringside.indicator.Sma;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a strategy sees before it may trade, and what becomes of what it wants then. */
class WarmUpTest {
    private static final long S = Stand.SECOND;

    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();

    /** Buys one at each tick, warm after so many. */
    private final class Buyer extends Strategy {
        private final Sma average;
        private final boolean timed;

        Buyer(int ticks, boolean timed) {
            average = new Sma(ticks);
            this.timed = timed;
        }

        @Override
        protected void onStart() {
            heard.add("start at " + nowNs() / S);
        }

        @Override
        protected void onTick(Tick tick) {
            average.update(tick.bidUnits());
            if (timed && tick.bidUnits() == 100) {
                scheduleEvery(nowNs() + 3 * S, 4 * S);
            }
            long id = buy(tick.instrument(), 1);
            heard.add(tick.bidUnits() + " at " + nowNs() / S + (id == 0 ? "" : " ordered"));
        }

        @Override
        protected void onTimer(TimerEvent timer) {
            heard.add("timer " + timer.deadlineNs() / S + " at " + nowNs() / S + " missed " + timer.missed());
        }

        @Override
        protected boolean isWarm() {
            return average.isReady();
        }
    }

    private static History quotes(Stand stand, long... secondsAndBids) {
        return () -> {
            int[] at = {0};
            return (TickPart tick) -> {
                if (at[0] == secondsAndBids.length) {
                    return false;
                }
                tick.quote(stand.x, secondsAndBids[at[0]] * S).bid(secondsAndBids[at[0] + 1], 1).ask(secondsAndBids[at[0] + 1] + 1, 1);
                at[0] += 2;
                return true;
            };
        };
    }

    private void add(Strategy strategy, History history) {
        stand.runner.add("buyer", strategy, List.of(), new Parameters("buyer", Map.of()).with(new Provision(history, null, false)));
        stand.at(0).control(ControlType.START);
    }

    private void quote(long second, long bid) {
        stand.at(second * S).quote(stand.x, bid, bid + 1);
    }

    @Test
    void shouldIgnoreOrdersUntilTheTickAfterTheOneThatMadeItWarm() {
        add(new Buyer(2, false), null);
        List<Integer> signals = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            quote(i, 100 + i);
            signals.add(stand.signals().size());
        }
        assertEquals(List.of(0, 0, 1, 1), signals);
        assertEquals(List.of("start at 0", "101 at 1", "102 at 2", "103 at 3 ordered", "104 at 4 ordered"), heard);
    }

    @Test
    void shouldTradeOnTheFirstTickWhenHistoryHasMadeItWarm() {
        add(new Buyer(2, false), quotes(stand, 1, 101, 2, 102));
        assertEquals(List.of(), stand.signals());
        quote(3, 103);
        assertEquals(List.of("0 ORDER BUY X 1 MARKET 0 IOC"), stand.signals());
        assertEquals(List.of("start at 0", "101 at 1", "102 at 2", "103 at 3 ordered"), heard);
    }

    @Test
    void shouldTakeWhatIsMissingFromTheRunWhenHistoryIsTooShort() {
        add(new Buyer(3, false), quotes(stand, 1, 101));
        for (int i = 2; i <= 4; i++) {
            quote(i, 100 + i);
        }
        assertEquals(List.of("start at 0", "101 at 1", "102 at 2", "103 at 3", "104 at 4 ordered"), heard);
    }

    @Test
    void shouldMoveTimersAlongWithHistoryAndKeepThemForTheRun() {
        add(new Buyer(1, true), quotes(stand, 10, 100, 12, 102, 14, 104, 22, 106));
        stand.at(26 * S).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("start at 0", "100 at 10", "102 at 12", "timer 13 at 14 missed 0", "104 at 14", "timer 17 at 22 missed 1",
                "106 at 22", "timer 25 at 26 missed 0"), heard);
    }

    @Test
    void shouldFailWhenHistoryReachesIntoTheRun() {
        add(new Buyer(1, false), quotes(stand, 1, 101, 5, 105));
        quote(5, 105);
        assertEquals(List.of("strategy buyer: java.lang.IllegalStateException: history of strategy buyer reaches to 5000000000 ns,"
                + " limit before the tick at 5000000000 ns; cut it before the run begins: orders of this callback dropped"), stand.faults);
        assertEquals(List.of("start at 0", "101 at 1", "105 at 5"), heard);
    }

    @Test
    void shouldIgnoreEveryKindOfWishWhileWarmingUp() {
        Probe probe = new Probe("probe", heard) {
            @Override
            protected boolean isWarm() {
                return false;
            }
        };
        List<Object> answers = new ArrayList<>();
        probe.on(Callback.TICK, me -> {
            answers.add(me.limit(stand.x, Side.SELL, 1, 100, TimeInForce.GTC));
            answers.add(me.target(stand.x, 5));
            answers.add(me.replace(1, 1, 1));
            me.cancel(1);
            me.cancelAll();
        });
        stand.add("probe", probe).control(ControlType.START);
        quote(1, 101);
        assertEquals(List.of(0L, 0L, false), answers);
        assertEquals(List.of(), stand.signals());
    }

    @Test
    void shouldDisableAStrategyThatFailsInHistory() {
        Strategy failing = new Strategy() {
            @Override
            protected void onTick(Tick tick) {
                throw new IllegalStateException("no");
            }
        };
        add(failing, quotes(stand, 1, 101));
        assertEquals(List.of("strategy buyer: java.lang.IllegalStateException: no: disabled, working openings cancelled"), stand.faults);
    }
}
