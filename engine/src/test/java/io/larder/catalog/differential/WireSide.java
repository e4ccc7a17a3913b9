package io.larder.catalog.differential;

import io.larder.catalog.Reply.Protocol;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server at the other end of a socket: takes all requests of a program in one pipeline. */
public final class WireSide implements AutoCloseable {

  private final RespClient client;

  /** The server of a connection, which is closed with this. */
  public WireSide(RespClient client) {
    this.client = client;
    // Time-outs of waiting clients are noticed at this rate, 10 a second if nothing is said.
    client.call("CONFIG", "SET", "hz", "500");
  }

  /** The answers to requests from an empty keyspace on. */
  public List<@Nullable Object> answers(Program program, List<Request> requests) {
    List<Request> preparation = preparation(program);
    preparation.forEach(this::send);
    requests.forEach(this::send);
    preparation.forEach(request -> client.receive());
    List<@Nullable Object> answers = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      answers.add(client.receive());
    }
    return answers;
  }

  private static List<Request> preparation(Program program) {
    List<Request> all = new ArrayList<>();
    all.add(Request.of("RESET"));
    all.add(Request.of("HELLO", program.protocol() == Protocol.RESP3 ? "3" : "2"));
    all.add(Request.of("FLUSHALL"));
    all.addAll(program.limits().requests());
    return all;
  }

  private void send(Request request) {
    client.send(request.toArray());
  }

  @Override
  public void close() {
    client.close();
  }
}
