package io.larder.server.script;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a script or function declares about itself. */
public enum ScriptFlag {
  NO_WRITES,
  ALLOW_OOM,
  ALLOW_STALE,
  NO_CLUSTER,
  ALLOW_CROSS_SLOT_KEYS;

  /** The name in scripts. */
  public String redisName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The flag of a name; null if there is none. */
  static @Nullable ScriptFlag named(String name) {
    for (ScriptFlag flag : values()) {
      if (flag.redisName().equals(name)) {
        return flag;
      }
    }
    return null;
  }
}
