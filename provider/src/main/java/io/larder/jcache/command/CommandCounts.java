package io.larder.jcache.command;

import io.larder.catalog.CommandObserver;
import io.larder.jcache.statistics.Statistics;
import io.larder.value.CollectionValue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts commands in the statistics of a cache, as far as they concern its entries: strings that
 * are read, stored and deleted. Collections are no entries.
 */
public final class CommandCounts implements CommandObserver {

  private final Statistics statistics;
  private final BooleanSupplier enabled;
  private final Runnable beforeWrite;

  /**
   * Counts while enabled.
   *
   * @param beforeWrite called before a command that may write locks anything
   */
  public CommandCounts(Statistics statistics, BooleanSupplier enabled, Runnable beforeWrite) {
    this.statistics = statistics;
    this.enabled = enabled;
    this.beforeWrite = beforeWrite;
  }

  @Override
  public void beforeWrite() {
    beforeWrite.run();
  }

  @Override
  public void looked(@Nullable Object found) {
    // whether a key exists, or what a collection holds, is no read of an entry
  }

  @Override
  public void readString(@Nullable Object found) {
    if (enabled.getAsBoolean()) {
      if (found == null) {
        statistics.misses(1);
      } else {
        statistics.hits(1);
      }
    }
  }

  @Override
  public void written(Object value) {
    if (!(value instanceof CollectionValue) && enabled.getAsBoolean()) {
      statistics.puts(1);
    }
  }

  @Override
  public void removed(@Nullable Object value) {
    if (!(value instanceof CollectionValue) && enabled.getAsBoolean()) {
      statistics.removals(1);
    }
  }
}
