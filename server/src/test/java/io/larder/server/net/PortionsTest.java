package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortionsTest {

  private static final int PINGS = 4 * Portions.BYTES / "*1\r\n$4\r\nPING\r\n".length();

  @Test
  void firstAnswers_doNotWaitForTheEndOfAPipeline() throws IOException {
    try (TestServer server =
            TestServer.start(ServerOptions.defaults().with("busy-reply-threshold", "50"));
        RespClient caller = server.connect();
        RespClient other = server.connect()) {
      for (int i = 0; i < PINGS; i++) {
        caller.send("PING");
      }
      caller.send("EVAL", "while true do end", "0");
      caller.sendRaw(new byte[0]); // what was collected leaves now

      assertThat(caller.receive()).isEqualTo(new SimpleText("PONG"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> other.call("SCRIPT", "KILL").equals(new SimpleText("OK")));
      for (int i = 1; i < PINGS; i++) {
        assertThat(caller.receive()).isEqualTo(new SimpleText("PONG"));
      }
      assertThat(((ErrorText) caller.receive()).text()).contains("Script killed by user");
    }
  }

  @Test
  void oneTurn_isOnePortion_unlessALargerRequestArrives() {
    Portions portions = new Portions();
    RecvByteBufAllocator.ExtendedHandle turn =
        (RecvByteBufAllocator.ExtendedHandle) portions.newHandle();
    EmbeddedChannel channel = new EmbeddedChannel();
    turn.reset(channel.config());

    portions.waiting(Portions.BYTES - 1);
    read(turn, Portions.BYTES);
    assertThat(turn.continueReading()).isFalse();
    assertThat(turn.guess()).isEqualTo(Portions.BYTES);

    portions.waiting(Portions.BYTES);
    assertThat(turn.continueReading()).isTrue();
    assertThat(turn.guess()).isGreaterThan(Portions.BYTES);
    channel.close();
  }

  private static void read(RecvByteBufAllocator.ExtendedHandle turn, int bytes) {
    turn.attemptedBytesRead(bytes);
    turn.lastBytesRead(bytes);
    turn.incMessagesRead(1);
  }
}
