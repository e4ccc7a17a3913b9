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

  /** What is sent to both sides for a request of a program: the request, or it within another. */
  default Request sent(Request request) {
    return request;
  }

  /**
   * The answers that count, when all requests of a program have been answered one by one.
   *
   * @param requests what is sent to the real server: all that was asked since {@link #begin}, but
   *     for questions that change nothing
   * @param answers what {@link #answer} gave for each
   */
  default List<@Nullable Object> answers(
      Program program, List<Request> requests, List<@Nullable Object> answers) {
    return answers;
  }

  @Override
  void close();
}
