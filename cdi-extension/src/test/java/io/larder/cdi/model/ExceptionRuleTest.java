package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.cdi.model.CachedMethod.Put;
import io.larder.cdi.model.CachedMethod.Remove;
import io.larder.cdi.model.CachedMethod.RemoveAll;
import io.larder.cdi.model.CachedMethod.RemoveByPrefix;
import io.larder.cdi.model.CachedMethod.Result;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which exceptions count: JSR-107's four sentences, for each pair of lists. */
class ExceptionRuleTest {

  private static final List<List<Class<? extends Throwable>>> LISTS =
      List.of(
          List.of(),
          List.of(Throwable.class),
          List.of(Exception.class),
          List.of(IOException.class),
          List.of(FileNotFoundException.class),
          List.of(RuntimeException.class, IOException.class),
          List.of(IllegalStateException.class, Error.class));

  private static final List<Throwable> THROWN =
      List.of(
          new Throwable(),
          new Exception(),
          new IOException(),
          new FileNotFoundException(),
          new RuntimeException(),
          new IllegalStateException(),
          new Error(),
          new StackOverflowError());

  static Stream<Arguments> combinations() {
    return LISTS.stream()
        .flatMap(included -> LISTS.stream().map(excluded -> Arguments.of(included, excluded)));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void cachedExceptions_countAsTheSpecificationSays(
      List<Class<? extends Throwable>> included, List<Class<? extends Throwable>> excluded) {
    ExceptionRule rule = ExceptionRule.all(array(included), array(excluded));

    for (Throwable thrown : THROWN) {
      assertThat(rule.test(thrown))
          .as(thrown.toString())
          .isEqualTo(specified(included, excluded, true, thrown));
    }
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void exceptionsDespiteWhichCachesChange_countAsTheSpecificationSays(
      List<Class<? extends Throwable>> included, List<Class<? extends Throwable>> excluded) {
    ExceptionRule rule = ExceptionRule.none(array(included), array(excluded));

    for (Throwable thrown : THROWN) {
      assertThat(rule.test(thrown))
          .as(thrown.toString())
          .isEqualTo(specified(included, excluded, false, thrown));
    }
  }

  /** The four sentences of the Javadoc, one after the other. */
  private static boolean specified(
      List<Class<? extends Throwable>> included,
      List<Class<? extends Throwable>> excluded,
      boolean ifBothAreEmpty,
      Throwable thrown) {
    boolean isIncluded = included.stream().anyMatch(type -> type.isInstance(thrown));
    boolean isExcluded = excluded.stream().anyMatch(type -> type.isInstance(thrown));
    if (included.isEmpty() && excluded.isEmpty()) {
      return ifBothAreEmpty;
    }
    if (excluded.isEmpty()) {
      return isIncluded;
    }
    if (included.isEmpty()) {
      return !isExcluded;
    }
    return isIncluded && !isExcluded;
  }

  static class Neither {
    @CacheResult
    String find() {
      return "";
    }

    @CachePut
    void put(@CacheValue String value) {}

    @CacheRemove
    void remove() {}

    @CacheRemoveAll
    void removeAll() {}

    @CacheRemoveByPrefix
    void removeByPrefix() {}
  }

  static class Both {
    @CacheResult(
        cachedExceptions = IOException.class,
        nonCachedExceptions = FileNotFoundException.class)
    String find() {
      return "";
    }

    @CachePut(cacheFor = IOException.class, noCacheFor = FileNotFoundException.class)
    void put(@CacheValue String value) {}

    @CacheRemove(evictFor = IOException.class, noEvictFor = FileNotFoundException.class)
    void remove() {}

    @CacheRemoveAll(evictFor = IOException.class, noEvictFor = FileNotFoundException.class)
    void removeAll() {}

    @CacheRemoveByPrefix(evictFor = IOException.class, noEvictFor = FileNotFoundException.class)
    void removeByPrefix() {}
  }

  private static List<ExceptionRule> rulesOfChanges(Class<?> beanClass) {
    return List.of(
        Reading.of(beanClass, "put", Put.class).despite(),
        Reading.of(beanClass, "remove", Remove.class).despite(),
        Reading.of(beanClass, "removeAll", RemoveAll.class).despite(),
        Reading.of(beanClass, "removeByPrefix", RemoveByPrefix.class).despite());
  }

  @Test
  void annotationsWithoutLists_keepAllExceptions_andChangeNothingDespiteThem() {
    assertThat(Reading.of(Neither.class, "find", Result.class).exceptions().kept())
        .accepts(new IOException(), new IllegalStateException(), new Error());
    assertThat(rulesOfChanges(Neither.class))
        .hasSize(4)
        .allSatisfy(rule -> assertThat(rule).rejects(new IOException(), new Error()));
  }

  @Test
  void annotationsWithBothLists_takeTheFirstWithoutTheSecond() {
    assertThat(rulesOfChanges(Both.class))
        .hasSize(4)
        .allSatisfy(ExceptionRuleTest::assertTakesTheFirstWithoutTheSecond);
    assertTakesTheFirstWithoutTheSecond(
        Reading.of(Both.class, "find", Result.class).exceptions().kept());
  }

  private static void assertTakesTheFirstWithoutTheSecond(ExceptionRule rule) {
    assertThat(rule)
        .accepts(new IOException())
        .rejects(new FileNotFoundException(), new IllegalStateException());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // as attributes of annotations are
  private static Class<? extends Throwable>[] array(List<Class<? extends Throwable>> types) {
    return types.toArray(new Class[0]);
  }
}
