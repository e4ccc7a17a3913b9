package io.larder.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * The heap of a JVM with the collector G1, by those of its options that may be changed while it
 * runs. Of another JVM nothing is changed.
 *
 * <p>Used by one thread at a time.
 */
final class G1Heap implements IdleMemory.Heap {

  private static final String LEAST_FREE = "MinHeapFreeRatio";
  private static final String MOST_FREE = "MaxHeapFreeRatio";
  private static final String COLLECTION_MILLIS = "G1PeriodicGCInterval";

  private @Nullable HotSpotDiagnosticMXBean jvm;
  private String leastFree = "";
  private String mostFree = "";
  private String collectionMillis = "";

  /** What the platform's beans bring is loaded late: it would take a part of the start. */
  @Override
  public void beSmall() {
    HotSpotDiagnosticMXBean found =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (found == null || !found.getVMOption("UseG1GC").getValue().equals("true")) {
      return;
    }
    jvm = found;
    leastFree = found.getVMOption(LEAST_FREE).getValue();
    mostFree = found.getVMOption(MOST_FREE).getValue();
    collectionMillis = found.getVMOption(COLLECTION_MILLIS).getValue();
    found.setVMOption(LEAST_FREE, "10"); // of a hundred; the least must not exceed the most
    found.setVMOption(MOST_FREE, "15");
    found.setVMOption(COLLECTION_MILLIS, "1000");
  }

  @Override
  public void rest() {
    HotSpotDiagnosticMXBean own = jvm;
    if (own != null) {
      own.setVMOption(COLLECTION_MILLIS, collectionMillis);
    }
  }

  @Override
  public void beLarge() {
    HotSpotDiagnosticMXBean own = jvm;
    if (own != null) {
      jvm = null;
      own.setVMOption(COLLECTION_MILLIS, collectionMillis);
      own.setVMOption(MOST_FREE, mostFree);
      own.setVMOption(LEAST_FREE, leastFree);
    }
  }
}
