package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.hash.HashCatalog;
import io.larder.commands.ExpireCondition;
import io.larder.commands.FieldExpiry;
import io.larder.commands.HashCommands;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScanResult;
import io.larder.engine.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of {@link HashCommands}. */
@SuppressWarnings("unchecked") // fields come as arrays of the type that the caller says
interface HashMethods<K, V> extends HashCommands<K, V>, Door<K, V> {

  // ---- reading ----

  @Override
  default @Nullable V hget(K key, K field) {
    return request(HashCatalog.HGET).key(key).field(field).asElement();
  }

  @Override
  default List<@Nullable V> hmget(K key, K... fields) {
    return request(HashCatalog.HMGET)
        .key(key)
        .fields(fields)
        .<List<@Nullable V>>require(Answer::asNullableElements);
  }

  @Override
  default Map<K, V> hgetall(K key) {
    return request(HashCatalog.HGETALL).key(key).asFields();
  }

  @Override
  default List<K> hkeys(K key) {
    return request(HashCatalog.HKEYS).key(key).require(answer -> answer.asList(Answer::asField));
  }

  @Override
  default List<V> hvals(K key) {
    return request(HashCatalog.HVALS).key(key).asElements();
  }

  @Override
  default long hlen(K key) {
    return request(HashCatalog.HLEN).key(key).asLong();
  }

  @Override
  default boolean hexists(K key, K field) {
    return request(HashCatalog.HEXISTS).key(key).field(field).asBoolean();
  }

  @Override
  default long hstrlen(K key, K field) {
    return request(HashCatalog.HSTRLEN).key(key).field(field).asLong();
  }

  @Override
  default @Nullable K hrandfield(K key) {
    return request(HashCatalog.HRANDFIELD).key(key).as(Answer::asField);
  }

  @Override
  default List<K> hrandfield(K key, long count) {
    return request(HashCatalog.HRANDFIELD)
        .key(key)
        .number(count)
        .require(answer -> answer.asList(Answer::asField));
  }

  @Override
  default List<Map.Entry<K, V>> hrandfieldWithValues(K key, long count) {
    return request(HashCatalog.HRANDFIELD)
        .key(key)
        .number(count)
        .word("WITHVALUES")
        .require(answer -> answer.asList(HashMethods::pair));
  }

  private static <K, V> Map.Entry<K, V> pair(Answer<K, V> pair) {
    return Map.entry(pair.part(0).asField(), pair.part(1).asElement());
  }

  @Override
  default ScanResult<Map<K, V>> hscan(K key, long cursor, ScanArgs args) {
    return request(HashCatalog.HSCAN)
        .key(key)
        .scan(cursor, args)
        .require(answer -> answer.asScan(Answer::asFields));
  }

  // ---- writing ----

  @Override
  default boolean hset(K key, K field, V value) {
    return request(HashCatalog.HSET).key(key).field(field).element(value).asBoolean();
  }

  @Override
  default long hset(K key, Map<? extends K, ? extends V> pairs) {
    return request(HashCatalog.HSET).key(key).pairs(pairs).asLong();
  }

  @Override
  default void hmset(K key, Map<? extends K, ? extends V> pairs) {
    request(HashCatalog.HMSET).key(key).pairs(pairs).asNothing();
  }

  @Override
  default boolean hsetnx(K key, K field, V value) {
    return request(HashCatalog.HSETNX).key(key).field(field).element(value).asBoolean();
  }

  @Override
  default long hdel(K key, K... fields) {
    return request(HashCatalog.HDEL).key(key).fields(fields).asLong();
  }

  @Override
  default long hincrby(K key, K field, long increment) {
    return request(HashCatalog.HINCRBY).key(key).field(field).number(increment).asLong();
  }

  @Override
  default BigDecimal hincrbyfloat(K key, K field, BigDecimal increment) {
    return request(HashCatalog.HINCRBYFLOAT)
        .key(key)
        .field(field)
        .word(increment.toPlainString())
        .require(answer -> new BigDecimal(answer.asText()));
  }

  // ---- deadlines of fields ----

  @Override
  default List<FieldExpiry> hexpire(K key, Duration ttl, ExpireCondition condition, K... fields) {
    long seconds = -Math.floorDiv(-Deadline.millisOf(ttl), 1_000L); // rounded up
    return expire(HashCatalog.HEXPIRE, key, seconds, condition, fields);
  }

  @Override
  default List<FieldExpiry> hpexpire(K key, Duration ttl, ExpireCondition condition, K... fields) {
    return expire(HashCatalog.HPEXPIRE, key, Deadline.millisOf(ttl), condition, fields);
  }

  @Override
  default List<FieldExpiry> hexpireat(
      K key, Instant instant, ExpireCondition condition, K... fields) {
    return expire(HashCatalog.HEXPIREAT, key, instant.getEpochSecond(), condition, fields);
  }

  @Override
  default List<FieldExpiry> hpexpireat(
      K key, Instant instant, ExpireCondition condition, K... fields) {
    return expire(HashCatalog.HPEXPIREAT, key, instant.toEpochMilli(), condition, fields);
  }

  private List<FieldExpiry> expire(
      Command command, K key, long time, ExpireCondition condition, K[] fields) {
    Request<K, V> request = request(command).key(key).number(time);
    switch (condition) {
      case ALWAYS -> {}
      case IF_NONE -> request.word("NX");
      case IF_ANY -> request.word("XX");
      case IF_LATER -> request.word("GT");
      case IF_EARLIER -> request.word("LT");
    }
    return expiries(counted(request, fields));
  }

  private static <K, V> Request<K, V> counted(Request<K, V> request, K[] fields) {
    return request.word("FIELDS").number(fields.length).fields(fields);
  }

  private static <K, V> List<FieldExpiry> expiries(Request<K, V> request) {
    return request.require(answer -> answer.asList(HashMethods::expiry));
  }

  private static FieldExpiry expiry(Answer<?, ?> answer) {
    return switch ((int) answer.asLong()) {
      case -2 -> FieldExpiry.NO_SUCH_FIELD;
      case 1 -> FieldExpiry.CHANGED;
      case 2 -> FieldExpiry.DELETED;
      default -> FieldExpiry.UNCHANGED;
    };
  }

  @Override
  default List<Long> httl(K key, K... fields) {
    return times(HashCatalog.HTTL, key, fields);
  }

  @Override
  default List<Long> hpttl(K key, K... fields) {
    return times(HashCatalog.HPTTL, key, fields);
  }

  @Override
  default List<Long> hexpiretime(K key, K... fields) {
    return times(HashCatalog.HEXPIRETIME, key, fields);
  }

  @Override
  default List<Long> hpexpiretime(K key, K... fields) {
    return times(HashCatalog.HPEXPIRETIME, key, fields);
  }

  private List<Long> times(Command command, K key, K[] fields) {
    return counted(request(command).key(key), fields)
        .require(answer -> answer.asList(Answer::asLong));
  }

  @Override
  default List<FieldExpiry> hpersist(K key, K... fields) {
    return expiries(counted(request(HashCatalog.HPERSIST).key(key), fields));
  }
}
