package io.larder.server.scripting;

import io.larder.catalog.Call;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.script.Reach;
import io.larder.server.script.Scripting;
import io.larder.server.state.Client;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/** Runs scripts: what EVAL and its kind do. */
final class Evaluation {

  private static final int KEY_COUNT = 2; // the word that says how many keys follow

  private static final int SHA_LENGTH = 40;

  /** What was found out before the locks were taken. */
  private record Prepared(String name, int keys, Reach reach, boolean full) {}

  /** Why the call cannot run: a transaction locks on without it, and it answers in its place. */
  private record Unprepared(Failure why) {}

  private Evaluation() {}

  static Scripting scripting(Call call) {
    return Client.of(call).server().scripting();
  }

  // ---- before the locks ----

  static void lockForText(Call call, KeyLocks locks) {
    prepare(
        call,
        () -> {
          int keys = keyCount(call);
          String sha = scripting(call).load(call.bytes(1), call.session().catalog());
          return locked(call, locks, new Wanted(sha, keys, scripting(call).reach(sha)));
        });
  }

  static void lockForSha(Call call, KeyLocks locks) {
    prepare(
        call,
        () -> {
          String sha = text(call);
          if (sha.length() != SHA_LENGTH) {
            throw Scripting.NO_SCRIPT;
          }
          int keys = keyCount(call);
          return locked(call, locks, new Wanted(sha, keys, scripting(call).reach(sha)));
        });
  }

  static void lockForFunction(Call call, KeyLocks locks) {
    prepare(
        call,
        () -> {
          String name = text(call);
          if (!scripting(call).libraries().hasFunction(name)) {
            throw Scripting.NO_FUNCTION;
          }
          int keys = keyCount(call, Failure.error("Bad number of keys provided"));
          return locked(call, locks, new Wanted(name, keys, scripting(call).functionReach(name)));
        });
  }

  private static void prepare(Call call, Supplier<Prepared> preparing) {
    try {
      call.keep(preparing.get());
    } catch (Failure wrong) {
      call.keep(new Unprepared(wrong));
      throw wrong;
    }
  }

  /** What is going to run, on so many keys, and how far it reaches. */
  private record Wanted(String name, int keys, Reach reach) {}

  private static Prepared locked(Call call, KeyLocks locks, Wanted wanted) {
    // a transaction is not begun again, so what a script may need is locked at once
    Reach reach =
        wanted.reach() == Reach.UNKNOWN && call.session().transaction().isOpen()
            ? Reach.KEYSPACE
            : wanted.reach();
    lock(call, locks, reach);
    lockDeclared(call, locks, wanted.keys());
    return new Prepared(wanted.name(), wanted.keys(), reach, !call.keyspace().makeRoom());
  }

  private static String text(Call call) {
    return new String(call.bytes(1), StandardCharsets.ISO_8859_1);
  }

  private static void lock(Call call, KeyLocks locks, Reach reach) {
    switch (reach) {
      case DECLARED, UNKNOWN -> {}
      case KEYSPACE -> locks.addAll(call.keyspace());
      case DATABASES -> lockAll(call.engine(), locks);
    }
  }

  /** Locks the declared keys; with all others too, so that nobody has one of them reserved. */
  private static void lockDeclared(Call call, KeyLocks locks, int keys) {
    for (int i = 1; i <= keys; i++) {
      try {
        locks.add(call.keyspace(), call.key(KEY_COUNT + i));
      } catch (Failure noKey) {
        // a command of the script meets the same failure
      }
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
    return keyCount(call, Failure.NOT_AN_INTEGER);
  }

  private static int keyCount(Call call, Failure noNumber) {
    long count = call.integer(KEY_COUNT, noNumber);
    if (count > call.size() - KEY_COUNT - 1) {
      throw Failure.error("Number of keys can't be greater than number of args");
    }
    if (count < 0) {
      throw Failure.error("Number of keys can't be negative");
    }
    return (int) count;
  }

  // ---- under the locks ----

  /** What runs a script or a function of a name. */
  @FunctionalInterface
  private interface Runner {
    void run(Scripting scripting, String name, Scripting.Request request);
  }

  static void eval(Call call, Reply reply) {
    run(
        call,
        call.command().is(CommandFlag.READONLY)
            ? (scripting, sha, request) -> scripting.runReadOnly(sha, request, reply)
            : (scripting, sha, request) -> scripting.run(sha, request, reply));
  }

  static void callFunction(Call call, Reply reply) {
    run(
        call,
        call.command().is(CommandFlag.READONLY)
            ? (scripting, name, request) -> scripting.runFunctionReadOnly(name, request, reply)
            : (scripting, name, request) -> scripting.runFunction(name, request, reply));
  }

  private static void run(Call call, Runner runner) {
    if (!(call.kept() instanceof Prepared prepared)) {
      throw ((Unprepared) Objects.requireNonNull(call.kept())).why();
    }
    Keyspace<?> selected = call.session().keyspace();
    Scripting.Request request =
        new Scripting.Request(
            call, KEY_COUNT + 1, prepared.keys(), prepared.full(), prepared.reach());
    try {
      runner.run(scripting(call), prepared.name(), request);
    } finally {
      call.session().select(selected);
    }
  }
}
