package io.larder.benchmarks.cdi;

import jakarta.enterprise.context.ApplicationScoped;

/** The method with an interceptor that does nothing: what the container costs by itself. */
@ApplicationScoped
public class PassedTitles extends BareTitles {

  @Override
  @Passed
  public String title(String isbn) {
    return super.title(isbn);
  }
}
