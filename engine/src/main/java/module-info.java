/** The keyspace engine. It needs nothing but the JDK at run time. */
module io.larder.engine {
  requires static transitive org.jspecify;

  exports io.larder.engine;
}
