package io.larder.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of the server, as its class files show them. */
class ArchitectureTest {

  private static final String SERVER = "io.larder.server";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(LarderServer.class.getProtectionDomain().getCodeSource().getLocation());

  private static final ArchRule SOCKETS_ARE_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.larder.server.net", "io.larder.server.resp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");

  /** Breaks the rule of sockets. */
  @SuppressWarnings("UnusedVariable")
  private static final class KnowsNetty {

    final io.netty.channel.@org.jspecify.annotations.Nullable Channel channel = null;
  }

  @Test
  void packages_dependOnOneAnother_inOneDirection() {
    slices().matching("io.larder.server.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void subjects_knowNeitherClients_norTheServer() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.larder.server.acl",
            "io.larder.server.config",
            "io.larder.server.resp",
            "io.larder.server.script",
            "io.larder.server.stats",
            "io.larder.server.tracking")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVER, "io.larder.server.state", "io.larder.server.net")
        .check(CLASSES);
  }

  @Test
  void commands_knowClients_notSockets() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SERVER, "io.larder.server.net")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.larder.server.net")
        .check(CLASSES);
  }

  @Test
  void parts_doNotKnowTheServer_thatIsMadeOfThem() {
    noClasses()
        .that()
        .resideInAPackage("io.larder.server.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SERVER)
        .check(CLASSES);
  }

  @Test
  void netty_isKnown_whereBytesAre_alone() {
    SOCKETS_ARE_IN_ONE_PACKAGE.check(CLASSES);
  }

  @Test
  void netty_knownToAnotherPackage_isFound() {
    JavaClasses culprit = new ClassFileImporter().importClasses(KnowsNetty.class);

    assertThat(SOCKETS_ARE_IN_ONE_PACKAGE.evaluate(culprit).hasViolation()).isTrue();
  }

  @Test
  void server_knowsTheEngine_notTheProvider() {
    classes()
        .that()
        .resideInAPackage("io.larder.server..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("io.larder.jcache..", "javax.cache..")
        .check(CLASSES);
  }

  @Test
  void methods_lockWhatTheyName_notTheirObject() {
    noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
  }

  @Test
  void threads_areNotPutToSleep() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
  }
}
