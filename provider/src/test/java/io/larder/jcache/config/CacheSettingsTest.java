package io.larder.jcache.config;

import static io.larder.jcache.config.SampleClasses.name;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.jcache.LarderConfiguration;
import io.larder.jcache.LarderConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.EternalExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.cache.expiry.TouchedExpiryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CacheSettingsTest {

  @TempDir Path directory;

  private LarderConfiguration<?, ?> cache(String settings) {
    var caches =
        ConfigText.read(directory, "larder { caches { users {\n" + settings + "\n} } }").caches();
    return requireNonNull(caches.get("users"));
  }

  private ExpiryPolicy expiry(String expiry) {
    return cache("expiry = " + expiry).getExpiryPolicyFactory().create();
  }

  @Test
  void cache_withoutSettings_isAsTheBuilderMakesIt() {
    assertThat(cache(""))
        .isEqualTo(LarderConfiguration.builder(Object.class, Object.class).build());
  }

  @Test
  void types_named_areThoseOfTheCache() {
    LarderConfiguration<?, ?> cache =
        cache("key-type = java.lang.String, value-type = \"[B\", store-by-value = false");

    assertThat(cache.getKeyType()).isEqualTo(String.class);
    assertThat(cache.getValueType()).isEqualTo(byte[].class);
    assertThat(cache.isStoreByValue()).isFalse();
  }

  @Test
  void expiry_ofEachKind_makesThatPolicy() {
    var tenMinutes = new javax.cache.expiry.Duration(TimeUnit.MILLISECONDS, 600_000);

    assertThat(expiry("eternal")).isEqualTo(new EternalExpiryPolicy());
    assertThat(expiry("{ created = 10m }")).isEqualTo(new CreatedExpiryPolicy(tenMinutes));
    assertThat(expiry("{ accessed = 10m }")).isEqualTo(new AccessedExpiryPolicy(tenMinutes));
    assertThat(expiry("{ modified = 10m }")).isEqualTo(new ModifiedExpiryPolicy(tenMinutes));
    assertThat(expiry("{ touched = 10m }")).isEqualTo(new TouchedExpiryPolicy(tenMinutes));
    assertThat(expiry("{ policy = " + name(SampleClasses.OwnPolicy.class) + " }"))
        .isExactlyInstanceOf(SampleClasses.OwnPolicy.class);
    assertThat(expiry("{ created = eternal }").getExpiryForCreation().isEternal()).isTrue();
    assertThat(expiry("{ created = 0s }").getExpiryForCreation().isZero()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "250ms, 250",
    "250 milliseconds, 250",
    "1s, 1000",
    "2 seconds, 2000",
    "3m, 180000",
    "1 minute, 60000",
    "2h, 7200000",
    "1 hour, 3600000",
    "1d, 86400000",
    "2 days, 172800000"
  })
  void duration_inEachUnit_isRead(String written, long millis) {
    assertThat(cache("load-timeout = " + written).loadTimeout())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    "1 B, 1",
    "64KiB, 65536",
    "64 MiB, 67108864",
    "2 GiB, 2147483648",
    "1 TiB, 1099511627776",
    "3 kB, 3000",
    "3 MB, 3000000",
    "3 GB, 3000000000",
    "3 TB, 3000000000000"
  })
  void bytes_inEachUnit_areRead(String written, long bytes) {
    assertThat(cache("max-bytes = " + written).bound()).isEqualTo(Bound.bytes(bytes));
  }

  @Test
  void maxEntries_asNumberOrString_isRead() {
    assertThat(cache("max-entries = 100000").bound()).isEqualTo(Bound.entries(100_000));
    assertThat(cache("max-entries = \"100000\"").bound()).isEqualTo(Bound.entries(100_000));
  }

  @ParameterizedTest
  @EnumSource(EvictionPolicy.class)
  void eviction_byEachName_isRead(EvictionPolicy policy) {
    assertThat(cache("eviction = " + policy.configName()).evictionPolicy()).isEqualTo(policy);
  }

  @Test
  void loading_andWriting_areRead() {
    LarderConfiguration<?, ?> cache =
        cache(
            """
            loader = %s
            read-through = true
            refresh-ahead = 5m
            load-timeout = 3s
            negative-ttl = 30s
            writer = %s
            write-through = true
            """
                .formatted(name(SampleClasses.Loader.class), name(SampleClasses.Writer.class)));

    assertThat(cache.isReadThrough()).isTrue();
    assertThat(requireNonNull(cache.getCacheLoaderFactory()).create())
        .isInstanceOf(SampleClasses.Loader.class);
    assertThat(cache.refreshAhead()).isEqualTo(Duration.ofMinutes(5));
    assertThat(cache.loadTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(cache.negativeTtl()).isEqualTo(Duration.ofSeconds(30));
    assertThat(cache.isWriteThrough()).isTrue();
    assertThat(requireNonNull(cache.getCacheWriterFactory()).create())
        .isInstanceOf(SampleClasses.Writer.class);
  }

  @Test
  void classes_ofCodecSizerAndEvictionListener_areMadeAnewEachTime() {
    LarderConfiguration<?, ?> cache =
        cache(
            "codec = %s, sizer = %s, eviction-listener = %s, max-bytes = 1 MiB"
                .formatted(
                    name(SampleClasses.NoCodec.class),
                    name(SampleClasses.OneByte.class),
                    name(SampleClasses.Listener.class)));

    var codec = requireNonNull(cache.codecFactory());
    assertThat(codec.create())
        .isInstanceOf(SampleClasses.NoCodec.class)
        .isNotSameAs(codec.create());
    assertThat(requireNonNull(cache.sizerFactory()).create().bytesOf("x")).isEqualTo(1);
    assertThat(requireNonNull(cache.evictionListenerFactory()).create())
        .isInstanceOf(SampleClasses.Listener.class);
  }

  @Test
  void statistics_managementAndAllowedClasses_areRead() {
    LarderConfiguration<?, ?> cache =
        cache(
            "statistics = true, management = true, allowed-classes = [com.acme.User, com.x.\"*\"]");

    assertThat(cache.isStatisticsEnabled()).isTrue();
    assertThat(cache.isManagementEnabled()).isTrue();
    assertThat(cache.allowedClasses()).containsExactly("com.acme.User", "com.x.*");
  }

  @Test
  void listeners_areRead() {
    LarderConfiguration<?, ?> cache =
        cache(
            "listeners = [ { class = %s, filter = %s, old-value-required = true, synchronous = true } ]"
                .formatted(name(SampleClasses.Listener.class), name(SampleClasses.Filter.class)));

    assertThat(cache.getCacheEntryListenerConfigurations()).hasSize(1);
    CacheEntryListenerConfiguration<?, ?> listener =
        cache.getCacheEntryListenerConfigurations().get(0);
    assertThat(listener.getCacheEntryListenerFactory().create())
        .isInstanceOf(SampleClasses.Listener.class);
    assertThat(requireNonNull(listener.getCacheEntryEventFilterFactory()).create())
        .isInstanceOf(SampleClasses.Filter.class);
    assertThat(listener.isOldValueRequired()).isTrue();
    assertThat(listener.isSynchronous()).isTrue();
  }

  @Test
  void configuration_readTwice_isEqual() {
    String settings =
        "expiry { touched = 1h }, loader = "
            + name(SampleClasses.Loader.class)
            + ", listeners = [ { class = "
            + name(SampleClasses.Listener.class)
            + " } ]";

    assertThat(cache(settings)).isEqualTo(cache(settings));
  }

  @Test
  void constructor_thatThrows_isNamedWithWhatItThrew() {
    var sizer =
        requireNonNull(cache("sizer = " + name(SampleClasses.Failing.class)).sizerFactory());

    assertThatThrownBy(sizer::create)
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("SampleClasses$Failing")
        .hasMessageContaining("out of order");
  }

  @Test
  void backgroundExpiry_off_isRead() {
    assertThat(ConfigText.read(directory, "larder.engine.background-expiry = false").engine())
        .isEqualTo(new EngineSettings(false));
    assertThat(ConfigText.read(directory, "larder {}").engine()).isEqualTo(EngineSettings.DEFAULTS);
  }
}
