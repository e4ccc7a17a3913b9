package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.Configuration;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.integration.CacheLoader;
import org.junit.jupiter.api.Test;

class LarderConfigurationTest {

  private static final String SECRET = "hunter2";

  /** A factory that holds something that must not be shown. */
  record LoaderFactory(String password) implements Factory<CacheLoader<String, Integer>> {
    @Override
    public CacheLoader<String, Integer> create() {
      return new CacheLoader<>() {
        @Override
        public Integer load(String key) {
          return key.length();
        }

        @Override
        public Map<String, Integer> loadAll(Iterable<? extends String> keys) {
          return Map.of();
        }
      };
    }
  }

  private static LarderConfigurationBuilder<String, Integer> builder() {
    return LarderConfiguration.builder(String.class, Integer.class);
  }

  private static LarderConfigurationBuilder<String, Integer> everything() {
    return builder()
        .storeByValue(false)
        .readThrough(true)
        .cacheLoaderFactory(new LoaderFactory(SECRET))
        .statisticsEnabled(true)
        .managementEnabled(true)
        .expiryPolicyFactory(
            CreatedExpiryPolicy.factoryOf(new javax.cache.expiry.Duration(TimeUnit.MINUTES, 10)))
        .maxEntries(1_000)
        .evictionPolicy(EvictionPolicy.ALLKEYS_LRU)
        .allowedClasses(List.of("com.acme.*"))
        .refreshAhead(Duration.ofMinutes(5))
        .loadTimeout(Duration.ofSeconds(3))
        .negativeTtl(Duration.ofSeconds(30));
  }

  @Test
  void build_withoutSettings_hasTheDefaultsOfMutableConfiguration() {
    LarderConfiguration<String, Integer> built = builder().build();

    assertThat(new MutableConfiguration<>(built))
        .isEqualTo(
            new MutableConfiguration<String, Integer>().setTypes(String.class, Integer.class));
    assertThat(built.bound()).isEqualTo(Bound.UNBOUNDED);
    assertThat(built.evictionPolicy()).isEqualTo(EvictionPolicy.S3_FIFO);
    assertThat(built.loadTimeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(built.refreshAhead()).isNull();
    assertThat(built.negativeTtl()).isNull();
    assertThat(built.codecFactory()).isNull();
    assertThat(built.sizerFactory()).isNull();
    assertThat(built.evictionListenerFactory()).isNull();
    assertThat(built.allowedClasses()).isEmpty();
  }

  @Test
  void build_withSettings_keepsThem() {
    LarderConfiguration<String, Integer> built = everything().build();

    assertThat(built.isStoreByValue()).isFalse();
    assertThat(built.isReadThrough()).isTrue();
    assertThat(built.isStatisticsEnabled()).isTrue();
    assertThat(built.isManagementEnabled()).isTrue();
    assertThat(built.bound()).isEqualTo(Bound.entries(1_000));
    assertThat(built.evictionPolicy()).isEqualTo(EvictionPolicy.ALLKEYS_LRU);
    assertThat(built.allowedClasses()).containsExactly("com.acme.*");
    assertThat(built.refreshAhead()).isEqualTo(Duration.ofMinutes(5));
    assertThat(built.loadTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(built.negativeTtl()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void toBuilder_unchanged_buildsAnEqualConfiguration() {
    LarderConfiguration<String, Integer> built = everything().build();

    assertThat(built.toBuilder().build()).isEqualTo(built).hasSameHashCodeAs(built);
  }

  @Test
  void toBuilder_changed_leavesTheFirstAlone() {
    LarderConfiguration<String, Integer> first = everything().build();

    LarderConfiguration<String, Integer> second =
        first.toBuilder().maxEntries(2).statisticsEnabled(false).build();

    assertThat(second).isNotEqualTo(first);
    assertThat(first.bound()).isEqualTo(Bound.entries(1_000));
    assertThat(first.isStatisticsEnabled()).isTrue();
  }

  @Test
  void copyOf_mutableConfigurationChangedLater_doesNotChange() {
    MutableConfiguration<String, Integer> source =
        new MutableConfiguration<String, Integer>().setTypes(String.class, Integer.class);
    LarderConfiguration<String, Integer> copy = LarderConfiguration.copyOf(source);

    source.setStatisticsEnabled(true);

    assertThat(copy.isStatisticsEnabled()).isFalse();
  }

  @Test
  void copyOf_incompleteConfiguration_takesTypesAndStoreByValue() {
    Configuration<String, Integer> source =
        new Configuration<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public Class<String> getKeyType() {
            return String.class;
          }

          @Override
          public Class<Integer> getValueType() {
            return Integer.class;
          }

          @Override
          public boolean isStoreByValue() {
            return false;
          }
        };

    assertThat(LarderConfiguration.copyOf(source)).isEqualTo(builder().storeByValue(false).build());
  }

  @Test
  void copyOf_readThroughWithoutLoader_passesAsJsr107LetsIt() {
    CompleteConfiguration<Object, Object> source =
        new MutableConfiguration<>().setReadThrough(true).setWriteThrough(true);

    LarderConfiguration<Object, Object> copy = LarderConfiguration.copyOf(source);

    assertThat(copy.isReadThrough()).isTrue();
    assertThat(copy.isWriteThrough()).isTrue();
    assertThat(copy.toBuilder().build()).isEqualTo(copy);
  }

  @Test
  void listeners_ofTheConfiguration_cannotBeChanged() {
    var listener =
        new MutableCacheEntryListenerConfiguration<String, Integer>(null, null, false, false);

    var listeners = builder().addListener(listener).build().getCacheEntryListenerConfigurations();

    assertThat(listeners).isUnmodifiable().hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().addListener(listener).addListener(listener));
    assertThat(builder().addListener(listener).removeListener(listener).build())
        .isEqualTo(builder().build());
  }

  @Test
  void serialized_andBack_isEqual() throws Exception {
    LarderConfiguration<String, Integer> built = everything().build();

    assertThat(builtFrom(bytesOf(built))).isEqualTo(built);
  }

  @Test
  void toString_ofAConfiguration_showsSettingsButNoFactoryContents() {
    assertThat(everything().build().toString())
        .contains("java.lang.String -> java.lang.Integer", "by reference", "1000 entries")
        .contains("allkeys-lru", "LoaderFactory", "refresh-ahead PT5M", "load-timeout PT3S")
        .doesNotContain(SECRET);
  }

  @Test
  void equals_withOneOtherSetting_isFalse() {
    LarderConfiguration<String, Integer> base = everything().build();

    assertThat(base)
        .isNotEqualTo(everything().maxEntries(2).build())
        .isNotEqualTo(everything().evictionPolicy(EvictionPolicy.NOEVICTION).build())
        .isNotEqualTo(everything().loadTimeout(Duration.ofSeconds(4)).build())
        .isNotEqualTo(everything().refreshAhead(null).build())
        .isNotEqualTo(everything().negativeTtl(null).build())
        .isNotEqualTo(everything().allowedClasses(List.of()).build())
        .isNotEqualTo(everything().storeByValue(true).build());
  }

  @Test
  void sizes_belowOne_areRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().maxEntries(0))
        .withMessage("max-entries was 0; expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().maxBytes(-1))
        .withMessage("max-bytes was -1; expected at least 1");
  }

  @Test
  void durations_notAboveZero_areRefusedAtOnce() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().refreshAhead(negative))
        .withMessage("refresh-ahead was PT-1S; expected a duration above zero");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().loadTimeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().negativeTtl(negative));
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is tested
  void nulls_whereNoneMayBe_areRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> LarderConfiguration.builder(null, String.class))
        .withMessage("key type");
    assertThatNullPointerException()
        .isThrownBy(() -> LarderConfiguration.builder(String.class, null))
        .withMessage("value type");
    assertThatNullPointerException().isThrownBy(() -> builder().evictionPolicy(null));
    assertThatNullPointerException().isThrownBy(() -> builder().loadTimeout(null));
    assertThatNullPointerException().isThrownBy(() -> builder().bound(null));
  }

  @Test
  void bound_replacesWhateverBoundWasSet() {
    assertThat(builder().maxBytes(10).bound(Bound.entries(5)).build().bound())
        .isEqualTo(Bound.entries(5));
    assertThat(builder().maxEntries(10).bound(Bound.UNBOUNDED).build().bound())
        .isEqualTo(Bound.UNBOUNDED);
  }

  @Test
  void build_withBothBounds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().maxEntries(1).maxBytes(2).build())
        .withMessage("max-entries and max-bytes are both set (1, 2); expected one of them");
  }

  @Test
  void build_withWhatNeedsALoaderOrWriter_isRefusedWithout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().readThrough(true).build())
        .withMessageContaining("read-through is on, but there is no cache loader");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().writeThrough(true).build())
        .withMessageContaining("write-through is on, but there is no cache writer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().refreshAhead(Duration.ofSeconds(1)).build())
        .withMessageContaining("refresh-ahead");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().negativeTtl(Duration.ofSeconds(1)).build())
        .withMessageContaining("negative-ttl");
  }

  @Test
  void allowedClasses_thatWouldAllowEverything_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().allowedClasses(List.of("**")))
        .withMessageContaining("'**'");
  }

  private static byte[] bytesOf(Serializable object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object builtFrom(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
