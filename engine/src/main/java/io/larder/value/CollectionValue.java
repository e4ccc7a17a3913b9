package io.larder.value;

/**
 * What a key of any type but string holds: a list, set, sorted set, hash or stream in one of its
 * encodings.
 *
 * <p>Not thread-safe: the lock of the key's segment guards it. Elements are bytes.
 */
public abstract class CollectionValue {

  /** For the data types of this module. */
  protected CollectionValue() {}

  /** The type. */
  public abstract ValueType type();

  /** The encoding by the name that Redis's {@code OBJECT ENCODING} answers. */
  public abstract String encoding();

  /** Whether there is nothing in it. Only streams are stored while they are empty. */
  public abstract boolean isEmpty();

  /**
   * The bytes of heap that the value keeps alive, its own object included, with HotSpot's layout
   * and compressed references. O(1).
   */
  public abstract long heapBytes();

  /** An independent copy. O(N). */
  public abstract CollectionValue copy();
}
