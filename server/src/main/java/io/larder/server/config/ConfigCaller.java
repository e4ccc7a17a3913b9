package io.larder.server.config;

/** Who calls {@code CONFIG}: the owner of the session. */
public interface ConfigCaller {

  /** The configuration of the server. */
  Configuration configuration();

  /** Whether the caller is on this machine: by the loopback interface or a local socket. */
  boolean isLocal();
}
