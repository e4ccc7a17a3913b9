/**
 * The keyspace engine. It needs nothing but the JDK at run time, and its users need no jar with
 * nullness annotations to compile: that is required neither transitively nor at run time.
 */
module io.larder.engine {
  requires static org.jspecify;

  exports io.larder.catalog;
  exports io.larder.commands;
  exports io.larder.engine;
  exports io.larder.engine.pubsub;
  exports io.larder.value;
  exports io.larder.value.glob;
  exports io.larder.value.number;
}
