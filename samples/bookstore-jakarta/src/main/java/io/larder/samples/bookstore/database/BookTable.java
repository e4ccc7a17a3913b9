package io.larder.samples.bookstore.database;

import io.larder.samples.bookstore.book.Book;
import io.larder.samples.bookstore.book.Change;
import io.larder.samples.bookstore.book.NoSuchBookException;
import io.larder.samples.bookstore.book.Title;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The books as the database has them. Whatever needs the sales is slow, and honestly so: each time
 * the database counts all that was ever sold. A book that is asked for by number and is not there
 * is a {@link NoSuchBookException}.
 */
@ApplicationScoped
public class BookTable {

  @Inject private Database database;

  /** The book of that number. Slow. */
  public Book find(long id) {
    return only(Query.BOOK, id, BookTable::book);
  }

  /**
   * The titles with these words in title or author, the most sold first. Slow.
   *
   * @param words in lower case; empty for all books
   * @param visitor who wants to know, for the journal
   */
  public List<Title> search(String words, String visitor) {
    String about = (words.isEmpty() ? "bestsellers" : '“' + words + '”') + " for " + visitor;
    String pattern = words.replaceAll("([!%_])", "!$1");
    return database.ask(Query.SEARCH, about, BookTable::title, pattern, pattern);
  }

  /** What the buyers of a book bought most often besides. Slow. */
  public List<Title> alsoBought(long id) {
    return database.ask(Query.ALSO_BOUGHT, "no. " + id, BookTable::title, id);
  }

  /** Title and price as they are stored. Quick. */
  public Change stored(long id) {
    return only(Query.STORED, id, BookTable::change);
  }

  /** Stores title and price of a book. */
  public void update(Book book) {
    database.change(
        "update books set title = ?, price_cents = ? where id = ?",
        book.title(),
        book.priceCents(),
        book.id());
  }

  /** Removes a book; without effect if there is none. */
  public void delete(long id) {
    database.change("delete from books where id = ?", id);
  }

  private <T> T only(Query query, long id, Database.RowReader<T> reader) {
    List<T> rows = database.ask(query, "no. " + id, reader, id);
    if (rows.isEmpty()) {
      throw new NoSuchBookException(id);
    }
    return rows.get(0);
  }

  private static Book book(ResultSet row) throws SQLException {
    return new Book(
        row.getLong("id"),
        row.getString("title"),
        row.getString("author"),
        row.getString("genre"),
        row.getInt("published"),
        row.getInt("price_cents"),
        row.getInt("sold"),
        row.getInt("place"));
  }

  private static Title title(ResultSet row) throws SQLException {
    return new Title(
        row.getLong("id"),
        row.getString("title"),
        row.getString("author"),
        row.getInt("price_cents"));
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(row.getString("title"), row.getInt("price_cents"));
  }
}
