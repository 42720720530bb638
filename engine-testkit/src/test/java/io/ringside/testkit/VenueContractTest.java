package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.ringside.execution.Venue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract finds what is wrong: each check fails at a venue made to break it, and none at a sound one. */
class VenueContractTest {
    private static Defect defect = Defect.NONE;

    /** Run by the tests below only. */
    static class Defective extends SimulatedVenueContractTest.Losing {
        @Override
        protected Venue venue() {
            return defect.in(super.venue());
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(100);
        }
    }

    private static TestExecutionSummary run(Defect which, DiscoverySelector selector) {
        defect = which;
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selector).build(), listener);
        return listener.getSummary();
    }

    @ParameterizedTest
    @EnumSource(value = Defect.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldFailWhenTheVenueIsBroken(Defect broken) {
        TestExecutionSummary summary = run(broken, selectMethod(Defective.class, broken.check));
        assertEquals(1, summary.getTestsStartedCount(), broken.check);
        assertEquals(1, summary.getTestsFailedCount(), broken + " was not found by " + broken.check);
    }

    @Test
    void shouldPassWhenTheVenueIsSound() {
        TestExecutionSummary summary = run(Defect.NONE, selectClass(Defective.class));
        assertEquals(checks().size(), summary.getTestsSucceededCount(), () -> summary.getFailures().toString());
    }

    @Test
    void shouldHaveABrokenVenueForEachCheck() {
        Set<String> broken = Arrays.stream(Defect.values()).map(each -> each.check).filter(check -> !check.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks(), broken);
    }

    private static Set<String> checks() {
        return Arrays.stream(VenueContract.class.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
