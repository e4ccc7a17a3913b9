package io.larder.jcache.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class DeferredCodecTest {

  private final AtomicInteger made = new AtomicInteger();
  private final Codec codec = new DeferredCodec(this::make);

  private Codec make() {
    made.incrementAndGet();
    return JavaCodec.withinProcess(Set.of(String.class), List.of());
  }

  @Test
  void codec_isMadeOnce_whenItIsFirstUsed() {
    assertThat(made).hasValue(0);
    byte[] bytes = codec.encode("a");
    assertThat(codec.decode(bytes, getClass().getClassLoader())).isEqualTo("a");
    assertThat(made).hasValue(1);
  }
}
