package io.larder.jcache;

import io.larder.engine.EvictionPolicy;
import io.larder.engine.Sizer;
import io.larder.jcache.value.Codec;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import javax.cache.configuration.Factory;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LarderConfiguration} says beyond JSR-107.
 *
 * @param maxEntries the most entries, or 0 for no bound
 * @param maxBytes the most bytes of heap, or 0 for no bound; not together with {@code maxEntries}
 * @param sizerFactory makes the sizer; null for the engine's own
 * @param codecFactory makes the codec; null for Java serialization
 * @param allowedClasses classes that the default codec may decode besides the declared ones
 * @param refreshAhead the age from which a hit reloads in the background; null for never
 * @param loadTimeout how long a read waits for another thread's load
 * @param negativeTtl how long a load's null is remembered; null for not at all
 * @param evictionListenerFactory makes the eviction listener; null for none
 */
record Extensions<K, V>(
    long maxEntries,
    long maxBytes,
    EvictionPolicy evictionPolicy,
    @Nullable Factory<? extends Sizer> sizerFactory,
    @Nullable Factory<? extends Codec> codecFactory,
    List<String> allowedClasses,
    @Nullable Duration refreshAhead,
    Duration loadTimeout,
    @Nullable Duration negativeTtl,
    @Nullable Factory<? extends EvictionListener<? super K, ? super V>> evictionListenerFactory)
    implements Serializable {

  private static final long serialVersionUID = 1L;
}
