package io.larder.server.state;

/** Whether a client wants answers. */
public enum ReplyMode {
  /** It does. */
  ON,
  /** It wants none. */
  OFF,
  /** It wants none to this command and the next. */
  SKIP_NEXT,
  /** It wants none to this command. */
  SKIP;

  /** What holds after a command. */
  ReplyMode afterCommand() {
    return switch (this) {
      case ON, SKIP -> ON;
      case OFF -> OFF;
      case SKIP_NEXT -> SKIP;
    };
  }
}
