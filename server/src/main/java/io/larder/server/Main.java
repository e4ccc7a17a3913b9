package io.larder.server;

import io.larder.engine.KeyspaceEngine;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The stand-alone server. */
public final class Main {

  private Main() {}

  /**
   * Starts a server with options as {@code redis-server} takes them, and runs until it is ended.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ServerOptions options = ServerOptions.defaults();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options = options.with(arguments[i].substring(2), arguments[i + 1]);
    }
    LarderServer server = LarderServer.start(KeyspaceEngine.create(), options);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "larder-shutdown"));
    new CountDownLatch(1).await();
  }
}
