package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.bitmap.BitmapCatalog;
import io.larder.commands.BitFieldArgs;
import io.larder.commands.BitOperator;
import io.larder.commands.BitUnit;
import io.larder.commands.BitmapCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The methods of {@link BitmapCommands}. */
interface BitmapMethods<K, V> extends BitmapCommands<K, V>, Door<K, V> {

  @Override
  default boolean setbit(K key, long offset, boolean bit) {
    return request(BitmapCatalog.SETBIT).key(key).number(offset).number(bit ? 1 : 0).asBoolean();
  }

  @Override
  default boolean getbit(K key, long offset) {
    return request(BitmapCatalog.GETBIT).key(key).number(offset).asBoolean();
  }

  @Override
  default long bitcount(K key) {
    return request(BitmapCatalog.BITCOUNT).key(key).asLong();
  }

  @Override
  default long bitcount(K key, long start, long end, BitUnit unit) {
    return request(BitmapCatalog.BITCOUNT)
        .key(key)
        .number(start)
        .number(end)
        .word(unit.name())
        .asLong();
  }

  @Override
  default OptionalLong bitpos(K key, boolean bit) {
    return position(key, bit).require(BitmapMethods::found);
  }

  @Override
  default OptionalLong bitpos(K key, boolean bit, long start) {
    return position(key, bit).number(start).require(BitmapMethods::found);
  }

  @Override
  default OptionalLong bitpos(K key, boolean bit, long start, long end, BitUnit unit) {
    return position(key, bit)
        .number(start)
        .number(end)
        .word(unit.name())
        .require(BitmapMethods::found);
  }

  private Request<K, V> position(K key, boolean bit) {
    return request(BitmapCatalog.BITPOS).key(key).number(bit ? 1 : 0);
  }

  private static OptionalLong found(Answer<?, ?> answer) {
    long position = answer.asLong();
    return position < 0 ? OptionalLong.empty() : OptionalLong.of(position);
  }

  @Override
  @SuppressWarnings("unchecked")
  default long bitop(BitOperator operator, K destination, K... sources) {
    return request(BitmapCatalog.BITOP)
        .word(operator.name())
        .key(destination)
        .keys(sources)
        .asLong();
  }

  @Override
  default List<@Nullable Long> bitfield(K key, BitFieldArgs args) {
    return fields(BitmapCatalog.BITFIELD, key, args).require(BitmapMethods::numbers);
  }

  @Override
  default List<Long> bitfieldRo(K key, BitFieldArgs args) {
    return fields(BitmapCatalog.BITFIELD_RO, key, args)
        .require(answer -> answer.asList(Answer::asLong));
  }

  private Request<K, V> fields(Command command, K key, BitFieldArgs args) {
    return request(command).key(key).when(true, args.words().toArray(String[]::new));
  }

  private static <K, V> List<@Nullable Long> numbers(Answer<K, V> answer) {
    List<@Nullable Long> numbers = new ArrayList<>();
    for (Answer<K, V> part : answer.parts()) {
      numbers.add(part == null ? null : part.asLong());
    }
    return numbers;
  }
}
