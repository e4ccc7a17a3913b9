package io.larder.samples.bookstore.book;

/** A book was asked for that is not in the catalogue, or not any more. */
public final class NoSuchBookException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** That of the number {@code id}. */
  public NoSuchBookException(long id) {
    super("there is no book no. " + id);
  }
}
