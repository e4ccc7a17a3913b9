package io.larder.catalog.hyperloglog;

import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.MAY_REPLICATE;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands that count the distinct. */
public final class HyperLogLogCatalog {

  public static final Command PFADD =
      logs("PFADD", WRITE, DENYOOM, FAST)
          .summary("Notes elements in a HyperLogLog, which is created when absent.")
          .complexity("O(1) for each element, in a HyperLogLog of few elements up to 3,000 bytes")
          .args(key("key", KeyMode.RW_INSERT), string("element").optional().multiple())
          .does(DistinctCounting::add);

  public static final Command PFCOUNT =
      logs("PFCOUNT", READONLY, MAY_REPLICATE)
          .summary("Tells about how many distinct elements HyperLogLogs have noted together.")
          .complexity("O(1) with a large constant for each key; a single count is kept")
          .args(key("key", KeyMode.RW_ACCESS).multiple())
          .does(DistinctCounting::count);

  public static final Command PFMERGE =
      logs("PFMERGE", WRITE, DENYOOM)
          .summary("Notes in a HyperLogLog all that others have noted.")
          .complexity("O(N) with a large constant for N keys")
          .args(
              key("destkey", KeyMode.RW_ACCESS_INSERT),
              key("sourcekey", KeyMode.RO_ACCESS).optional().multiple())
          .does(DistinctCounting::merge);

  private HyperLogLogCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(PFADD, PFCOUNT, PFMERGE);
  }

  private static Command.Builder logs(String name, CommandFlag... flags) {
    return Command.named(name, "2.8.9", CommandGroup.HYPERLOGLOG, flags);
  }
}
