package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlType;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Generator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final int STEPS = 50_000;
    private static final long MS = 1_000_000L;

    private final Generator cases = Generator.of(TimersTest.class);
    private final Stand stand = new Stand();
    private final List<String> heard = new ArrayList<>();
    private final Probe probe = new Probe("a", heard);
    private final Probe other = new Probe("b", heard);

    private void set(long... deadlines) {
        probe.on(Callback.TICK, p -> {
            for (long deadline : deadlines) {
                p.schedule(deadline);
            }
        });
        stand.quote();
        probe.quiet();
        heard.clear();
    }

    @Test
    void shouldFireByDeadlineThenId() {
        stand.add("a", probe).at(100);
        set(130, 120, 130, 110);
        assertEquals(110, stand.runner.nextTimerNs());
        stand.at(130).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 4 due 110 at 130", "a timer 2 due 120 at 130", "a timer 1 due 130 at 130",
                "a timer 3 due 130 at 130"), heard);
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs());
    }

    @Test
    void shouldLeaveTimersThatAreNotDue() {
        stand.add("a", probe).at(100);
        set(110, 111);
        stand.at(110).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 1 due 110 at 110"), heard);
        assertEquals(111, stand.runner.nextTimerNs());
    }

    @Test
    void shouldBeDueAtOnceWhenTheTimeHasPassed() {
        stand.add("a", probe).at(100);
        set(40);
        assertEquals(40, stand.runner.nextTimerNs());
        stand.timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 1 due 40 at 100"), heard);
    }

    @Test
    void shouldFireATimerSetInATimerWhenItIsDueToo() {
        stand.add("a", probe).at(100);
        probe.on(Callback.TIMER, p -> {
            if (heard.size() < 3) {
                p.schedule(p.nowNs() - 1);
            }
        });
        stand.add("b", other);
        probe.on(Callback.TICK, p -> p.schedule(100));
        stand.quote();
        heard.clear();
        stand.timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 1 due 100 at 100", "a timer 2 due 99 at 100", "a timer 3 due 99 at 100"), heard);
    }

    @Test
    void shouldIgnoreTimersOfTheVenue() {
        stand.add("a", probe).at(100);
        set(100);
        stand.timer(TimerTarget.VENUE);
        assertEquals(List.of(), heard);
        assertEquals(100, stand.runner.nextTimerNs());
    }

    @Test
    void shouldTakeTimersInOnStart() {
        stand.add("a", probe.on(Callback.START, p -> p.schedule(7)));
        stand.control(ControlType.START);
        assertEquals(7, stand.runner.nextTimerNs());
    }

    @Test
    void shouldDisableWhenATimerIsSetForAPastTimeForEver() {
        stand.add("a", probe.on(Callback.TIMER, p -> p.schedule(0)).on(Callback.TICK, p -> p.schedule(0)));
        stand.quote();
        stand.timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("0 CANCEL_OPENINGS"), stand.signals());
        assertTrue(stand.faults.get(0).contains("1001, limit 1000"), stand.faults::toString);
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs());
    }

    @Test
    void shouldEqualASortedListWhenTimersAreRandom() {
        List<String> names = List.of("a", "b");
        List<Probe> probes = List.of(probe, other);
        stand.add("a", probe, stand.x).add("b", other, stand.y).at(0);
        List<Timer> model = new ArrayList<>();
        long[] lastId = {0};
        for (int i = 0; i < 2; i++) {
            String name = names.get(i);
            probes.get(i).on(Callback.TICK, p -> {
                int count = cases.below(4);
                for (int k = 0; k < count; k++) {
                    Timer timer = new Timer(name, stand.nowNs + cases.between(-5, 300), ++lastId[0]);
                    model.add(timer);
                    assertEquals(timer.id, p.schedule(timer.deadline), cases::toString);
                }
            });
        }
        int fired = 0;
        for (int step = 0; step < STEPS; step++) {
            stand.at(stand.nowNs + cases.below(3)).quote(cases.chance(2) ? stand.x : stand.y, 1, 2);
            fired += step % 10 == 0 ? compare(model) : 0;
        }
        assertTrue(fired > STEPS, "fired " + fired + ", " + cases);
    }

    private int compare(List<Timer> model) {
        long due = stand.nowNs + cases.below(20);
        model.sort(Comparator.comparingLong(Timer::deadline).thenComparingLong(Timer::id));
        assertEquals(model.isEmpty() ? Long.MAX_VALUE : model.get(0).deadline, stand.runner.nextTimerNs(), cases::toString);
        List<String> expected = new ArrayList<>();
        while (!model.isEmpty() && model.get(0).deadline <= due) {
            Timer first = model.remove(0);
            expected.add(first.owner + " timer " + first.id + " due " + first.deadline + " at " + due);
        }
        heard.clear();
        stand.at(due).timer(TimerTarget.STRATEGIES);
        assertEquals(expected, heard, cases::toString);
        return expected.size();
    }

    private record Timer(String owner, long deadline, long id) {
    }

    @Test
    void shouldCallAgainAndAgainUnderOneIdUntilCancelled() {
        stand.add("a", probe.on(Callback.TICK, p -> p.scheduleEvery(110 * MS, 10 * MS))).at(100 * MS).quote();
        probe.quiet();
        heard.clear();
        for (long due : new long[] {110, 120, 130}) {
            assertEquals(due * MS, stand.runner.nextTimerNs());
            stand.at(due * MS).timer(TimerTarget.STRATEGIES);
        }
        boolean[] cancelled = new boolean[2];
        probe.on(Callback.TIMER, p -> {
            cancelled[0] = p.cancelTimer(1);
            cancelled[1] = p.cancelTimer(1);
        });
        stand.at(140 * MS).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 1 due 110000000 at 110000000", "a timer 1 due 120000000 at 120000000",
                "a timer 1 due 130000000 at 130000000", "a timer 1 due 140000000 at 140000000"), heard);
        assertTrue(cancelled[0] && !cancelled[1]);
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs());
    }

    @Test
    void shouldCallOnceAndTellHowManyItStandsForWhenDeadlinesPassAtOnce() {
        stand.add("a", probe.on(Callback.TICK, p -> p.scheduleEvery(110 * MS, 10 * MS))).at(100 * MS).quote();
        heard.clear();
        stand.at(110 * MS + 3_600_000 * MS + 1).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("a timer 1 due 110000000 at 3600110000001 missed 360000"), heard);
        assertEquals(110 * MS + 3_600_010 * MS, stand.runner.nextTimerNs());
    }

    @Test
    void shouldForgetAPeriodicTimerWhenItsStrategyIsDisabledOrStopped() {
        stand.add("a", probe.on(Callback.TICK, p -> p.scheduleEvery(0, MS))).add("b", other.on(Callback.TICK, p -> p.scheduleEvery(0, MS)));
        stand.at(100 * MS).quote();
        probe.on(Callback.TIMER, p -> {
            throw new StackOverflowError();
        });
        stand.timer(TimerTarget.STRATEGIES);
        heard.clear();
        stand.at(101 * MS).timer(TimerTarget.STRATEGIES);
        assertEquals(List.of("b timer 2 due 101000000 at 101000000"), heard);
        stand.control(ControlType.STOP);
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs());
    }

    @Test
    void shouldRefuseAPeriodBelowAMillisecondAndAnothersTimer() {
        List<Object> answers = new ArrayList<>();
        stand.add("a", probe.on(Callback.TICK, p -> p.schedule(Long.MAX_VALUE - 1))).add("b", other.on(Callback.TICK, p -> {
            answers.add(p.cancelTimer(1));
            answers.add(org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> p.scheduleEvery(0, MS - 1))
                    .getMessage());
        }));
        stand.quote();
        assertEquals(List.of(false,
                "strategy b: timer period 999999 ns, limit at least 1000000; lengthen it, or work in onTick"), answers);
    }

    @Test
    void shouldEqualASortedListWhenTimersRepeatAndAreCancelledAtRandom() {
        List<Repeating> model = new ArrayList<>();
        long[] lastId = {0};
        stand.add("a", probe).at(0);
        probe.on(Callback.TICK, p -> {
            if (!model.isEmpty() && cases.chance(2)) {
                Repeating gone = model.remove(cases.below(model.size()));
                assertTrue(p.cancelTimer(gone.id), cases::toString);
            } else {
                Repeating timer = new Repeating(stand.nowNs + cases.between(-3, 30) * MS, cases.between(1, 9) * MS, ++lastId[0]);
                model.add(timer);
                assertEquals(timer.id, p.scheduleEvery(timer.deadline, timer.period), cases::toString);
            }
        });
        int fired = 0;
        for (int step = 0; step < STEPS / 10; step++) {
            stand.at(stand.nowNs + cases.below(3) * MS).quote();
            fired += compareRepeating(model);
        }
        assertTrue(fired > STEPS / 10, "fired " + fired + ", " + cases);
    }

    private int compareRepeating(List<Repeating> model) {
        long now = stand.nowNs;
        model.sort(Comparator.comparingLong(Repeating::deadline).thenComparingLong(Repeating::id));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            Repeating timer = model.get(i);
            if (timer.deadline <= now) {
                long missed = (now - Math.max(0, timer.deadline)) / timer.period;
                expected.add("a timer " + timer.id + " due " + timer.deadline + " at " + now + (missed == 0 ? "" : " missed " + missed));
                model.set(i, new Repeating(timer.deadline + (missed + 1) * timer.period, timer.period, timer.id));
            }
        }
        heard.clear();
        stand.timer(TimerTarget.STRATEGIES);
        assertEquals(expected, heard, cases::toString);
        return expected.size();
    }

    private record Repeating(long deadline, long period, long id) {
    }
}
