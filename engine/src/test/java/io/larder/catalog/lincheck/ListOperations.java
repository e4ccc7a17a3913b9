package io.larder.catalog.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Commands on two lists: one whose node is full, and one that is absent. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class ListOperations extends CommandOperations {

  /** With four elements in the first list. */
  public ListOperations() {
    answer("RPUSH", 1, 11, 12, 13, 14);
  }

  @Operation
  public String lpush(@Param(name = "key") int key, @Param(name = "value") int value) {
    return answer("LPUSH", key, value);
  }

  @Operation
  public String rpop(@Param(name = "key") int key) {
    return answer("RPOP", key);
  }

  @Operation
  public String llen(@Param(name = "key") int key) {
    return answer("LLEN", key);
  }

  @Operation
  public String lmove(@Param(name = "key") int from, @Param(name = "key") int to) {
    return answer("LMOVE", from, to, "RIGHT", "LEFT");
  }
}
