package io.larder.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Counts what commands find and change, for the statistics of a cache or a server.
 *
 * <p>Called under the locks of the keys, if not said otherwise: it must be short and must not call
 * the keyspace.
 */
public interface CommandObserver {

  /** Counts nothing. */
  CommandObserver NONE =
      new CommandObserver() {
        @Override
        public void beforeWrite() {}

        @Override
        public void looked(@Nullable Object found) {}

        @Override
        public void readString(@Nullable Object found) {}

        @Override
        public void written(Object value) {}

        @Override
        public void removed(@Nullable Object value) {}
      };

  /** A command that may write is about to lock its keys. Called under no lock; may wait a while. */
  void beforeWrite();

  /** A command that only reads looked at a key, and found this or nothing. */
  void looked(@Nullable Object found);

  /** A command that only reads looked for a string, and found this or nothing. */
  void readString(@Nullable Object found);

  /** A command stored this. */
  void written(Object value);

  /** A command deleted a key that held this. */
  void removed(@Nullable Object value);
}
