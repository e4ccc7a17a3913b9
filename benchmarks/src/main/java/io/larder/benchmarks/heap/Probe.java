package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;

/** A question to one contestant, in a JVM that does nothing else. */
interface Probe {

  /** Asks an empty contestant. */
  void measure(Contestant<Object, Object> contestant, Kept kept, Figures figures);
}
