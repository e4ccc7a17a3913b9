package io.larder.samples.server;

import io.larder.commands.RedisCommands;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.LarderServer;
import io.larder.server.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/** Starts a server on an engine, and uses the engine from both sides. */
public final class TwoDoors {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private TwoDoors() {}

  /**
   * Runs it and prints what each side sees of the other; then serves {@code redis-cli} until the
   * program is ended, if there is an argument: the port.
   */
  public static void main(String[] arguments) throws IOException {
    String port = arguments.length == 0 ? "0" : arguments[0]; // 0 lets the system choose
    try (KeyspaceEngine engine = KeyspaceEngine.create();
        LarderServer server =
            LarderServer.start(engine, ServerOptions.defaults().with("port", port));
        RedisClient client = RedisClient.create("127.0.0.1", server.port())) {
      RedisCommands<String, String> inProcess = RedisCommands.strings(engine);
      values(inProcess, client);
      queue(inProcess, client);
      if (arguments.length > 0) {
        System.out.println("now try: redis-cli -p " + port + " get greeting");
        new CompletableFuture<Void>().join();
      }
    }
  }

  private static void values(RedisCommands<String, String> inProcess, RedisClient client) {
    client.set("greeting", "Hello Larder", SetParams.setParams().ex(3600));
    System.out.println("set by Jedis, read in process: " + inProcess.get("greeting"));

    inProcess.incr("visits");
    System.out.println("incremented in process, and then by Jedis: " + client.incr("visits"));
  }

  /** A worker in this program waits for work, which comes over the network. */
  private static void queue(RedisCommands<String, String> inProcess, RedisClient client) {
    CompletableFuture<String> job =
        inProcess
            .async()
            .blpop(PATIENCE, "jobs")
            .thenApply(element -> element == null ? "nothing" : element.element())
            .toCompletableFuture();
    client.rpush("jobs", "letter 1");
    System.out.println("pushed by Jedis, taken by a worker in process: " + job.join());
  }
}
