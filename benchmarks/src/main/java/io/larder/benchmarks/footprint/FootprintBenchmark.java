package io.larder.benchmarks.footprint;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting.Expiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many bytes of heap each cache takes for an entry beside key and value: a million
 * entries, each cache in a fresh JVM, by the used heap after a collection.
 */
public final class FootprintBenchmark {

  private FootprintBenchmark() {}

  /** Measures all and prints a table in Markdown. Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println("| cache | eternal | created | accessed |\n|---|--:|--:|--:|");
    for (ProviderName provider : ProviderName.values()) {
      if (provider != ProviderName.MAP) {
        row("JCache " + lower(provider), "jcache", provider.name(), List.of(Expiry.values()));
      }
    }
    row("keyspace", "raw", "keyspace", List.of(Expiry.ETERNAL, Expiry.CREATED));
    row("caffeine", "raw", "caffeine", List.of(Expiry.ETERNAL, Expiry.CREATED));
    row("map", "raw", "map", List.of(Expiry.ETERNAL));
  }

  private static void row(String label, String kind, String name, List<Expiry> measured) {
    StringBuilder row = new StringBuilder("| ").append(label);
    for (Expiry expiry : Expiry.values()) {
      String bytes = measured.contains(expiry) ? probe(kind, name, expiry.name()) : "";
      row.append(" | ").append(bytes);
    }
    System.out.println(row.append(" |"));
  }

  private static String lower(ProviderName provider) {
    return provider.name().toLowerCase(Locale.ROOT);
  }

  /** What a probe in a JVM of its own prints. */
  private static String probe(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", // its used heap after a collection is exact
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                FootprintProbe.class.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException("the probe ended with " + status + ": " + command);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a probe was running", e);
    }
  }
}
