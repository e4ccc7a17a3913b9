package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.set.SetCatalog;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScanResult;
import io.larder.commands.SetCommands;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of {@link SetCommands}. */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
interface SetMethods<K, V> extends SetCommands<K, V>, Door<K, V> {

  @Override
  default long sadd(K key, V... members) {
    return request(SetCatalog.SADD).key(key).elements(members).asLong();
  }

  @Override
  default long srem(K key, V... members) {
    return request(SetCatalog.SREM).key(key).elements(members).asLong();
  }

  @Override
  default boolean smove(K source, K destination, V member) {
    return request(SetCatalog.SMOVE).key(source).key(destination).element(member).asBoolean();
  }

  @Override
  default long scard(K key) {
    return request(SetCatalog.SCARD).key(key).asLong();
  }

  @Override
  default boolean sismember(K key, V member) {
    return request(SetCatalog.SISMEMBER).key(key).element(member).asBoolean();
  }

  @Override
  default List<Boolean> smismember(K key, V... members) {
    return request(SetCatalog.SMISMEMBER)
        .key(key)
        .elements(members)
        .require(answer -> answer.asList(Answer::asBoolean));
  }

  @Override
  default Set<V> smembers(K key) {
    return request(SetCatalog.SMEMBERS).key(key).asElementSet();
  }

  @Override
  default ScanResult<List<V>> sscan(K key, long cursor, ScanArgs args) {
    return request(SetCatalog.SSCAN)
        .key(key)
        .scan(cursor, args)
        .require(answer -> answer.asScan(Answer::asElements));
  }

  @Override
  default @Nullable V spop(K key) {
    return request(SetCatalog.SPOP).key(key).asElement();
  }

  @Override
  default Set<V> spop(K key, long count) {
    return request(SetCatalog.SPOP).key(key).number(count).asElementSet();
  }

  @Override
  default @Nullable V srandmember(K key) {
    return request(SetCatalog.SRANDMEMBER).key(key).asElement();
  }

  @Override
  default List<V> srandmember(K key, long count) {
    return request(SetCatalog.SRANDMEMBER).key(key).number(count).asElements();
  }

  @Override
  default Set<V> sinter(K... keys) {
    return request(SetCatalog.SINTER).keys(keys).asElementSet();
  }

  @Override
  default long sintercard(K... keys) {
    return request(SetCatalog.SINTERCARD).number(keys.length).keys(keys).asLong();
  }

  @Override
  default long sintercard(Collection<? extends K> keys, long limit) {
    return request(SetCatalog.SINTERCARD)
        .number(keys.size())
        .keys(keys)
        .word("LIMIT")
        .number(limit)
        .asLong();
  }

  @Override
  default long sinterstore(K destination, K... keys) {
    return store(SetCatalog.SINTERSTORE, destination, keys);
  }

  @Override
  default Set<V> sunion(K... keys) {
    return request(SetCatalog.SUNION).keys(keys).asElementSet();
  }

  @Override
  default long sunionstore(K destination, K... keys) {
    return store(SetCatalog.SUNIONSTORE, destination, keys);
  }

  @Override
  default Set<V> sdiff(K... keys) {
    return request(SetCatalog.SDIFF).keys(keys).asElementSet();
  }

  @Override
  default long sdiffstore(K destination, K... keys) {
    return store(SetCatalog.SDIFFSTORE, destination, keys);
  }

  private long store(Command command, K destination, K[] keys) {
    return request(command).key(destination).keys(keys).asLong();
  }
}
