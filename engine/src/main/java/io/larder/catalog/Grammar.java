package io.larder.catalog;

import io.larder.catalog.KeySpec.Begin;
import io.larder.catalog.KeySpec.Find;
import java.util.ArrayList;
import java.util.List;

/** Derives from a command's arguments how many words it takes and where its keys are. */
final class Grammar {

  private final int nameWords;
  private final List<Argument> arguments;

  Grammar(int nameWords, List<Argument> arguments) {
    this.nameWords = nameWords;
    this.arguments = arguments;
  }

  int arity() {
    int least = nameWords + leastWordsFrom(0);
    for (Argument argument : arguments) {
      if (!argument.isFixed()) {
        return -least;
      }
    }
    return least;
  }

  private int leastWordsFrom(int index) {
    int words = 0;
    for (int i = index; i < arguments.size(); i++) {
      words += arguments.get(i).leastWords();
    }
    return words;
  }

  /**
   * Keys at fixed places, keys behind a count, and keys behind a token. What stands behind
   * arguments of varying length without a token has no derivable place.
   */
  List<KeySpec> keySpecs() {
    List<KeySpec> specs = new ArrayList<>();
    int at = nameWords;
    boolean known = true;
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      String token = argument.token();
      KeyMode mode = argument.mode();
      if (argument.kind() == Argument.Kind.KEY && mode != null) {
        if (token != null) {
          specs.add(new KeySpec(mode, new Begin.Keyword(token, at), new Find.Range(0, 1, 0)));
        } else if (known && i > 0 && isCount(arguments.get(i - 1))) {
          specs.add(new KeySpec(mode, new Begin.Index(at - 1), new Find.KeyNum(0, 1)));
        } else if (known) {
          specs.add(new KeySpec(mode, new Begin.Index(at), range(argument, i)));
        }
      } else if (known && argument.kind() == Argument.Kind.BLOCK && token == null) {
        addBlock(argument, at, specs);
      }
      known = known && argument.isFixed();
      at += argument.leastWords();
    }
    return specs;
  }

  private static boolean isCount(Argument argument) {
    return argument.kind() == Argument.Kind.INTEGER && argument.name().equals("numkeys");
  }

  private Find range(Argument key, int index) {
    if (!key.occurrence().isMultiple()) {
      return new Find.Range(0, 1, 0);
    }
    return new Find.Range(-1 - leastWordsFrom(index + 1), 1, 0);
  }

  private static void addBlock(Argument block, int at, List<KeySpec> specs) {
    int offset = 0;
    for (Argument part : block.parts()) {
      KeyMode mode = part.mode();
      if (part.kind() == Argument.Kind.KEY && mode != null) {
        Find find =
            block.occurrence().isMultiple()
                ? new Find.Range(-1, block.wordsOnce(), 0)
                : new Find.Range(0, 1, 0);
        specs.add(new KeySpec(mode, new Begin.Index(at + offset), find));
      }
      offset += part.leastWords();
    }
  }
}
