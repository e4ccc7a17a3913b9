package io.larder.cdi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.larder.cdi.statistics.Ticker;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows of the extension, as its class files show them. */
class ArchitectureTest {

  private static final String TESTS =
      ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().toString();

  private static final JavaClasses EXTENSION =
      new ClassFileImporter()
          .withImportOption(location -> !location.asURI().toString().startsWith(TESTS))
          .importPackages("io.larder.cdi");

  private static void mayOnlyKnow(String part, String... known) {
    classes()
        .that()
        .resideInAPackage(part)
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(part)
                .or(JavaClass.Predicates.resideInAnyPackage(known))
                .or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify.annotations"))
                .as("it may know"))
        .check(EXTENSION);
  }

  @Test
  void annotationsAndKeys_knowKeysAlone() {
    mayOnlyKnow(
        "io.larder.cdi",
        "io.larder.cdi.key",
        "javax.cache.annotation",
        "jakarta.interceptor",
        "jakarta.enterprise.util");
  }

  @Test
  void model_knowsTheAnnotationsAlone() {
    mayOnlyKnow("io.larder.cdi.model", "io.larder.cdi", "javax.cache.annotation");
  }

  @Test
  void keys_knowNothing() {
    mayOnlyKnow("io.larder.cdi.key", "javax.cache.annotation");
  }

  @Test
  void settings_knowWhereInterceptorsStand_andMicroProfileConfig() {
    mayOnlyKnow("io.larder.cdi.settings", "io.larder.cdi", "org.eclipse.microprofile.config");
  }

  @Test
  void statistics_knowWhatIsWatched() {
    mayOnlyKnow("io.larder.cdi.statistics", "io.larder.cdi");
  }

  @Test
  void calls_knowModelKeysSettingsAndStatistics_butNoContainer() {
    mayOnlyKnow(
        "io.larder.cdi.call",
        "io.larder.cdi",
        "io.larder.cdi.model",
        "io.larder.cdi.key",
        "io.larder.cdi.settings",
        "io.larder.cdi.statistics",
        "javax.cache..",
        "jakarta.interceptor",
        "io.larder.commands",
        "io.larder.catalog",
        "io.larder.jcache");
  }

  @Test
  void interceptors_knowCallsAlone() {
    mayOnlyKnow(
        "io.larder.cdi.interceptor",
        "io.larder.cdi",
        "io.larder.cdi.call",
        "javax.cache.annotation",
        "jakarta.interceptor",
        "jakarta.inject",
        "jakarta.annotation");
  }

  @Test
  void parts_areFreeOfCycles() {
    slices().matching("io.larder.cdi.(*)..").should().beFreeOfCycles().check(EXTENSION);
  }

  @Test
  void container_isKnown_inOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.larder.cdi.container", "io.larder.cdi")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.enterprise..")
        .check(EXTENSION);
  }

  @Test
  void commandsOfLarder_areKnown_byClassesThatAreLoadedWithThem() {
    noClasses()
        .that()
        .haveNameNotMatching("io\\.larder\\.cdi\\.call\\.(Keys|TimedWriter)\\$Larder")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.larder.commands..", "io.larder.catalog..", "io.larder.jcache..")
        .check(EXTENSION);
  }

  @Test
  void time_isTakenByTheTicker_alone() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Ticker.class)
        .should()
        .accessTargetWhere(
            DescribedPredicate.<JavaAccess<?>>describe(
                "which reads a clock of the JVM",
                access ->
                    Set.of(
                            "java.lang.System.currentTimeMillis",
                            "java.lang.System.nanoTime",
                            "java.time.Instant.now")
                        .contains(
                            access.getTargetOwner().getFullName()
                                + "."
                                + access.getTarget().getName())))
        .check(EXTENSION);
  }
}
