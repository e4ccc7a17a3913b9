package io.larder.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GhostTableTest {

  private final GhostTable table = new GhostTable();

  @Test
  void take_ofAHashThatWasAdded_tellsItsAgeAndOrigin() {
    table.add(17, true, 10);
    table.add(-4, false, 10);

    long first = table.take(17);
    assertThat(table.ageOf(first)).isEqualTo(1);
    assertThat(GhostTable.wasInMain(first)).isTrue();
    long second = table.take(-4);
    assertThat(table.ageOf(second)).isZero();
    assertThat(GhostTable.wasInMain(second)).isFalse();
  }

  @Test
  void take_forgets() {
    table.add(17, false, 10);
    table.take(17);

    assertThat(table.take(17)).isEqualTo(GhostTable.UNKNOWN);
  }

  @Test
  void take_ofAHashThatWasNotAdded_knowsNothing() {
    table.add(17, false, 10);

    assertThat(table.take(18)).isEqualTo(GhostTable.UNKNOWN);
    assertThat(table.take(0)).isEqualTo(GhostTable.UNKNOWN);
  }

  @Test
  void add_beyondTheCapacity_growsAndKeepsMostOfWhatWasThere() {
    for (int hash = 1; hash <= 50; hash++) {
      table.add(hash, false, 10);
    }
    for (int hash = 1_001; hash <= 1_050; hash++) {
      table.add(hash, false, 4_096);
    }

    int known = 0;
    for (int hash = 1; hash <= 50; hash++) {
      known += table.take(hash) == GhostTable.UNKNOWN ? 0 : 1;
    }
    assertThat(known).isGreaterThan(25);
  }
}
