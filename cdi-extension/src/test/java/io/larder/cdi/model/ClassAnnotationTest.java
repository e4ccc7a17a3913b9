package io.larder.cdi.model;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.model.CachedMethod.RemoveAll;
import io.larder.cdi.model.CachedMethod.Result;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import org.junit.jupiter.api.Test;

/** Annotations that are not on the method: on its class, or on other annotations. */
class ClassAnnotationTest {

  @SuppressWarnings("UnusedMethod") // read by reflection
  @CacheResult(cacheName = "of class")
  static class Kept {
    public String first(String key) {
      return key;
    }

    String second(String key) {
      return key;
    }

    void returnsNothing(String key) {}

    @CacheResult(cacheName = "own")
    String own(String key) {
      return key;
    }

    @CacheRemoveAll(cacheName = "of class")
    void cleared() {}

    static String ofNoObject() {
      return "";
    }

    private String hidden() {
      return "";
    }
  }

  static class HeirOfKept extends Kept {
    String ownOfHeir(String key) {
      return key;
    }
  }

  static class Plain {
    String inherited(String key) {
      return key;
    }
  }

  @CacheResult(cacheName = "of class")
  static class KeptHeir extends Plain {}

  @CacheRemoveAll(cacheName = "of class")
  static class Cleared {
    void returnsNothing() {}

    String returnsSomething() {
      return "";
    }
  }

  @Stereotype
  @CacheResult(cacheName = "of stereotype")
  @CacheDefaults(cacheName = "default of stereotype")
  @Retention(RUNTIME)
  @interface Service {}

  @Stereotype
  @Service
  @Retention(RUNTIME)
  @interface SpecialService {}

  @Inherited
  @InterceptorBinding
  @CacheRemoveAll(cacheName = "of binding")
  @Retention(RUNTIME)
  @interface Clearing {}

  @InterceptorBinding
  @Clearing
  @Retention(RUNTIME)
  @interface ClearingByWayOfAnother {}

  @CacheRemoveAll(cacheName = "of nothing")
  @Retention(RUNTIME)
  @interface NoBinding {}

  @Service
  static class OfStereotype {
    String found(String key) {
      return key;
    }

    @CacheRemoveAll
    void cleared() {}

    @CacheResult(cacheName = "nearest")
    String nearest(String key) {
      return key;
    }
  }

  @SpecialService
  static class OfStereotypeOfStereotype {
    String found(String key) {
      return key;
    }
  }

  static class WithBindings {
    @Clearing
    void cleared() {}

    @ClearingByWayOfAnother
    void clearedByWayOfAnother() {}

    @NoBinding
    void untouched() {}

    @Clearing
    @CacheRemoveAll(cacheName = "nearest")
    void nearest() {}
  }

  @Clearing
  static class ClearedByBinding {
    void cleared() {}
  }

  static class HeirOfClearedByBinding extends ClearedByBinding {}

  @Test
  void annotationOfClass_holdsForAllMethodsThatCanBeIntercepted() {
    assertThat(Reading.names(Kept.class)).containsExactly("cleared", "first", "own", "second");
    assertThat(Reading.cacheName(Kept.class, "first")).isEqualTo("of class");
    assertThat(Reading.cacheName(Kept.class, "second")).isEqualTo("of class");
  }

  @Test
  void cacheResultOfClass_leavesMethodsAloneThatReturnNothing() {
    assertThat(Reading.names(Kept.class)).doesNotContain("returnsNothing");
  }

  @Test
  void cacheRemoveAllOfClass_holdsForMethodsThatReturnNothingToo() {
    assertThat(Reading.names(Cleared.class)).containsExactly("returnsNothing", "returnsSomething");
  }

  @Test
  void annotationOfMethod_winsOverItsClass() {
    assertThat(Reading.of(Kept.class, "own", Result.class).declaration().cacheName())
        .isEqualTo("own");
    assertThat(Reading.of(Kept.class, "cleared")).isInstanceOf(RemoveAll.class);
  }

  @Test
  void annotationOfClass_isNotInherited() {
    assertThat(Reading.names(HeirOfKept.class)).containsExactly("cleared", "own");
  }

  @Test
  void annotationOfClass_holdsForInheritedMethods() {
    assertThat(Reading.cacheName(KeptHeir.class, "inherited")).isEqualTo("of class");
  }

  @Test
  void stereotype_passesItsAnnotationsOn() {
    assertThat(Reading.cacheName(OfStereotype.class, "found")).isEqualTo("of stereotype");
  }

  @Test
  void stereotype_passesItsDefaultsOn() {
    assertThat(Reading.cacheName(OfStereotype.class, "cleared")).isEqualTo("default of stereotype");
  }

  @Test
  void stereotypeOfStereotype_passesAnnotationsOn() {
    assertThat(Reading.cacheName(OfStereotypeOfStereotype.class, "found"))
        .isEqualTo("of stereotype");
  }

  @Test
  void annotationOfMethod_winsOverItsStereotype() {
    assertThat(Reading.cacheName(OfStereotype.class, "nearest")).isEqualTo("nearest");
  }

  @Test
  void interceptorBinding_passesItsAnnotationsOn_toAnyDepth() {
    assertThat(Reading.cacheName(WithBindings.class, "cleared")).isEqualTo("of binding");
    assertThat(Reading.cacheName(WithBindings.class, "clearedByWayOfAnother"))
        .isEqualTo("of binding");
  }

  @Test
  void annotationOfMethod_winsOverItsBinding() {
    assertThat(Reading.cacheName(WithBindings.class, "nearest")).isEqualTo("nearest");
  }

  @Test
  void annotationThatIsNoBinding_passesNothingOn() {
    assertThat(Reading.names(WithBindings.class)).doesNotContain("untouched");
  }

  @Test
  void bindingThatIsInherited_holdsForSubclasses() {
    assertThat(Reading.cacheName(HeirOfClearedByBinding.class, "cleared")).isEqualTo("of binding");
  }

  @Test
  void bean_withoutCacheAnnotations_hasNoCachedMethods() {
    assertThat(Reading.READER.readAll(Plain.class)).isEmpty();
  }
}
