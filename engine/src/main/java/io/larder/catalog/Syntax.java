package io.larder.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a command's grammar as people read it: {@code SET key value [NX | XX] [GET]}. */
final class Syntax {

  private Syntax() {}

  static String of(Command command) {
    String arguments = of(command.arguments(), " ");
    return arguments.isEmpty() ? command.name() : command.name() + " " + arguments;
  }

  private static String of(List<Argument> arguments, String separator) {
    return arguments.stream().map(Syntax::of).collect(Collectors.joining(separator));
  }

  private static String of(Argument argument) {
    String once = once(argument);
    String many =
        switch (argument.occurrence()) {
          case ONCE, OPTIONAL -> once;
          case MULTIPLE, OPTIONAL_MULTIPLE -> once + " [" + repeated(argument) + " …]";
          case MULTIPLE_TOKEN, OPTIONAL_MULTIPLE_TOKEN -> once + " [" + once + " …]";
        };
    return argument.occurrence().isOptional() ? "[" + many + "]" : many;
  }

  private static String once(Argument argument) {
    String token = argument.token();
    if (argument.kind() == Argument.Kind.TOKEN) {
      return String.valueOf(token);
    }
    return token == null ? repeated(argument) : token + " " + repeated(argument);
  }

  private static String repeated(Argument argument) {
    return switch (argument.kind()) {
      case ONE_OF -> choice(argument);
      case BLOCK -> of(argument.parts(), " ");
      default -> argument.name();
    };
  }

  private static String choice(Argument argument) {
    String choice = of(argument.parts(), " | ");
    return argument.occurrence() == Argument.Occurrence.ONCE && argument.token() == null
        ? "<" + choice + ">"
        : choice;
  }
}
