package io.larder.catalog.lincheck;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandObserver;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.TestSession;
import io.larder.catalog.Words;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.testkit.ManualClock;
import io.larder.value.SmallLimits;
import java.util.SplittableRandom;

/**
 * Commands on a small keyspace whose collections soon outgrow their encodings, in one session for
 * all threads; keys 1 and 2 are in different segments.
 */
abstract class CommandOperations {

  final Keyspace<Integer> keyspace =
      KeyspaceEngine.builder()
          .clock(new ManualClock(1_000))
          .random(new SplittableRandom(1))
          .backgroundExpiry(false)
          .limits(SmallLimits.TINY)
          .build()
          .createKeyspace("lincheck", KeyspaceOptions.DEFAULTS, NumberCodec.INSTANCE);

  private final Session session = new Session(keyspace, CommandObserver.NONE);

  /** Runs a command; the answer as text. */
  final String answer(String name, Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = name;
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    Words all = Words.of(words);
    Command command = Catalog.REDIS.find(all);
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP3);
    session.run(command, all, reply, () -> {});
    return TestSession.text(reply.root());
  }
}
