package io.larder.benchmarks.cdi;

/** The method that is called. */
public interface Titles {

  /** Returns the title of a book; nothing is faster than that without a cache. */
  String title(String isbn);

  /** Returns how often the method itself ran. */
  int runs();
}
