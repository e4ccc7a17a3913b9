package io.larder.samples.bookstore.shop;

import io.larder.samples.bookstore.book.Book;
import io.larder.samples.bookstore.book.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Changes books, and has every list forgotten that may show them. It is a bean of its own because
 * annotations work on calls from one bean to another, and not on what a bean calls of itself.
 */
@ApplicationScoped
public class BackOffice {

  @Inject private Catalogue catalogue;
  @Inject private Search search;
  @Inject private Neighbours neighbours;

  /** Changes title and price, and returns the book as it is then. */
  public Book change(long id, Change change) {
    Book changed = catalogue.find(id).with(change);
    catalogue.store(id, changed);
    forgetLists();
    return changed;
  }

  /** Removes a book. */
  public void remove(long id) {
    catalogue.remove(id);
    forgetLists();
  }

  /** Brings back every book as it was at first. */
  public void restock() {
    catalogue.restock();
    forgetLists();
  }

  private void forgetLists() {
    search.forget();
    neighbours.forget();
  }
}
