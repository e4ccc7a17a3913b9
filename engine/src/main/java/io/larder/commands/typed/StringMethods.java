package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.string.StringCatalog;
import io.larder.commands.LcsResult;
import io.larder.commands.SetArgs;
import io.larder.commands.StringCommands;
import io.larder.engine.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of {@link StringCommands}. */
interface StringMethods<K, V> extends StringCommands<K, V>, Door<K, V> {

  @Override
  default @Nullable V get(K key) {
    return request(StringCatalog.GET).key(key).asValue();
  }

  @Override
  default void set(K key, V value) {
    request(StringCatalog.SET).key(key).value(value).asNothing();
  }

  @Override
  default boolean set(K key, V value, SetArgs args) {
    return setting(key, value, args).asBoolean();
  }

  @Override
  default @Nullable V setGet(K key, V value, SetArgs args) {
    return setting(key, value, args).word("GET").asValue();
  }

  @Override
  default boolean setnx(K key, V value) {
    return request(StringCatalog.SETNX).key(key).value(value).asBoolean();
  }

  @Override
  default void setex(K key, Duration ttl, V value) {
    long millis = Deadline.millisOf(ttl);
    long seconds = millis / 1_000 + (millis % 1_000 > 0 ? 1 : 0);
    request(StringCatalog.SETEX).key(key).number(seconds).value(value).asNothing();
  }

  @Override
  default void psetex(K key, Duration ttl, V value) {
    request(StringCatalog.PSETEX).key(key).millis(ttl).value(value).asNothing();
  }

  @Override
  default @Nullable V getset(K key, V value) {
    return request(StringCatalog.GETSET).key(key).value(value).asValue();
  }

  @Override
  default @Nullable V getdel(K key) {
    return request(StringCatalog.GETDEL).key(key).asValue();
  }

  @Override
  default @Nullable V getex(K key, Duration ttl) {
    return request(StringCatalog.GETEX).key(key).word("PX").millis(ttl).asValue();
  }

  @Override
  default @Nullable V getex(K key, Instant expireAt) {
    return request(StringCatalog.GETEX).key(key).word("PXAT").millis(expireAt).asValue();
  }

  @Override
  default @Nullable V getexPersist(K key) {
    return request(StringCatalog.GETEX).key(key).word("PERSIST").asValue();
  }

  @Override
  @SuppressWarnings("unchecked")
  default List<@Nullable V> mget(K... keys) {
    return request(StringCatalog.MGET).keys(keys).<List<@Nullable V>>require(Answer::asValues);
  }

  @Override
  default void mset(Map<K, V> values) {
    storing(StringCatalog.MSET, values).asNothing();
  }

  @Override
  default boolean msetnx(Map<K, V> values) {
    return storing(StringCatalog.MSETNX, values).asBoolean();
  }

  private Request<K, V> storing(Command command, Map<K, V> values) {
    Request<K, V> request = request(command);
    values.forEach((key, value) -> request.key(key).value(value));
    return request;
  }

  @Override
  default long append(K key, V value) {
    return request(StringCatalog.APPEND).key(key).value(value).asLong();
  }

  @Override
  default long setrange(K key, long offset, V value) {
    return request(StringCatalog.SETRANGE).key(key).number(offset).value(value).asLong();
  }

  @Override
  default V getrange(K key, long start, long end) {
    return request(StringCatalog.GETRANGE)
        .key(key)
        .number(start)
        .number(end)
        .require(Answer::asElement);
  }

  @Override
  default V substr(K key, long start, long end) {
    return request(StringCatalog.SUBSTR)
        .key(key)
        .number(start)
        .number(end)
        .require(Answer::asElement);
  }

  @Override
  default long strlen(K key) {
    return request(StringCatalog.STRLEN).key(key).asLong();
  }

  @Override
  default V lcs(K key, K other) {
    return request(StringCatalog.LCS).key(key).key(other).require(Answer::asElement);
  }

  @Override
  default long lcsLength(K key, K other) {
    return request(StringCatalog.LCS).key(key).key(other).word("LEN").asLong();
  }

  @Override
  default LcsResult lcsMatches(K key, K other, long leastMatchLength) {
    return request(StringCatalog.LCS)
        .key(key)
        .key(other)
        .when(true, "IDX", "WITHMATCHLEN", "MINMATCHLEN")
        .number(leastMatchLength)
        .require(StringMethods::lcsResult);
  }

  private static LcsResult lcsResult(Answer<?, ?> answer) {
    return new LcsResult(answer.part(1).asList(StringMethods::lcsMatch), answer.part(3).asLong());
  }

  private static LcsResult.Match lcsMatch(Answer<?, ?> match) {
    return new LcsResult.Match(
        match.part(0).part(0).asLong(), match.part(1).part(0).asLong(), match.part(2).asLong());
  }

  private Request<K, V> setting(K key, V value, SetArgs args) {
    Request<K, V> request =
        request(StringCatalog.SET)
            .key(key)
            .value(value)
            .when(args.condition() == SetArgs.Condition.IF_ABSENT, "NX")
            .when(args.condition() == SetArgs.Condition.IF_PRESENT, "XX")
            .when(args.keepTtl(), "KEEPTTL");
    Duration ttl = args.ttl();
    if (ttl != null) {
      request.word("PX").millis(ttl);
    }
    Instant expireAt = args.expireAt();
    if (expireAt != null) {
      request.word("PXAT").millis(expireAt);
    }
    return request;
  }
}
