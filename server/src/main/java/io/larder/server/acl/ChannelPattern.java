package io.larder.server.acl;

import io.larder.value.glob.Glob;

/** Channels that may be published to and subscribed to. Immutable. */
final class ChannelPattern {

  private final String pattern;
  private final Glob glob;

  ChannelPattern(String pattern) {
    this.pattern = pattern;
    this.glob = Glob.compile(Text.bytes(pattern));
  }

  String pattern() {
    return pattern;
  }

  /** Whether it permits a channel. */
  boolean permits(byte[] channel) {
    return glob.matches(channel);
  }

  /** Whether it permits to listen by a pattern: only by itself, letter by letter. */
  boolean permitsPattern(byte[] other) {
    return pattern.equals(Text.of(other));
  }

  /** The rule that makes it. */
  String rule() {
    return "&" + pattern;
  }
}
