package io.larder.commands;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link StringCommands} without waiting. */
public interface AsyncStringCommands<K, V> {

  /** See {@link StringCommands#get}. */
  CompletionStage<@Nullable V> get(K key);

  /** See {@link StringCommands#set(Object, Object)}. */
  CompletionStage<Void> set(K key, V value);

  /** See {@link StringCommands#set(Object, Object, SetArgs)}. */
  CompletionStage<Boolean> set(K key, V value, SetArgs args);

  /** See {@link StringCommands#setGet}. */
  CompletionStage<@Nullable V> setGet(K key, V value, SetArgs args);
}
