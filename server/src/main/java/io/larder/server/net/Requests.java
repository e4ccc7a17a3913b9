package io.larder.server.net;

import io.larder.catalog.KeysAhead;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.server.resp.Arrivals;
import io.larder.server.resp.ProtocolException;
import io.larder.server.resp.RequestDecoder;
import io.larder.server.resp.RequestLimits;
import io.netty.buffer.ByteBuf;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a client that have arrived, in their order. Used by one thread at a time; others
 * may ask what they take.
 *
 * <h2>Reading ahead</h2>
 *
 * Of many requests several are read before the first of them runs, and their keys are looked for
 * together: so the processor waits for memory some times rather than some times a request. A
 * request that might change how what follows is read (as {@code AUTH} does) or where its keys are
 * (as {@code SELECT} does) is not read past: only commands of one key are, and those that say how
 * many keys they have, as scripts do; what a script selects is selected for itself alone. An error
 * in what follows shows when its turn comes.
 */
final class Requests {

  private static final int MOST_AHEAD = 16; // the processor waits for about so many places at once

  private final KeysAhead ahead;
  private final Supplier<RequestLimits> limits;
  private final Arrivals bytes = new Arrivals();
  private final RequestDecoder decoder = new RequestDecoder();
  private final @Nullable Words[] ready = new Words[MOST_AHEAD];
  private int next;
  private int end;
  private @Nullable ProtocolException wrong; // what follows those that are ready

  /**
   * None yet.
   *
   * @param session is going to run them
   * @param limits what a request may hold by now
   */
  Requests(Session session, Supplier<RequestLimits> limits) {
    this.ahead = new KeysAhead(session, MOST_AHEAD);
    this.limits = limits;
  }

  /** Adds bytes, which are released. */
  void add(ByteBuf arrived) {
    bytes.add(arrived);
  }

  /**
   * The next request, which stays the next until it is {@linkplain #taken taken}; null if none is
   * complete.
   *
   * @throws ProtocolException if what comes next is no request
   */
  @Nullable Words next() throws ProtocolException {
    if (next == end) {
      readSome();
    }
    return ready[next];
  }

  /** The next request runs. */
  void taken() {
    ready[next++] = null;
  }

  private void readSome() throws ProtocolException {
    next = 0;
    end = 0;
    ProtocolException known = wrong;
    if (known != null) {
      throw known;
    }
    decoder.limit(limits.get());
    Words words = decoder.next(bytes);
    while (words != null) {
      ready[end++] = words;
      boolean isOneOfMany = end > 1 || bytes.length() > 0;
      boolean isSimple = isOneOfMany && ahead.add(words);
      boolean goesOn = isSimple && end < MOST_AHEAD && bytes.length() > 0;
      words = goesOn ? readAhead() : null;
    }
    ahead.look();
  }

  private @Nullable Words readAhead() {
    try {
      return decoder.next(bytes);
    } catch (ProtocolException later) {
      wrong = later;
      return null;
    }
  }

  /** Keeps no more memory than it has to until more arrives. */
  void settle() {
    bytes.settle();
  }

  /** Forgets everything. */
  void clear() {
    bytes.clear();
  }

  /** The bytes that are not yet read. */
  int unreadBytes() {
    return bytes.length();
  }

  /** The bytes of memory that are kept for more of them. */
  int spareBytes() {
    return bytes.spare();
  }

  /** About how many bytes of memory those take that are read, completely or in part. */
  long readBytes() {
    long sum = decoder.pendingBytes();
    for (Words words : ready) {
      sum += words == null ? 0 : words.cost();
    }
    return sum;
  }
}
