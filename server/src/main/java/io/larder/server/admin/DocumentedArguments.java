package io.larder.server.admin;

import io.larder.catalog.Argument;
import io.larder.catalog.KeySpec;
import io.larder.catalog.Reply;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one command in {@code COMMAND DOCS}; used once. */
final class DocumentedArguments {

  private final List<KeySpec> keySpecs;
  private final Reply reply;
  private int nextSpec;

  DocumentedArguments(List<KeySpec> keySpecs, Reply reply) {
    this.keySpecs = keySpecs;
    this.reply = reply;
  }

  void list(List<Argument> arguments) {
    reply.array(arguments.size());
    arguments.forEach(this::one);
  }

  private void one(Argument argument) {
    String token = argument.token();
    List<String> flags = flags(argument.occurrence());
    boolean isKey = argument.kind() == Argument.Kind.KEY;
    boolean isLeaf = argument.parts().isEmpty();
    String since = argument.since();
    reply.map(
        3
            + (isKey ? 1 : 0)
            + (token == null ? 0 : 1)
            + (since == null ? 0 : 1)
            + (flags.isEmpty() ? 0 : 1));
    field("name", argument.name());
    field("type", argument.kind().redisName());
    if (isLeaf) {
      field("display_text", argument.name());
    }
    if (isKey) {
      reply.bulk("key_spec_index");
      reply.integer(keySpec(argument));
    }
    if (token != null) {
      field("token", token);
    }
    if (since != null) {
      field("since", since);
    }
    if (!flags.isEmpty()) {
      reply.bulk("flags");
      reply.set(flags.size());
      flags.forEach(reply::simple);
    }
    if (!isLeaf) {
      reply.bulk("arguments");
      list(argument.parts());
    }
  }

  /** The next one that does the same to its keys; keys may share the last one. */
  private int keySpec(Argument key) {
    for (int i = nextSpec; i < keySpecs.size(); i++) {
      if (keySpecs.get(i).mode() == key.mode()) {
        nextSpec = i + 1;
        return i;
      }
    }
    return keySpecs.size() - 1;
  }

  private static List<String> flags(Argument.Occurrence occurrence) {
    List<String> flags = new ArrayList<>();
    if (occurrence.isOptional()) {
      flags.add("optional");
    }
    if (occurrence.isMultiple()) {
      flags.add("multiple");
    }
    if (occurrence.isMultipleToken()) {
      flags.add("multiple_token");
    }
    return flags;
  }

  private void field(String name, String value) {
    reply.bulk(name);
    reply.bulk(value);
  }
}
