package io.larder.catalog.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks a request: words are dropped, added, doubled, swapped or replaced by misfits. */
final class Breakage {

  private final Random random;
  private final TypedWords typed;

  Breakage(Random random, TypedWords typed) {
    this.random = random;
    this.typed = typed;
  }

  Request apply(Request request) {
    List<byte[]> words = new ArrayList<>(request.words());
    int rest = words.size() - 1;
    if (rest == 0) {
      words.add(typed.misplaced());
      return new Request(words);
    }
    int at = 1 + random.nextInt(rest);
    switch (random.nextInt(6)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, typed.misplaced());
      case 2 -> words.add(at, words.get(at));
      case 3 -> Collections.swap(words, at, 1 + random.nextInt(rest));
      case 4 -> words.subList(at, words.size()).clear();
      default -> words.set(at, typed.misplaced());
    }
    return new Request(words);
  }
}
