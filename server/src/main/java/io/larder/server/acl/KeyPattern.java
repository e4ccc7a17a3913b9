package io.larder.server.acl;

import io.larder.catalog.KeyMode;
import io.larder.value.glob.Glob;

/** Keys that may be read, written or both. Immutable. */
final class KeyPattern {

  /** What may be done to the keys. */
  enum Access {
    READ("%R~"),
    WRITE("%W~"),
    ALL("~");

    private final String mark;

    Access(String mark) {
      this.mark = mark;
    }

    Access and(Access other) {
      return this == other ? this : ALL;
    }

    boolean permits(KeyMode mode) {
      return (this != WRITE || !mode.reads()) && (this != READ || !mode.writes());
    }
  }

  private final String pattern;
  private final Access access;
  private final Glob glob;

  KeyPattern(String pattern, Access access) {
    this.pattern = pattern;
    this.access = access;
    this.glob = Glob.compile(Text.bytes(pattern));
  }

  String pattern() {
    return pattern;
  }

  KeyPattern with(Access more) {
    return new KeyPattern(pattern, access.and(more));
  }

  boolean permits(byte[] key, KeyMode mode) {
    return access.permits(mode) && glob.matches(key);
  }

  /** Whether it permits to do this to every key. */
  boolean permitsAnything(KeyMode mode) {
    return access.permits(mode) && pattern.equals("*");
  }

  /** The rule that makes it. */
  String rule() {
    return access.mark + pattern;
  }
}
