package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.cdi.model.CachedMethod.Lookup;
import io.larder.cdi.model.CachedMethod.Moment;
import io.larder.cdi.model.CachedMethod.Put;
import io.larder.cdi.model.CachedMethod.Remove;
import io.larder.cdi.model.CachedMethod.RemoveAll;
import io.larder.cdi.model.CachedMethod.RemoveByPrefix;
import io.larder.cdi.model.CachedMethod.Result;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheKeyGenerator;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.junit.jupiter.api.Test;

/** What each attribute of the annotations, and each mark of a parameter, makes of a method. */
class AttributesTest {

  interface Factory extends CacheResolverFactory {}

  interface OtherFactory extends CacheResolverFactory {}

  interface Generator extends CacheKeyGenerator {}

  interface OtherGenerator extends CacheKeyGenerator {}

  static class Plain {
    @CacheResult
    String find(String a, int b, String... c) {
      return a;
    }

    @CachePut
    void put(String a, @CacheValue String b, int c) {}

    @CacheRemove
    void remove(String a, int b) {}

    @CacheRemoveAll
    void removeAll(String a) {}

    @CacheRemoveByPrefix
    void removeByPrefix(String a, int b) {}
  }

  static class Marked {
    @CacheResult(skipGet = true, exceptionCacheName = "exceptions")
    String find(String a, @CacheKey int b, @CacheKey String c) {
      return a;
    }

    @CachePut(afterInvocation = false)
    void put(@CacheValue String a, @CacheKey String b, int c) {}

    @CacheRemove(afterInvocation = false)
    void remove(@CacheKey String a, int b) {}

    @CacheRemoveAll(afterInvocation = false)
    void removeAll() {}

    @CacheRemoveByPrefix(afterInvocation = false)
    void removeByPrefix(int a, @CacheKey String b) {}
  }

  @CacheDefaults(cacheResolverFactory = Factory.class, cacheKeyGenerator = Generator.class)
  static class WithDefaults {
    @CacheResult
    String find(String a) {
      return a;
    }

    @CacheResult(
        cacheResolverFactory = OtherFactory.class,
        cacheKeyGenerator = OtherGenerator.class)
    String own(String a) {
      return a;
    }

    @CachePut
    void put(String a, @CacheValue String b) {}

    @CacheRemove
    void remove(String a) {}

    @CacheRemoveAll
    void removeAll() {}

    @CacheRemoveByPrefix
    void removeByPrefix(String a) {}
  }

  @Test
  void key_isMadeOfAllParameters() {
    assertThat(Reading.of(Plain.class, "find", Result.class).key().positions())
        .containsExactly(0, 1, 2);
    assertThat(Reading.of(Plain.class, "remove", Remove.class).key().positions())
        .containsExactly(0, 1);
    assertThat(Reading.of(Plain.class, "removeByPrefix", RemoveByPrefix.class).prefix().positions())
        .containsExactly(0, 1);
  }

  @Test
  void key_isNeverMadeOfTheValue() {
    Put put = Reading.of(Plain.class, "put", Put.class);

    assertThat(put.key().positions()).containsExactly(0, 2);
    assertThat(put.valuePosition()).isEqualTo(1);
  }

  @Test
  void key_ofMarkedParameters_isMadeOfThemAlone() {
    assertThat(Reading.of(Marked.class, "find", Result.class).key().positions())
        .containsExactly(1, 2);
    assertThat(Reading.of(Marked.class, "put", Put.class).key().positions()).containsExactly(1);
    assertThat(Reading.of(Marked.class, "remove", Remove.class).key().positions())
        .containsExactly(0);
    assertThat(
            Reading.of(Marked.class, "removeByPrefix", RemoveByPrefix.class).prefix().positions())
        .containsExactly(1);
  }

  @Test
  void defaults_areTheSpecifications() {
    Result result = Reading.of(Plain.class, "find", Result.class);

    assertThat(result.lookup()).isEqualTo(Lookup.FIRST);
    assertThat(result.exceptions().isOn()).isFalse();
    assertThat(result.key().isDefault()).isTrue();
    assertThat(result.declaration().isFoundByName()).isTrue();
    assertThat(Reading.of(Plain.class, "put", Put.class).moment())
        .isEqualTo(Moment.AFTER_INVOCATION);
    assertThat(Reading.of(Plain.class, "remove", Remove.class).moment())
        .isEqualTo(Moment.AFTER_INVOCATION);
    assertThat(Reading.of(Plain.class, "removeAll", RemoveAll.class).moment())
        .isEqualTo(Moment.AFTER_INVOCATION);
    assertThat(Reading.of(Plain.class, "removeByPrefix", RemoveByPrefix.class).moment())
        .isEqualTo(Moment.AFTER_INVOCATION);
  }

  @Test
  void skipGet_leavesOutTheLookup() {
    assertThat(Reading.of(Marked.class, "find", Result.class).lookup()).isEqualTo(Lookup.SKIPPED);
  }

  @Test
  void exceptionCacheName_keepsExceptionsThere() {
    Result result = Reading.of(Marked.class, "find", Result.class);

    assertThat(result.exceptions().isOn()).isTrue();
    assertThat(result.exceptions().cacheName()).isEqualTo("exceptions");
  }

  @Test
  void afterInvocation_false_changesBefore() {
    assertThat(Reading.of(Marked.class, "put", Put.class).moment())
        .isEqualTo(Moment.BEFORE_INVOCATION);
    assertThat(Reading.of(Marked.class, "remove", Remove.class).moment())
        .isEqualTo(Moment.BEFORE_INVOCATION);
    assertThat(Reading.of(Marked.class, "removeAll", RemoveAll.class).moment())
        .isEqualTo(Moment.BEFORE_INVOCATION);
    assertThat(Reading.of(Marked.class, "removeByPrefix", RemoveByPrefix.class).moment())
        .isEqualTo(Moment.BEFORE_INVOCATION);
  }

  @Test
  void resolverFactoryAndKeyGenerator_ofDefaults_countForMethodsWithoutTheirOwn() {
    Result result = Reading.of(WithDefaults.class, "find", Result.class);

    assertThat(result.declaration().resolverFactory()).isEqualTo(Factory.class);
    assertThat(result.key().generator()).isEqualTo(Generator.class);
    assertThat(Reading.of(WithDefaults.class, "put", Put.class).key().generator())
        .isEqualTo(Generator.class);
    assertThat(Reading.of(WithDefaults.class, "remove", Remove.class).key().generator())
        .isEqualTo(Generator.class);
    assertThat(Reading.of(WithDefaults.class, "removeAll").declaration().resolverFactory())
        .isEqualTo(Factory.class);
  }

  @Test
  void resolverFactoryAndKeyGenerator_ofTheMethod_win() {
    Result result = Reading.of(WithDefaults.class, "own", Result.class);

    assertThat(result.declaration().resolverFactory()).isEqualTo(OtherFactory.class);
    assertThat(result.key().generator()).isEqualTo(OtherGenerator.class);
  }

  @Test
  void prefix_isOfTheDefaultGenerator_whateverTheClassHas() {
    RemoveByPrefix removal = Reading.of(WithDefaults.class, "removeByPrefix", RemoveByPrefix.class);

    assertThat(removal.prefix().isDefault()).isTrue();
    assertThat(removal.declaration().resolverFactory()).isEqualTo(Factory.class);
  }
}
