package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.management.ManagementFactory;
import java.net.URI;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.management.CacheMXBean;
import javax.cache.management.CacheStatisticsMXBean;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The MBeans: named as JSR-107 says, there while they are enabled, and telling the truth. */
class MBeansTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();

  private static LarderConfigurationBuilder<Integer, String> shown() {
    return Caches.words().managementEnabled(true);
  }

  private static CacheStatisticsMXBean statistics(ObjectName name) {
    return JMX.newMXBeanProxy(
        ManagementFactory.getPlatformMBeanServer(), name, CacheStatisticsMXBean.class);
  }

  private String prefix(String type) {
    String uri = caches.manager().getURI().toString().replaceAll("[,:=\n]", ".");
    return "javax.cache:type=" + type + ",CacheManager=" + uri;
  }

  @Test
  void beans_ofAnOrdinaryCache_areNamedAsTheSpecificationSays() throws Exception {
    LarderCache<Integer, String> cache =
        caches.manager().createCache("ordinary", shown().storeByValue(false).build());
    cache.put(1, "one");
    cache.get(1);
    cache.get(2);

    CacheStatisticsMXBean statistics =
        statistics(new ObjectName(prefix("CacheStatistics") + ",Cache=ordinary"));
    assertThat(statistics.getCachePuts()).isEqualTo(1);
    assertThat(statistics.getCacheHits()).isEqualTo(1);
    assertThat(statistics.getCacheMisses()).isEqualTo(1);
    assertThat(statistics.getCacheGets()).isEqualTo(2);
    assertThat(statistics.getCacheHitPercentage()).isEqualTo(50f);
    assertThat(statistics.getCacheMissPercentage()).isEqualTo(50f);

    CacheMXBean configuration =
        JMX.newMXBeanProxy(
            ManagementFactory.getPlatformMBeanServer(),
            new ObjectName(prefix("CacheConfiguration") + ",Cache=ordinary"),
            CacheMXBean.class);
    assertThat(configuration.getKeyType()).isEqualTo("java.lang.Integer");
    assertThat(configuration.getValueType()).isEqualTo("java.lang.String");
    assertThat(configuration.isStoreByValue()).isFalse();
    assertThat(configuration.isReadThrough()).isFalse();
    assertThat(configuration.isWriteThrough()).isFalse();
    assertThat(configuration.isStatisticsEnabled()).isTrue();
    assertThat(configuration.isManagementEnabled()).isTrue();

    statistics.clear();
    assertThat(cache.statistics().gets()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b:c=d*?\"\n",
        "*",
        "?",
        "\"",
        "\\",
        "\\\"",
        "a\nb",
        "a\rb",
        " ",
        "",
        "ünï",
        "a/b",
        "'"
      })
  void beans_ofACacheWithAnOddName_comeAndGo(String name) {
    LarderCache<Integer, String> cache = caches.manager().createCache(name, shown().build());
    cache.put(1, "one");

    var beans = MBeans.matching(prefix("CacheStatistics") + ",*");
    assertThat(beans).hasSize(1);
    assertThat(statistics(beans.iterator().next()).getCachePuts()).isEqualTo(1);
    assertThat(MBeans.matching(prefix("CacheConfiguration") + ",*")).hasSize(1);

    cache.close();
    assertThat(MBeans.matching(prefix("*") + ",*")).isEmpty();
  }

  @Test
  void beans_ofNamesThatLookTheSame_doNotCollide() {
    caches.manager().createCache("a,b", shown().build()).put(1, "comma");
    caches.manager().createCache("a.b", shown().build());

    assertThat(MBeans.matching(prefix("CacheStatistics") + ",*")).hasSize(2);

    caches.manager().destroyCache("a,b");
    assertThat(MBeans.matching(prefix("CacheStatistics") + ",*")).hasSize(1);
  }

  @Test
  void beans_ofManagersWithOneUriAndTwoLoaders_doNotCollide() {
    URI uri = caches.manager().getURI();
    LarderCacheManager twin = caches.provider().getCacheManager(uri, new ClassLoader() {});
    caches.manager().createCache("same", shown().build()).put(1, "one");
    twin.createCache("same", shown().build());

    var beans = MBeans.matching(prefix("CacheStatistics") + ",*");
    assertThat(beans).hasSize(2);
    assertThat(beans.stream().mapToLong(bean -> statistics(bean).getCachePuts()).sum())
        .isEqualTo(1);

    twin.close();
    assertThat(MBeans.matching(prefix("CacheStatistics") + ",*"))
        .singleElement()
        .satisfies(bean -> assertThat(statistics(bean).getCachePuts()).isEqualTo(1));
  }

  @Test
  void enableStatistics_switchedWhileTheCacheIsUsed_countsOnlyWhileOn() {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().statisticsEnabled(false).maxEntries(1).build());
    cache.put(1, "not counted");
    cache.put(2, "not counted either, like the eviction");
    assertThat(MBeans.of(cache.getName())).isEmpty();
    assertThat(cache.statistics().puts()).isZero();
    assertThat(cache.statistics().evictions()).isZero();

    caches.manager().enableStatistics(cache.getName(), true);
    caches.manager().enableStatistics(cache.getName(), true);
    cache.put(3, "counted");
    assertThat(MBeans.of(cache.getName())).hasSize(1);
    assertThat(isStatisticsEnabled(cache)).isTrue();

    caches.manager().enableStatistics(cache.getName(), false);
    cache.put(4, "not counted");
    assertThat(MBeans.of(cache.getName())).isEmpty();
    assertThat(isStatisticsEnabled(cache)).isFalse();
    assertThat(cache.statistics().puts()).isEqualTo(1);
    assertThat(cache.statistics().evictions()).isEqualTo(1);
  }

  @SuppressWarnings("unchecked")
  private static boolean isStatisticsEnabled(LarderCache<Integer, String> cache) {
    return cache.getConfiguration(CompleteConfiguration.class).isStatisticsEnabled();
  }

  @Test
  void enableManagement_switched_showsTheBeanAndHidesIt() {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().statisticsEnabled(false).build());

    caches.manager().enableManagement(cache.getName(), true);
    assertThat(MBeans.of(cache.getName())).hasSize(1);
    caches.manager().enableManagement(cache.getName(), true);
    assertThat(MBeans.of(cache.getName())).hasSize(1);
    caches.manager().enableManagement(cache.getName(), false);
    assertThat(MBeans.of(cache.getName())).isEmpty();
  }

  @Test
  void enabling_withoutAName_isRefusedAndOfAnUnknownNameDoesNothing() {
    caches.manager().enableManagement("unknown", true);
    caches.manager().enableStatistics("unknown", true);

    assertThat(MBeans.of("unknown")).isEmpty();
    assertThatNullPointerException()
        .isThrownBy(() -> caches.manager().enableManagement(null, true));
    assertThatNullPointerException()
        .isThrownBy(() -> caches.manager().enableStatistics(null, true));
  }
}
