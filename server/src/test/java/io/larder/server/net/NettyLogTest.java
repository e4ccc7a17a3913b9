package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.logging.InternalLogger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NettyLogTest {

  /** Keeps what it takes. */
  private static final class KeptLines implements LogSink {

    final List<String> lines = new ArrayList<>();
    boolean detailed;

    @Override
    public boolean isDetailed() {
      return detailed;
    }

    @Override
    public void log(Level level, String line) {
      lines.add(level + " " + line);
    }
  }

  private final KeptLines sink = new KeptLines();
  private final InternalLogger log = new NettyLog.Factory(sink).newInstance("io.netty.Some");

  @Test
  void warning_isTold_withItsArgumentsAndItsCause() {
    log.warn("{} of {}", 1, 2);
    log.error("lost: {}", "all", new IllegalStateException("why"));

    assertThat(sink.lines)
        .containsExactly(
            "WARNING 1 of 2", "ERROR lost: all (java.lang.IllegalStateException: why)");
  }

  @Test
  void details_areTold_onlyWhereTheyAreTaken() {
    log.debug("quiet");
    log.info("quiet {}", 1);
    assertThat(log.isDebugEnabled()).isFalse();
    sink.detailed = true;
    log.debug("loud {} {} {}", 1, 2, 3);

    assertThat(log.isDebugEnabled()).isTrue();
    assertThat(sink.lines).containsExactly("DEBUG loud 1 2 3");
  }
}
