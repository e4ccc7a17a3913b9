package io.larder.catalog;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import java.util.Objects;

/**
 * The keys of some requests that are going to run one after the other in a session. They are looked
 * for together before, so that the processor waits for memory some times rather than some times a
 * key.
 *
 * <p>Used by the thread that runs the session.
 */
public final class KeysAhead {

  private final Session session;
  private final int[] places;
  private int count;

  @SuppressWarnings("UnusedVariable") // is written, or the compiler would leave out the looks
  private int seen;

  /**
   * None yet.
   *
   * @param most how many there are at once, at most
   */
  public KeysAhead(Session session, int most) {
    this.session = session;
    this.places = new int[most];
  }

  /**
   * Adds the key that a request names first.
   *
   * @return whether it is a command of one key, or of as many as it says, which changes nothing
   *     that is known of the caller
   */
  public boolean add(Words words) {
    int key = session.foremostKey(words);
    return key > 0 && add(session.keyspace(), words.bytes(key));
  }

  private <K> boolean add(Keyspace<K> keyspace, byte[] key) {
    KeyspaceCodec<K> codec = Objects.requireNonNull(keyspace.codec());
    if (codec.isBinary()) { // else it may cost more than it saves
      places[count++] = keyspace.place(codec.key(key));
    }
    return codec.isBinary();
  }

  /** Looks for all of them, and forgets them. */
  public void look() {
    if (count > 1) {
      seen += session.keyspace().lookAhead(places, count);
    }
    count = 0;
  }
}
