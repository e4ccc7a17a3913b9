package io.larder.commands.typed;

import io.larder.catalog.Command;

/** Begins requests; what the methods of all groups stand on. */
interface Door<K, V> {

  /** Begins a request of a command. */
  Request<K, V> request(Command command);
}
