package io.larder.benchmarks.cdi;

import io.larder.benchmarks.Keys;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An application whose cache has the title for each key. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls the set-up
public class FilledApplication {

  /** What stands around the method. */
  @Param({"bare", "cache", "interceptor", "larder-cdi", "spring"})
  public String subject;

  /** How the cache stores. */
  @Param({"reference", "value"})
  public String store;

  Titles titles;
  private Application application;

  @Setup
  public void fill() {
    application = Application.of(subject, CacheOfTitles.create(store.equals("value")));
    titles = application.titles();
    Keys.forEach(titles::title);
  }

  @TearDown
  public void close() {
    application.close();
  }
}
