package io.ringside.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.ringside.cyclea.There;
import io.ringside.cycleb.Back;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.Verdict;
import io.ringside.risk.RiskGate;
import io.ringside.strategy.BadNeighbour;
import io.ringside.strategy.Strategy;
import io.ringside.venue.BadStage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as the design draws it. Every rule is shown to fail on classes made to break it. */
class ArchitectureTest {
    private static final String[] STAGES = packages("events", "position", "strategy", "risk", "execution", "venue", "portfolio", "report");
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime",
            "java.time.Instant.now", "java.time.LocalDateTime.now", "java.time.LocalDate.now", "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC", "java.lang.Math.random", "java.lang.Thread.sleep");
    private static final Set<String> CLOCK_READERS = Set.of("Engine", "LiveDriver", "LockStepDriver", "ReplayDriver", "LivePublisher",
            "SourceClock", "Watchdog", "CountersTeller", "DisruptorRing", "Farewell", "StepTurn", "Sessions",
            "Backtest", "Paper");
    private static final Set<String> UNORDERED = Set.of("java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap",
            "java.util.WeakHashMap", "java.util.concurrent.ConcurrentHashMap");
    private static final Set<String> HASH_ORDER = Set.of("values", "forEach", "entrySet", "keySet", "valuesIterator", "keysIterator",
            "longForEach", "forEachLong", "iterator");

    private static final JavaClasses MAIN = new ClassFileImporter().importUrls(
            Stream.of(Slot.class, Strategy.class, RiskGate.class, Engine.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation()).toList());
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importClasses(BadStage.class, BadNeighbour.class, There.class, Back.class);

    private static final Map<String, ArchRule> RULES = rules();

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "io.ringside." + name + "..").toArray(String[]::new);
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>(arrows());
        rules.put("no package cycles", slices().matching("io.ringside.(*)..").should().beFreeOfCycles());
        rules.put("only core names the Disruptor", noClasses().that().resideOutsideOfPackage("io.ringside.core..")
                .should().dependOnClassesThat().resideInAPackage("com.lmax.."));
        rules.put("core is the roof", noClasses().that().resideOutsideOfPackages(packages("core", "backtest"))
                .should().dependOnClassesThat().resideInAnyPackage(packages("core", "backtest")));
        rules.put("stages read no clock, draw nothing, do not sleep", noClasses().that().resideInAnyPackage(STAGES)
                .should().accessTargetWhere(describe("a clock, chance or sleep", ArchitectureTest::isClockOrChance)));
        rules.put("no tick reads the machine's clock, but for the age of an opening and while a full ring is waited for",
                noClasses().that(describe("do not wait, watch, end or tell an age", type -> !CLOCK_READERS.contains(type.getSimpleName())))
                        .should().accessTargetWhere(describe("a clock", ArchitectureTest::isClockOrChance)));
        rules.put("stages keep no java.util hash table", noClasses().that().implement(Stage.class)
                .should().accessTargetWhere(describe("a new hash table", ArchitectureTest::makesHashTable)));
        rules.put("stages have no field of a java.util hash table", fields().that().areDeclaredInClassesThat().implement(Stage.class)
                .should().notHaveRawType(describe("a hash table", ArchitectureTest::isHashTable)));
        rules.put("stages do not walk in hash order", noClasses().that().resideInAnyPackage(STAGES)
                .should().accessTargetWhere(describe("iteration over a hash table of Agrona", ArchitectureTest::walksInHashOrder)));
        rules.put("only the gate approves", noClasses().that().resideOutsideOfPackage("io.ringside.risk..")
                .should().callMethod(Verdict.class, "approve", long.class));
        rules.put("a library does not print", noClasses().should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").orShould().dependOnClassesThat().resideInAPackage("java.util.logging.."));
        return rules;
    }

    /** Each package and all it may know of ours. */
    private static Map<String, ArchRule> arrows() {
        Map<String, String[]> allowed = new TreeMap<>();
        allowed.put("instrument", packages("instrument"));
        allowed.put("events", packages("events", "instrument"));
        allowed.put("position", packages("position", "events", "instrument"));
        allowed.put("indicator", packages("indicator"));
        allowed.put("bar", packages("bar", "events", "instrument"));
        allowed.put("strategy", packages("strategy", "indicator", "bar", "position", "events", "instrument"));
        allowed.put("risk", packages("risk", "position", "events", "instrument"));
        allowed.put("execution", packages("execution", "position", "events", "instrument"));
        allowed.put("venue", packages("venue", "execution", "position", "events", "instrument"));
        allowed.put("feed", packages("feed", "events", "instrument"));
        allowed.put("portfolio", packages("portfolio", "position", "events", "instrument"));
        allowed.put("report", packages("report", "portfolio", "position", "events", "instrument"));
        allowed.put("journal", packages("journal", "events", "instrument"));
        allowed.put("backtest", packages("backtest", "core", "feed", "journal", "report", "strategy", "risk", "events",
                "instrument"));
        Map<String, ArchRule> arrows = new LinkedHashMap<>();
        allowed.forEach((name, known) -> arrows.put(name + " knows its neighbours only", noClasses().that()
                .resideInAPackage("io.ringside." + name + "..").should().dependOnClassesThat(
                        resideInAPackage("io.ringside..").and(DescribedPredicate.not(resideInAnyPackage(known))))));
        Stream<String> names = Stream.concat(allowed.keySet().stream(), Stream.of("core", "clock"));
        arrows.put("packages are those of the design", classes().that(resideInAPackage("io.ringside.."))
                .should().resideInAnyPackage(names.map(name -> "io.ringside." + name).toArray(String[]::new)));
        return arrows;
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return CLOCKS.contains(owner + "." + access.getName()) || owner.equals("java.util.Random")
                || owner.equals("java.util.concurrent.ThreadLocalRandom") || owner.equals("java.util.SplittableRandom");
    }

    private static boolean makesHashTable(JavaAccess<?> access) {
        return access.getName().equals("<init>") && isHashTable(access.getTargetOwner());
    }

    private static boolean isHashTable(JavaClass type) {
        return UNORDERED.contains(type.getName());
    }

    private static boolean walksInHashOrder(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("org.agrona.collections") && HASH_ORDER.contains(access.getName());
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldInTheHouse() {
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().allowEmptyShould(true)
                .check(MAIN)));
    }

    /** The arrows of packages without a broken class are the same rule with another name; those of two packages stand for all. */
    @TestFactory
    Stream<DynamicTest> shouldFailOnClassesMadeToBreakThem() {
        return RULES.entrySet().stream().filter(rule -> !rule.getKey().endsWith("neighbours only")
                        || rule.getKey().matches("(venue|strategy) .*"))
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertTrue(
                        rule.getValue().allowEmptyShould(true).evaluate(BROKEN).hasViolation(), "the rule found nothing")));
    }

    @Test
    void shouldSeeEveryModuleAndEachStage() {
        assertTrue(MAIN.size() > 150, () -> "classes seen " + MAIN.size());
        for (Class<?> type : new Class<?>[] {Slot.class, Strategy.class, RiskGate.class, Engine.class}) {
            assertTrue(MAIN.contain(type), type::getName);
        }
        assertTrue(MAIN.stream().filter(type -> type.isAssignableTo(Stage.class) && !type.isInterface()).count() >= 5);
        assertFalse(MAIN.contain(BadStage.class));
    }
}
