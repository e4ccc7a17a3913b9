package io.larder.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.table.CountedEntry;
import io.larder.engine.table.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class S3FifoTest {

  private static final int ENTRIES = 40;

  private final S3Fifo<String> policy = new S3Fifo<>();
  private final List<Entry<String>> entries = new ArrayList<>();

  @Test
  void victim_whereOneEntryAloneMayBeEvicted_isThatOne() {
    fill();
    for (Entry<String> only : entries) {
      assertThat(policy.victim(entry -> entry == only)).isSameAs(only);
    }
  }

  @Test
  void victim_whereNoneMayBeEvicted_isNone() {
    fill();

    assertThat(policy.victim(entry -> false)).isNull();
  }

  @Test
  void victim_ofAnEmptyPolicy_isNone() {
    assertThat(policy.victim(entry -> true)).isNull();
  }

  @Test
  void victim_whereEntriesCountedTheirAccesses_isOneOfTheOthers() {
    fill();
    CountedEntry<String> popular = (CountedEntry<String>) entries.get(ENTRIES - 1);
    for (int i = 0; i <= CountedEntry.MOST_ACCESSES; i++) {
      popular.noteAccess();
    }

    assertThat(popular.access()).isEqualTo(CountedEntry.MOST_ACCESSES);
    for (int i = ENTRIES / 2; i < ENTRIES - 1; i++) {
      Entry<String> victim = policy.victim(entry -> true);
      assertThat(victim).isIn(entries.subList(ENTRIES / 2, ENTRIES - 1));
      policy.onRemove(victim);
    }
  }

  private void fill() {
    for (int i = 0; i < ENTRIES; i++) {
      Entry<String> entry = new CountedEntry<>("key" + i, i * 31, "value", Entry.NO_DEADLINE);
      entries.add(entry);
      policy.onInsert(entry);
    }
    entries.subList(0, ENTRIES / 2).forEach(policy::onHit);
  }
}
