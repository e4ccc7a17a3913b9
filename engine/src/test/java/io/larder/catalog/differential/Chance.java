package io.larder.catalog.differential;

import java.util.List;

/** Requests that leave a key in a state of chance or of time: the two sides would part there. */
final class Chance {

  private Chance() {}

  /** What brings both sides back to one state after a request; nothing after most. */
  static List<Request> settle(Request request) {
    return switch (request.name()) {
      case "SPOP" ->
          List.of(onKey("SCARD", request.words().get(0), request, 1), delete(request, 1));
      case "XADD" ->
          request.has("*")
              ? List.of(onKey("XLEN", request.words().get(0), request, 1), delete(request, 1))
              : List.of();
      case "SORT" -> {
        int store = request.indexOf("STORE");
        yield store > 0 && request.has("BY") ? List.of(delete(request, store + 1)) : List.of();
      }
      default -> List.of();
    };
  }

  private static Request delete(Request request, int key) {
    return onKey("DEL", request.words().get(0), request, key);
  }

  private static Request onKey(String name, byte[] ifNone, Request request, int key) {
    byte[] word = key < request.size() ? request.words().get(key) : ifNone;
    return new Request(List.of(Request.latin1(name), word));
  }
}
