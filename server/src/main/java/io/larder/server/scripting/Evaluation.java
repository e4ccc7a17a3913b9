package io.larder.server.scripting;

import io.larder.catalog.Call;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.script.Scripting;
import io.larder.server.state.Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts: what EVAL and its kind do. */
final class Evaluation {

  private static final int KEY_COUNT = 2; // the word that says how many keys follow

  private static final int SHA_LENGTH = 40;

  /** What was found out before the locks were taken. */
  private record Prepared(String sha, boolean full) {}

  private Evaluation() {}

  static Scripting scripting(Call call) {
    return Client.of(call).server().scripting();
  }

  // ---- before the locks ----

  static void lockForText(Call call, KeyLocks locks) {
    keyCount(call);
    prepare(call, locks, scripting(call).load(call.bytes(1)));
  }

  static void lockForSha(Call call, KeyLocks locks) {
    if (call.bytes(1).length != SHA_LENGTH) {
      throw Scripting.NO_SCRIPT;
    }
    keyCount(call);
    prepare(call, locks, new String(call.bytes(1), StandardCharsets.ISO_8859_1));
  }

  private static void prepare(Call call, KeyLocks locks, String sha) {
    call.keep(new Prepared(sha, !call.keyspace().makeRoom()));
    if (scripting(call).needsAllDatabases(sha)) {
      lockAll(call.engine(), locks);
    }
  }

  /** Locks all databases, those that nobody has used too, and all named keyspaces. */
  private static void lockAll(KeyspaceEngine engine, KeyLocks locks) {
    for (int i = 0; i < KeyspaceEngine.DATABASES; i++) {
      locks.addAll(engine.database(i));
    }
    engine.keyspaces().stream().filter(keyspace -> keyspace.codec() != null).forEach(locks::addAll);
  }

  /** How many keys follow. */
  private static int keyCount(Call call) {
    long count = call.integer(KEY_COUNT);
    if (count > call.size() - KEY_COUNT - 1) {
      throw Failure.error("Number of keys can't be greater than number of args");
    }
    if (count < 0) {
      throw Failure.error("Number of keys can't be negative");
    }
    return (int) count;
  }

  // ---- under the locks ----

  static void evalText(Call call, Reply reply) {
    run(call, reply);
  }

  static void evalSha(Call call, Reply reply) {
    run(call, reply);
  }

  private static void run(Call call, Reply reply) {
    if (!(call.kept() instanceof Prepared prepared)) {
      keyCount(call); // a transaction passed over what is wrong, so that it is answered here
      throw Failure.error("the script could not be prepared");
    }
    Keyspace<?> selected = call.session().keyspace();
    int firstArgument = KEY_COUNT + 1 + keyCount(call);
    Scripting.Request request =
        new Scripting.Request(
            call,
            words(call, KEY_COUNT + 1, firstArgument),
            words(call, firstArgument, call.size()),
            prepared.full());
    try {
      if (call.command().is(CommandFlag.READONLY)) {
        scripting(call).runReadOnly(prepared.sha(), request, reply);
      } else {
        scripting(call).run(prepared.sha(), request, reply);
      }
    } finally {
      call.session().select(selected);
    }
  }

  private static List<byte[]> words(Call call, int from, int to) {
    List<byte[]> words = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      words.add(call.bytes(i));
    }
    return words;
  }
}
