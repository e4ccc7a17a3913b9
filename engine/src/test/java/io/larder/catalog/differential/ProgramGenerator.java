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

  private static final int LENGTH = 60;
  private static final int BROKEN_PERCENT = 6;
  private static final int OPENING_PERCENT = 80;

  /** A program that is mostly of one group. */
  Program generate(CommandGroup focus, long seed) {
    Random random = new Random(seed);
    TypedWords typed = new TypedWords(random, payloads);
    RequestGenerator requests = new RequestGenerator(random, typed);
    Breakage breakage = new Breakage(random, typed);
    List<Command> own = weighted(focus);
    List<Request> program = new ArrayList<>();
    if (random.nextInt(100) < OPENING_PERCENT) {
      program.addAll(Openings.of(focus));
    }
    while (program.size() < LENGTH) {
      boolean foreign = random.nextInt(100) < foreignPercent(focus);
      List<Command> from = foreign ? commands : own;
      Request request = requests.generate(from.get(random.nextInt(from.size())));
      request = Tailoring.apply(request, random);
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

  /** How many commands are of any group: all of what a transaction contains. */
  private static int foreignPercent(CommandGroup group) {
    return switch (group) {
      case TRANSACTIONS -> 75;
      case GENERIC -> 35;
      default -> 15;
    };
  }

  /** The commands of a group, those twice that make values grow or queue others. */
  private List<Command> weighted(CommandGroup group) {
    List<Command> all = new ArrayList<>();
    for (Command command : commands) {
      if (command.group() == group) {
        all.add(command);
        if (command.is(CommandFlag.DENYOOM)
            || command.name().equals("MULTI")
            || command.name().equals("EXEC")) {
          all.add(command);
        }
      }
    }
    return all;
  }
}
