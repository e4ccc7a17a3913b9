package io.larder.benchmarks.cdi;

/** The method without anything around it. */
public class BareTitles implements Titles {

  private int runs;

  @Override
  public String title(String isbn) {
    runs++;
    return isbn;
  }

  @Override
  public int runs() {
    return runs;
  }
}
