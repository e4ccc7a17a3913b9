package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.junit.jupiter.api.Test;

/** Which cache a method has: named by itself, by its class's defaults, or by what it is. */
class CacheNameTest {

  static class Books {
    @CacheResult(cacheName = "books")
    String named(String isbn) {
      return isbn;
    }

    @CacheResult
    String none() {
      return "";
    }

    @CacheResult
    String primitives(int a, long b, boolean c) {
      return "";
    }

    @CacheResult
    String arrays(String[] a, int[][] b, Object... c) {
      return "";
    }

    @CacheResult
    String nested(Map.Entry<String, Integer> entry) {
      return "";
    }

    @CacheResult
    <T extends Comparable<T>> String generic(List<String> list, T element) {
      return "";
    }
  }

  static class OldBooks extends Books {}

  @CacheDefaults(cacheName = "library")
  static class Library {
    @CacheResult
    String found(String key) {
      return key;
    }

    @CacheResult(cacheName = "own")
    String own(String key) {
      return key;
    }

    @CachePut
    void put(String key, @CacheValue String value) {}

    @CacheRemove
    void removed(String key) {}

    @CacheRemoveAll
    void cleared() {}
  }

  static class Branch extends Library {
    @CacheResult
    String ofBranch(String key) {
      return key;
    }
  }

  @CacheDefaults(cacheName = "small library")
  static class SmallBranch extends Branch {}

  @CacheDefaults
  static class NamelessBranch extends Library {}

  private static final String TEST = CacheNameTest.class.getName();

  @Test
  void cacheName_ofTheMethod_isItsCache() {
    assertThat(Reading.cacheName(Books.class, "named")).isEqualTo("books");
  }

  @Test
  void defaultName_withoutParameters_hasEmptyParentheses() {
    assertThat(Reading.cacheName(Books.class, "none")).isEqualTo(TEST + "$Books.none()");
  }

  @Test
  void defaultName_withPrimitives_namesThemAsWritten() {
    assertThat(Reading.cacheName(Books.class, "primitives"))
        .isEqualTo(TEST + "$Books.primitives(int,long,boolean)");
  }

  @Test
  void defaultName_withArrays_hasBrackets() {
    assertThat(Reading.cacheName(Books.class, "arrays"))
        .isEqualTo(TEST + "$Books.arrays(java.lang.String[],int[][],java.lang.Object[])");
  }

  @Test
  void defaultName_withNestedClass_hasDollar() {
    assertThat(Reading.cacheName(Books.class, "nested"))
        .isEqualTo(TEST + "$Books.nested(java.util.Map$Entry)");
  }

  @Test
  void defaultName_ofGenericParameters_isTheirErasure() {
    assertThat(Reading.cacheName(Books.class, "generic"))
        .isEqualTo(TEST + "$Books.generic(java.util.List,java.lang.Comparable)");
  }

  @Test
  void defaultName_ofInheritedMethod_isTheOneOfItsDeclaringClass() {
    assertThat(Reading.cacheName(OldBooks.class, "none")).isEqualTo(TEST + "$Books.none()");
  }

  @Test
  void defaults_giveTheirName_toMethodsOfEveryAnnotation() {
    assertThat(List.of("found", "put", "removed", "cleared"))
        .allSatisfy(
            name -> assertThat(Reading.cacheName(Library.class, name)).isEqualTo("library"));
  }

  @Test
  void defaults_loseAgainstTheMethodsOwnName() {
    assertThat(Reading.cacheName(Library.class, "own")).isEqualTo("own");
  }

  @Test
  void defaults_ofSuperclass_countForItsSubclasses() {
    assertThat(Reading.cacheName(Branch.class, "ofBranch")).isEqualTo("library");
    assertThat(Reading.cacheName(Branch.class, "found")).isEqualTo("library");
  }

  @Test
  void defaults_ofTheBeansClass_winOverThoseOfItsSuperclass_forInheritedMethodsToo() {
    assertThat(Reading.cacheName(SmallBranch.class, "ofBranch")).isEqualTo("small library");
    assertThat(Reading.cacheName(SmallBranch.class, "found")).isEqualTo("small library");
  }

  @Test
  void defaults_withoutName_leaveTheDefaultName() {
    assertThat(Reading.cacheName(NamelessBranch.class, "found"))
        .isEqualTo(TEST + "$Library.found(java.lang.String)");
  }
}
