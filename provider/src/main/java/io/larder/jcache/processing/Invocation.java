package io.larder.jcache.processing;

import io.larder.jcache.loading.Loading;
import io.larder.jcache.operation.Decision;
import io.larder.jcache.operation.Operation;
import io.larder.jcache.operation.Present;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.EntryProcessorException;

/**
 * One call of an entry processor on one key, as an operation.
 *
 * <p>What the processor throws discards what it did to the entry, and is wrapped once in an {@link
 * EntryProcessorException}, unless it is one already; errors are not wrapped.
 */
public final class Invocation<K, V, T> implements Operation<K, V, T> {

  private final K key;
  private final EntryProcessor<K, V, T> processor;
  private final Object[] arguments;
  private final Loading<K, V> loading;
  private final Class<V> valueType;

  /**
   * A call.
   *
   * @param loading where a value comes from that the processor asks for and the cache has not
   * @param valueType what may be set; {@code Object} for anything
   */
  public Invocation(
      K key,
      EntryProcessor<K, V, T> processor,
      Object[] arguments,
      Loading<K, V> loading,
      Class<V> valueType) {
    this.key = key;
    this.processor = processor;
    this.arguments = arguments;
    this.loading = loading;
    this.valueType = valueType;
  }

  @Override
  public Decision<V, T> decide(Present<K, V> present) {
    ProcessedEntry<K, V> entry = new ProcessedEntry<>(key, present, loading, valueType);
    try {
      return entry.decision(processor.process(entry, arguments));
    } catch (EntryProcessorException already) {
      throw already;
    } catch (RuntimeException thrown) {
      throw new EntryProcessorException(
          "the entry processor threw: " + processor.getClass().getName(), thrown);
    } finally {
      entry.end();
    }
  }
}
