package io.larder.catalog.differential;

import io.larder.catalog.Reply.Protocol;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What runs on both sides from an empty keyspace.
 *
 * @param protocol the version of RESP that it speaks
 * @param limits the limits of encodings
 * @param requests its commands, in their order
 */
public record Program(Protocol protocol, Limits limits, List<Request> requests) {

  Program with(List<Request> changed) {
    return new Program(protocol, limits, changed);
  }

  @Override
  public String toString() {
    return requests.stream()
        .map(request -> "  " + request)
        .collect(Collectors.joining("\n", "(" + protocol + ", limits " + limits + ")\n", ""));
  }
}
