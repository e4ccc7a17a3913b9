package io.larder.jcache.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.jcache.value.JavaCodec;
import io.larder.jcache.value.ValueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Copies of random graphs beside what the JDK's streams make of the same. */
class RandomCopiesTest {

  private static final int GRAPHS = 300;

  private final ValueForm<Object> form =
      ValueForm.byCopy(
          JavaCodec.withinProcess(Set.of(), List.of()), RandomCopiesTest.class.getClassLoader());

  @Test
  void copies_ofRandomGraphs_areWhatSerializationGives() {
    long seed = new Random().nextLong();
    int snapshots = 0;
    for (int i = 0; i < GRAPHS; i++) {
      Object graph = RandomGraphs.make(new Random(seed + i));
      String expected = Portrait.of(Serialization.copy(graph));
      Object stored = form.toStored(graph);
      Object copy = form.fromStored(stored);
      snapshots += stored instanceof Snapshot ? 1 : 0;

      assertThat(Portrait.of(copy)).as("graph of seed %s", seed + i).isEqualTo(expected);
      assertThat(Portrait.common(copy, graph)).as("graph of seed %s", seed + i).isEmpty();
      assertThat(Portrait.common(copy, form.fromStored(stored)))
          .as("graph of seed %s", seed + i)
          .isEmpty();
      assertThat(form.equalsStored(stored, copy) || !(stored instanceof Snapshot))
          .as("graph of seed %s", seed + i)
          .isTrue();
    }
    assertThat(snapshots).as("that needed no stream").isGreaterThan(GRAPHS / 2);
  }

  @Test
  void copies_takenByManyThreads_areAllTheSame() throws Exception {
    long seed = new Random().nextLong();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 50; i++) {
        Object graph = RandomGraphs.make(new Random(seed + i));
        Object stored = form.toStored(graph);
        String expected = Portrait.of(form.fromStored(stored));
        Callable<String> copying = () -> Portrait.of(form.fromStored(stored));
        List<Callable<String>> calls = new ArrayList<>();
        for (int call = 0; call < 20; call++) {
          calls.add(copying);
        }
        for (Future<String> portrait : threads.invokeAll(calls)) {
          assertThat(portrait.get()).as("graph of seed %s", seed + i).isEqualTo(expected);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
