package io.larder.value.stream;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a stream in the order of their master ids: runs of up to {@value #RUN} blocks in a
 * run of runs, so that no change moves more than a run of references.
 *
 * <p>Finding a block is O(log blocks), adding one at the end and removing the first are O(1)
 * amortised.
 */
final class BlockDirectory {

  /** Runs of 1 KiB of references; a million blocks make 4,000 runs. */
  static final int RUN = 256;

  private final SortedRun<SortedRun<StreamBlock>> runs =
      new SortedRun<>(run -> run.get(0).masterId());
  private final HeapMeter heap;
  private int size;

  BlockDirectory(HeapMeter heap) {
    this.heap = heap;
    heap.add(runs.heapBytes());
  }

  int size() {
    return size;
  }

  @Nullable StreamBlock first() {
    return size == 0 ? null : runs.get(0).get(0);
  }

  @Nullable StreamBlock last() {
    return size == 0 ? null : runs.last().last();
  }

  /** The block that holds an id if any does: the last one that starts at it or before it. */
  @Nullable StreamBlock floor(StreamId id) {
    int runIndex = runs.floor(id);
    if (runIndex < 0) {
      return null;
    }
    SortedRun<StreamBlock> run = runs.get(runIndex);
    return run.get(run.floor(id));
  }

  /** The block before another one, or null. */
  @Nullable StreamBlock before(StreamBlock block) {
    StreamId below = block.masterId().predecessor();
    return below == null ? null : floor(below);
  }

  /** The block after another one, or null. */
  @Nullable StreamBlock after(StreamBlock block) {
    int runIndex = runs.floor(block.masterId());
    SortedRun<StreamBlock> run = runs.get(runIndex);
    int next = run.floor(block.masterId()) + 1;
    if (next < run.size()) {
      return run.get(next);
    }
    return runIndex + 1 < runs.size() ? runs.get(runIndex + 1).get(0) : null;
  }

  /** Adds a block that starts after all others. */
  void append(StreamBlock block) {
    long before = runs.heapBytes();
    if (size == 0 || runs.last().size() == RUN) {
      SortedRun<StreamBlock> run = new SortedRun<>(StreamBlock::masterId);
      heap.add(run.heapBytes());
      runs.append(run);
    }
    SortedRun<StreamBlock> run = runs.last();
    before += run.heapBytes();
    run.append(block);
    heap.add(runs.heapBytes() + run.heapBytes() - before + block.heapBytes());
    size++;
  }

  /** Removes a block of the directory. */
  void remove(StreamBlock block) {
    int runIndex = runs.floor(block.masterId());
    SortedRun<StreamBlock> run = runs.get(runIndex);
    long before = runs.heapBytes() + run.heapBytes() + block.heapBytes();
    run.remove(run.floor(block.masterId()));
    if (run.isEmpty()) {
      runs.remove(runIndex);
      heap.add(runs.heapBytes() - before);
    } else {
      heap.add(runs.heapBytes() + run.heapBytes() - before);
    }
    size--;
  }

  void forEach(Consumer<StreamBlock> action) {
    for (int i = 0; i < runs.size(); i++) {
      SortedRun<StreamBlock> run = runs.get(i);
      for (int j = 0; j < run.size(); j++) {
        action.accept(run.get(j));
      }
    }
  }
}
