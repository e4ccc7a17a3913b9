package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.list.ListCatalog;
import io.larder.commands.ListCommands;
import io.larder.commands.ListElement;
import io.larder.commands.ListElements;
import io.larder.commands.ListEnd;
import io.larder.commands.ListSide;
import io.larder.commands.PositionArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of {@link ListCommands}. */
@SuppressWarnings("unchecked") // elements and keys given one by one are only read
interface ListMethods<K, V> extends ListCommands<K, V>, Door<K, V> {

  @Override
  default long lpush(K key, V... elements) {
    return request(ListCatalog.LPUSH).key(key).elements(elements).asLong();
  }

  @Override
  default long rpush(K key, V... elements) {
    return request(ListCatalog.RPUSH).key(key).elements(elements).asLong();
  }

  @Override
  default long lpushx(K key, V... elements) {
    return request(ListCatalog.LPUSHX).key(key).elements(elements).asLong();
  }

  @Override
  default long rpushx(K key, V... elements) {
    return request(ListCatalog.RPUSHX).key(key).elements(elements).asLong();
  }

  @Override
  default long linsert(K key, ListSide side, V pivot, V element) {
    return request(ListCatalog.LINSERT)
        .key(key)
        .word(side.name())
        .element(pivot)
        .element(element)
        .asLong();
  }

  @Override
  default long llen(K key) {
    return request(ListCatalog.LLEN).key(key).asLong();
  }

  @Override
  default @Nullable V lindex(K key, long index) {
    return request(ListCatalog.LINDEX).key(key).number(index).asElement();
  }

  @Override
  default List<V> lrange(K key, long start, long stop) {
    return request(ListCatalog.LRANGE).key(key).number(start).number(stop).asElements();
  }

  @Override
  default @Nullable Long lpos(K key, V element) {
    return lpos(key, element, PositionArgs.FIRST);
  }

  @Override
  default @Nullable Long lpos(K key, V element, PositionArgs args) {
    return position(key, element, args).as(Answer::asLong);
  }

  @Override
  default List<Long> lpos(K key, V element, long count, PositionArgs args) {
    return position(key, element, args)
        .word("COUNT")
        .number(count)
        .require(answer -> answer.asList(Answer::asLong));
  }

  private Request<K, V> position(K key, V element, PositionArgs args) {
    return request(ListCatalog.LPOS)
        .key(key)
        .element(element)
        .word("RANK")
        .number(args.rank())
        .word("MAXLEN")
        .number(args.maxLength());
  }

  @Override
  default void lset(K key, long index, V element) {
    request(ListCatalog.LSET).key(key).number(index).element(element).asNothing();
  }

  @Override
  default long lrem(K key, long count, V element) {
    return request(ListCatalog.LREM).key(key).number(count).element(element).asLong();
  }

  @Override
  default void ltrim(K key, long start, long stop) {
    request(ListCatalog.LTRIM).key(key).number(start).number(stop).asNothing();
  }

  @Override
  default @Nullable V lpop(K key) {
    return request(ListCatalog.LPOP).key(key).asElement();
  }

  @Override
  default @Nullable List<V> lpop(K key, long count) {
    return request(ListCatalog.LPOP).key(key).number(count).as(Answer::asElements);
  }

  @Override
  default @Nullable V rpop(K key) {
    return request(ListCatalog.RPOP).key(key).asElement();
  }

  @Override
  default @Nullable List<V> rpop(K key, long count) {
    return request(ListCatalog.RPOP).key(key).number(count).as(Answer::asElements);
  }

  @Override
  default @Nullable ListElements<K, V> lmpop(
      Collection<? extends K> keys, ListEnd end, long count) {
    return elements(request(ListCatalog.LMPOP), keys, end, count);
  }

  @Override
  default @Nullable V lmove(K source, K destination, ListEnd from, ListEnd to) {
    return move(ListCatalog.LMOVE, source, destination, from, to).asElement();
  }

  @Override
  default @Nullable V rpoplpush(K source, K destination) {
    return request(ListCatalog.RPOPLPUSH).key(source).key(destination).asElement();
  }

  @Override
  default @Nullable ListElement<K, V> blpop(Duration timeout, K... keys) {
    return element(request(ListCatalog.BLPOP).keys(keys).seconds(timeout));
  }

  @Override
  default @Nullable ListElement<K, V> brpop(Duration timeout, K... keys) {
    return element(request(ListCatalog.BRPOP).keys(keys).seconds(timeout));
  }

  @Override
  default @Nullable ListElements<K, V> blmpop(
      Duration timeout, Collection<? extends K> keys, ListEnd end, long count) {
    return elements(request(ListCatalog.BLMPOP).seconds(timeout), keys, end, count);
  }

  @Override
  default @Nullable V blmove(K source, K destination, ListEnd from, ListEnd to, Duration timeout) {
    return move(ListCatalog.BLMOVE, source, destination, from, to).seconds(timeout).asElement();
  }

  @Override
  default @Nullable V brpoplpush(K source, K destination, Duration timeout) {
    return request(ListCatalog.BRPOPLPUSH)
        .key(source)
        .key(destination)
        .seconds(timeout)
        .asElement();
  }

  private Request<K, V> move(Command command, K source, K destination, ListEnd from, ListEnd to) {
    return request(command).key(source).key(destination).word(from.name()).word(to.name());
  }

  private @Nullable ListElement<K, V> element(Request<K, V> request) {
    return request.as(
        answer -> new ListElement<>(answer.part(0).asKey(), answer.part(1).asElement()));
  }

  private @Nullable ListElements<K, V> elements(
      Request<K, V> request, Collection<? extends K> keys, ListEnd end, long count) {
    return request
        .number(keys.size())
        .keys(keys)
        .word(end.name())
        .word("COUNT")
        .number(count)
        .as(answer -> new ListElements<>(answer.part(0).asKey(), answer.part(1).asElements()));
  }
}
