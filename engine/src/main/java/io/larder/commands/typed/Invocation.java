package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.Failure;
import io.larder.catalog.Words;
import io.larder.commands.RedisCommandException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command ready to run.
 *
 * @param decoder reads the answer, which is null if it is nothing; never an error
 */
record Invocation<R>(
    Command command, Words words, Function<@Nullable Object, @Nullable R> decoder) {

  /**
   * Reads an answer.
   *
   * @throws RedisCommandException if it is an error
   */
  @Nullable R read(@Nullable Object answer) {
    if (answer instanceof Failure failure) {
      throw new RedisCommandException(failure.code(), failure.text());
    }
    return decoder.apply(answer);
  }
}
