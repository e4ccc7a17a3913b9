package io.larder.commands.typed;

import io.larder.catalog.Subscriptions.Kind;
import io.larder.catalog.pubsub.PubSubCatalog;
import io.larder.commands.MessageListener;
import io.larder.commands.PubSubCommands;
import io.larder.commands.Subscription;
import java.util.List;
import java.util.Map;

/** The methods of {@link PubSubCommands}. */
interface PubSubMethods<K, V> extends PubSubCommands<V>, Door<K, V> {

  /** Begins to listen. */
  Subscription listen(Kind kind, MessageListener<V> listener, String... names);

  @Override
  default long publish(String channel, V message) {
    return request(PubSubCatalog.PUBLISH).word(channel).element(message).asLong();
  }

  @Override
  default long spublish(String shardChannel, V message) {
    return request(PubSubCatalog.SPUBLISH).word(shardChannel).element(message).asLong();
  }

  @Override
  default Subscription subscribe(MessageListener<V> listener, String... channels) {
    return listen(Kind.CHANNEL, listener, channels);
  }

  @Override
  default Subscription psubscribe(MessageListener<V> listener, String... patterns) {
    return listen(Kind.PATTERN, listener, patterns);
  }

  @Override
  default Subscription ssubscribe(MessageListener<V> listener, String... shardChannels) {
    return listen(Kind.SHARD, listener, shardChannels);
  }

  @Override
  default List<String> pubsubChannels(String pattern) {
    return request(PubSubCatalog.PUBSUB_CHANNELS)
        .word(pattern)
        .require(answer -> answer.asList(Answer::asText));
  }

  @Override
  default Map<String, Long> pubsubNumsub(String... channels) {
    return request(PubSubCatalog.PUBSUB_NUMSUB)
        .when(true, channels)
        .require(answer -> answer.asMap(Answer::asText, Answer::asLong));
  }

  @Override
  default long pubsubNumpat() {
    return request(PubSubCatalog.PUBSUB_NUMPAT).asLong();
  }

  @Override
  default List<String> pubsubShardchannels(String pattern) {
    return request(PubSubCatalog.PUBSUB_SHARDCHANNELS)
        .word(pattern)
        .require(answer -> answer.asList(Answer::asText));
  }

  @Override
  default Map<String, Long> pubsubShardnumsub(String... shardChannels) {
    return request(PubSubCatalog.PUBSUB_SHARDNUMSUB)
        .when(true, shardChannels)
        .require(answer -> answer.asMap(Answer::asText, Answer::asLong));
  }
}
