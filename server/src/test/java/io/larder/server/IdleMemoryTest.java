package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {

  private static final class RecordingHeap implements IdleMemory.Heap {

    final List<String> told = new ArrayList<>();

    @Override
    public void beSmall() {
      told.add("small");
    }

    @Override
    public void rest() {
      told.add("rest");
    }

    @Override
    public void beLarge() {
      told.add("large");
    }
  }

  private final RecordingHeap heap = new RecordingHeap();
  private long calls;
  private final IdleMemory memory = new IdleMemory(() -> calls, heap);

  private void seconds(int count, int callsEach) {
    for (int i = 0; i < count; i++) {
      calls += callsEach;
      memory.run();
    }
  }

  @Test
  void start_withoutWork_tellsTheHeapNothing() {
    seconds(20, 0);

    assertThat(heap.told).isEmpty();
  }

  @Test
  void quiet_afterWork_makesTheHeapSmallOnce() {
    seconds(3, 5000);
    heap.told.clear();

    seconds(20, 3); // as something that watches the server

    assertThat(heap.told).containsExactly("small", "rest");
  }

  @Test
  void quietForSomeSeconds_changesNothing() {
    seconds(3, 5000);
    heap.told.clear();

    seconds(4, 0);
    seconds(1, 5000);

    assertThat(heap.told).isEmpty();
  }

  @Test
  void work_afterQuiet_makesTheHeapLargeAgain() {
    seconds(1, 5000);
    seconds(6, 0);
    heap.told.clear();

    seconds(2, 5000);

    assertThat(heap.told).containsExactly("large");
  }

  @Test
  void options_afterQuietAndWork_areAsBefore() {
    G1Heap ofThisJvm = new G1Heap();

    ofThisJvm.beSmall();
    ofThisJvm.rest();
    ofThisJvm.beLarge();
    ofThisJvm.beLarge();

    assertThat(option("MinHeapFreeRatio")).isEqualTo("40");
    assertThat(option("MaxHeapFreeRatio")).isEqualTo("70");
  }

  private static String option(String name) {
    return java.lang.management.ManagementFactory.getPlatformMXBean(
            com.sun.management.HotSpotDiagnosticMXBean.class)
        .getVMOption(name)
        .getValue();
  }
}
