package io.ringside.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.risk.ProposedOrder;
import io.ringside.risk.UserControl;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Controls that break the contract are caught, each by the test that is about it. */
class ControlContractTest {
    private static final List<String> NONE = List.of();
    private static long calls;

    /** A control made of a function. */
    private record Made(String name, Predicate<ProposedOrder> rule) implements UserControl {
        @Override
        public boolean refuses(ProposedOrder order) {
            return rule.test(order);
        }
    }

    /** Keeps what it should not. */
    private static final class Boxing implements UserControl {
        private Object last;

        @Override
        public String name() {
            return "boxing";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            last = new long[] {order.quantityUnits()};
            return last == null;
        }
    }

    private static List<String> broken(Supplier<UserControl> control) {
        ControlContract contract = new ControlContract() {
            @Override
            protected UserControl control() {
                return control.get();
            }
        };
        List<String> broken = new java.util.ArrayList<>();
        check(broken, "name", contract::shouldHaveANameThatStays);
        check(broken, "refuses", contract::shouldOnlyRefuse);
        check(broken, "again", contract::shouldDecideTheSameWhenTheSameIsDecidedAgain);
        check(broken, "exit", contract::shouldStandInTheWayOfNoExit);
        check(broken, "garbage", contract::shouldAllocateNothingPerOrder);
        return broken;
    }

    private static void check(List<String> broken, String what, Executable test) {
        try {
            test.execute();
        } catch (AssertionError e) {
            broken.add(what);
        } catch (Throwable e) {
            throw new AssertionError(what, e);
        }
    }

    @Test
    void shouldPassWhenAControlRefusesEverythingOrNothing() {
        assertEquals(NONE, broken(() -> new Made("all", order -> true)));
        assertEquals(NONE, broken(() -> new Made("nothing", order -> false)));
        assertEquals(NONE, broken(() -> new Made("odd",
                order -> order.measured((order.quantityUnits() & 1) != 0, order.quantityUnits(), 2))));
    }

    @Test
    void shouldCatchAControlThatDecidesByWhatItSharesWithOthers() {
        assertEquals(List.of("again"), broken(() -> new Made("statics", order -> calls++ % 3 == 0)));
    }

    @Test
    void shouldCatchAControlThatThrows() {
        assertEquals(List.of("refuses", "again"), broken(() -> new Made("throws", order -> {
            if (order.quantityUnits() == 7) {
                throw new IllegalStateException("seven");
            }
            return false;
        })).stream().filter(one -> !one.equals("garbage")).toList());
    }

    @Test
    void shouldCatchAControlThatAllocates() {
        assertEquals(List.of("garbage"), broken(Boxing::new));
    }

    @Test
    void shouldCatchANameThatChanges() {
        assertEquals(List.of("name"), broken(() -> new Made("name " + calls++, order -> false)));
    }
}
