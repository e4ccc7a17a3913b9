package io.larder.catalog.differential;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Reply.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes programs out of seeds: a seed always gives the same one.
 *
 * @param commands what programs are made of
 * @param payloads what {@code DUMP} answered on the real server
 */
record ProgramGenerator(List<Command> commands, List<byte[]> payloads) {

  static final int LENGTH = 60;

  private static final int BROKEN_PERCENT = 6;
  private static final int FOREIGN_PERCENT = 15;

  /** A program that is mostly of one group. */
  Program generate(CommandGroup focus, long seed) {
    Random random = new Random(seed);
    TypedWords typed = new TypedWords(random, payloads);
    RequestGenerator requests = new RequestGenerator(random, typed);
    Breakage breakage = new Breakage(random, typed);
    List<Command> own = weighted(focus);
    List<Request> program = new ArrayList<>();
    while (program.size() < LENGTH) {
      boolean foreign = random.nextInt(100) < FOREIGN_PERCENT || own.isEmpty();
      List<Command> from = foreign ? commands : own;
      Request request = requests.generate(from.get(random.nextInt(from.size())));
      if (random.nextInt(100) < BROKEN_PERCENT) {
        request = breakage.apply(request);
      }
      if (Harmless.test(request)) {
        program.add(request);
        program.addAll(Chance.settle(request));
      }
    }
    Protocol protocol = random.nextBoolean() ? Protocol.RESP2 : Protocol.RESP3;
    return new Program(protocol, random.nextInt(3) > 0 ? Limits.TINY : Limits.DEFAULTS, program);
  }

  /** The commands of a group, those twice that make values grow. */
  private List<Command> weighted(CommandGroup group) {
    List<Command> all = new ArrayList<>();
    for (Command command : commands) {
      if (command.group() == group) {
        all.add(command);
        if (command.is(CommandFlag.DENYOOM) || command.group() == CommandGroup.TRANSACTIONS) {
          all.add(command);
        }
      }
    }
    return all;
  }
}
