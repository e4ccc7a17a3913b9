package io.larder.jcache.copy;

/** Says that a value has a part that only serialization can copy. Has no place and no cause. */
final class NotCopyableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCopyableException() {
    super("only serialization can copy this", null, false, false);
  }
}
