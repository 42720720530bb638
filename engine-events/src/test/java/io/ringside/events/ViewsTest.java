package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {
    private final Views views = new Views();

    static Stream<Function<Views, Object>> shown() {
        return Stream.of(views -> views.tick(Inputs.quote(1, 2), 9), views -> views.fill(Inputs.fill(), 9),
                views -> views.update(Inputs.cancelled(null), 9), views -> views.update(Inputs.denied(), 9),
                views -> views.risk(riskOutcome(), 9), views -> views.timer(1, 2, 9, 0));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void shouldAnswerEveryQuestionWhenShown(Function<Views, Object> show) {
        assertEquals(List.of(), failures(show.apply(views)));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void shouldThrowOnEveryQuestionWhenUsedAfterItsCallback(Function<Views, Object> show) {
        Object retained = show.apply(views);
        views.release();
        String name = retained.getClass().getSimpleName();
        String message = name + " used after its callback returned, limit the callback; copy the values you need";
        assertEquals(questions(retained).map(question -> question.getName() + ": " + message).toList(), failures(retained));
    }

    @Test
    void shouldThrowWhenAnotherViewHasBeenShownSince() {
        Tick retained = views.tick(Inputs.trade(1), 9);
        views.timer(1, 2, 10, 0);
        assertEquals("Tick used after its callback returned, limit the callback; copy the values you need",
                assertThrows(AssertionError.class, retained::instrument).getMessage());
    }

    @Test
    void shouldUseTheSameObjectWhenShownAgain() {
        Tick first = views.tick(Inputs.trade(1), 9);
        views.release();
        assertSame(first, views.tick(Inputs.trade(2), 10));
        assertEquals(2, first.priceUnits());
    }

    @Test
    void shouldKeepItsViewsOpenWhenAnotherStageReleasesItsOwn() {
        Tick tick = views.tick(Inputs.trade(1), 9);
        Views other = new Views();
        other.tick(Inputs.trade(2), 9);
        other.release();
        assertEquals(1, tick.priceUnits());
    }

    @Test
    void shouldShowStateAndCauseWhenTheRiskStateChanged() {
        RiskEvent event = views.risk(riskOutcome(), 9);
        assertEquals(List.of(RiskState.REDUCING, RiskCode.DRAWDOWN, 9L), List.of(event.state(), event.cause(), event.timestampNs()));
        assertEquals("DRAWDOWN -> REDUCING", event.toString());
    }

    @Test
    void shouldShowWhatTheGateStampedWhenTheSlotIsShown() {
        Slot slot = new Slot();
        slot.sequence = 5;
        slot.gate.stamp(5, RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN, true, 0);
        assertEquals("DRAWDOWN -> LIQUIDATION_ONLY", views.risk(slot, 9).toString());
        slot.sequence = 6;
        assertEquals(RiskState.HALTED, views.risk(slot, 9).state());
    }

    @Test
    void shouldShowIdAndDeadlineWhenATimerIsDue() {
        TimerEvent timer = views.timer(3, 8, 9, 0);
        assertEquals(List.of(3L, 8L, 9L), List.of(timer.timerId(), timer.deadlineNs(), timer.timestampNs()));
    }

    @Test
    void shouldRefuseTheTimerWhenAnotherViewWasShownAfterIt() {
        TimerEvent timer = views.timer(3, 8, 9, 0);
        views.tick(Inputs.trade(1), 9);
        assertThrows(AssertionError.class, timer::timerId);
    }

    private static Outcome riskOutcome() {
        Outcome outcome = new Outcome();
        outcome.riskState(RiskState.REDUCING, RiskCode.DRAWDOWN);
        return outcome;
    }

    private static Stream<Method> questions(Object view) {
        return Stream.of(view.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    private static List<String> failures(Object view) {
        List<String> failures = new ArrayList<>();
        questions(view).forEach(question -> {
            try {
                question.invoke(view);
            } catch (InvocationTargetException e) {
                failures.add(question.getName() + ": " + e.getCause().getMessage());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
        return failures;
    }
}
