package io.larder.catalog.differential;

import org.jspecify.annotations.Nullable;

/** What answers the requests of a program at once, one after the other. */
interface Subject extends AutoCloseable {

  /** Begins anew with an empty keyspace, under the limits and in the protocol of a program. */
  void begin(Program program);

  /** The answer to a request, in the values of the test kit's reader. */
  @Nullable Object answer(Request request);

  /** Whether requests are answered with what they find, and not queued for later. */
  boolean answersAtOnce();

  @Override
  void close();
}
