package io.larder.commands;

/** Tells that a subscriber was cut off because it was slower than its messages came. */
public class SlowSubscriberException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says how much waited and how much may. */
  public SlowSubscriberException(String message) {
    super(message);
  }
}
