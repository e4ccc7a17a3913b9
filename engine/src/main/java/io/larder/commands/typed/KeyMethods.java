package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.generic.ExpiryCatalog;
import io.larder.catalog.generic.GenericCatalog;
import io.larder.catalog.server.ServerCatalog;
import io.larder.commands.CopyArgs;
import io.larder.commands.ExpireCondition;
import io.larder.commands.KeyCommands;
import io.larder.commands.RestoreArgs;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScanResult;
import io.larder.commands.SortArgs;
import io.larder.engine.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of {@link KeyCommands}. */
interface KeyMethods<K, V> extends KeyCommands<K, V>, Door<K, V> {

  @Override
  @SuppressWarnings("unchecked") // the keys are only read
  default long del(K... keys) {
    return request(GenericCatalog.DEL).keys(keys).asLong();
  }

  @Override
  @SuppressWarnings("unchecked")
  default long unlink(K... keys) {
    return request(GenericCatalog.UNLINK).keys(keys).asLong();
  }

  @Override
  @SuppressWarnings("unchecked")
  default long exists(K... keys) {
    return request(GenericCatalog.EXISTS).keys(keys).asLong();
  }

  @Override
  @SuppressWarnings("unchecked")
  default long touch(K... keys) {
    return request(GenericCatalog.TOUCH).keys(keys).asLong();
  }

  @Override
  default String type(K key) {
    return request(GenericCatalog.TYPE).key(key).require(Answer::asText);
  }

  // ---- other names, other databases ----

  @Override
  default boolean copy(K source, K destination, CopyArgs args) {
    Request<K, V> request = request(GenericCatalog.COPY).key(source).key(destination);
    Integer database = args.database();
    if (database != null) {
      request.word("DB").number(database);
    }
    return request.when(args.replaces(), "REPLACE").asBoolean();
  }

  @Override
  default void rename(K key, K newKey) {
    request(GenericCatalog.RENAME).key(key).key(newKey).asNothing();
  }

  @Override
  default boolean renamenx(K key, K newKey) {
    return request(GenericCatalog.RENAMENX).key(key).key(newKey).asBoolean();
  }

  @Override
  default boolean move(K key, int database) {
    return request(GenericCatalog.MOVE).key(key).number(database).asBoolean();
  }

  // ---- deadlines ----

  @Override
  default boolean expire(K key, Duration ttl, ExpireCondition condition) {
    long seconds = -Math.floorDiv(-Deadline.millisOf(ttl), 1_000L); // rounded up
    return expiring(ExpiryCatalog.EXPIRE, key, seconds, condition);
  }

  @Override
  default boolean pexpire(K key, Duration ttl, ExpireCondition condition) {
    return expiring(ExpiryCatalog.PEXPIRE, key, Deadline.millisOf(ttl), condition);
  }

  @Override
  default boolean expireat(K key, Instant instant, ExpireCondition condition) {
    return expiring(ExpiryCatalog.EXPIREAT, key, instant.getEpochSecond(), condition);
  }

  @Override
  default boolean pexpireat(K key, Instant instant, ExpireCondition condition) {
    return expiring(ExpiryCatalog.PEXPIREAT, key, instant.toEpochMilli(), condition);
  }

  private boolean expiring(Command command, K key, long time, ExpireCondition condition) {
    Request<K, V> request = request(command).key(key).number(time);
    return switch (condition) {
      case ALWAYS -> request.asBoolean();
      case IF_NONE -> request.word("NX").asBoolean();
      case IF_ANY -> request.word("XX").asBoolean();
      case IF_LATER -> request.word("GT").asBoolean();
      case IF_EARLIER -> request.word("LT").asBoolean();
    };
  }

  @Override
  default boolean persist(K key) {
    return request(ExpiryCatalog.PERSIST).key(key).asBoolean();
  }

  @Override
  default long ttl(K key) {
    return request(ExpiryCatalog.TTL).key(key).asLong();
  }

  @Override
  default long pttl(K key) {
    return request(ExpiryCatalog.PTTL).key(key).asLong();
  }

  @Override
  default long expiretime(K key) {
    return request(ExpiryCatalog.EXPIRETIME).key(key).asLong();
  }

  @Override
  default long pexpiretime(K key) {
    return request(ExpiryCatalog.PEXPIRETIME).key(key).asLong();
  }

  // ---- walking ----

  @Override
  default List<K> keys(String pattern) {
    return request(GenericCatalog.KEYS)
        .word(pattern)
        .require(answer -> answer.asList(Answer::asKey));
  }

  @Override
  default ScanResult<List<K>> scan(long cursor, ScanArgs args) {
    return request(GenericCatalog.SCAN)
        .scan(cursor, args)
        .require(answer -> answer.asScan(found -> found.asList(Answer::asKey)));
  }

  @Override
  default ScanResult<List<K>> scan(long cursor, ScanArgs args, String type) {
    return request(GenericCatalog.SCAN)
        .scan(cursor, args)
        .word("TYPE")
        .word(type)
        .require(answer -> answer.asScan(found -> found.asList(Answer::asKey)));
  }

  @Override
  default @Nullable K randomkey() {
    return request(GenericCatalog.RANDOMKEY).as(Answer::asKey);
  }

  // ---- serializing ----

  @Override
  default byte @Nullable [] dump(K key) {
    return request(GenericCatalog.DUMP).key(key).as(Answer::asBytes);
  }

  @Override
  default void restore(K key, byte[] payload, RestoreArgs args) {
    Request<K, V> request = request(GenericCatalog.RESTORE).key(key);
    Duration ttl = args.ttl();
    Instant expireAt = args.expireAt();
    if (ttl != null) {
      request.millis(ttl);
    } else if (expireAt != null) {
      request.millis(expireAt);
    } else {
      request.number(0);
    }
    request
        .bytes(payload.clone())
        .when(args.replaces(), "REPLACE")
        .when(expireAt != null, "ABSTTL")
        .asNothing();
  }

  // ---- sorting ----

  @Override
  default List<@Nullable V> sort(K key, SortArgs args) {
    return sorting(GenericCatalog.SORT, key, args)
        .<List<@Nullable V>>require(Answer::asNullableElements);
  }

  @Override
  default long sort(K key, SortArgs args, K destination) {
    return sorting(GenericCatalog.SORT, key, args).word("STORE").key(destination).asLong();
  }

  @Override
  default List<@Nullable V> sortRo(K key, SortArgs args) {
    return sorting(GenericCatalog.SORT_RO, key, args)
        .<List<@Nullable V>>require(Answer::asNullableElements);
  }

  private Request<K, V> sorting(Command command, K key, SortArgs args) {
    Request<K, V> request = request(command).key(key);
    String by = args.by();
    if (by != null) {
      request.word("BY").word(by);
    }
    SortArgs.Limit limit = args.limit();
    if (limit != null) {
      request.word("LIMIT").number(limit.offset()).number(limit.count());
    }
    args.gets().forEach(pattern -> request.word("GET").word(pattern));
    return request
        .when(args.direction() == SortArgs.Direction.DESCENDING, "DESC")
        .when(args.order() == SortArgs.Order.ALPHABETIC, "ALPHA");
  }

  // ---- looking inside ----

  @Override
  default @Nullable String objectEncoding(K key) {
    return request(GenericCatalog.OBJECT_ENCODING).key(key).as(Answer::asText);
  }

  @Override
  default @Nullable Long objectFreq(K key) {
    return request(GenericCatalog.OBJECT_FREQ).key(key).as(Answer::asLong);
  }

  @Override
  default @Nullable Duration objectIdletime(K key) {
    return request(GenericCatalog.OBJECT_IDLETIME)
        .key(key)
        .as(answer -> Duration.ofSeconds(answer.asLong()));
  }

  @Override
  default @Nullable Long objectRefcount(K key) {
    return request(GenericCatalog.OBJECT_REFCOUNT).key(key).as(Answer::asLong);
  }

  @Override
  default @Nullable Long memoryUsage(K key) {
    return request(ServerCatalog.MEMORY_USAGE).key(key).as(Answer::asLong);
  }

  // ---- the database ----

  @Override
  default long dbsize() {
    return request(ServerCatalog.DBSIZE).asLong();
  }

  @Override
  default void flushdb() {
    request(ServerCatalog.FLUSHDB).asNothing();
  }

  @Override
  default void flushall() {
    request(ServerCatalog.FLUSHALL).asNothing();
  }

  @Override
  default Instant time() {
    return request(ServerCatalog.TIME)
        .require(
            answer ->
                Instant.ofEpochSecond(answer.part(0).asLong(), answer.part(1).asLong() * 1_000));
  }
}
