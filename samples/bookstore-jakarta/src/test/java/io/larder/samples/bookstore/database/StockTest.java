package io.larder.samples.bookstore.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StockTest {

  @Test
  void books_areNumberedFromOne_andNoTwoTitlesAreAlike() {
    List<Object[]> books = InventedBooks.of(1_000, new Random(7));
    assertThat(books).extracting(row -> row[0]).startsWith(1L, 2L).endsWith(1_000L);
    assertThat(books).extracting(row -> row[1]).doesNotHaveDuplicates();
  }

  @Test
  void books_areTheSameEachTime() {
    assertThat(InventedBooks.of(100, new Random(7)))
        .containsExactlyElementsOf(InventedBooks.of(100, new Random(7)));
  }

  @Test
  void sales_areOfBooksThatExist_andHalfOfThemOfAnEighth() {
    Map<Object, Long> copies =
        InventedSales.of(1_000, 100, 50_000, new Random(7)).stream()
            .collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
    assertThat(copies.keySet()).allMatch(book -> (long) book >= 1 && (long) book <= 1_000);
    long bestsellers =
        copies.values().stream()
            .sorted((one, other) -> Long.compare(other, one))
            .limit(125)
            .mapToLong(n -> n)
            .sum();
    assertThat(bestsellers).isBetween(24_000L, 27_000L);
  }

  @Test
  void queries_haveTheirSql() {
    assertThat(Query.values()).allMatch(query -> query.sql().contains("select"));
  }
}
