package io.larder.samples.bookstore.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Random;

/** Fills the shelves: the same thousand books, and the same sales, each time. */
@ApplicationScoped
public class Stock {

  private static final long SEED = 7;
  private static final int BOOKS = 1_000;
  private static final int READERS = 10_000;
  // So many that counting them takes about a twentieth of a second.
  private static final int SALES = 50_000;

  @Inject private Database database;

  /** Makes the tables and fills them when the application starts. */
  void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
    for (String statement : Query.read("schema.sql").split(";\\s*\\n", -1)) {
      if (!statement.isBlank()) {
        database.change(statement);
      }
    }
    importBooks();
    database.fill("sales", InventedSales.of(BOOKS, READERS, SALES, new Random(SEED)));
  }

  /** Brings back every book as it was at first; what was sold stays. */
  public void importBooks() {
    database.fill("books", InventedBooks.of(BOOKS, new Random(SEED)));
  }
}
