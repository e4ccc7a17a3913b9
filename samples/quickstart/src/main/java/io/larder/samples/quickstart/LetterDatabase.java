package io.larder.samples.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An SQL database in this process: one table of letters, one of the blocks that they belong to, and
 * no index that could help a search for part of a name.
 *
 * <p>Not thread-safe. It is gone when closed.
 */
final class LetterDatabase implements AutoCloseable {

  /**
   * H2 would answer the same question twice from its own memory; a comparison of caches must not
   * have that.
   */
  private static final String URL = "jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=0";

  private static final int ROWS_AT_ONCE = 1_000;

  private final Connection connection;
  private final PreparedStatement report;

  private LetterDatabase(Connection connection) throws SQLException {
    this.connection = connection;
    this.report = connection.prepareStatement(SqlText.of("word-report.sql"));
  }

  /** Makes a database and fills it. */
  static LetterDatabase load(Stream<Letter> letters) throws SQLException {
    Connection connection = DriverManager.getConnection(URL);
    try (Statement statement = connection.createStatement()) {
      statement.execute(SqlText.of("schema.sql"));
    }
    LetterDatabase database = new LetterDatabase(connection);
    database.insert(letters);
    return database;
  }

  private void insert(Stream<Letter> letters) throws SQLException {
    Map<String, Integer> blocks = new TreeMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO letter VALUES (?, ?, ?)")) {
      int rows = 0;
      for (Letter letter : (Iterable<Letter>) letters::iterator) {
        blocks.merge(letter.block(), 1, Integer::sum);
        insert.setInt(1, letter.codePoint());
        insert.setString(2, letter.name());
        insert.setString(3, letter.block());
        insert.addBatch();
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO block VALUES (?, ?)")) {
      for (Map.Entry<String, Integer> block : blocks.entrySet()) {
        insert.setString(1, block.getKey());
        insert.setInt(2, block.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** How many letters there are. */
  int size() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM letter")) {
      result.next();
      return result.getInt(1);
    }
  }

  /**
   * Reads every name in the database to tell where a word is used: some 20 ms for all of Unicode.
   */
  WordReport report(String word) throws SQLException {
    report.setString(1, word);
    int letters = 0;
    int blocks = 0;
    String fullestBlock = "";
    try (ResultSet rows = report.executeQuery()) {
      while (rows.next()) {
        letters += rows.getInt("found");
        if (blocks == 0) {
          fullestBlock = rows.getString("block");
        }
        blocks++;
      }
    }
    return new WordReport(word, letters, blocks, fullestBlock);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
