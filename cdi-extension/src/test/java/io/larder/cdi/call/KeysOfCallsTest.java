package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.larder.cdi.CacheKeys;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.cache.annotation.CacheInvocationParameter;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheKeyGenerator;
import javax.cache.annotation.CacheKeyInvocationContext;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import javax.cache.annotation.GeneratedCacheKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which key a call has. */
class KeysOfCallsTest {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Mark {}

  static final class Books {
    int runs;

    @CacheResult(cacheName = "arrays")
    String ofArray(int[] numbers) {
      numbers[0] = 99;
      return "run " + ++runs;
    }

    @CachePut(cacheName = "arrays")
    void putOfArray(int[] numbers, @CacheValue String value) {
      numbers[0] = 99;
    }

    @CacheRemove(cacheName = "arrays")
    void removeOfArray(int[] numbers) {
      numbers[0] = 99;
    }

    @CacheResult(cacheName = "subset")
    String ofSubset(@CacheKey String isbn, Object unimportant, @CacheKey long number) {
      return "run " + ++runs;
    }

    @Mark
    @CacheResult(cacheName = "generated", cacheKeyGenerator = Generator.class)
    String generated(@CacheKey @Mark String isbn, int number) {
      return "run " + ++runs;
    }

    @CachePut(cacheName = "generated", cacheKeyGenerator = Generator.class)
    void putGenerated(String isbn, @CacheValue String value) {}

    @CacheResult(cacheName = "generated", cacheKeyGenerator = NoKeys.class)
    String withoutKey(String isbn) {
      return "run " + ++runs;
    }
  }

  private record LengthKey(int length) implements GeneratedCacheKey {}

  /** Makes one key for all texts of a length, and notes what it is asked. */
  static final class Generator implements CacheKeyGenerator {
    static final List<CacheKeyInvocationContext<? extends Annotation>> ASKED = new ArrayList<>();

    @Override
    public GeneratedCacheKey generateCacheKey(
        CacheKeyInvocationContext<? extends Annotation> context) {
      ASKED.add(context);
      return new LengthKey(context.getKeyParameters()[0].getValue().toString().length());
    }
  }

  /** A generator that breaks its contract. */
  static final class NoKeys implements CacheKeyGenerator {
    @Override
    public GeneratedCacheKey generateCacheKey(
        CacheKeyInvocationContext<? extends Annotation> context) {
      return null;
    }
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  @AfterEach
  void close() {
    application.close();
    Generator.ASKED.clear();
  }

  @Test
  void key_isMadeBeforeTheMethod_whichMayChangeItsArray() throws Exception {
    application.call("ofArray", new int[] {1, 2});

    assertThat(application.cache("arrays").containsKey(CacheKeys.of((Object) new int[] {1, 2})))
        .isTrue();
    assertThat(application.call("ofArray", new int[] {1, 2})).isEqualTo("run 1");
    assertThat(application.call("ofArray", new int[] {99, 2})).isEqualTo("run 2");
  }

  @Test
  void keysOfChanges_areMadeBeforeTheMethodToo() throws Exception {
    application.call("putOfArray", new int[] {1, 2}, "put");
    assertThat(application.call("ofArray", new int[] {1, 2})).isEqualTo("put");

    application.call("removeOfArray", new int[] {1, 2});
    assertThat(application.cache("arrays")).isEmpty();
  }

  @Test
  void key_isMadeOfTheMarkedParameters_alone() throws Exception {
    application.call("ofSubset", "978-3", new Object(), 2L);

    assertThat(application.call("ofSubset", "978-3", new Object(), 2L)).isEqualTo("run 1");
    assertThat(application.cache("subset").get(CacheKeys.of("978-3", 2L))).isEqualTo("run 1");
  }

  @Test
  void generator_makesTheKey() throws Exception {
    application.call("generated", "abc", 1);

    assertThat(application.call("generated", "xyz", 2)).isEqualTo("run 1");
    assertThat(application.call("generated", "wxyz", 2)).isEqualTo("run 2");
  }

  @Test
  void generator_isTold_whatThereIsToKnow() throws Exception {
    application.call("generated", "abc", 1);

    CacheKeyInvocationContext<? extends Annotation> context = Generator.ASKED.get(0);
    assertThat(context.getTarget()).isSameAs(books);
    assertThat(context.getMethod()).isEqualTo(application.method("generated"));
    assertThat(context.getCacheName()).isEqualTo("generated");
    assertThat(context.getCacheAnnotation()).isInstanceOf(CacheResult.class);
    assertThat(context.getAnnotations())
        .extracting(Annotation::annotationType)
        .containsExactlyInAnyOrder(Mark.class, CacheResult.class);
    assertThat(context.getAllParameters())
        .extracting(CacheInvocationParameter::getValue)
        .containsExactly("abc", 1);
    assertThat(context.getKeyParameters())
        .extracting(CacheInvocationParameter::getValue)
        .containsExactly("abc");
    assertThat(context.getValueParameter()).isNull();
    assertThat(context.unwrap(InvocationContext.class).getTarget()).isSameAs(books);
  }

  @Test
  void generator_isTold_whatAParameterIs() throws Exception {
    application.call("generated", "abc", 1);

    CacheInvocationParameter[] parameters = Generator.ASKED.get(0).getAllParameters();
    assertThat(Arrays.stream(parameters).map(CacheInvocationParameter::getRawType))
        .containsExactly(String.class, int.class);
    assertThat(Arrays.stream(parameters).map(CacheInvocationParameter::getParameterPosition))
        .containsExactly(0, 1);
    assertThat(parameters[0].getAnnotations())
        .extracting(Annotation::annotationType)
        .containsExactlyInAnyOrder(Mark.class, CacheKey.class);
  }

  @Test
  void generator_isTold_theValueThatIsPut() throws Exception {
    application.call("putGenerated", "abc", "value");

    assertThat(Generator.ASKED.get(0).getValueParameter().getValue()).isEqualTo("value");
    assertThat(Generator.ASKED.get(0).getKeyParameters()).hasSize(1);
  }

  @Test
  void generatorWithoutKey_isAnError_thatNamesIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> application.call("withoutKey", "abc"))
        .withMessageContaining(NoKeys.class.getName())
        .withMessageContaining("withoutKey");
  }

  @Test
  void context_isUnwrapped_toNothingElse() throws Exception {
    application.call("generated", "abc", 1);

    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> Generator.ASKED.get(0).unwrap(String.class));
  }
}
