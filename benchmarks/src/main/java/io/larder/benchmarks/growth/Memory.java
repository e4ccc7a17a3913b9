package io.larder.benchmarks.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine's memory. */
final class Memory {

  private Memory() {}

  /** What programs could still get, in megabytes; without Linux's figure, what nobody uses. */
  static long availableMegabytes() {
    Path linux = Path.of("/proc/meminfo");
    if (Files.isReadable(linux)) {
      try (var lines = Files.lines(linux)) {
        List<String> found = lines.filter(line -> line.startsWith("MemAvailable:")).toList();
        if (!found.isEmpty()) {
          return Long.parseLong(found.get(0).replaceAll("[^0-9]", "")) / 1024;
        }
      } catch (IOException e) {
        System.err.println("cannot read " + linux + ": " + e);
      }
    }
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getFreeMemorySize()
        >> 20;
  }
}
