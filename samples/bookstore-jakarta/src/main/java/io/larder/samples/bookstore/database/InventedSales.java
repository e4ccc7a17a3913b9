package io.larder.samples.bookstore.database;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Rows of the table of sales. As in life, a few books are bought often and most are bought seldom.
 */
final class InventedSales {

  private InventedSales() {}

  static List<Object[]> of(int books, int readers, int sales, RandomGenerator random) {
    List<Object[]> rows = new ArrayList<>(sales);
    for (int i = 0; i < sales; i++) {
      double luck = random.nextDouble();
      // Cubed, so that an eighth of the books makes half of the sales.
      long popularity = (long) (luck * luck * luck * books);
      // 389 and 1,000 have no common divisor: the popular books are spread over all numbers.
      long book = 1 + popularity * 389 % books;
      rows.add(new Object[] {random.nextInt(readers), book});
    }
    return rows;
  }
}
