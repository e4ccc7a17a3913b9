package io.larder.server;

import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.EngineSettings;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The stand-alone server. */
public final class Main {

  private Main() {}

  /**
   * Starts a server with options as {@code redis-server} takes them, and runs until it is ended.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ServerOptions options = ServerOptions.fromArguments(arguments);
    KeyspaceEngine engine = EngineSettings.engine(options.configuration().parameters()).build();
    LarderServer server = LarderServer.start(engine, options);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "larder-shutdown"));
    new CountDownLatch(1).await();
  }
}
