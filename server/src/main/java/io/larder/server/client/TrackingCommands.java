package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.ClientTracking;
import io.larder.server.state.ClientTracking.Mode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Begins and ends that a client is told of changes of what it has read. */
final class TrackingCommands {

  private TrackingCommands() {}

  static void tracking(Call call, Reply reply) {
    boolean on = Switch.isFirst(call, 2, "ON", "OFF");
    Client client = Client.of(call);
    TrackingOptions options = TrackingOptions.of(call);
    if (!on) {
      client.track(null);
      reply.ok();
      return;
    }
    options.check();
    ClientTracking before = client.tracking();
    Mode mode = options.mode();
    if (before != null) {
      checkChange(before.mode(), mode);
    }
    List<byte[]> prefixes = mode == Mode.BROADCAST ? prefixes(before, options) : List.of();
    client.track(new ClientTracking(client, mode, options.noLoop(), options.redirect(), prefixes));
    reply.ok();
  }

  private static void checkChange(Mode before, Mode after) {
    if ((before == Mode.BROADCAST) != (after == Mode.BROADCAST)) {
      throw Failure.error(
          "You can't switch BCAST mode on/off before disabling tracking for this client, and then"
              + " re-enabling it with a different mode.");
    }
    if (before != after
        && (isOptional(before) || (before != Mode.BROADCAST && isOptional(after)))) {
      throw Failure.error(
          "You can't switch OPTIN/OPTOUT mode before disabling tracking for this client, and then"
              + " re-enabling it with a different mode.");
    }
  }

  private static boolean isOptional(Mode mode) {
    return mode == Mode.OPT_IN || mode == Mode.OPT_OUT;
  }

  private static List<byte[]> prefixes(
      @org.jspecify.annotations.Nullable ClientTracking before, TrackingOptions options) {
    List<byte[]> present = before == null ? List.of() : before.prefixes();
    List<byte[]> all = new ArrayList<>(present);
    for (byte[] prefix : options.prefixes()) {
      for (byte[] other : present) {
        checkApart(prefix, other, "an existing prefix '%s'");
      }
      for (byte[] other : options.prefixes()) {
        if (other != prefix) {
          checkApart(prefix, other, "another provided prefix '%s'");
        }
      }
      all.add(prefix);
    }
    return all.isEmpty() ? List.of(new byte[0]) : all;
  }

  private static void checkApart(byte[] prefix, byte[] other, String what) {
    int common = Math.min(prefix.length, other.length);
    if (Arrays.equals(prefix, 0, common, other, 0, common)) {
      throw Failure.error(
          ("Prefix '%s' overlaps with " + what + ". Prefixes for a single client must not overlap.")
              .formatted(text(prefix), text(other)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static void caching(Call call, Reply reply) {
    ClientTracking tracking = Client.of(call).tracking();
    if (tracking == null || !isOptional(tracking.mode())) {
      throw Failure.error(
          "CLIENT CACHING can be called only when the client is in tracking mode with OPTIN or"
              + " OPTOUT mode enabled");
    }
    boolean yes = Switch.isFirst(call, 2, "YES", "NO");
    if (yes && tracking.mode() == Mode.OPT_OUT) {
      throw Failure.error(
          "CLIENT CACHING YES is only valid when tracking is enabled in OPTIN mode.");
    }
    if (!yes && tracking.mode() == Mode.OPT_IN) {
      throw Failure.error(
          "CLIENT CACHING NO is only valid when tracking is enabled in OPTOUT mode.");
    }
    tracking.setCaching(yes);
    reply.ok();
  }

  static void redirect(Call call, Reply reply) {
    ClientTracking tracking = Client.of(call).tracking();
    reply.integer(tracking == null ? -1 : tracking.redirect());
  }

  static void info(Call call, Reply reply) {
    ClientTracking tracking = Client.of(call).tracking();
    List<String> flags = flags(tracking);
    List<byte[]> prefixes =
        tracking == null || tracking.mode() != Mode.BROADCAST ? List.of() : tracking.prefixes();
    reply.map(3);
    reply.bulk("flags");
    reply.set(flags.size());
    flags.forEach(reply::bulk);
    reply.bulk("redirect");
    reply.integer(tracking == null ? -1 : tracking.redirect());
    reply.bulk("prefixes");
    reply.array(prefixes.size());
    prefixes.forEach(reply::bulk);
  }

  private static List<String> flags(@org.jspecify.annotations.Nullable ClientTracking tracking) {
    if (tracking == null) {
      return List.of("off");
    }
    List<String> flags = new ArrayList<>(List.of("on"));
    Boolean caching = tracking.caching();
    switch (tracking.mode()) {
      case READ -> {}
      case BROADCAST -> flags.add("bcast");
      case OPT_IN -> {
        flags.add("optin");
        if (caching != null) {
          flags.add("caching-yes");
        }
      }
      case OPT_OUT -> {
        flags.add("optout");
        if (caching != null) {
          flags.add("caching-no");
        }
      }
    }
    if (tracking.ignoresItself()) {
      flags.add("noloop");
    }
    if (tracking.isBroken()) {
      flags.add("broken_redirect");
    }
    return flags;
  }
}
