package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.server.state.Client;
import io.larder.server.state.ClientTracking.Mode;
import java.util.ArrayList;
import java.util.List;

/** The words of {@code CLIENT TRACKING}. */
record TrackingOptions(
    boolean broadcast,
    boolean optIn,
    boolean optOut,
    boolean noLoop,
    long redirect,
    List<byte[]> prefixes) {

  /**
   * Reads them.
   *
   * @throws Failure if one is unknown, or the client to redirect to does not exist
   */
  static TrackingOptions of(Call call) {
    boolean broadcast = false;
    boolean optIn = false;
    boolean optOut = false;
    boolean noLoop = false;
    long redirect = 0;
    List<byte[]> prefixes = new ArrayList<>();
    for (int i = 3; i < call.size(); i++) {
      boolean more = i + 1 < call.size();
      if (call.is(i, "REDIRECT") && more) {
        redirect = redirect(call, ++i, redirect);
      } else if (call.is(i, "PREFIX") && more) {
        prefixes.add(call.bytes(++i));
      } else if (call.is(i, "BCAST")) {
        broadcast = true;
      } else if (call.is(i, "OPTIN")) {
        optIn = true;
      } else if (call.is(i, "OPTOUT")) {
        optOut = true;
      } else if (call.is(i, "NOLOOP")) {
        noLoop = true;
      } else {
        throw Failure.SYNTAX;
      }
    }
    return new TrackingOptions(broadcast, optIn, optOut, noLoop, redirect, prefixes);
  }

  private static long redirect(Call call, int word, long before) {
    if (before != 0) {
      throw Failure.error("A client can only redirect to a single other client");
    }
    long id = call.integer(word);
    if (Client.of(call).server().clients().find(id) == null) {
      throw Failure.error("The client ID you want redirect to does not exist");
    }
    return id;
  }

  /**
   * Checks what belongs together.
   *
   * @throws Failure if something does not
   */
  void check() {
    if (!broadcast && !prefixes.isEmpty()) {
      throw Failure.error("PREFIX option requires BCAST mode to be enabled");
    }
    if (broadcast && (optIn || optOut)) {
      throw Failure.error("OPTIN and OPTOUT are not compatible with BCAST");
    }
    if (optIn && optOut) {
      throw Failure.error("You can't specify both OPTIN mode and OPTOUT mode");
    }
  }

  Mode mode() {
    if (broadcast) {
      return Mode.BROADCAST;
    }
    if (optIn) {
      return Mode.OPT_IN;
    }
    return optOut ? Mode.OPT_OUT : Mode.READ;
  }
}
