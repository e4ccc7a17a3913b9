package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.larder.catalog.CommandObserver;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.commands.RedisCommands;
import io.larder.engine.HeapSizer;
import io.larder.engine.Keyspace;
import io.larder.jcache.copy.Snapshot;
import io.larder.jcache.value.JavaCodec;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.cache.CacheException;
import javax.cache.integration.CacheLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a cache keeps of mutable values by value, and that nobody gets hold of it. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // values of these classes are what is copied
class CopiedValuesTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();

  /** Has no {@code equals}: what is in it is compared by serialization alone. */
  static final class Cart implements Serializable {
    private static final long serialVersionUID = 1L;
    final List<Object> items = new ArrayList<>();
    final Map<String, Object> notes;
    @Nullable Object extra;

    Cart(Object... items) {
      this(new HashMap<>(), items);
    }

    Cart(Map<String, Object> notes, Object... items) {
      this.notes = notes;
      this.items.addAll(List.of(items));
    }
  }

  /** Keeps every object whose {@code equals} or {@code hashCode} is called. */
  static final class Spy implements Serializable {
    private static final long serialVersionUID = 1L;
    static final List<Spy> SEEN = new ArrayList<>();
    int number;

    Spy(int number) {
      this.number = number;
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast") // compared with its like alone
    public boolean equals(@Nullable Object other) {
      SEEN.add(this);
      return other instanceof Spy spy && spy.number == number;
    }

    @Override
    public int hashCode() {
      SEEN.add(this);
      return number;
    }
  }

  private LarderConfigurationBuilder<Object, Object> untyped() {
    return LarderConfiguration.builder(Object.class, Object.class);
  }

  @SuppressWarnings("unchecked") // the keyspace of an untyped cache
  private static Object stored(LarderCache<?, ?> cache, Object key) {
    return Objects.requireNonNull(
        ((Keyspace<Object>) cache.unwrap(Keyspace.class)).peek(key), "not stored");
  }

  // ---- what is kept ----

  @Test
  void value_thatIsMutable_isKeptAsASnapshot() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    cache.put(1, new Cart("a"));
    cache.put(2, new ArrayList<>(List.of(1)));

    assertThat(stored(cache, 1)).isInstanceOf(Snapshot.class);
    assertThat(stored(cache, 2)).isInstanceOf(Snapshot.class);
  }

  @Test
  void value_isKeptAsBytes_whereACopyWouldNotDo() {
    LarderCache<Object, Object> plain = caches.create(untyped().build());
    LarderCache<Object, Object> counted = caches.create(untyped().maxBytes(1 << 20).build());
    LarderCache<Object, Object> sized =
        caches.create(untyped().maxEntries(10).sizerFactory(() -> HeapSizer.INSTANCE).build());
    LarderCache<Object, Object> coded =
        caches.create(
            untyped().codecFactory(() -> new JavaCodec(Set.of(Cart.class), List.of())).build());
    plain.put(1, new byte[] {1});
    plain.put(2, new Cart(new Hashtable<>()));
    counted.put(1, new Cart());
    sized.put(1, new Cart());
    coded.put(1, new Cart());

    assertThat(stored(plain, 1)).isInstanceOf(byte[].class);
    assertThat(stored(plain, 2)).isInstanceOf(byte[].class);
    for (LarderCache<Object, Object> cache : List.of(counted, sized, coded)) {
      assertThat(stored(cache, 1)).isInstanceOf(byte[].class);
      assertThat(cache.get(1)).isInstanceOf(Cart.class);
    }
  }

  @Test
  void value_thatHoldsWhatIsNotSerializable_isRefusedByName() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.put(1, new Cart(Optional.of(1))))
        .withMessageContaining("cannot encode " + Cart.class.getName())
        .withMessageContaining("java.util.Optional");
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.put(1, new Cart(new Object())))
        .withMessageContaining("java.lang.Object");
    assertThat(cache.containsKey(1)).isFalse();
  }

  @Test
  void chain_thatSerializationCannotWrite_isRefusedAsBefore() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    Cart chain = new Cart();
    for (int i = 0; i < 200_000; i++) {
      Cart next = new Cart();
      next.extra = chain;
      chain = next;
    }
    Cart deep = chain;

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.put(1, deep))
        .withMessageContaining("nested too deep");
  }

  // ---- who sees it ----

  @Test
  void readers_listenersAndProcessors_haveCopiesOfTheirOwn() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    RecordingListener<Object, Object> listener = new RecordingListener<>();
    cache.registerCacheEntryListener(listener.synchronous());
    cache.put(1, new Cart(new Date(1)));

    for (Object seen :
        List.of(
            Objects.requireNonNull(cache.get(1)),
            Objects.requireNonNull(cache.getAll(Set.of(1)).get(1)),
            cache.iterator().next().getValue(),
            cache.invoke(1, (entry, arguments) -> entry.getValue()),
            commands(cache).get(1))) {
      Date date = (Date) ((Cart) seen).items.get(0);
      assertThat(date).isEqualTo(new Date(1));
      date.setTime(100);
    }
    assertThat(((Cart) cache.getAndPut(1, "other")).items).containsExactly(new Date(1));
  }

  @SuppressWarnings("unchecked") // the commands have the types of their cache
  private static RedisCommands<Object, Object> commands(LarderCache<Object, Object> cache) {
    return cache.unwrap(RedisCommands.class);
  }

  @Test
  void value_thatALoaderGave_isCopied() {
    Cart loaded = new Cart("a");
    CacheLoader<Object, Object> loader =
        new CacheLoader<>() {
          @Override
          public Object load(Object key) {
            return loaded;
          }

          @Override
          public Map<Object, Object> loadAll(Iterable<?> keys) {
            throw new UnsupportedOperationException();
          }
        };
    LarderCache<Object, Object> cache =
        caches.create(untyped().readThrough(true).cacheLoaderFactory(() -> loader).build());
    cache.get(1);
    loaded.items.add("later");

    assertThat(((Cart) Objects.requireNonNull(cache.get(1))).items).containsExactly("a");
  }

  @Test
  void codeOfTheValue_seesNoneOfWhatIsKept() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    cache.put(1, new Spy(1));
    Spy.SEEN.clear();

    assertThat(cache.replace(1, new Spy(1), new Spy(2))).isTrue();
    assertThat(cache.remove(1, new Spy(1))).isFalse();
    Spy.SEEN.forEach(spy -> spy.number = 100);
    assertThat(cache.get(1)).isEqualTo(new Spy(2));
  }

  @Test
  void key_isCopied_bothWays() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    Spy key = new Spy(1);
    cache.put(key, "value");
    key.number = 2;
    ((Spy) cache.iterator().next().getKey()).number = 3;

    assertThat(cache.get(new Spy(1))).isEqualTo("value");
    assertThat(cache.containsKey(key)).isFalse();
  }

  // ---- comparing ----

  @Test
  void replaceAndRemove_compareByContent_whereThereIsNoEquals() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    Date date = new Date(1);
    cache.put(1, new Cart(date, date));

    assertThat(cache.replace(1, new Cart(date, new Date(1)), "no")).as("two dates").isFalse();
    assertThat(cache.replace(1, new Cart(date), "no")).isFalse();
    assertThat(cache.replace(1, "a", "no")).isFalse();
    assertThat(cache.replace(1, new Cart(date, date), new Cart(2))).isTrue();
    assertThat(cache.remove(1, new Cart(2))).isTrue();
  }

  @Test
  void replace_doesNotMindTheCapacityOfHashTables() {
    LarderCache<Object, Object> cache = caches.create(untyped().build());
    cache.put(1, new Cart(new HashMap<>(1_000), "a"));

    assertThat(cache.replace(1, new Cart(new HashMap<>(1_000), "a"), "yes")).isTrue();
  }

  // ---- Redis's clients ----

  @Test
  void client_getsTheBytesOfTheCodec_andMaySetThemAgain() {
    LarderCache<Object, Cart> cache =
        caches.create(LarderConfiguration.builder(Object.class, Cart.class).build());
    cache.put("key", new Cart("a", 2));
    byte[] bytes = wire(cache, "GET", "key");

    assertThat(bytes).isEqualTo(JavaCodec.withinProcess(Set.of(), List.of()).encode(cart(cache)));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(Cart.class.getName());
    Session session = new Session(cache.unwrap(Keyspace.class), CommandObserver.NONE);
    session.execute(
        Words.of(bytes("SET"), bytes("key"), bytes), new ReplyTree(Reply.Protocol.RESP2), () -> {});
    assertThat(stored(cache, "key")).isInstanceOf(Snapshot.class);
    assertThat(cart(cache).items).containsExactly("a", 2);
  }

  private static Cart cart(LarderCache<Object, Cart> cache) {
    return Objects.requireNonNull(cache.get("key"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] wire(LarderCache<?, ?> cache, String... words) {
    Session session = new Session(cache.unwrap(Keyspace.class), CommandObserver.NONE);
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    session.execute(Words.of(words), reply, () -> {});
    return ((ReplyTree.Stored) reply.root()).bytes();
  }
}
