package io.larder.catalog.stream;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.Argument.unixTime;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.BLOCKING;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;
import static io.larder.catalog.stream.StreamCatalog.streams;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands of groups that consume streams. */
public final class GroupCatalog {

  public static final Command XGROUP_CREATE =
      streams("XGROUP CREATE", "5.0.0", WRITE, DENYOOM)
          .history("7.0.0", "ENTRIESREAD is there.")
          .summary("Creates a group of consumers that starts after an id.")
          .args(
              key("key", KeyMode.RW_INSERT),
              string("group"),
              startId(),
              word("MKSTREAM").optional(),
              integer("entriesread").after("ENTRIESREAD").optional())
          .does(Grouping::create);

  public static final Command XGROUP_SETID =
      streams("XGROUP SETID", "5.0.0", WRITE)
          .history("7.0.0", "ENTRIESREAD is there.")
          .summary("Sets the id after which a group goes on.")
          .args(
              key("key", KeyMode.RW_UPDATE),
              string("group"),
              startId(),
              integer("entriesread").after("ENTRIESREAD").optional())
          .does(Grouping::setId);

  public static final Command XGROUP_DESTROY =
      streams("XGROUP DESTROY", "5.0.0", WRITE)
          .summary("Removes a group with its consumers and what they had pending.")
          .complexity("O(N) for N pending entries")
          .args(key("key", KeyMode.RW_DELETE), string("group"))
          .does(Grouping::destroy);

  public static final Command XGROUP_CREATECONSUMER =
      streams("XGROUP CREATECONSUMER", "6.2.0", WRITE, DENYOOM)
          .summary("Creates a consumer of a group.")
          .args(key("key", KeyMode.RW_INSERT), string("group"), string("consumer"))
          .does(Grouping::createConsumer);

  public static final Command XGROUP_DELCONSUMER =
      streams("XGROUP DELCONSUMER", "5.0.0", WRITE)
          .summary("Removes a consumer of a group, and tells how many entries it had pending.")
          .complexity("O(N log M) for N entries that it had pending, of M in the group")
          .args(key("key", KeyMode.RW_DELETE), string("group"), string("consumer"))
          .does(Grouping::removeConsumer);

  public static final Command XREADGROUP =
      streams("XREADGROUP", "5.0.0", WRITE, BLOCKING)
          .summary(
              "Gives a consumer entries that are new to its group, or what it has pending; or"
                  + " waits.")
          .complexity("O(log N) for each stream of N blocks, and O(M log P) for M entries given")
          .args(
              block("group-block", string("group"), string("consumer")).after("GROUP"),
              integer("count").after("COUNT").optional(),
              integer("milliseconds").after("BLOCK").optional(),
              word("NOACK").optional(),
              StreamCatalog.sources())
          .keys(StreamCatalog.sourceKeys(4))
          .findsKeys(ReadOptions::addKeys)
          .does(GroupReading::read);

  public static final Command XACK =
      streams("XACK", "5.0.0", WRITE, FAST)
          .summary("Acknowledges entries, and tells how many were pending.")
          .complexity("O(log N) for each id, with N pending entries")
          .args(key("key", KeyMode.RW_UPDATE), string("group"), string("id").multiple())
          .does(Pending::acknowledge);

  public static final Command XPENDING =
      streams("XPENDING", "5.0.0", READONLY)
          .history("6.2.0", "Chooses by IDLE; ranges may leave out their ends.")
          .summary("Tells which entries wait for an acknowledgement, and with whom.")
          .complexity("O(log N) with N pending entries, and O(M) for M looked at")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RO_ACCESS),
              string("group"),
              block(
                      "filters",
                      integer("min-idle-time").after("IDLE").optional().since("6.2.0"),
                      string("start"),
                      string("end"),
                      integer("count"),
                      string("consumer").optional())
                  .optional())
          .does(Pending::pending);

  public static final Command XCLAIM =
      streams("XCLAIM", "5.0.0", WRITE, FAST)
          .summary("Gives pending entries to another consumer if nobody took care of them lately.")
          .complexity("O(log N) for each id, with N pending entries")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RW_UPDATE),
              string("group"),
              string("consumer"),
              string("min-idle-time"),
              string("id").multiple(),
              integer("ms").after("IDLE").optional(),
              unixTime("unix-time-milliseconds").after("TIME").optional(),
              integer("count").after("RETRYCOUNT").optional(),
              word("FORCE").optional(),
              word("JUSTID").optional(),
              string("lastid").after("LASTID").optional())
          .does(Claiming::claim);

  public static final Command XAUTOCLAIM =
      streams("XAUTOCLAIM", "6.2.0", WRITE, FAST)
          .history(
              "7.0.0", "Tells the deleted entries that it has taken from the list of pending ones.")
          .summary("Looks for pending entries that nobody took care of lately, and claims them.")
          .complexity("O(log N) for each entry looked at, with N pending entries")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RW_DELETE),
              string("group"),
              string("consumer"),
              string("min-idle-time"),
              string("start"),
              integer("count").after("COUNT").optional(),
              word("JUSTID").optional())
          .does(AutoClaiming::claim);

  public static final Command XINFO_GROUPS =
      streams("XINFO GROUPS", "5.0.0", READONLY)
          .history("7.0.0", "Tells entries-read and lag.")
          .summary("Tells of the groups of a stream.")
          .complexity("O(N) for N groups")
          .args(key("key", KeyMode.RO_ACCESS))
          .does(Describing::groups);

  public static final Command XINFO_CONSUMERS =
      streams("XINFO CONSUMERS", "5.0.0", READONLY)
          .history("7.2.0", "Tells inactive; idle counts from the last attempt.")
          .summary("Tells of the consumers of a group.")
          .complexity("O(N) for N consumers")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO_ACCESS), string("group"))
          .does(Describing::consumers);

  static final Command XGROUP_HELP =
      Help.of("XGROUP", "5.0.0", CommandGroup.STREAM, StreamCatalog::commands);

  static final Command XINFO_HELP =
      Help.of("XINFO", "5.0.0", CommandGroup.STREAM, StreamCatalog::commands);

  private GroupCatalog() {}

  static List<Command> commands() {
    return List.of(
        XACK,
        XAUTOCLAIM,
        XCLAIM,
        XGROUP_CREATE,
        XGROUP_CREATECONSUMER,
        XGROUP_DELCONSUMER,
        XGROUP_DESTROY,
        XGROUP_HELP,
        XGROUP_SETID,
        XINFO_CONSUMERS,
        XINFO_GROUPS,
        XINFO_HELP,
        XPENDING,
        XREADGROUP);
  }

  private static Argument startId() {
    return oneOf("id-selector", string("id"), token("new-id", "$"));
  }
}
