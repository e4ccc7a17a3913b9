package io.larder.samples.bookstore.book;

import java.io.Serializable;

/**
 * A book, and how it sells. Serializable, since a cache that stores by value keeps copies.
 *
 * @param id its number in the catalogue, from 1
 * @param title its title
 * @param author who wrote it
 * @param genre its shelf
 * @param published the year it appeared
 * @param priceCents its price in cents
 * @param sold how many copies were sold
 * @param rank its place among all books by copies sold, from 1
 */
public record Book(
    long id,
    String title,
    String author,
    String genre,
    int published,
    int priceCents,
    int sold,
    int rank)
    implements Serializable {

  /** The same book with another title and price. */
  public Book with(Change change) {
    return new Book(id, change.title(), author, genre, published, change.priceCents(), sold, rank);
  }
}
