package io.larder.value.rdb;

/** Bytes that are not a value in Redis's format; the message says what is wrong with them. */
public final class MalformedRdbException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public MalformedRdbException(String message) {
    super(message);
  }
}
