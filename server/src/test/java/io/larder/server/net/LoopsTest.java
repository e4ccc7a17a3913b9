package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.IoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private final Loops loops = two();

  /** Two loops, and the spare one; no script ever runs for long. */
  static Loops two() {
    return new Loops(2, NioIoHandler.newFactory(), new Rounds(task -> task), () -> false);
  }

  @AfterEach
  void end() {
    loops.shutdownGracefully();
  }

  private Set<IoEventLoop> chosen() {
    Set<IoEventLoop> chosen = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      chosen.add(loops.next());
    }
    return chosen;
  }

  @Test
  void connections_areGatheredAtFirst_andSpreadWhenWanted() {
    assertThat(chosen()).hasSize(1);

    loops.spread();
    assertThat(chosen()).hasSize(2);

    loops.gather();
    assertThat(chosen()).hasSize(1);
  }
}
