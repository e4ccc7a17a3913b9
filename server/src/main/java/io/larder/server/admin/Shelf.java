package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Identity;
import java.util.random.RandomGenerator;

/** {@code LOLWUT}: a larder's shelves, with other jars each time. */
final class Shelf {

  private static final int SHELVES = 3;
  private static final int JARS = 9;
  private static final String[] LIDS = {" ___ ", " .-. ", " === ", "     "};
  private static final String[] NECKS = {"[___]", "(___)", "|___|", "     "};
  private static final String[] BODIES = {"|%s|", "(%s)", "[%s]", "     "};
  private static final String[] CONTENTS = {":::", "~~~", "ooo", "%%%", "...", "&&&", "   "};

  private Shelf() {}

  static void draw(Call call, Reply reply) {
    if (call.size() > 2 && call.is(1, "VERSION")) {
      call.integer(2, Failure.NOT_AN_INTEGER); // there is one picture, whatever is asked for
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SHELVES; i++) {
      appendShelf(call.random(), text);
    }
    text.append("\nLarder ").append(Identity.larderVersion());
    text.append(", as Redis ver. ").append(Identity.REDIS_VERSION).append('\n');
    reply.verbatim("txt", text.toString());
  }

  private static void appendShelf(RandomGenerator random, StringBuilder text) {
    StringBuilder[] rows = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    for (int jar = 0; jar < JARS; jar++) {
      int kind = random.nextInt(BODIES.length);
      String content = CONTENTS[random.nextInt(CONTENTS.length)];
      rows[0].append(' ').append(LIDS[kind]);
      rows[1].append(' ').append(NECKS[kind]);
      rows[2].append(' ').append(BODIES[kind].replace("%s", content));
    }
    for (StringBuilder row : rows) {
      text.append(row).append('\n');
    }
    text.append("=".repeat(JARS * 6 + 1)).append('\n');
  }
}
