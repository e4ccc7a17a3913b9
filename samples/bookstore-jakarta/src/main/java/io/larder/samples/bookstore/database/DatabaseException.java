package io.larder.samples.bookstore.database;

import java.sql.SQLException;

/** The database could not do what it was asked; the cause tells why. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DatabaseException(String task, SQLException cause) {
    super(task, cause);
  }
}
