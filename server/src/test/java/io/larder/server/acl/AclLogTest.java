package io.larder.server.acl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AclLogTest {

  @Test
  void longNames_areKeptByTheirBeginning() {
    AclLog log = new AclLog();
    String name = "n".repeat(1_000_000);
    log.add(new AclLog.Event(Denial.Reason.KEY, Circumstance.ALONE, name, name), "id=1", 0);

    AclLog.Event kept = log.last(1).get(0).event();
    assertThat(kept.object()).hasSize(4096);
    assertThat(kept.username()).hasSize(4096);
  }
}
