package io.larder.server.scripting;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.LibraryDump;
import io.larder.catalog.Reply;
import io.larder.server.script.Libraries.Taken;
import io.larder.server.script.Library;
import io.larder.server.script.Scripting;
import java.nio.charset.StandardCharsets;

/** Loads, forgets, dumps and restores libraries of functions. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class LibraryAdministration {

  private static final Failure WRONG_POLICY =
      Failure.error("Wrong restore policy given, value should be either FLUSH, APPEND or REPLACE.");

  private LibraryAdministration() {}

  static void load(Call call, Reply reply) {
    Taken taken = Taken.REFUSE;
    int last = call.size() - 1;
    for (int i = 2; i < last; i++) {
      if (!call.is(i, "REPLACE")) {
        throw Failure.error("Unknown option given: " + text(call, i));
      }
      taken = Taken.REPLACE;
    }
    reply.bulk(Evaluation.scripting(call).loadLibrary(call.bytes(last), taken));
  }

  static void delete(Call call, Reply reply) {
    Evaluation.scripting(call).libraries().remove(text(call, 2));
    reply.ok();
  }

  static void flush(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failure.badSubcommand("FUNCTION", call.bytes(1));
    }
    if (call.size() == 3 && !call.is(2, "SYNC") && !call.is(2, "ASYNC")) {
      throw Failure.error("FUNCTION FLUSH only supports SYNC|ASYNC option");
    }
    Evaluation.scripting(call).libraries().clear();
    reply.ok();
  }

  static void dump(Call call, Reply reply) {
    reply.bulk(
        LibraryDump.of(
            Evaluation.scripting(call).libraries().all().stream().map(Library::text).toList()));
  }

  static void restore(Call call, Reply reply) {
    if (call.size() > 4) {
      throw Failure.badSubcommand("FUNCTION", call.bytes(1));
    }
    boolean alone = call.size() == 4 && call.is(3, "FLUSH");
    boolean replace = call.size() == 4 && call.is(3, "REPLACE");
    if (call.size() == 4 && !alone && !replace && !call.is(3, "APPEND")) {
      throw WRONG_POLICY;
    }
    Scripting scripting = Evaluation.scripting(call);
    scripting.restore(
        LibraryDump.read(call.bytes(2)), replace ? Taken.REPLACE : Taken.REFUSE, alone);
    reply.ok();
  }

  private static String text(Call call, int word) {
    return new String(call.bytes(word), StandardCharsets.ISO_8859_1);
  }
}
