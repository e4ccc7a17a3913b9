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
      // Stored distances end in what the C library makes of sines.
      case "GEORADIUS", "GEORADIUSBYMEMBER" -> {
        int store = request.indexOf("STOREDIST");
        yield store > 0 ? List.of(delete(request, store + 1)) : List.of();
      }
      case "GEOSEARCHSTORE" -> request.has("STOREDIST") ? List.of(delete(request, 1)) : List.of();
      case "SORT" -> {
        int store = request.indexOf("STORE");
        yield store > 0 && request.has("BY") ? List.of(delete(request, store + 1)) : List.of();
      }
      default -> List.of();
    };
  }

  /** Whether each request of chance is followed by what settles it. */
  static boolean isSettled(List<Request> requests) {
    for (int i = 0; i < requests.size(); i++) {
      List<Request> settling = settle(requests.get(i));
      if (i + settling.size() >= requests.size() && !settling.isEmpty()) {
        return false;
      }
      for (int j = 0; j < settling.size(); j++) {
        if (!ReplyRule.EXACT.same(settling.get(j).words(), requests.get(i + 1 + j).words())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Request delete(Request request, int key) {
    return onKey("DEL", request.words().get(0), request, key);
  }

  private static Request onKey(String name, byte[] ifNone, Request request, int key) {
    byte[] word = key < request.size() ? request.words().get(key) : ifNone;
    return new Request(List.of(Request.latin1(name), word));
  }
}
