package io.larder.catalog.pubsub;

import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.MAY_REPLICATE;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.PUBSUB;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
import io.larder.catalog.Subscriptions.Kind;
import java.util.List;

/** The commands of publish/subscribe. */
public final class PubSubCatalog {

  public static final Command PUBLISH =
      pubsub("PUBLISH", "2.0.0", PUBSUB, LOADING, STALE, FAST, MAY_REPLICATE)
          .summary("Hands a message to all who listen to a channel now.")
          .complexity("O(N + M) for N subscribers of the channel and M patterns")
          .args(string("channel"), string("message"))
          .does((call, reply) -> Publishing.publish(call.engine().pubSub(), call, reply));

  public static final Command SPUBLISH =
      pubsub("SPUBLISH", "7.0.0", PUBSUB, LOADING, STALE, FAST, MAY_REPLICATE)
          .summary("Hands a message to all who listen to a channel of the shard now.")
          .complexity("O(N) for N subscribers of the channel")
          .args(string("shardchannel"), string("message"))
          .keys(channels(0))
          .does((call, reply) -> Publishing.publish(call.engine().shardPubSub(), call, reply));

  public static final Command SUBSCRIBE =
      pubsub("SUBSCRIBE", "2.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to channels.")
          .complexity("O(N) for N channels")
          .args(string("channel").multiple())
          .does((call, reply) -> Listening.begin(Kind.CHANNEL, call, reply));

  public static final Command PSUBSCRIBE =
      pubsub("PSUBSCRIBE", "2.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to all channels that match patterns.")
          .complexity("O(N) for N patterns")
          .args(pattern("pattern").multiple())
          .does((call, reply) -> Listening.begin(Kind.PATTERN, call, reply));

  public static final Command SSUBSCRIBE =
      pubsub("SSUBSCRIBE", "7.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to channels of the shard.")
          .complexity("O(N) for N channels")
          .args(string("shardchannel").multiple())
          .keys(channels(-1))
          .does((call, reply) -> Listening.begin(Kind.SHARD, call, reply));

  public static final Command UNSUBSCRIBE =
      pubsub("UNSUBSCRIBE", "2.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to channels no longer, to none if none is named.")
          .complexity("O(N) for N channels")
          .args(string("channel").multiple().optional())
          .does((call, reply) -> Listening.end(Kind.CHANNEL, call, reply));

  public static final Command PUNSUBSCRIBE =
      pubsub("PUNSUBSCRIBE", "2.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to patterns no longer, to none if none is named.")
          .complexity("O(N) for N patterns")
          .args(pattern("pattern").multiple().optional())
          .does((call, reply) -> Listening.end(Kind.PATTERN, call, reply));

  public static final Command SUNSUBSCRIBE =
      pubsub("SUNSUBSCRIBE", "7.0.0", PUBSUB, NOSCRIPT, LOADING, STALE)
          .summary("Listens to channels of the shard no longer, to none if none is named.")
          .complexity("O(N) for N channels")
          .args(string("shardchannel").multiple().optional())
          .keys(channels(-1))
          .does((call, reply) -> Listening.end(Kind.SHARD, call, reply));

  public static final Command PUBSUB_CHANNELS =
      pubsub("PUBSUB CHANNELS", "2.8.0", PUBSUB, LOADING, STALE)
          .summary("Tells the channels that somebody listens to by name.")
          .complexity("O(N) for N channels")
          .args(pattern("pattern").optional())
          .does((call, reply) -> Publishing.channels(call.engine().pubSub(), call, reply));

  public static final Command PUBSUB_NUMSUB =
      pubsub("PUBSUB NUMSUB", "2.8.0", PUBSUB, LOADING, STALE)
          .summary("Tells how many listen to each channel by its name.")
          .complexity("O(N) for N channels")
          .args(string("channel").multiple().optional())
          .does((call, reply) -> Publishing.subscribers(call.engine().pubSub(), call, reply));

  public static final Command PUBSUB_NUMPAT =
      pubsub("PUBSUB NUMPAT", "2.8.0", PUBSUB, LOADING, STALE)
          .summary("Tells how many patterns are listened to.")
          .does((call, reply) -> reply.integer(call.engine().pubSub().patterns()));

  public static final Command PUBSUB_SHARDCHANNELS =
      pubsub("PUBSUB SHARDCHANNELS", "7.0.0", PUBSUB, LOADING, STALE)
          .summary("Tells the channels of the shard that somebody listens to.")
          .complexity("O(N) for N channels")
          .args(pattern("pattern").optional())
          .does((call, reply) -> Publishing.channels(call.engine().shardPubSub(), call, reply));

  public static final Command PUBSUB_SHARDNUMSUB =
      pubsub("PUBSUB SHARDNUMSUB", "7.0.0", PUBSUB, LOADING, STALE)
          .summary("Tells how many listen to each channel of the shard.")
          .complexity("O(N) for N channels")
          .args(string("shardchannel").multiple().optional())
          .does((call, reply) -> Publishing.subscribers(call.engine().shardPubSub(), call, reply));

  static final Command PUBSUB_HELP =
      Help.of("PUBSUB", "6.2.0", CommandGroup.PUBSUB, PubSubCatalog::commands);

  private PubSubCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        PUBLISH,
        SPUBLISH,
        SUBSCRIBE,
        PSUBSCRIBE,
        SSUBSCRIBE,
        UNSUBSCRIBE,
        PUNSUBSCRIBE,
        SUNSUBSCRIBE,
        PUBSUB_CHANNELS,
        PUBSUB_HELP,
        PUBSUB_NUMSUB,
        PUBSUB_NUMPAT,
        PUBSUB_SHARDCHANNELS,
        PUBSUB_SHARDNUMSUB);
  }

  private static Command.Builder pubsub(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.PUBSUB, flags).locks(Command.Scope.NOTHING);
  }

  /** Where the channels of the shard are, which a cluster looks for as for keys. */
  private static KeySpec channels(int last) {
    return new KeySpec(
        KeyMode.NOT_KEY, new KeySpec.Begin.Index(1), new KeySpec.Find.Range(last, 1, 0));
  }
}
