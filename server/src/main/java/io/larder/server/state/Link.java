package io.larder.server.state;

import io.larder.catalog.Reply;
import java.util.function.Consumer;

/**
 * The connection under a client, as commands see it. All methods may be called by any thread, also
 * under the locks of keys: none of them waits.
 */
public interface Link {

  /** The number that the system knows the connection by; -1 if it is not known. */
  int descriptor();

  /** Whether it comes by a socket in the file system. */
  boolean isOfFileSystem();

  /** Whether the other side is on this machine. */
  boolean isOfThisMachine();

  /** The address of the other side, {@code 127.0.0.1:50000}; {@code path:0} for a local socket. */
  String remoteAddress();

  /** The address of this side. */
  String localAddress();

  /**
   * Sends something that is no answer to a request: a message, an invalidation, a fed line.
   *
   * @param cost about how many bytes it keeps alive until it is sent
   */
  void push(int cost, Consumer<Reply> message);

  /** Ends the connection once the answers that were given so far are on their way. */
  void closeAfterReplies();

  /** Ends the connection at once. */
  void closeNow();

  /** Runs a task on the connection's own thread, which is the only one that runs its commands. */
  void execute(Runnable task);

  /** Looks for requests again that were put off, after a pause or a block has ended. */
  void resume();

  /** What it keeps in memory. */
  Buffers buffers();
}
