package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.larder.cdi.CacheRemoveByPrefix;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.junit.jupiter.api.Test;

/** What is refused, with a message that names class, method and rule. */
class DefinitionErrorTest {

  static class TwoAnnotations {
    @CacheResult(cacheName = "a")
    @CacheRemove(cacheName = "b")
    String two(String key) {
      return key;
    }
  }

  static class FiveAnnotations {
    @CacheResult
    @CachePut
    @CacheRemove
    @CacheRemoveAll
    @CacheRemoveByPrefix
    String five(@CacheValue String key) {
      return key;
    }
  }

  @CacheResult
  @CacheRemoveAll
  static class TwoOnTheClass {
    String inherits(String key) {
      return key;
    }
  }

  static class NoValue {
    @CachePut
    void put(String key, String value) {}
  }

  static class TwoValues {
    @CachePut
    void put(@CacheValue String first, @CacheValue String second, String key) {}
  }

  static class KeyAndValue {
    @CachePut
    void put(String key, @CacheKey @CacheValue String value) {}
  }

  static class KeyAndValueOfResult {
    @CacheResult
    String find(@CacheKey @CacheValue String key) {
      return key;
    }
  }

  static class NothingReturned {
    @CacheResult
    void find(String[] key, int number) {}
  }

  @CachePut
  static class NoValueUnderTheClass {
    void put(String key) {}
  }

  static class Heir extends NoValue {}

  private static void assertRefused(Class<?> beanClass, String method, String rule) {
    assertThatExceptionOfType(CacheDefinitionException.class)
        .isThrownBy(() -> Reading.READER.readAll(beanClass))
        .withMessage(beanClass.getName() + "." + method + ": " + rule);
  }

  @Test
  void twoAnnotations_areRefused() {
    assertThatExceptionOfType(CacheDefinitionException.class)
        .isThrownBy(() -> Reading.READER.readAll(TwoAnnotations.class))
        .withMessageStartingWith(TwoAnnotations.class.getName() + ".two(java.lang.String): has @")
        .withMessageContaining("@CacheResult")
        .withMessageContaining("@CacheRemove")
        .withMessageEndingWith(", but a method may have one of them only.");
  }

  @Test
  void allAnnotationsAtOnce_areRefused_andNamed() {
    assertThatExceptionOfType(CacheDefinitionException.class)
        .isThrownBy(() -> Reading.READER.readAll(FiveAnnotations.class))
        .withMessageContaining("FiveAnnotations.five(java.lang.String)")
        .withMessageContainingAll(
            "@CacheResult", "@CachePut", "@CacheRemove", "@CacheRemoveAll", "@CacheRemoveByPrefix");
  }

  @Test
  void twoAnnotationsOfTheClass_areRefusedForAMethodThatHasNone() {
    assertThatExceptionOfType(CacheDefinitionException.class)
        .isThrownBy(() -> Reading.READER.readAll(TwoOnTheClass.class))
        .withMessageContaining("TwoOnTheClass.inherits(java.lang.String)")
        .withMessageEndingWith("but a method may have one of them only.");
  }

  @Test
  void put_withoutValue_isRefused() {
    assertRefused(
        NoValue.class,
        "put(java.lang.String,java.lang.String)",
        "has @CachePut and no parameter with @CacheValue, but exactly one is to be put.");
  }

  @Test
  void put_withTwoValues_isRefused() {
    assertRefused(
        TwoValues.class,
        "put(java.lang.String,java.lang.String,java.lang.String)",
        "has @CachePut and 2 parameters with @CacheValue, but exactly one is to be put.");
  }

  @Test
  void put_ofTheClass_isRefusedForMethodsWithoutValue() {
    assertRefused(
        NoValueUnderTheClass.class,
        "put(java.lang.String)",
        "has @CachePut and no parameter with @CacheValue, but exactly one is to be put.");
  }

  @Test
  void inheritedMethod_isRefusedInTheNameOfTheBean() {
    assertRefused(
        Heir.class,
        "put(java.lang.String,java.lang.String)",
        "has @CachePut and no parameter with @CacheValue, but exactly one is to be put.");
  }

  @Test
  void parameter_thatIsKeyAndValue_isRefused() {
    assertRefused(
        KeyAndValue.class,
        "put(java.lang.String,java.lang.String)",
        "parameter 1 has both @CacheKey and @CacheValue, but a value is never part of its key.");
  }

  @Test
  void parameterOfResult_thatIsKeyAndValue_isRefused() {
    assertRefused(
        KeyAndValueOfResult.class,
        "find(java.lang.String)",
        "parameter 0 has both @CacheKey and @CacheValue, but a value is never part of its key.");
  }

  @Test
  void result_ofMethodThatReturnsNothing_isRefused() {
    assertRefused(
        NothingReturned.class,
        "find(java.lang.String[],int)",
        "has @CacheResult, but returns nothing that could be kept.");
  }
}
