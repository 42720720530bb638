package io.ringside.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class MeasuredStrategyTest {
    @Test
    void shouldMakeTheStrategyWhenItsNameOrClassIsStated() {
        assertInstanceOf(EmaCrossover.class, MeasuredStrategy.create("ema-crossover"));
        assertInstanceOf(EveryTick.class, MeasuredStrategy.create("io.ringside.bench.EveryTick"));
    }

    @Test
    void shouldNameTheValueWhenThereIsNoSuchClass() {
        assertEquals("strategyClass: value com.acme.Nowhere (java.lang.ClassNotFoundException: com.acme.Nowhere),"
                + " limit " + StrategyCatalog.names() + ", or a class on the class path that extends Strategy;"
                + " correct the name, or run with java -cp benchmarks.jar:yours.jar org.openjdk.jmh.Main", refusal("com.acme.Nowhere"));
    }

    @Test
    void shouldNameTheSuperclassWhenTheClassIsNoStrategy() {
        assertEquals("strategyClass: value java.lang.String, whose superclass is class java.lang.Object,"
                + " limit classes that extend io.ringside.strategy.Strategy; extend it, or name another class",
                refusal("java.lang.String"));
    }

    @Test
    void shouldAskForAConstructorWhenNoneIsPublic() {
        assertEquals("strategyClass: value " + Closed.class.getName() + " without a public constructor that takes nothing,"
                + " limit 1 such constructor; add one, or extend TickToSignal and override strategy()", refusal(Closed.class.getName()));
    }

    @Test
    void shouldSayWhatWasThrownWhenTheConstructorFails() {
        String why = refusal(Failing.class.getName());
        assertTrue(why.contains("whose constructor threw java.lang.IllegalStateException: no licence, limit"), why);
    }

    @Test
    void shouldSayWhyWhenTheClassIsAbstract() {
        String why = refusal(Unfinished.class.getName());
        assertTrue(why.contains("cannot be constructed (java.lang.InstantiationException)"), why);
    }

    private static String refusal(String name) {
        return assertThrows(InvalidInputException.class, () -> MeasuredStrategy.create(name)).getMessage();
    }

    /** Its constructor is not public. */
    public static final class Closed extends Strategy {
        Closed() {
        }
    }

    /** Its constructor throws. */
    public static final class Failing extends Strategy {
        /** Throws. */
        public Failing() {
            throw new IllegalStateException("no licence");
        }
    }

    /** Cannot be made. */
    public abstract static class Unfinished extends Strategy {
        /** Is never called. */
        public Unfinished() {
        }
    }
}
