package io.larder.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Encryption of connections. Certificates may be changed while it is used: the next connection
 * meets the new ones. Thread-safe.
 *
 * <p>Sessions end with their context, whose keys open the tickets of clients that come back: the
 * JDK never looks how old a ticket is, and OpenSSL lets one of TLS 1.3 live for two days. So the
 * first connection after the time of a session gets a new context.
 *
 * <p>A context outside the heap must not be given back while a connection takes it up. Hence the
 * lock, which a connection has once, for some 20 µs.
 */
public final class Tls implements AutoCloseable {

  private final List<TlsEngine> engines;
  private final LongSupplier nowMillis;
  private final Lock changing = new ReentrantLock();
  private volatile TlsContext context;

  /**
   * Encryption with these certificates.
   *
   * @param engines what may encrypt, as {@link TlsEngine#named} tells
   * @param nowMillis a clock in milliseconds
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public Tls(List<TlsEngine> engines, TlsOptions options, LongSupplier nowMillis)
      throws IOException {
    this.engines = engines;
    this.nowMillis = nowMillis;
    this.context = TlsContext.of(engines, TlsCredentials.read(options), options, now());
  }

  private long now() {
    return nowMillis.getAsLong();
  }

  /**
   * Takes other certificates for connections that begin from now on; keeps the present ones if it
   * fails.
   *
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public void reload(TlsOptions options) throws IOException {
    TlsCredentials credentials = TlsCredentials.read(options);
    changing.lock();
    try {
      renew(credentials, options);
    } finally {
      changing.unlock();
    }
  }

  private void renew(TlsCredentials credentials, TlsOptions options) throws IOException {
    TlsContext before = context;
    context = TlsContext.of(engines, credentials, options, now());
    before.release();
    if (context.engine() != before.engine()) {
      System.getLogger(Tls.class.getName()).log(Level.INFO, "From now on " + text());
    }
  }

  /** What encrypts, in words. */
  public String text() {
    TlsEngine engine = context.engine();
    String reason = engine == engines.get(0) ? "" : ", for the keys or ciphers asked for";
    return "TLS by " + engine.text() + reason;
  }

  ChannelHandler handler(Channel channel) {
    changing.lock();
    try {
      if (context.isOver(now())) {
        renew(context.credentials(), context.options());
      }
      return context.handler(channel.alloc());
    } catch (IOException impossible) { // what could be had before can be had again
      throw new UncheckedIOException(impossible);
    } finally {
      changing.unlock();
    }
  }

  /** Gives back what connections that are open do not need; none begins any longer. */
  @Override
  public void close() {
    changing.lock();
    try {
      context.release();
    } finally {
      changing.unlock();
    }
  }
}
