package io.larder.catalog.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Commands on two sorted sets: one that the next member makes a table, and one that is absent. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "member", gen = IntGen.class, conf = "1:3")
@Param(name = "score", gen = IntGen.class, conf = "1:4")
public class SortedSetOperations extends CommandOperations {

  /** With four members in the first sorted set. */
  public SortedSetOperations() {
    answer("ZADD", 1, 1, 1, 2, 4, 3, 5, 4, 6);
  }

  @Operation
  public String zadd(
      @Param(name = "key") int key,
      @Param(name = "score") int score,
      @Param(name = "member") int member) {
    return answer("ZADD", key, score, member);
  }

  @Operation
  public String zincrby(
      @Param(name = "key") int key,
      @Param(name = "score") int increment,
      @Param(name = "member") int member) {
    return answer("ZINCRBY", key, increment, member);
  }

  @Operation
  public String zrem(@Param(name = "key") int key, @Param(name = "member") int member) {
    return answer("ZREM", key, member);
  }

  @Operation
  public String zscore(@Param(name = "key") int key, @Param(name = "member") int member) {
    return answer("ZSCORE", key, member);
  }

  @Operation
  public String zcard(@Param(name = "key") int key) {
    return answer("ZCARD", key);
  }

  @Operation
  public String zpopmin(@Param(name = "key") int key) {
    return answer("ZPOPMIN", key);
  }
}
