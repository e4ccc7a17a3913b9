package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.integration.CacheWriterException;
import javax.cache.integration.CompletionListenerFuture;
import javax.cache.processor.MutableEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing through to a {@code CacheWriter}, one entry at a time. */
class WriteThroughTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final RecordingWriter<Integer, String> writer = new RecordingWriter<>();
  private final RecordingListener<Integer, String> listener = new RecordingListener<>();
  private final CountingLoader<Integer, String> loader =
      new CountingLoader<>(key -> key > 100 ? "loaded" : null);
  private LarderCache<Integer, String> cache;

  @BeforeEach
  void createCacheWithOneEntry() {
    cache =
        caches.create(
            Caches.words()
                .readThrough(true)
                .cacheLoaderFactory(loader.factory())
                .writeThrough(true)
                .cacheWriterFactory(writer.factory())
                .addListener(listener.synchronous())
                .build());
    cache.put(1, "one");
    writer.forget();
    listener.forget();
    cache.statistics().reset();
  }

  /** Calls that change entry 1 or make entry 2. */
  static Stream<Call> changes() {
    return Stream.concat(singleChanges(), bulkChanges());
  }

  static Stream<Call> singleChanges() {
    return Stream.of(
        new Call("write 1=new", cache -> cache.put(1, "new")),
        new Call("write 2=new", cache -> cache.put(2, "new")),
        new Call("write 1=new", cache -> cache.getAndPut(1, "new")),
        new Call("write 2=new", cache -> cache.putIfAbsent(2, "new")),
        new Call("write 1=new", cache -> cache.replace(1, "new")),
        new Call("write 1=new", cache -> cache.replace(1, "one", "new")),
        new Call("write 1=new", cache -> cache.getAndReplace(1, "new")),
        new Call("write 1=new", cache -> cache.invoke(1, WriteThroughTest::setNew)),
        new Call("delete 1", cache -> cache.remove(1)),
        new Call("delete 1", cache -> cache.remove(1, "one")),
        new Call("delete 1", cache -> cache.getAndRemove(1)),
        new Call("delete 1", WriteThroughTest::removeByIterator),
        new Call("delete 1", cache -> cache.invoke(1, WriteThroughTest::removed)));
  }

  static Stream<Call> bulkChanges() {
    return Stream.of(
        new Call("writeAll [1=new, 2=new]", cache -> cache.putAll(Map.of(1, "new", 2, "new"))),
        new Call("deleteAll [1, 2]", cache -> cache.removeAll(Set.of(1, 2))),
        new Call("deleteAll [1]", LarderCache::removeAll));
  }

  /** Calls that find nothing to change. */
  static Stream<Call> idleCalls() {
    return Stream.of(
        new Call("putIfAbsent", cache -> assertThat(cache.putIfAbsent(1, "new")).isFalse()),
        new Call("replace", cache -> assertThat(cache.replace(2, "new")).isFalse()),
        new Call("replace", cache -> assertThat(cache.replace(1, "other", "new")).isFalse()),
        new Call("getAndReplace", cache -> assertThat(cache.getAndReplace(2, "new")).isNull()),
        new Call("remove", cache -> assertThat(cache.remove(1, "other")).isFalse()),
        new Call("putAll", cache -> cache.putAll(Map.of())),
        new Call("removeAll", cache -> cache.removeAll(Set.of())));
  }

  private static Void setNew(MutableEntry<Integer, String> entry, Object... none) {
    entry.setValue("new");
    return null;
  }

  private static Void removed(MutableEntry<Integer, String> entry, Object... none) {
    entry.remove();
    return null;
  }

  private static void removeByIterator(LarderCache<Integer, String> cache) {
    Iterator<Cache.Entry<Integer, String>> entries = cache.iterator();
    entries.next();
    entries.remove();
  }

  private List<String> contents() {
    List<String> contents = new ArrayList<>();
    cache.forEach(entry -> contents.add(entry.getKey() + "=" + entry.getValue()));
    return contents;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_isWrittenOnce_beforeTheCacheChanges(Call change) {
    List<String> contentsDuringTheCall = new ArrayList<>();
    writer.during(() -> contentsDuringTheCall.addAll(contents()));

    change.on(cache);

    assertThat(writer.calls()).containsExactly(change.name());
    assertThat(contentsDuringTheCall).containsExactly("1=one");
    assertThat(contents()).isNotEqualTo(contentsDuringTheCall);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_thatTheWriterRefuses_leavesTheCacheAsItWas(Call change) {
    RuntimeException refusal = new IllegalArgumentException("as arranged");
    writer.failAt(refusal, key -> true);

    assertThatExceptionOfType(CacheWriterException.class)
        .isThrownBy(() -> change.on(cache))
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(refusal));

    assertThat(contents()).containsExactly("1=one");
    assertThat(listener.heard()).isEmpty();
    assertThat(cache.statistics().puts()).isZero();
    assertThat(cache.statistics().removals()).isZero();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void writersOwnException_isNotWrappedAgain(Call change) {
    CacheWriterException refusal = new CacheWriterException("as arranged");
    writer.failAt(refusal, key -> true);

    assertThatThrownBy(() -> change.on(cache)).isSameAs(refusal);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void writersError_passes_andNothingChanges(Call change) {
    Error error = new StackOverflowError("as arranged");
    writer.during(
        () -> {
          throw error;
        });

    assertThatThrownBy(() -> change.on(cache)).isSameAs(error);

    assertThat(contents()).containsExactly("1=one");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void writer_mayUseOtherKeysOfTheCache(Call change) {
    writer.during(
        () -> {
          if (!cache.containsKey(50)) {
            writer.during(() -> {});
            cache.put(50, "by the writer");
          }
        });

    change.on(cache);

    assertThat(contents()).contains("50=by the writer");
  }

  @ParameterizedTest
  @MethodSource("idleCalls")
  void callThatChangesNothing_isNotWritten(Call idle) {
    idle.on(cache);

    assertThat(writer.calls()).isEmpty();
    assertThat(contents()).containsExactly("1=one");
  }

  @Test
  void remove_ofWhatTheCacheHasNot_isWritten() {
    assertThat(cache.remove(2)).isFalse();
    assertThat(cache.getAndRemove(2)).isNull();

    assertThat(writer.calls()).containsExactly("delete 2", "delete 2");
    assertThat(cache.statistics().removals()).isZero();
  }

  @Test
  void clear_isNotWritten() {
    cache.clear();

    assertThat(writer.calls()).isEmpty();
    assertThat(contents()).isEmpty();
  }

  @Test
  void loads_areNotWritten() {
    assertThat(cache.get(101)).isEqualTo("loaded");
    assertThat(cache.getAll(Set.of(102, 103))).hasSize(2);
    assertThat(cache.<String>invoke(104, (entry, none) -> entry.getValue())).isEqualTo("loaded");
    CompletionListenerFuture done = new CompletionListenerFuture();
    cache.loadAll(Set.of(105), true, done);
    Awaitility.await().until(done::isDone);

    assertThat(contents()).hasSize(6);
    assertThat(writer.calls()).isEmpty();
  }

  @Test
  void putAll_ofWhichPartFails_keepsWhatWasWritten() {
    RuntimeException refusal = new IllegalArgumentException("as arranged");
    writer.failAt(refusal, key -> key.equals(3));

    assertThatExceptionOfType(CacheWriterException.class)
        .isThrownBy(
            () -> cache.putAll(new TreeMap<>(Map.of(1, "new", 2, "new", 3, "new", 4, "new"))))
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(refusal));

    assertThat(contents()).containsExactlyInAnyOrder("1=new", "2=new");
    assertThat(listener.heard()).containsExactlyInAnyOrder("UPDATED 1 one->new", "CREATED 2 new");
    assertThat(cache.statistics().puts()).isEqualTo(2);
  }

  @Test
  void removeAll_ofWhichPartFails_keepsWhatWasNotDeleted() {
    cache.putAll(Map.of(1, "one", 2, "two", 3, "three"));
    listener.forget();
    writer.failAt(new IllegalArgumentException("as arranged"), key -> key.equals(2));

    assertThatExceptionOfType(CacheWriterException.class)
        .isThrownBy(() -> cache.removeAll(new java.util.TreeSet<>(Set.of(1, 2, 3))));

    assertThat(contents()).containsExactlyInAnyOrder("2=two", "3=three");
    assertThat(listener.heard()).containsExactly("REMOVED 1 one");
    assertThat(cache.statistics().removals()).isOne();
  }

  @Test
  void writer_thatIsConfiguredWithoutWriteThrough_isNotCalled() {
    LarderCache<Integer, String> quiet =
        caches.create(Caches.words().cacheWriterFactory(writer.factory()).build());

    quiet.put(1, "one");
    quiet.removeAll();

    assertThat(writer.calls()).isEmpty();
  }
}
