package io.larder.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The arrows of the engine, as its class files show them. */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.larder");

  private static final DescribedPredicate<JavaAccess<?>> TAKING_TIME =
      DescribedPredicate.describe(
          "which reads a clock of the JVM",
          access ->
              Set.of(
                      "java.lang.System.currentTimeMillis",
                      "java.lang.System.nanoTime",
                      "java.time.Instant.now")
                  .contains(
                      access.getTargetOwner().getFullName() + "." + access.getTarget().getName()));

  private static final ArchRule TIME_IS_GIVEN =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.larder.engine.SystemClock")
          .should()
          .accessTargetWhere(TAKING_TIME);

  /** Breaks the rule of time in both ways that Java has to name a method. */
  @SuppressWarnings("UnusedVariable")
  private static final class TakesTime {

    final LongSupplier nanos = System::nanoTime;
    final long millis = System.currentTimeMillis();
  }

  @Test
  void engine_needsNothing_butTheJdkAndNullnessAnnotations() {
    classes()
        .that()
        .resideOutsideOfPackage("io.larder.testkit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.larder..", "java..", "org.jspecify.annotations")
        .check(ENGINE);
  }

  @Test
  void arrows_pointDown_fromCommandsToValues() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("methods")
        .definedBy("io.larder.commands..")
        .layer("catalog")
        .definedBy("io.larder.catalog..")
        .layer("keyspaces")
        .definedBy("io.larder.engine..")
        .layer("values")
        .definedBy("io.larder.value..")
        .whereLayer("methods")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("catalog")
        .mayOnlyBeAccessedByLayers("methods")
        .whereLayer("keyspaces")
        .mayOnlyBeAccessedByLayers("catalog", "methods")
        .check(ENGINE);
  }

  @Test
  void groups_doNotKnow_howTheyAreCalledFromJava() {
    noClasses()
        .that()
        .resideInAPackage("io.larder.catalog.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.larder.commands..")
        .check(ENGINE);
  }

  @Test
  void parts_doNotKnowTheKeyspace_thatIsMadeOfThem() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.larder.engine.table", "io.larder.engine.expiry", "io.larder.engine.eviction")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.larder.engine")
        .check(ENGINE);
  }

  @Test
  void packages_dependOnOneAnother_inOneDirection() {
    slices().matching("io.larder.engine.(**)").should().beFreeOfCycles().check(ENGINE);
    slices().matching("io.larder.value.(**)").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void time_isTakenByTheSystemClock_alone() {
    TIME_IS_GIVEN.check(ENGINE);
  }

  @Test
  void time_takenByAnotherClass_isFound() {
    JavaClasses culprit = new ClassFileImporter().importClasses(TakesTime.class);

    assertThat(TIME_IS_GIVEN.evaluate(culprit).getFailureReport().getDetails()).hasSize(2);
  }

  @Test
  void methods_lockWhatTheyName_notTheirObject() {
    noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(ENGINE);
  }

  @Test
  void threads_areNotPutToSleep() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ENGINE);
  }
}
