package io.larder.catalog.lincheck;

import io.larder.commands.RedisCommandException;
import java.util.List;

/** Broken on purpose: increments one after the other what a transaction increments at once. */
public final class TornExec extends TransactionOperations {

  @Override
  public String incrementBoth() {
    return List.of(increment(1), increment(2)).toString();
  }

  private String increment(int key) {
    try {
      return String.valueOf(redis.incr(key));
    } catch (RedisCommandException wrongType) {
      return code(wrongType);
    }
  }
}
