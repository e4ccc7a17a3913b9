package io.larder.catalog.differential;

import io.larder.catalog.Argument;
import io.larder.catalog.Argument.Kind;
import io.larder.catalog.Argument.Occurrence;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes requests of a command by walking its grammar. Not thread-safe. */
final class RequestGenerator {

  private final Random random;
  private final TypedWords typed;
  private Command command;
  private int announced; // how many times the next repeated argument comes, if a word said so
  private int repeated; // how many times the last repeated argument came
  private boolean many;

  RequestGenerator(Random random, TypedWords typed) {
    this.random = random;
    this.typed = typed;
  }

  Request generate(Command wanted) {
    command = wanted;
    announced = 0;
    repeated = 0;
    many = false;
    List<byte[]> words = new ArrayList<>();
    for (String part : wanted.name().split(" ")) {
      words.add(Request.latin1(spelt(part)));
    }
    addAll(wanted.arguments(), words);
    return new Request(words);
  }

  /** Options that stand side by side come in any order. */
  private void addAll(List<Argument> arguments, List<byte[]> words) {
    List<List<byte[]>> options = new ArrayList<>();
    for (Argument argument : arguments) {
      List<byte[]> own = new ArrayList<>();
      add(argument, own);
      if (isOptional(argument)) {
        options.add(own);
      } else {
        addShuffled(options, words);
        words.addAll(own);
      }
    }
    addShuffled(options, words);
  }

  private void addShuffled(List<List<byte[]>> options, List<byte[]> words) {
    if (random.nextInt(3) == 0) {
      Collections.shuffle(options, random);
    }
    options.forEach(words::addAll);
    options.clear();
  }

  private void add(Argument argument, List<byte[]> words) {
    if (isOptional(argument) && random.nextInt(100) >= 35) {
      return;
    }
    if (isAnnouncement(argument)) {
      announce(argument, words);
      return;
    }
    int times = isMultiple(argument) ? times() : 1;
    boolean tokenEachTime =
        argument.occurrence() == Occurrence.MULTIPLE_TOKEN
            || argument.occurrence() == Occurrence.OPTIONAL_MULTIPLE_TOKEN;
    for (int i = 0; i < times; i++) {
      if (argument.token() != null && (i == 0 || tokenEachTime)) {
        words.add(Request.latin1(spelt(argument.token())));
      }
      addOnce(argument, words);
    }
  }

  private void addOnce(Argument argument, List<byte[]> words) {
    switch (argument.kind()) {
      case TOKEN -> {}
      case ONE_OF -> add(argument.parts().get(random.nextInt(argument.parts().size())), words);
      case BLOCK -> addBlock(argument, words);
      case KEY, STRING, INTEGER, DOUBLE, PATTERN, UNIX_TIME ->
          words.add(typed.pick(command, argument, many));
    }
  }

  /** Lists within a block are of one length: keys with their IDs. */
  private void addBlock(Argument block, List<byte[]> words) {
    if (block.parts().stream().filter(RequestGenerator::isMultiple).count() < 2) {
      addAll(block.parts(), words);
      return;
    }
    int length = times();
    for (Argument part : block.parts()) {
      announced = isMultiple(part) && random.nextInt(20) > 0 ? length : 0;
      add(part, words);
    }
  }

  private static boolean isAnnouncement(Argument argument) {
    return argument.kind() == Kind.INTEGER && argument.name().startsWith("num");
  }

  private void announce(Argument argument, List<byte[]> words) {
    announced = 1 + random.nextInt(3);
    if (argument.token() != null) {
      words.add(Request.latin1(spelt(argument.token())));
    }
    words.add(
        random.nextInt(100) < 6
            ? Pools.EDGE_INTEGERS.pick(random)
            : Request.latin1(Integer.toString(announced)));
  }

  private int times() {
    int times = announced > 0 ? announced : freeTimes();
    announced = 0;
    repeated = times;
    return times;
  }

  private int freeTimes() {
    int chance = random.nextInt(100);
    if (repeated > 0 && chance < 90) {
      return repeated; // weights, as many as keys
    }
    if (chance < 55) {
      return 1;
    }
    if (chance < 88) {
      return 2 + random.nextInt(3);
    }
    if (chance < 97 || !command.is(CommandFlag.WRITE)) {
      return 5 + random.nextInt(8);
    }
    many = true;
    return 20 + random.nextInt(random.nextInt(4) == 0 ? 600 : 130);
  }

  private static boolean isOptional(Argument argument) {
    return switch (argument.occurrence()) {
      case OPTIONAL, OPTIONAL_MULTIPLE, OPTIONAL_MULTIPLE_TOKEN -> true;
      case ONCE, MULTIPLE, MULTIPLE_TOKEN -> false;
    };
  }

  private static boolean isMultiple(Argument argument) {
    return argument.occurrence() != Occurrence.ONCE && argument.occurrence() != Occurrence.OPTIONAL;
  }

  private String spelt(String token) {
    return random.nextInt(20) == 0 ? token.toLowerCase(Locale.ROOT) : token;
  }
}
