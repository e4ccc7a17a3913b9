package io.larder.catalog.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HarmlessTest {

  @Test
  void requestsThatWaitForEver_areRefused() {
    assertThat(Harmless.test(Request.of("BLPOP", "k", "0"))).isFalse();
    assertThat(Harmless.test(Request.of("BLMPOP", "0.0", "1", "k", "LEFT"))).isFalse();
    assertThat(Harmless.test(Request.of("XREAD", "BLOCK", "0", "STREAMS", "k", "$"))).isFalse();
    assertThat(Harmless.test(Request.of("WAIT", "1", "0"))).isFalse();
    assertThat(Harmless.test(Request.of("BLPOP", "k", "0.001"))).isTrue();
    assertThat(Harmless.test(Request.of("BLPOP", "k", "-1"))).isTrue();
  }

  @Test
  void requestsThatTakeMuchMemory_areRefused() {
    assertThat(Harmless.test(Request.of("SETRANGE", "k", "536870900", "v"))).isFalse();
    assertThat(Harmless.test(Request.of("SETRANGE", "k", "536870912", "v"))).isTrue();
    assertThat(Harmless.test(Request.of("SETBIT", "k", "4294967295", "1"))).isFalse();
    assertThat(Harmless.test(Request.of("BITFIELD", "k", "SET", "u8", "#9000000", "1"))).isFalse();
    assertThat(Harmless.test(Request.of("SRANDMEMBER", "k", "-2147483648"))).isFalse();
  }

  @Test
  void requestsThatDependOnMilliseconds_areRefused() {
    assertThat(Harmless.test(Request.of("PEXPIRE", "k", "10"))).isFalse();
    assertThat(Harmless.test(Request.of("SET", "k", "v", "PX", "10"))).isFalse();
    assertThat(Harmless.test(Request.of("XPENDING", "k", "g", "IDLE", "5", "-", "+", "1")))
        .isFalse();
    assertThat(Harmless.test(Request.of("XCLAIM", "k", "g", "c", "1", "0-2"))).isFalse();
    assertThat(Harmless.test(Request.of("XCLAIM", "k", "g", "c", "0", "0-2"))).isTrue();
    assertThat(Harmless.test(Request.of("EXPIRE", "k", "-1"))).isTrue();
  }
}
