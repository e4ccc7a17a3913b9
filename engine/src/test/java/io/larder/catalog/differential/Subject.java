package io.larder.catalog.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers the requests of a program at once, one after the other. */
public interface Subject extends AutoCloseable {

  /** Begins anew with an empty keyspace, under the limits and in the protocol of a program. */
  void begin(Program program);

  /** The answer to a request, in the values of the test kit's reader. */
  @Nullable Object answer(Request request);

  /** Whether requests are answered with what they find, and not queued for later. */
  boolean answersAtOnce();

  /**
   * The answers that count, when all requests of a program have been answered one by one.
   *
   * @param requests all that were asked since {@link #begin}, but for questions that change nothing
   * @param answers what {@link #answer} gave for each
   */
  default List<@Nullable Object> answers(
      Program program, List<Request> requests, List<@Nullable Object> answers) {
    return answers;
  }

  @Override
  void close();
}
