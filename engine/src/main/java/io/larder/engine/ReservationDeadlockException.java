package io.larder.engine;

/**
 * Waiting for a reserved key would never have ended: its owner waits, perhaps by way of others, for
 * the waiter.
 */
public final class ReservationDeadlockException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReservationDeadlockException(String message) {
    super(message);
  }
}
