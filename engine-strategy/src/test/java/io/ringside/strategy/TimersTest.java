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
}
