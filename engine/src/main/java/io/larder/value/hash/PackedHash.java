package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.packed.Listpack;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A small hash whose fields have no deadlines: one listpack of field, value, field, value, in the
 * order in which the fields came. Operations on a field are O(N).
 */
public final class PackedHash extends HashValue {

  private static final int GROUP = 2; // field, value
  private static final long OBJECT =
      HeapBytes.object(2 * HeapBytes.REFERENCE)
          + HeapBytes.object(HeapBytes.REFERENCE + Integer.BYTES);

  private final Listpack pack;
  private final FieldBlock fields;

  PackedHash() {
    this(new Listpack());
  }

  private PackedHash(Listpack pack) {
    this.pack = pack;
    this.fields = new FieldBlock(pack, GROUP);
  }

  /** The packed block, not to be changed. O(1). */
  public Listpack listpack() {
    return pack;
  }

  @Override
  public String encoding() {
    return "listpack";
  }

  @Override
  public long heapBytes() {
    return OBJECT + pack.heapBytes();
  }

  @Override
  public HashValue copy() {
    return new PackedHash(pack.copy());
  }

  @Override
  public int size() {
    return fields.size();
  }

  @Override
  public byte @Nullable [] get(byte[] field) {
    return fields.get(field);
  }

  @Override
  public boolean contains(byte[] field) {
    return fields.find(field) >= 0;
  }

  @Override
  public int valueLength(byte[] field) {
    return fields.valueLength(field);
  }

  @Override
  public void forEach(FieldVisitor visitor) {
    fields.forEach(visitor);
  }

  @Override
  public long scan(long cursor, int count, FieldVisitor visitor) {
    fields.forEach(visitor);
    return 0;
  }

  @Override
  public void draw(long count, RandomGenerator random, FieldVisitor visitor) {
    fields.draw(count, random, visitor);
  }

  @Override
  public void sample(long count, RandomGenerator random, FieldVisitor visitor) {
    fields.sample(count, random, visitor);
  }

  @Override
  public HashValue set(byte[] field, byte[] value, EncodingLimits limits) {
    if (!fields.accepts(field, value, limits)) {
      return large().set(field, value, limits);
    }
    int at = fields.find(field);
    if (at >= 0) {
      fields.setValue(at, value);
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
  public HashValue expecting(int count, EncodingLimits limits) {
    return count > limits.hashMaxListpackEntries() ? large() : this;
  }

  private LargeHash large() {
    LargeHash large = new LargeHash();
    fields.forEach(large::add);
    return large;
  }

  @Override
  public boolean delete(byte[] field) {
    int at = fields.find(field);
    if (at < 0) {
      return false;
    }
    fields.remove(at);
    return true;
  }

  @Override
  public HashValue withDeadlines() {
    TimedPackedHash timed = new TimedPackedHash();
    fields.forEach(timed::add);
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
