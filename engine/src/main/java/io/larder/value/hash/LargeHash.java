package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.table.ElementTable;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A large hash: a table of {@linkplain HashRecord records}, and a heap of those that have
 * deadlines. Operations on a field are O(1), with a deadline O(log N).
 */
public final class LargeHash extends HashValue {

  private static final long OBJECT = HeapBytes.object(2 * HeapBytes.REFERENCE);

  /** Fewer than one field in so many are drawn one by one; else all are passed once. */
  private static final int SPARSE_SAMPLE = 3;

  private final ElementTable table;
  private final DeadlineHeap deadlines;

  LargeHash() {
    this(new ElementTable(HashRecord.FIELD), new DeadlineHeap());
  }

  private LargeHash(ElementTable table, DeadlineHeap deadlines) {
    this.table = table;
    this.deadlines = deadlines;
  }

  @Override
  public String encoding() {
    return "hashtable";
  }

  @Override
  public long heapBytes() {
    return OBJECT + table.heapBytes() + deadlines.heapBytes();
  }

  @Override
  public HashValue copy() {
    ElementTable records = table.copy();
    DeadlineHeap heap = deadlines.emptyCopy();
    if (!deadlines.isEmpty()) {
      records.forEach(
          record -> {
            if (HashRecord.isTimed(record)) {
              heap.place(record);
            }
          });
    }
    return new LargeHash(records, heap);
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public byte @Nullable [] get(byte[] field) {
    byte[] record = table.find(field);
    return record == null ? null : HashRecord.value(record);
  }

  @Override
  public boolean contains(byte[] field) {
    return table.find(field) != null;
  }

  @Override
  public int valueLength(byte[] field) {
    byte[] record = table.find(field);
    return record == null ? 0 : HashRecord.valueLength(record);
  }

  @Override
  public void forEach(FieldVisitor visitor) {
    table.forEach(record -> visit(record, visitor));
  }

  private static void visit(byte[] record, FieldVisitor visitor) {
    visitor.visit(HashRecord.field(record), HashRecord.value(record));
  }

  @Override
  public long scan(long cursor, int count, FieldVisitor visitor) {
    return table.scan(cursor, count, record -> visit(record, visitor));
  }

  @Override
  public void draw(long count, RandomGenerator random, FieldVisitor visitor) {
    for (long i = 0; i < count; i++) {
      byte[] record = table.random(random);
      if (record != null) {
        visit(record, visitor);
      }
    }
  }

  @Override
  public void sample(long count, RandomGenerator random, FieldVisitor visitor) {
    int left = size();
    if (count < left / SPARSE_SAMPLE) {
      sampleOneByOne((int) count, random, visitor);
      return;
    }
    long wanted = Math.min(count, left);
    for (byte[] record : table) {
      if (random.nextInt(left) < wanted) {
        visit(record, visitor);
        wanted--;
      }
      left--;
    }
  }

  /** Draws until there are enough different records, a quarter more often than that on average. */
  private void sampleOneByOne(int count, RandomGenerator random, FieldVisitor visitor) {
    ElementTable drawn = new ElementTable(HashRecord.FIELD);
    while (drawn.size() < count) {
      byte[] record = table.random(random);
      if (record != null && drawn.put(record) == null) {
        visit(record, visitor);
      }
    }
  }

  @Override
  public HashValue set(byte[] field, byte[] value, EncodingLimits limits) {
    store(table.find(field), field, value);
    return this;
  }

  /** Stores a value without a deadline in place of a record, or where there is none. */
  private void store(byte @Nullable [] present, byte[] field, byte[] value) {
    if (present != null
        && !HashRecord.isTimed(present)
        && HashRecord.valueLength(present) == value.length) {
      HashRecord.setValue(present, value);
    } else {
      put(HashRecord.of(field, value));
    }
  }

  /** Adds a field that is absent, without a deadline. */
  void add(byte[] field, byte[] value) {
    put(HashRecord.of(field, value));
  }

  /** Puts a record that is not in the heap in the place of one that may be. */
  private void put(byte[] record) {
    byte[] replaced = table.put(record);
    if (replaced != null) {
      forget(replaced);
    }
  }

  private void forget(byte[] record) {
    if (HashRecord.isTimed(record)) {
      deadlines.remove(record);
    }
  }

  @Override
  public HashValue update(byte[] field, byte[] value, EncodingLimits limits) {
    byte[] old = table.find(field);
    if (old == null || !HashRecord.isTimed(old)) {
      store(old, field, value);
      return this;
    }
    byte[] record = HashRecord.timed(field, value, HashRecord.deadline(old));
    table.put(record);
    deadlines.replace(old, record);
    return this;
  }

  @Override
  public HashValue expecting(int count, EncodingLimits limits) {
    return this;
  }

  @Override
  public boolean delete(byte[] field) {
    byte[] removed = table.remove(field);
    if (removed == null) {
      return false;
    }
    forget(removed);
    return true;
  }

  @Override
  public HashValue withDeadlines() {
    return this;
  }

  @Override
  public HashValue expireAt(byte[] field, long deadlineMillis) {
    checkDeadline(deadlineMillis);
    byte[] old = table.find(field);
    if (old == null) {
      throw noSuchField();
    }
    byte[] record = HashRecord.timed(field, HashRecord.value(old), deadlineMillis);
    put(record);
    deadlines.add(record);
    return this;
  }

  @Override
  public long deadline(byte[] field) {
    byte[] record = table.find(field);
    return record == null || !HashRecord.isTimed(record)
        ? NO_DEADLINE
        : HashRecord.deadline(record);
  }

  @Override
  public boolean persist(byte[] field) {
    byte[] record = table.find(field);
    if (record == null || !HashRecord.isTimed(record)) {
      return false;
    }
    put(HashRecord.of(field, HashRecord.value(record)));
    return true;
  }

  @Override
  public long nextDeadline() {
    return deadlines.isEmpty() ? NO_DEADLINE : HashRecord.deadline(deadlines.top());
  }

  @Override
  public void expireDue(long nowMillis, int most, Consumer<? super byte[]> action) {
    for (int i = 0;
        i < most && !deadlines.isEmpty() && HashRecord.deadline(deadlines.top()) <= nowMillis;
        i++) {
      byte[] field = HashRecord.field(deadlines.top());
      delete(field);
      action.accept(field);
    }
  }
}
