package io.larder.benchmarks.commands;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import org.jspecify.annotations.Nullable;

/** Someone who answers commands: Larder in this process, or a real Redis behind a socket. */
interface Contestant extends AutoCloseable {

  /** Answers a command; an error is an exception, since benchmarks make none. */
  @Nullable Object run(byte[]... words);

  /** A connection for another thread, on the same data. */
  Contestant another();

  @Override
  void close();

  /** The contestant of a name. */
  static Contestant of(String name) {
    return switch (name) {
      case "larder" -> new InProcess(KeyspaceEngine.create());
      case "redis-server" -> new BehindSocket(ReferenceServer.start());
      default -> throw new IllegalArgumentException("no contestant is named " + name);
    };
  }

  /** Larder, without any network. */
  final class InProcess implements Contestant {

    private final KeyspaceEngine engine;
    private final Session session;

    InProcess(KeyspaceEngine engine) {
      this.engine = engine;
      this.session = Session.open(engine);
    }

    KeyspaceEngine engine() {
      return engine;
    }

    @Override
    public @Nullable Object run(byte[]... words) {
      ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
      session.execute(Words.of(words), reply, () -> {});
      Object root = reply.root();
      if (root instanceof Failure failure) {
        throw failure;
      }
      return root;
    }

    @Override
    public Contestant another() {
      return new InProcess(engine);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** A real Redis, one command a round trip. */
  final class BehindSocket implements Contestant {

    private final ReferenceServer server;
    private final RespClient client;

    BehindSocket(ReferenceServer server) {
      this.server = server;
      this.client = server.connect();
    }

    @Override
    public @Nullable Object run(byte[]... words) {
      Object reply = client.call(words);
      if (reply instanceof ErrorText error) {
        throw new IllegalStateException(error.toString());
      }
      return reply;
    }

    @Override
    public Contestant another() {
      return new BehindSocket(server);
    }

    @Override
    public void close() {
      client.close();
      server.close();
    }
  }
}
