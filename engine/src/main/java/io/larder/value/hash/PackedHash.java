package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.packed.Listpack;
import java.util.function.Consumer;

/**
 * A small hash whose fields have no deadlines: one listpack of field, value, field, value, in the
 * order in which the fields came. Operations on a field are O(N).
 */
public final class PackedHash extends PackedFields {

  private static final int GROUP = 2; // field, value

  PackedHash() {
    this(new Listpack());
  }

  private PackedHash(Listpack pack) {
    super(pack);
  }

  @Override
  int groupSize() {
    return GROUP;
  }

  @Override
  public String encoding() {
    return "listpack";
  }

  @Override
  public HashValue copy() {
    return new PackedHash(pack.copy());
  }

  @Override
  public HashValue set(byte[] field, byte[] value, EncodingLimits limits) {
    if (!accepts(field, value, limits)) {
      return large().set(field, value, limits);
    }
    int at = find(field);
    if (at >= 0) {
      setValue(at, value);
      return this;
    }
    pack.append(field);
    pack.append(value);
    return size() > limits.hashMaxListpackEntries() ? large() : this;
  }

  @Override
  public HashValue update(byte[] field, byte[] value, EncodingLimits limits) {
    return set(field, value, limits);
  }

  @Override
  LargeHash large() {
    LargeHash large = new LargeHash();
    forEach(large::add);
    return large;
  }

  @Override
  public HashValue withDeadlines() {
    TimedPackedHash timed = new TimedPackedHash();
    forEach(timed::add);
    return timed;
  }

  @Override
  public HashValue expireAt(byte[] field, long deadlineMillis) {
    return withDeadlines().expireAt(field, deadlineMillis);
  }

  @Override
  public long deadline(byte[] field) {
    return NO_DEADLINE;
  }

  @Override
  public boolean persist(byte[] field) {
    return false;
  }

  @Override
  public long nextDeadline() {
    return NO_DEADLINE;
  }

  @Override
  public void expireDue(long nowMillis, int most, Consumer<? super byte[]> action) {
    // no field has a deadline
  }
}
