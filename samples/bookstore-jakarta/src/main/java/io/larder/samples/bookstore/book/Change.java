package io.larder.samples.bookstore.book;

/**
 * What the shop's owner may change of a book.
 *
 * @param title its new title
 * @param priceCents its new price in cents
 */
public record Change(String title, int priceCents) {

  private static final int LONGEST_TITLE = 200;

  /** Takes a title that a request left out for an empty one. */
  public Change {
    title = title == null ? "" : title;
  }

  /** Whether it can be carried out: a title of 1 to 200 characters, and a price above zero. */
  public boolean makesSense() {
    return !title.isBlank() && title.length() <= LONGEST_TITLE && priceCents > 0;
  }
}
