package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.larder.engine.KeyspaceEngine;
import java.net.URI;
import java.util.Iterator;
import java.util.Properties;
import javax.cache.CacheException;
import javax.cache.configuration.OptionalFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which manager one gets, and what it knows of its caches. */
class CacheManagersTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();

  private final LarderCachingProvider provider = caches.provider();
  private final LarderCacheManager manager = caches.manager();

  @Test
  void getCacheManager_withoutUriLoaderOrProperties_hasTheDefaults() {
    LarderCacheManager byDefault = provider.getCacheManager();

    assertThat(provider.getCacheManager(null, null, null)).isSameAs(byDefault);
    assertThat(provider.getCacheManager(null, null)).isSameAs(byDefault);
    assertThat(
            provider.getCacheManager(
                provider.getDefaultURI(),
                provider.getDefaultClassLoader(),
                provider.getDefaultProperties()))
        .isSameAs(byDefault);
    assertThat(byDefault.getURI()).isEqualTo(provider.getDefaultURI());
    assertThat(byDefault.getClassLoader()).isSameAs(provider.getDefaultClassLoader());
    assertThat(byDefault.getProperties()).isEmpty();
    assertThat(byDefault.getCachingProvider()).isSameAs(provider);
  }

  @Test
  void getCacheManager_withAnotherUriOrLoader_isAnotherManager() {
    LarderCacheManager byDefault = provider.getCacheManager();

    LarderCacheManager otherUri = provider.getCacheManager(URI.create("larder:other"), null);
    LarderCacheManager otherLoader = provider.getCacheManager(null, new ClassLoader() {});

    assertThat(otherUri).isNotSameAs(byDefault).isNotSameAs(otherLoader);
    assertThat(otherLoader).isNotSameAs(byDefault);
    assertThat(provider.getCacheManager(URI.create("larder:other"), null)).isSameAs(otherUri);
    otherUri.createCache("same name", Caches.words().build()).put(1, "other uri");
    otherLoader.createCache("same name", Caches.words().build()).put(1, "other loader");
    assertThat(otherUri.<Integer, String>getCache("same name").get(1)).isEqualTo("other uri");
    assertThat(otherLoader.<Integer, String>getCache("same name").get(1)).isEqualTo("other loader");
  }

  @Test
  void getProperties_changed_changesNothing() {
    Properties mine = new Properties();
    mine.setProperty("mine", "1");
    LarderCacheManager opened =
        provider.getCacheManager(URI.create("larder:with-properties"), null, mine);

    mine.setProperty("mine", "2");
    opened.getProperties().setProperty("mine", "3");

    assertThat(opened.getProperties()).containsOnly(java.util.Map.entry("mine", "1"));
  }

  @Test
  void getCacheManager_ofARemoteUri_saysWhatIsMissing() {
    assertThatExceptionOfType(LarderConfigurationException.class)
        .isThrownBy(() -> provider.getCacheManager(URI.create("redis://localhost:6379"), null))
        .withMessageContaining("larder-redis")
        .isInstanceOf(CacheException.class);
  }

  @Test
  void getCacheNames_isOfItsMoment_andCannotBeChanged() {
    manager.createCache("b", Caches.words().build());
    manager.createCache("a", Caches.words().build());
    Iterable<String> names = manager.getCacheNames();
    manager.createCache("c", Caches.words().build());
    manager.destroyCache("a");

    assertThat(names).containsExactly("a", "b");
    assertThat(manager.getCacheNames()).containsExactly("b", "c");
    Iterator<String> iterator = names.iterator();
    iterator.next();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(iterator::remove);
  }

  @Test
  void getCache_withTypes_comparesThemWithTheConfigured() {
    manager.createCache("typed", Caches.words().build());
    manager.createCache("untyped", LarderConfiguration.builder(Object.class, Object.class).build());

    assertThat(manager.getCache("typed", Integer.class, String.class))
        .isSameAs(manager.getCache("typed"));
    assertThat(manager.getCache("untyped", Object.class, Object.class))
        .isSameAs(manager.getCache("untyped"));
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> manager.getCache("typed", Number.class, String.class))
        .withMessageContaining("typed")
        .withMessageContaining("java.lang.Integer");
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> manager.getCache("typed", Integer.class, Object.class));
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> manager.getCache("untyped", Integer.class, String.class));
    assertThat(manager.getCache("unknown", Integer.class, String.class)).isNull();
    assertThatNullPointerException()
        .isThrownBy(() -> manager.getCache("typed", null, String.class));
    assertThatNullPointerException().isThrownBy(() -> manager.getCache(null));
  }

  @Test
  void unwrap_givesTheManagerAndItsEngine() {
    assertThat(manager.unwrap(LarderCacheManager.class)).isSameAs(manager);
    assertThat(manager.unwrap(KeyspaceEngine.class).isClosed()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> manager.unwrap(String.class));
  }

  @Test
  void isSupported_ofStoreByReference_isTrue() {
    assertThat(provider.isSupported(OptionalFeature.STORE_BY_REFERENCE)).isTrue();
  }

  @Test
  void close_ofTheManager_refusesAllButWhatItIs() {
    LarderCache<Integer, String> cache = caches.plain();
    manager.close();

    assertThat(cache.isClosed()).isTrue();
    assertThat(manager.getURI()).isNotNull();
    assertThat(manager.getCachingProvider()).isSameAs(provider);
    assertThatIllegalStateException().isThrownBy(manager::getCacheNames);
    assertThatIllegalStateException().isThrownBy(() -> manager.getCache("any"));
    assertThatIllegalStateException().isThrownBy(() -> manager.destroyCache("any"));
    assertThatIllegalStateException()
        .isThrownBy(() -> manager.createCache("any", Caches.words().build()));
    assertThatIllegalStateException().isThrownBy(() -> manager.enableStatistics("any", true));
    assertThatIllegalStateException().isThrownBy(() -> manager.enableManagement("any", true));
    assertThatIllegalStateException().isThrownBy(() -> cache.get(1));
  }
}
