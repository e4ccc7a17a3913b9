package io.larder.commands;

import io.larder.catalog.Command;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which methods of {@link RedisCommands} call which command. */
public final class CommandMethods {

  private static final String ONE_NODE = "one process has nobody to wait for";
  private static final String PROMPT = "for people at a prompt";
  private static final String OBJECT = "a method of the object that began it";
  private static final String CONNECTION = "it is about a connection, and Java code has none";

  /** Commands without a method, each with its reason. */
  static final Map<String, String> WITHOUT_METHOD =
      Map.ofEntries(
          Map.entry("EXEC", OBJECT),
          Map.entry("DISCARD", OBJECT),
          Map.entry("UNWATCH", OBJECT),
          Map.entry("UNSUBSCRIBE", OBJECT),
          Map.entry("PUNSUBSCRIBE", OBJECT),
          Map.entry("SUNSUBSCRIBE", OBJECT),
          Map.entry("OBJECT HELP", PROMPT),
          Map.entry("PUBSUB HELP", PROMPT),
          Map.entry("XGROUP HELP", PROMPT),
          Map.entry("XINFO HELP", PROMPT),
          Map.entry("WAIT", ONE_NODE),
          Map.entry("WAITAOF", ONE_NODE),
          Map.entry("ECHO", CONNECTION),
          Map.entry("PING", CONNECTION),
          Map.entry("SELECT", CONNECTION));

  private CommandMethods() {}

  /** The signatures of a command's methods, in order; empty if it has none. */
  public static List<String> of(Command command) {
    TreeSet<String> signatures = new TreeSet<>();
    for (Method method : RedisCommands.class.getMethods()) {
      if (commandName(method.getName()).equals(normalized(command.name()))) {
        signatures.add(method.getName());
      }
    }
    return List.copyOf(signatures);
  }

  private static String normalized(String commandName) {
    return commandName.replace(" ", "").replace("_", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static String commandName(String methodName) {
    return normalized(methodName);
  }

  /** All methods that call commands. */
  static List<Method> all() {
    return Arrays.stream(RedisCommands.class.getMethods())
        .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
        .toList();
  }
}
