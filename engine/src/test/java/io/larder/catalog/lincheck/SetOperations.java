package io.larder.catalog.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Commands on two sets: one that the next member makes a table, and one that is absent. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "member", gen = IntGen.class, conf = "1:3")
public class SetOperations extends CommandOperations {

  /** With four members in the first set. */
  public SetOperations() {
    answer("SADD", 1, 1, 11, 12, 13);
  }

  @Operation
  public String sadd(@Param(name = "key") int key, @Param(name = "member") int member) {
    return answer("SADD", key, member);
  }

  @Operation
  public String srem(@Param(name = "key") int key, @Param(name = "member") int member) {
    return answer("SREM", key, member);
  }

  @Operation
  public String sismember(@Param(name = "key") int key, @Param(name = "member") int member) {
    return answer("SISMEMBER", key, member);
  }

  @Operation
  public String smove(
      @Param(name = "key") int from,
      @Param(name = "key") int to,
      @Param(name = "member") int member) {
    return answer("SMOVE", from, to, member);
  }

  @Operation
  public String scard(@Param(name = "key") int key) {
    return answer("SCARD", key);
  }

  /** Reads both sets at one instant. */
  @Operation
  public String sintercard() {
    return answer("SINTERCARD", 2, 1, 2);
  }
}
