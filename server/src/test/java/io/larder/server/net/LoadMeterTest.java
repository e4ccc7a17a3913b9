package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadMeterTest {

  private final Loops loops = LoopsTest.two();
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
