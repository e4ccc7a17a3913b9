package io.larder.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Stands before and after each command of a session: refuses what is not permitted, and measures
 * what runs.
 *
 * <p>The one place where permission is checked: a command that is queued in a transaction or called
 * by a script passes here like any other. Called by the thread that runs the command.
 */
public interface CommandInterceptor {

  /** Admits everything, and measures nothing. */
  CommandInterceptor NONE = new CommandInterceptor() {};

  /**
   * A well-formed command is about to run, to run again after it has waited, or to be queued.
   *
   * @throws Failure if it must not
   */
  default void admit(Session session, Command command, Words words) {}

  /**
   * A request was refused before it ran: by {@link #admit}, or because it was no call of a command.
   *
   * @param command null if there is none of its name
   */
  default void refused(Session session, @Nullable Command command, Failure failure) {}

  /** Whether {@link #admit} would admit a command; it is not going to run. */
  default boolean permits(Session session, Command command, Words words) {
    return true;
  }

  /**
   * A command begins to run; under no lock if it is a call of its own, under the locks of the whole
   * if it is part of a transaction or script.
   *
   * @return a number that {@link #after} gets, such as the time
   */
  default long before(Session session, Command command, Words words) {
    return 0;
  }

  /**
   * A command has run; its locks are held still where they were at {@link #before}.
   *
   * @param begun what {@link #before} returned
   * @param failure the error that it answered with; null if none is known
   */
  default void after(
      Session session, Command command, Words words, long begun, @Nullable Failure failure) {}
}
