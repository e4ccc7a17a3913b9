package io.larder.commands;

/**
 * {@link RedisCommands} without waiting: every method has the name and the parameters of its twin
 * there and returns a {@code CompletionStage} of its result.
 *
 * <p>A command that need not wait has run, and its stage is complete, when the method returns. One
 * that waits for a key occupies no thread; its stage completes on a thread of the common pool. An
 * error completes the stage with a {@link RedisCommandException}. Thread-safe.
 */
public interface AsyncRedisCommands<K, V>
    extends AsyncStringCommands<K, V>,
        AsyncCounterCommands<K>,
        AsyncListCommands<K, V>,
        AsyncSetCommands<K, V>,
        AsyncHashCommands<K, V>,
        AsyncSortedSetCommands<K, V>,
        AsyncStreamCommands<K, V>,
        AsyncGeoCommands<K, V>,
        AsyncBitmapCommands<K, V>,
        AsyncHyperLogLogCommands<K, V>,
        AsyncKeyCommands<K, V>,
        AsyncPubSubCommands<V> {}
