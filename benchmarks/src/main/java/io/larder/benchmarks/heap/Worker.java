package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Store;

/** The JVM of one question to one contestant. */
final class Worker {

  private Worker() {}

  /**
   * Asks and prints the figures.
   *
   * @param arguments as {@link Ask#words} has them
   */
  public static void main(String[] arguments) {
    Ask ask = Ask.read(arguments);
    Setting setting =
        new Setting(
            ask.provider(), Store.REFERENCE, false, ask.terms().expiry(), ask.terms().maxEntries());
    Figures figures = new Figures();
    try (Contestant<Object, Object> contestant =
        setting.open(ask.kept().keyType(), ask.kept().valueType())) {
      ask.question().probe(ask.provider(), ask.churn()).measure(contestant, ask.kept(), figures);
      figures.print();
    }
    System.exit(0); // some leave threads behind
  }
}
