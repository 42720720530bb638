package io.ringside.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ringside.core.Engine;
import org.junit.jupiter.api.Test;

/** The kit's place in the house: it knows what an implementer knows, and nothing of the engine knows it. */
class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importUrl(ReportLog.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void shouldKnowTheInterfacesOfTheEngineAndJUnitOnly() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.ringside.testkit..", "io.ringside.execution..",
                "io.ringside.events..", "io.ringside.position..", "io.ringside.instrument..", "io.ringside.risk..",
                "io.ringside.strategy..", "org.junit.jupiter.api..", "com.sun.management..").check(KIT);
    }

    @Test
    void shouldNotBeKnownToTheEngine() {
        noClasses().should().dependOnClassesThat().resideInAPackage("io.ringside.testkit..")
                .check(new ClassFileImporter().importUrl(Engine.class.getProtectionDomain().getCodeSource().getLocation()));
    }
}
