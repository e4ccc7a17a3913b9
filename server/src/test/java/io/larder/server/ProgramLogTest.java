package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {

  @TempDir private Path folder;

  private ProgramLog log;

  @BeforeEach
  void open() throws IOException {
    log = ProgramLog.open("larder.log", folder, () -> Instant.EPOCH);
  }

  private List<String> marksAndTexts() throws IOException {
    return Files.readAllLines(folder.resolve("larder.log")).stream()
        .map(line -> line.replaceFirst("^\\d+:M .{24} ", ""))
        .toList();
  }

  @Test
  void lines_haveTheMarkOfTheirLevel() throws IOException {
    log.notice("one");
    log.warning("two");

    assertThat(marksAndTexts()).containsExactly("* one", "# two");
  }

  @Test
  void lines_belowTheLevel_areLeftOut() throws IOException {
    log.setLevel("warning");
    log.notice("one");
    log.log(System.Logger.Level.ERROR, "two");
    log.setLevel("debug");
    log.log(System.Logger.Level.TRACE, "three");

    assertThat(marksAndTexts()).containsExactly("# two", ". three");
  }

  @Test
  void linesOfLibraries_comeToo_onOneLine_withTheirCause() throws IOException {
    LibraryLog libraries = new LibraryLog(log);
    LogRecord record = new LogRecord(Level.SEVERE, "lost\n{0}");
    record.setParameters(new Object[] {"all"});
    record.setThrown(new IllegalStateException("why"));
    libraries.publish(record);
    libraries.publish(new LogRecord(Level.FINE, "unimportant"));

    assertThat(marksAndTexts())
        .containsExactly("# lost all (java.lang.IllegalStateException: why)");
  }
}
