package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.nio.NioIoHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadMeterTest {

  private final Loops loops =
      new Loops(2, NioIoHandler.newFactory(), new Rounds(task -> task), () -> false);
  private long requests = 5;
  private long nanos = 7;
  private final LoadMeter meter = new LoadMeter(loops, () -> requests, () -> nanos);

  @AfterEach
  void end() {
    loops.shutdownGracefully();
  }

  @Test
  void requests_areThoseSinceTheLastLook_byTheSecond() {
    requests += 300;
    nanos += 100_000_000;
    assertThat(meter.take().requestsPerSecond()).isEqualTo(3000);

    requests += 10;
    nanos += 1_000_000_000;
    assertThat(meter.take()).isEqualTo(new Load(0, 10));
  }

  @Test
  void noTimeAtAll_isNoDivisionByZero() {
    assertThat(meter.take()).isEqualTo(Load.NONE);
  }
}
