package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.number.Integers;
import io.larder.value.packed.Listpack;
import java.util.function.Consumer;

/**
 * A small hash some of whose fields have, or had, deadlines: one listpack of field, value,
 * deadline, as in Redis 7.4. The earliest deadlines come first; fields without one, which have 0 in
 * its place, come last. Operations on a field are O(N).
 */
public final class TimedPackedHash extends PackedFields {

  private static final int GROUP = 3; // field, value, deadline
  private static final long NONE = 0;

  TimedPackedHash() {
    this(new Listpack());
  }

  private TimedPackedHash(Listpack pack) {
    super(pack);
  }

  @Override
  int groupSize() {
    return GROUP;
  }

  @Override
  public String encoding() {
    return "listpackex";
  }

  @Override
  public HashValue copy() {
    return new TimedPackedHash(pack.copy());
  }

  @Override
  public HashValue set(byte[] field, byte[] value, EncodingLimits limits) {
    if (!accepts(field, value, limits)) {
      return large().set(field, value, limits);
    }
    int at = find(field);
    if (at < 0) {
      add(field, value);
      return size() > limits.hashMaxListpackEntries() ? large() : this;
    }
    if (stored(at) == NONE) {
      setValue(at, value);
    } else {
      remove(at);
      add(field, value);
    }
    return this;
  }

  /** Adds a field that is absent, without a deadline. */
  void add(byte[] field, byte[] value) {
    pack.append(field);
    pack.append(value);
    pack.append(NONE);
  }

  @Override
  public HashValue update(byte[] field, byte[] value, EncodingLimits limits) {
    if (!accepts(field, value, limits)) {
      return large().update(field, value, limits);
    }
    int at = find(field);
    if (at < 0) {
      return set(field, value, limits);
    }
    setValue(at, value);
    return this;
  }

  @Override
  LargeHash large() {
    LargeHash large = new LargeHash();
    for (int at = pack.first(); at >= 0; at = nextGroup(at)) {
      byte[] field = pack.bytes(at);
      large.add(field, pack.bytes(pack.next(at)));
      long deadline = stored(at);
      if (deadline != NONE) {
        large.expireAt(field, deadline);
      }
    }
    return large;
  }

  @Override
  public HashValue withDeadlines() {
    return this;
  }

  @Override
  public HashValue expireAt(byte[] field, long deadlineMillis) {
    checkDeadline(deadlineMillis);
    int at = find(field);
    if (at < 0) {
      throw noSuchField();
    }
    byte[] value = pack.bytes(pack.next(at));
    remove(at);
    insert(field, value, Math.max(deadlineMillis, 1)); // 0 stands for none; both are long past
    return this;
  }

  /** Inserts a field behind those with the same or an earlier deadline. */
  private void insert(byte[] field, byte[] value, long deadline) {
    int at = pack.first();
    while (at >= 0 && stored(at) != NONE && stored(at) <= deadline) {
      at = nextGroup(at);
    }
    if (at < 0) {
      pack.append(field);
      pack.append(value);
      pack.append(deadline);
      return;
    }
    // each goes in front of the one inserted before it
    int inserted = pack.insert(at, Integers.digits(deadline));
    inserted = pack.insert(inserted, value);
    pack.insert(inserted, field);
  }

  @Override
  public long deadline(byte[] field) {
    int at = find(field);
    return at < 0 || stored(at) == NONE ? NO_DEADLINE : stored(at);
  }

  private long stored(int at) {
    return pack.integer(pack.next(pack.next(at)));
  }

  @Override
  public boolean persist(byte[] field) {
    int at = find(field);
    if (at < 0 || stored(at) == NONE) {
      return false;
    }
    byte[] value = pack.bytes(pack.next(at));
    remove(at);
    add(field, value);
    return true;
  }

  @Override
  public long nextDeadline() {
    int first = pack.first();
    return first < 0 || stored(first) == NONE ? NO_DEADLINE : stored(first);
  }

  @Override
  public void expireDue(long nowMillis, int most, Consumer<? super byte[]> action) {
    for (int i = 0; i < most && nextDeadline() <= nowMillis && !isEmpty(); i++) {
      int first = pack.first();
      byte[] field = pack.bytes(first);
      remove(first);
      action.accept(field);
    }
  }
}
