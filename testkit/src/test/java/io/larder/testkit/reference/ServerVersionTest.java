package io.larder.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ServerVersionTest {

  @Test
  void version_isFoundInWhatTheProgramTells() {
    assertThat(ServerVersion.in("Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0"))
        .isEqualTo(new ServerVersion(7, 0, 15));
    assertThat(ServerVersion.in("8.0")).isEqualTo(new ServerVersion(8, 0, 0));
    assertThatThrownBy(() -> ServerVersion.in("none")).hasMessageContaining("none");
  }

  @Test
  void versions_areOrderedByNumber() {
    assertThat(new ServerVersion(7, 0, 15).isBefore(7, 2)).isTrue();
    assertThat(new ServerVersion(7, 2, 0).isBefore(7, 2)).isFalse();
    assertThat(new ServerVersion(10, 0, 0)).isGreaterThan(new ServerVersion(9, 9, 9));
  }
}
