package io.larder.samples.bookstore.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** Runs SQL, and notes each question and how long its answer took. Safe for use by many threads. */
@ApplicationScoped
public class Database {

  /** Makes a value of the current row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Inject private JdbcConnectionPool pool;
  @Inject private QueryJournal journal;

  /**
   * Answers a question.
   *
   * @param query the question
   * @param about what it was about, for the journal
   * @param reader makes a value of each row
   * @param parameters the values of the question marks
   */
  <T> List<T> ask(Query query, String about, RowReader<T> reader, Object... parameters) {
    Stopwatch stopwatch = new Stopwatch();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepare(connection, query.sql(), parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> answer = new ArrayList<>();
      while (rows.next()) {
        answer.add(reader.read(rows));
      }
      return List.copyOf(answer);
    } catch (SQLException e) {
      throw new DatabaseException(query.title(), e);
    } finally {
      journal.note(query, about, stopwatch.millis());
    }
  }

  /** Changes rows, and tells how many. */
  int change(String sql, Object... parameters) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  /** Replaces all rows of a table in one transaction: readers see the old rows, or the new ones. */
  void fill(String table, List<Object[]> rows) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement clear = connection.prepareStatement("delete from " + table);
          PreparedStatement insert = prepareInsert(connection, table, rows.get(0).length)) {
        clear.executeUpdate();
        for (Object[] row : rows) {
          set(insert, row);
          insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
      } finally {
        connection.rollback(); // without effect after a commit
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseException("filling " + table, e);
    }
  }

  private static PreparedStatement prepareInsert(Connection connection, String table, int columns)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(columns, "?"));
    return connection.prepareStatement("insert into " + table + " values (" + marks + ")");
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, parameters);
    return statement;
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
