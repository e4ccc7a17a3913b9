package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.integration.CacheLoaderException;
import javax.cache.integration.CacheWriterException;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.EntryProcessorException;
import javax.cache.processor.EntryProcessorResult;
import javax.cache.processor.MutableEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One entry processor and its entry, as the Javadoc of {@code EntryProcessor} has them.
 *
 * <p>A call counts as one hit or miss, whatever the processor looks at: so the TCK has it.
 */
class EntryProcessorTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final RecordingListener<Integer, String> listener = new RecordingListener<>();
  private final RecordingWriter<Integer, String> writer = new RecordingWriter<>();
  private final CountingLoader<Integer, String> loader = new CountingLoader<>(key -> null);
  private LarderCache<Integer, String> cache;

  @BeforeEach
  void createCache() {
    cache =
        caches.create(
            Caches.words()
                .readThrough(true)
                .cacheLoaderFactory(loader.factory())
                .writeThrough(true)
                .cacheWriterFactory(writer.factory())
                .addListener(listener.synchronous())
                .build());
  }

  private void given(int key, String value) {
    cache.put(key, value);
    listener.forget();
    writer.forget();
    cache.statistics().reset();
  }

  private void assertCounted(long hits, long misses, long puts, long removals) {
    LarderStatistics counted = cache.statistics();
    assertThat(new long[] {counted.hits(), counted.misses(), counted.puts(), counted.removals()})
        .as("hits, misses, puts, removals")
        .containsExactly(hits, misses, puts, removals);
  }

  private static EntryProcessor<Integer, String, Void> does(
      java.util.function.Consumer<MutableEntry<Integer, String>> what) {
    return (entry, arguments) -> {
      what.accept(entry);
      return null;
    };
  }

  @Test
  void exists_ofAnAbsentEntry_doesNotLoad() {
    loader.answer(key -> "loaded");

    boolean exists = cache.invoke(1, (entry, arguments) -> entry.exists());

    assertThat(exists).isFalse();
    assertThat(loader.calls()).isEmpty();
    assertCounted(0, 1, 0, 0);
  }

  @Test
  void exists_ofAPresentEntry_isNoAccess() {
    LarderCache<Integer, String> accessed =
        caches.create(
            Caches.words()
                .expiryPolicyFactory(
                    AccessedExpiryPolicy.factoryOf(new Duration(TimeUnit.SECONDS, 10)))
                .build());
    accessed.put(1, "one");
    caches.clock().advanceMillis(6_000);

    assertThat(accessed.<Boolean>invoke(1, (entry, arguments) -> entry.exists())).isTrue();

    assertThat(accessed.remainingTime(1)).hasSeconds(4);
  }

  @Test
  void getValue_ofAPresentEntry_isAnAccess() {
    LarderCache<Integer, String> accessed =
        caches.create(
            Caches.words()
                .expiryPolicyFactory(
                    AccessedExpiryPolicy.factoryOf(new Duration(TimeUnit.SECONDS, 10)))
                .build());
    accessed.put(1, "one");
    caches.clock().advanceMillis(6_000);

    assertThat(accessed.<String>invoke(1, (entry, arguments) -> entry.getValue())).isEqualTo("one");

    assertThat(accessed.remainingTime(1)).hasSeconds(10);
    assertThat(accessed.statistics().hits()).isOne();
  }

  @Test
  void getValue_ofAnAbsentEntry_loadsIt_withoutWriting() {
    loader.answer(key -> "loaded");

    String value = cache.invoke(1, (entry, arguments) -> entry.getValue());

    assertThat(value).isEqualTo("loaded");
    assertThat(cache.containsKey(1)).isTrue();
    assertThat(loader.calls()).containsExactly("load 1");
    assertThat(writer.calls()).isEmpty();
    assertThat(listener.heard()).containsExactly("CREATED 1 loaded");
    assertCounted(0, 1, 0, 0);
  }

  @Test
  void getValueTwice_ofWhatIsNotToBeHad_asksTheLoaderOnce() {
    cache.invoke(
        1,
        does(
            entry -> {
              assertThat(entry.getValue()).isNull();
              assertThat(entry.getValue()).isNull();
              assertThat(entry.exists()).isFalse();
            }));

    assertThat(loader.calls()).containsExactly("load 1");
    assertCounted(0, 1, 0, 0);
  }

  @Test
  void setValueTwice_ofAnAbsentEntry_isOnePut() {
    cache.invoke(
        1,
        does(
            entry -> {
              entry.setValue("first");
              assertThat(entry.exists()).isTrue();
              assertThat(entry.getValue()).isEqualTo("first");
              entry.setValue("second");
            }));

    assertThat(listener.heard()).containsExactly("CREATED 1 second");
    assertThat(writer.calls()).containsExactly("write 1=second");
    assertThat(loader.calls()).isEmpty();
    assertCounted(0, 1, 1, 0);
    assertThat(cache.get(1)).isEqualTo("second");
  }

  @Test
  void setValueAndRemove_ofAnAbsentEntry_isNothing_asOftenAsItIsDone() {
    cache.invoke(
        1,
        does(
            entry -> {
              entry.setValue("one");
              entry.remove();
              assertThat(entry.exists()).isFalse();
              entry.setValue("two");
              entry.remove();
            }));

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(listener.heard()).isEmpty();
    assertThat(writer.calls()).isEmpty();
    assertCounted(0, 1, 0, 0);
  }

  @Test
  void setValueAndRemove_afterAVainLook_isNothing() {
    cache.invoke(
        1,
        does(
            entry -> {
              assertThat(entry.getValue()).isNull();
              entry.setValue("one");
              entry.remove();
            }));

    assertThat(writer.calls()).isEmpty();
    assertThat(listener.heard()).isEmpty();
    assertCounted(0, 1, 0, 0);
  }

  @Test
  void removeAndSetValue_ofAPresentEntry_isAnUpdate() {
    given(1, "one");

    cache.invoke(
        1,
        does(
            entry -> {
              entry.remove();
              assertThat(entry.exists()).isFalse();
              assertThat(entry.getValue()).isNull();
              entry.setValue("two");
            }));

    assertThat(listener.heard()).containsExactly("UPDATED 1 one->two");
    assertThat(writer.calls()).containsExactly("write 1=two");
    assertCounted(1, 0, 1, 0);
  }

  @Test
  void setValueAndRemove_ofAPresentEntry_isARemoval() {
    given(1, "one");

    cache.invoke(
        1,
        does(
            entry -> {
              entry.setValue("two");
              entry.remove();
            }));

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(listener.heard()).containsExactly("REMOVED 1 one");
    assertThat(writer.calls()).containsExactly("delete 1");
    assertCounted(1, 0, 0, 1);
  }

  @Test
  void remove_ofWhatWasLoaded_deletesItFromItsSource() {
    loader.answer(key -> "loaded");

    cache.invoke(
        1,
        does(
            entry -> {
              assertThat(entry.getValue()).isEqualTo("loaded");
              entry.remove();
            }));

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(writer.calls()).containsExactly("delete 1");
    assertThat(listener.heard()).isEmpty();
  }

  @Test
  void invoke_whenTheProcessorThrows_changesNothing_andWrapsOnce() {
    given(1, "one");
    RuntimeException thrown = new IllegalArgumentException("as arranged");

    assertThatExceptionOfType(EntryProcessorException.class)
        .isThrownBy(
            () ->
                cache.invoke(
                    1,
                    does(
                        entry -> {
                          entry.setValue("two");
                          throw thrown;
                        })))
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(thrown));

    assertThat(cache.get(1)).isEqualTo("one");
    assertThat(listener.heard()).isEmpty();
    assertThat(writer.calls()).isEmpty();
    assertThat(cache.statistics().puts()).isZero();
  }

  @Test
  void invoke_whenTheProcessorThrowsTheWrapperItself_passesItOn() {
    EntryProcessorException thrown = new EntryProcessorException("as arranged");

    assertThatThrownBy(
            () ->
                cache.invoke(
                    1,
                    does(
                        entry -> {
                          throw thrown;
                        })))
        .isSameAs(thrown);
  }

  @Test
  void invoke_whenTheLoaderThrows_saysBothOnce() {
    RuntimeException thrown = new IllegalArgumentException("as arranged");
    loader.answer(
        key -> {
          throw thrown;
        });

    Throwable wrapped =
        catchThrowableOfType(
            EntryProcessorException.class, () -> cache.invoke(1, does(MutableEntry::getValue)));

    assertThat(wrapped.getCause()).isInstanceOf(CacheLoaderException.class);
    assertThat(wrapped.getCause().getCause()).isSameAs(thrown);
  }

  @Test
  void invoke_whenTheWriterThrows_changesNothing() {
    given(1, "one");
    writer.failAt(new IllegalStateException("as arranged"), key -> true);

    assertThatExceptionOfType(CacheWriterException.class)
        .isThrownBy(() -> cache.invoke(1, does(entry -> entry.setValue("two"))));
    assertThatExceptionOfType(CacheWriterException.class)
        .isThrownBy(() -> cache.invoke(1, does(MutableEntry::remove)));

    assertThat(cache.get(1)).isEqualTo("one");
    assertThat(listener.heard()).isEmpty();
    assertThat(cache.statistics().puts()).isZero();
    assertThat(cache.statistics().removals()).isZero();
  }

  @Test
  void entry_usedAfterItsProcessor_refuses() {
    given(1, "one");
    @SuppressWarnings("unchecked")
    MutableEntry<Integer, String>[] kept = new MutableEntry[1];
    cache.invoke(1, does(entry -> kept[0] = entry));

    assertThatIllegalStateException().isThrownBy(() -> kept[0].setValue("two"));
    assertThatIllegalStateException().isThrownBy(() -> kept[0].remove());
    assertThatIllegalStateException().isThrownBy(() -> kept[0].getValue());
    assertThatIllegalStateException().isThrownBy(() -> kept[0].exists());
    assertThat(cache.get(1)).isEqualTo("one");
  }

  @Test
  void setValue_ofNullOrAWrongType_isRefused_andWrapped() {
    assertThatExceptionOfType(EntryProcessorException.class)
        .isThrownBy(() -> cache.invoke(1, does(entry -> entry.setValue(null))))
        .withCauseInstanceOf(NullPointerException.class);
    assertThatExceptionOfType(EntryProcessorException.class)
        .isThrownBy(() -> cache.invoke(1, does(EntryProcessorTest::setANumber)))
        .withCauseInstanceOf(ClassCastException.class);

    assertThat(cache.containsKey(1)).isFalse();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the wrong type is the point
  private static void setANumber(MutableEntry entry) {
    entry.setValue(1L);
  }

  @Test
  void invoke_handsOnItsArguments_andTheResult() {
    String result =
        cache.invoke(
            1,
            (entry, arguments) -> entry.getKey() + "-" + arguments[0] + "-" + arguments[1],
            "a",
            2);

    assertThat(result).isEqualTo("1-a-2");
  }

  @Test
  void invokeAll_answersResults_leavesOutNulls_andKeepsFailuresForTheirGet() {
    RuntimeException thrown = new IllegalArgumentException("as arranged");

    Map<Integer, EntryProcessorResult<String>> results =
        cache.invokeAll(
            Set.of(1, 2, 3),
            (entry, arguments) -> {
              entry.setValue("set");
              return switch (entry.getKey()) {
                case 1 -> "result";
                case 2 -> null;
                default -> throw thrown;
              };
            });

    assertThat(results).containsOnlyKeys(1, 3);
    assertThat(results.get(1).get()).isEqualTo("result");
    assertThatExceptionOfType(EntryProcessorException.class)
        .isThrownBy(() -> results.get(3).get())
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(thrown));
    assertThat(cache.containsKey(1)).isTrue();
    assertThat(cache.containsKey(2)).isTrue();
    assertThat(cache.containsKey(3)).isFalse();
  }
}
