package io.larder.jcache;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.engine.Reservation;
import io.larder.engine.Slot;
import io.larder.engine.Transaction;
import io.larder.jcache.statistics.Ticker;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows of the provider, as its class files show them. */
class ArchitectureTest {

  private static final JavaClasses PROVIDER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.larder.jcache");

  /** What the store hides; {@code Deadline}, {@code Change} and the like are words for everyone. */
  private static final ArchRule KEYSPACE_IS_BEHIND_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.larder.jcache", "io.larder.jcache.store")
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  Keyspace.class,
                  KeyspaceEngine.class,
                  KeyspaceOptions.class,
                  Reservation.class,
                  Slot.class,
                  Transaction.class));

  @Test
  void provider_needsNothing_butTheEngineTheApiAndTheConfiguration() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.larder.jcache..",
            "io.larder.engine",
            "io.larder.value",
            "io.larder.catalog",
            "io.larder.commands",
            "java..",
            "javax.cache..",
            "javax.management..",
            "com.typesafe.config..",
            "org.jspecify.annotations")
        .check(PROVIDER);
  }

  @Test
  void parts_doNotKnowTheCache_thatIsMadeOfThem() {
    noClasses()
        .that()
        .resideInAPackage("io.larder.jcache.*..")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(LarderCache.class, LarderCacheManager.class, LarderCachingProvider.class))
        .check(PROVIDER);
  }

  @Test
  void keyspace_isTouched_byTheStoreAndTheWiringAlone() {
    KEYSPACE_IS_BEHIND_THE_STORE.check(PROVIDER);
  }

  @Test
  void keyspace_touchedByAnotherPackage_isFound() {
    JavaClasses engine = new ClassFileImporter().importPackages("io.larder.engine");

    assertThat(KEYSPACE_IS_BEHIND_THE_STORE.evaluate(engine).hasViolation()).isTrue();
  }

  @Test
  void copies_knowNothing_ofWhatTheyAreTakenFor() {
    classes()
        .that()
        .resideInAPackage("io.larder.jcache.copy")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.larder.jcache.copy", "java..", "javax.cache", "org.jspecify.annotations")
        .check(PROVIDER);
  }

  @Test
  void configurationFiles_areRead_inOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.larder.jcache.config")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.typesafe.config..")
        .check(PROVIDER);
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
        .check(PROVIDER);
  }
}
