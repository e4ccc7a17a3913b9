package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.model.elsewhere.Stranger;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheResult;
import org.junit.jupiter.api.Test;

/** Which methods a bean has: inherited, overridden, of interfaces, and behind bridges. */
class InheritanceTest {

  static class Base {
    @CacheResult(cacheName = "kept")
    public String kept(String key) {
      return key;
    }

    @CacheResult(cacheName = "overridden")
    public String overridden(String key) {
      return key;
    }

    @CacheResult(cacheName = "base")
    public String overriddenWithAnother(String key) {
      return key;
    }

    @CacheRemove(cacheName = "widened")
    void widened(String key) {}
  }

  static class Heir extends Base {
    @Override
    public String overridden(String key) {
      return key;
    }

    @CacheResult(cacheName = "heir")
    @Override
    public String overriddenWithAnother(String key) {
      return key;
    }

    @Override
    public void widened(String key) {}
  }

  static class HeirOfStranger extends Stranger {
    @CacheRemove(cacheName = "of heir")
    void remove(String key) {}
  }

  interface Finding {
    @CacheResult(cacheName = "default method")
    default String find(String key) {
      return key;
    }

    @CacheResult(cacheName = "abstract method")
    String seek(String key);
  }

  static class Finder implements Finding {
    @Override
    public String seek(String key) {
      return key;
    }
  }

  static class OwnFinder extends Finder {
    @Override
    public String find(String key) {
      return key;
    }
  }

  interface Store<K, V> {
    V find(K key);
  }

  static class Books implements Store<String, Integer> {
    @CacheResult(cacheName = "numbers")
    public Integer find(Long number) {
      return number.intValue();
    }

    @CacheResult(cacheName = "books")
    @Override
    public Integer find(String key) {
      return key.length();
    }

    @CacheResult(cacheName = "sequences")
    public Integer find(CharSequence key) {
      return key.length();
    }
  }

  abstract static class GenericStore<K extends Comparable<K>> implements Store<K[], Object> {
    @CacheResult(cacheName = "generic")
    @Override
    public Object find(K[] key) {
      return key;
    }
  }

  static class ArrayStore extends GenericStore<String> {
    @CacheResult(cacheName = "arrays")
    @Override
    public String find(String[] key) {
      return key[0];
    }
  }

  static class Narrowed extends Base {
    @Override
    @CacheResult
    public String kept(String key) {
      return key;
    }
  }

  static class Copying implements Cloneable {
    @CacheResult(cacheName = "copies")
    @Override
    public Copying clone() throws CloneNotSupportedException {
      return (Copying) super.clone();
    }
  }

  @SuppressWarnings("UnusedMethod") // read by reflection
  static class Unreachable {
    @CacheResult(cacheName = "x")
    private String hidden(String key) {
      return key;
    }

    @CacheRemove(cacheName = "x")
    static void ofNoObject(String key) {}

    private static void unmarked() {}
  }

  @Test
  void inheritedMethod_keepsItsAnnotations() {
    assertThat(Reading.cacheName(Heir.class, "kept")).isEqualTo("kept");
    assertThat(Reading.of(Heir.class, "kept").declaration().beanClass()).isEqualTo(Heir.class);
  }

  @Test
  void override_hasOnlyItsOwnAnnotations() {
    assertThat(Reading.names(Heir.class)).containsExactly("kept", "overriddenWithAnother");
    assertThat(Reading.cacheName(Heir.class, "overriddenWithAnother")).isEqualTo("heir");
  }

  @Test
  void override_withWiderAccess_hidesThePackagePrivateMethod() {
    assertThat(Reading.names(Heir.class)).doesNotContain("widened");
  }

  @Test
  void packagePrivateMethodOfAnotherPackage_isNotOverridden() {
    assertThat(Reading.READER.readAll(HeirOfStranger.class))
        .extracting(cached -> cached.declaration().cacheName())
        .containsExactlyInAnyOrder("of heir", "of stranger");
  }

  @Test
  void defaultMethodOfInterface_isAMethodOfTheBean() {
    assertThat(Reading.cacheName(Finder.class, "find")).isEqualTo("default method");
  }

  @Test
  void defaultMethod_overridden_isNone() {
    assertThat(Reading.names(OwnFinder.class)).isEmpty();
  }

  @Test
  void abstractMethodOfInterface_passesNoAnnotationToItsImplementation() {
    assertThat(Reading.names(Finder.class)).containsExactly("find");
  }

  @Test
  void bridge_isReadAsTheMethodThatItStandsFor_amongOverloads() {
    Method bridge = Reading.bridge(Books.class, "find");

    assertThat(bridge.getParameterTypes()).containsExactly(Object.class);
    assertThat(Reading.READER.read(Books.class, bridge).orElseThrow().declaration().cacheName())
        .isEqualTo("books");
  }

  @Test
  void bridge_toArrayOfTypeVariable_isReadAsTheMethodThatItStandsFor() {
    List<Method> three =
        Arrays.stream(ArrayStore.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("find"))
            .toList();
    assertThat(three)
        .hasSize(3)
        .allSatisfy(
            method ->
                assertThat(Reading.READER.read(ArrayStore.class, method))
                    .hasValueSatisfying(
                        read -> assertThat(read.declaration().cacheName()).isEqualTo("arrays")));
    assertThat(Reading.names(ArrayStore.class)).containsExactly("find");
  }

  @Test
  void bridge_toNarrowerResult_isReadAsTheMethodThatItStandsFor() {
    Method bridge = Reading.bridge(Copying.class, "clone");

    assertThat(Reading.READER.read(Copying.class, bridge).orElseThrow().declaration().method())
        .returns(Copying.class, Method::getReturnType);
  }

  @Test
  void bridges_areNoMethodsOfTheirOwn() {
    assertThat(Reading.READER.readAll(Books.class)).hasSize(3);
    assertThat(Reading.READER.readAll(Copying.class)).hasSize(1);
  }

  @Test
  void privateAndStaticMethods_areNotCached_butUnreachable() {
    assertThat(Reading.READER.readAll(Unreachable.class)).isEmpty();
    assertThat(Reading.READER.unreachable(Unreachable.class))
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("hidden", "ofNoObject");
  }

  @Test
  void privateMethodOfSuperclass_isUnreachableToo() {
    class HeirOfUnreachable extends Unreachable {}

    assertThat(Reading.READER.unreachable(HeirOfUnreachable.class))
        .extracting(Method::getName)
        .contains("hidden");
  }

  @Test
  void declaration_isNamedByBeanAndMethod() {
    Declaration declaration = Reading.of(Narrowed.class, "kept").declaration();

    assertThat(declaration.name()).isEqualTo(Narrowed.class.getName() + ".kept");
    assertThat(declaration).hasToString(Narrowed.class.getName() + ".kept(java.lang.String)");
  }

  @Test
  void declarationOfInheritedMethod_isNamedForConfigurationByItsDeclaringClass() {
    Declaration declaration = Reading.of(Heir.class, "kept").declaration();

    assertThat(declaration.name()).isEqualTo(Base.class.getName() + ".kept");
    assertThat(declaration).hasToString(Heir.class.getName() + ".kept(java.lang.String)");
  }
}
