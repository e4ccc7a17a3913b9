package io.larder.jcache.value;

import static io.larder.jcache.value.CodecForm.LOADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.larder.jcache.value.Samples.Greeter;
import io.larder.jcache.value.Samples.Greeting;
import io.larder.jcache.value.Samples.Money;
import io.larder.jcache.value.Samples.Pair;
import io.larder.jcache.value.Samples.Planet;
import io.larder.jcache.value.Samples.Positive;
import io.larder.jcache.value.Samples.Temperature;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.Stream;
import javax.cache.CacheException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that bytes name and that nobody declared, allowed or encoded; and those not found. */
@ParameterizedClass
@EnumSource(CodecForm.class)
class DenialTest {

  private static final String BAIT = Bait.class.getName();
  private static final String TRAP = BAIT.replace("Bait", "Trap");
  private static final String NONE = BAIT.replace("Bait", "None");
  private static final String FAIL = BAIT.replace("Bait", "Fail");

  /** The system property that a trap's initializer sets; its class is another for each loader. */
  private static final String SPRUNG = "larder.test.sprung";

  @Parameter CodecForm form;

  /** What is encoded, for its name to be replaced. */
  static final class Bait implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("unused") // found by its name
  static final class Trap implements Serializable {
    private static final long serialVersionUID = 1L;

    static {
      System.setProperty(SPRUNG, "yes");
    }
  }

  @SuppressWarnings("unused") // found by its name
  static final class Fail implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NUMBER = Integer.parseInt("none");
  }

  private static AskedLoader loader() {
    return new AskedLoader(Set.of(TRAP, FAIL), Set.of());
  }

  private byte[] baitNamed(String name) {
    return Patched.text(form.codec().encode(new Bait()), BAIT, name);
  }

  private static ThrowableAssertAlternative<CacheException> assertRefused(
      JavaCodec codec, byte[] bytes, ClassLoader loader) {
    return assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> codec.decode(bytes, loader))
        .withMessageStartingWith("cannot decode a value: ");
  }

  // ---- denied ----

  static Stream<Named<Object>> undeclared() {
    return Stream.of(
            new Bait(),
            new Money(BigDecimal.ONE, "CHF"),
            Planet.EARTH,
            Planet.MARS,
            new Planet[0],
            new Planet[0][0],
            Planet.class,
            new Temperature(1),
            new ArrayList<>(List.of(new Bait())),
            new HashMap<>(Map.of(new Positive(1), 1)),
            Map.of(1, Planet.MARS),
            new PriorityBlockingQueue<>(),
            Proxy.newProxyInstance(
                LOADER, new Class<?>[] {Comparable.class}, new Greeting("undeclared")),
            Proxy.newProxyInstance(LOADER, new Class<?>[] {Greeter.class}, new Greeting("both")))
        .map(value -> Named.of(value.getClass().getName(), value));
  }

  @ParameterizedTest
  @MethodSource("undeclared")
  void class_thatNobodyDeclared_isDenied(Object value) {
    byte[] bytes = form.codec().encode(value);

    for (CodecForm reader : CodecForm.values()) {
      assertRefused(reader.codec(), bytes, LOADER).withMessageContaining("is not allowed");
      assertThat(reader.codec(Set.of(), allOfJava()).decode(bytes, LOADER)).isNotNull();
    }
  }

  private static List<String> allOfJava() {
    return List.of("java.**", "io.larder.jcache.value.*");
  }

  @Test
  void class_thatIsDenied_isNamed_andNeitherLoadedNorInitialized() {
    System.clearProperty(SPRUNG);
    AskedLoader loader = loader();

    assertRefused(form.codec(), baitNamed(TRAP), loader)
        .withMessageContaining("class " + TRAP + " is not allowed")
        .withMessageContaining("allowed-classes");

    assertThat(loader.asked()).doesNotContain(TRAP);
    assertThat(System.getProperty(SPRUNG)).isNull();
  }

  @Test
  void class_thatIsAllowed_isLoadedAndInitialized() {
    System.clearProperty(SPRUNG);
    AskedLoader loader = loader();

    Object value = form.codec(Set.of(), List.of(TRAP)).decode(baitNamed(TRAP), loader);

    assertThat(value.getClass().getName()).isEqualTo(TRAP);
    assertThat(value.getClass().getClassLoader()).isSameAs(loader);
    assertThat(loader.asked()).contains(TRAP);
    assertThat(System.getProperty(SPRUNG)).isEqualTo("yes");
  }

  @Test
  void interface_ofAProxy_isDeniedBeforeItIsLoaded() {
    Object proxy =
        Proxy.newProxyInstance(LOADER, new Class<?>[] {Greeter.class}, new Greeting("x"));
    byte[] bytes = form.codec().encode(proxy);
    AskedLoader loader = loader();

    assertRefused(
            form.codec(Set.of(), List.of("java.lang.reflect.Proxy", Greeting.class.getName())),
            bytes,
            loader)
        .withMessageContaining(Greeter.class.getName());

    assertThat(loader.asked()).isEmpty();
  }

  @Test
  void class_thatTheCodecEncoded_isDecodedByItAndByNoOther() {
    JavaCodec codec = form.codec();
    byte[] bytes = codec.encode(new Pair(new Bait(), Planet.MARS));

    assertThat(((Pair) codec.decode(bytes, LOADER)).right()).isEqualTo(Planet.MARS);
    assertRefused(form.codec(), bytes, LOADER).withMessageContaining(Pair.class.getName());
  }

  @Test
  void class_thatIsReachedFromADeclaredType_isDecoded() {
    byte[] bytes = form.codec().encode(new Money[] {new Money(BigDecimal.ONE, "CHF")});
    byte[] other = form.codec().encode(new Positive(1));
    JavaCodec codec = form.codec(Set.of(Money.class), List.of());

    assertThat(codec.decode(bytes, LOADER)).isInstanceOf(Money[].class);
    assertRefused(codec, other, LOADER).withMessageContaining(Positive.class.getName());
  }

  @Test
  void nameWithControlCharacters_isCleanedInTheMessage() {
    String strange = BAIT.replace("Bait", "\r\n\t\u0007");

    assertRefused(form.codec(), baitNamed(strange), LOADER)
        .withMessageContaining("????")
        .withMessageNotContaining("\n");
  }

  // ---- not found ----

  @Test
  void class_thatIsMissing_isNamedWithItsLoader() {
    AskedLoader loader = loader();

    assertRefused(form.codec(Set.of(), List.of(NONE)), baitNamed(NONE), loader)
        .withMessageContaining("class " + NONE + " is not found by")
        .withMessageContaining(loader.toString());
  }

  @Test
  void class_thatOneLoaderLacks_isFoundByAnother() {
    JavaCodec codec = form.codec();
    byte[] bytes = codec.encode(new Bait());
    AskedLoader lacking = new AskedLoader(Set.of(), Set.of(BAIT));

    assertThat(codec.decode(bytes, LOADER)).isInstanceOf(Bait.class);
    assertRefused(codec, bytes, lacking).withMessageContaining(BAIT);
    assertThat(codec.decode(bytes, LOADER)).isInstanceOf(Bait.class);
  }

  @Test
  void class_whoseInitializerFails_isRefusedByACacheException() {
    assertRefused(form.codec(Set.of(), List.of(FAIL)), baitNamed(FAIL), loader())
        .withCauseInstanceOf(LinkageError.class);
  }

  @Test
  void class_whoseSuperclassIsMissing_isRefusedByACacheException() {
    String own = Samples.Extended.class.getName();
    AskedLoader loader = new AskedLoader(Set.of(own), Set.of(Samples.Plain.class.getName()));
    JavaCodec codec = form.codec();
    byte[] bytes = codec.encode(new Samples.Extended());

    assertRefused(codec, bytes, loader).withMessageContaining("Samples$Plain");
  }

  @Test
  void record_whoseConstructorRefuses_isRefused() {
    JavaCodec codec = form.codec();
    byte[] bytes = codec.encode(new Positive(0x01020304));
    byte[] negative = Patched.number(bytes, new byte[] {1, 2, 3, 4}, 0, -5);

    assertRefused(codec, negative, LOADER).withMessageContaining("number was -5");
  }
}
