package io.larder.server.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the operating system says of this process, where it is Linux; elsewhere what the JVM knows.
 *
 * @param userSeconds processor time in the program
 * @param systemSeconds processor time in the kernel
 * @param residentBytes memory that is in use in the system's eyes
 * @param machineBytes memory of the machine
 */
public record ProcessFigures(
    double userSeconds, double systemSeconds, long residentBytes, long machineBytes) {

  private static final double TICKS = 100; // per second, in /proc on every Linux
  private static final int PAGE = 4096;

  /** The figures of now. */
  public static ProcessFigures read() {
    Runtime runtime = Runtime.getRuntime();
    List<String> stat = fields("/proc/self/stat");
    long heap = runtime.totalMemory();
    if (stat.size() < 24) {
      double cpu =
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      return new ProcessFigures(cpu / 1_000, 0, heap, runtime.maxMemory());
    }
    return new ProcessFigures(
        Long.parseLong(stat.get(13)) / TICKS,
        Long.parseLong(stat.get(14)) / TICKS,
        Long.parseLong(stat.get(23)) * PAGE,
        machineBytes(runtime.maxMemory()));
  }

  /** The second word of /proc/meminfo is the total in kilobytes. */
  private static long machineBytes(long otherwise) {
    List<String> words = fields("/proc/meminfo");
    return words.size() < 2 ? otherwise : Long.parseLong(words.get(1)) * 1024;
  }

  /** The words of a file; the name of the program in it has none of its own. */
  private static List<String> fields(String file) {
    try {
      String text = Files.readString(Path.of(file));
      return List.of(text.replaceAll("\\([^)]*\\)", "()").trim().split("\\s+", -1));
    } catch (IOException notLinux) {
      return List.of();
    }
  }
}
