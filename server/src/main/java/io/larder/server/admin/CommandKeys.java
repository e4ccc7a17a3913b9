package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
import io.larder.catalog.KeyUse;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import java.util.List;

/** {@code COMMAND GETKEYS}: the keys of a call that is not made. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class CommandKeys {

  private static final Failure NO_COMMAND = Failure.error("Invalid command specified");
  private static final Failure NO_KEYS = Failure.error("The command has no key arguments");
  private static final Failure WRONG_NUMBER =
      Failure.error("Invalid number of arguments specified for command");
  private static final Failure MALFORMED = Failure.error("Invalid arguments specified for command");

  private CommandKeys() {}

  static void positions(Call call, Reply reply) {
    Words words = inner(call);
    List<KeyUse> keys = keys(call, words);
    reply.array(keys.size());
    keys.forEach(key -> reply.bulk(words.bytes(key.position())));
  }

  static void positionsAndFlags(Call call, Reply reply) {
    Words words = inner(call);
    List<KeyUse> keys = keys(call, words);
    reply.array(keys.size());
    for (KeyUse key : keys) {
      reply.array(2);
      reply.bulk(words.bytes(key.position()));
      List<String> flags = key.mode().flags();
      reply.set(flags.size());
      flags.forEach(reply::simple);
    }
  }

  private static Words inner(Call call) {
    Object[] words = new Object[call.size() - 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = call.bytes(i + 2);
    }
    return new Words(words);
  }

  private static List<KeyUse> keys(Call call, Words words) {
    Command command = command(call, words);
    if (command.keySpecs().stream().map(KeySpec::mode).allMatch(KeyMode.NOT_KEY::equals)) {
      throw NO_KEYS;
    }
    if (!command.accepts(words.size())) {
      throw WRONG_NUMBER;
    }
    List<KeyUse> keys = command.keys(words);
    if (keys.isEmpty() && !command.is(CommandFlag.NO_MANDATORY_KEYS)) {
      throw MALFORMED;
    }
    return keys;
  }

  private static Command command(Call call, Words words) {
    try {
      return call.session().catalog().find(words);
    } catch (Failure unknown) {
      throw NO_COMMAND;
    }
  }
}
