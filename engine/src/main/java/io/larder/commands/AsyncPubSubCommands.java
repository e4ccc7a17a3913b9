package io.larder.commands;

import java.util.concurrent.CompletionStage;

/** Publishing without waiting; it never waits anyway, but a transaction can queue it so. */
public interface AsyncPubSubCommands<V> {

  /** See {@link PubSubCommands#publish}. */
  CompletionStage<Long> publish(String channel, V message);

  /** See {@link PubSubCommands#spublish}. */
  CompletionStage<Long> spublish(String shardChannel, V message);
}
