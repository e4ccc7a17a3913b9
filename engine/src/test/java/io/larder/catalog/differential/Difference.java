package io.larder.catalog.differential;

import io.larder.testkit.reference.ReplyPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Where two sides answered differently.
 *
 * @param program what ran
 * @param request what was answered differently: one of the program, or one that inspects a key
 * @param expected what the real server answered
 * @param actual what Larder answered
 */
record Difference(
    Program program, Request request, @Nullable Object expected, @Nullable Object actual) {

  /** What kind of difference it is: shrinking must not turn one into another. */
  String kind() {
    String name = request.name();
    return name.equals("OBJECT") ? name + " " + request.text(1) : name;
  }

  @Override
  public String toString() {
    return "%s%n  -> %s%n     expected %s%n     but was  %s"
        .formatted(
            program,
            request,
            ReplyPrinter.print(expected).indent(14).strip(),
            ReplyPrinter.print(actual).indent(14).strip());
  }
}
