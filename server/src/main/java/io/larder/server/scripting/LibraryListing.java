package io.larder.server.scripting;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.script.Libraries;
import io.larder.server.script.Library;
import io.larder.server.script.LibraryFunction;
import io.larder.server.script.ScriptFlag;
import io.larder.server.script.ScriptKind;
import io.larder.server.script.ScriptMonitor;
import io.larder.value.glob.Glob;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of libraries and their functions. */
final class LibraryListing {

  private LibraryListing() {}

  /** What is to be listed. */
  private static final class Wanted {
    private boolean code;
    private byte @Nullable [] pattern;
  }

  static void list(Call call, Reply reply) {
    Wanted wanted = wanted(call);
    byte[] pattern = wanted.pattern;
    List<Library> listed =
        Evaluation.scripting(call).libraries().all().stream()
            .filter(
                library -> pattern == null || Glob.compile(pattern).matches(bytes(library.name())))
            .toList();
    reply.array(listed.size());
    for (Library library : listed) {
      describe(library, wanted.code, reply);
    }
  }

  private static Wanted wanted(Call call) {
    Wanted wanted = new Wanted();
    for (int i = 2; i < call.size(); i++) {
      if (call.is(i, "WITHCODE") && !wanted.code) {
        wanted.code = true;
      } else if (call.is(i, "LIBRARYNAME") && wanted.pattern == null) {
        if (++i == call.size()) {
          throw Failure.error("library name argument was not given");
        }
        wanted.pattern = call.bytes(i);
      } else {
        throw Failure.error(
            "Unknown argument " + new String(call.bytes(i), StandardCharsets.ISO_8859_1));
      }
    }
    return wanted;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void describe(Library library, boolean code, Reply reply) {
    reply.map(code ? 4 : 3);
    reply.bulk("library_name");
    reply.bulk(library.name());
    reply.bulk("engine");
    reply.bulk("LUA");
    reply.bulk("functions");
    reply.array(library.functions().size());
    library.functions().forEach(function -> describe(function, reply));
    if (code) {
      reply.bulk("library_code");
      reply.bulk(library.text());
    }
  }

  private static void describe(LibraryFunction function, Reply reply) {
    reply.map(3);
    reply.bulk("name");
    reply.bulk(bytes(function.name()));
    reply.bulk("description");
    String description = function.description();
    if (description == null) {
      reply.nil();
    } else {
      reply.bulk(bytes(description));
    }
    reply.bulk("flags");
    reply.set(function.flags().size());
    for (ScriptFlag flag : function.flags()) {
      reply.simple(flag.redisName());
    }
  }

  static void stats(Call call, Reply reply) {
    ScriptMonitor.Running running = Evaluation.scripting(call).monitor().running();
    if (running != null && running.kind() == ScriptKind.SCRIPT) {
      Failure busy = Evaluation.scripting(call).monitor().busy();
      if (busy != null) {
        throw busy;
      }
      running = null;
    }
    reply.map(2);
    reply.bulk("running_script");
    if (running == null) {
      reply.nil();
    } else {
      describe(running, reply);
    }
    Libraries libraries = Evaluation.scripting(call).libraries();
    reply.bulk("engines");
    reply.map(1);
    reply.bulk("LUA");
    reply.map(2);
    reply.bulk("libraries_count");
    reply.integer(libraries.all().size());
    reply.bulk("functions_count");
    reply.integer(libraries.functions());
  }

  private static void describe(ScriptMonitor.Running running, Reply reply) {
    reply.map(3);
    reply.bulk("name");
    reply.bulk(running.name());
    reply.bulk("command");
    reply.array(running.command().size());
    for (int i = 0; i < running.command().size(); i++) {
      reply.bulk(running.command().bytes(i));
    }
    reply.bulk("duration_ms");
    reply.integer(running.millis());
  }
}
