package io.larder.samples.bookstore.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The servers that run the bookstore, as the build has left them under {@code target}. */
enum JakartaServer {
  LIBERTY {
    @Override
    List<String> command(Path target, int port) {
      String script = target.resolve("liberty/wlp/bin/server").toString();
      return List.of(script, "run", "bookstore", "--", "--http.port=" + port);
    }
  },
  WILDFLY {
    @Override
    List<String> command(Path target, int port) {
      String home = target.resolve("wildfly").toString();
      return List.of(
          java(),
          "-Djboss.home.dir=" + home,
          "-Djboss.http.port=" + port,
          "-jar",
          home + "/jboss-modules.jar",
          "-mp",
          home + "/modules",
          "org.jboss.as.standalone");
    }
  },
  /**
   * It has interceptors and a provider of its own; Larder's interceptors leave the work to them.
   */
  PAYARA_MICRO {
    @Override
    List<String> command(Path target, int port) {
      return payaraMicro(target, port);
    }
  },
  /** The same with Larder's interceptors switched on: both do the work. */
  PAYARA_MICRO_WITH_LARDER {
    @Override
    List<String> command(Path target, int port) {
      return payaraMicro(target, port);
    }

    @Override
    String javaOptions() {
      return super.javaOptions()
          + " -Dlarder.cdi.interceptors=on"
          + " -Dlarder.cdi.provider=io.larder.jcache.LarderCachingProvider";
    }
  };

  private static final String JAVA_HOME = System.getProperty("java.home");

  /** The command that runs it in the foreground, with that port of HTTP. */
  abstract List<String> command(Path target, int port);

  /** What it finds in its environment: the JDK of the build, and options for it. */
  final Map<String, String> environment() {
    return Map.of("JAVA_HOME", JAVA_HOME, "JDK_JAVA_OPTIONS", javaOptions());
  }

  /**
   * Options for a short life: it starts once and answers a few hundred requests, for which the
   * second compiler would never pay off.
   */
  String javaOptions() {
    return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m";
  }

  private static List<String> payaraMicro(Path target, int port) {
    return List.of(
        java(),
        "-jar",
        target.resolve("payara-micro.jar").toString(),
        "--noCluster",
        "--deploy",
        target.resolve("bookstore.war").toString(),
        "--port",
        Integer.toString(port));
  }

  private static String java() {
    return Path.of(JAVA_HOME, "bin", "java").toString();
  }
}
