package io.larder.server.script;

import org.jspecify.annotations.Nullable;

/** What is running, since when, and whether somebody wants it to end. Thread-safe. */
public final class ScriptMonitor {

  @Nullable String complaint() {
    return null;
  }
}
