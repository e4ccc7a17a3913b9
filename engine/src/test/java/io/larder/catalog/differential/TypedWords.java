package io.larder.catalog.differential;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Chooses a word for an argument by its kind and name: mostly one that a command takes, sometimes
 * one at the edge of it or beyond.
 */
final class TypedWords {

  private static final int EDGE_PERCENT = 10;

  private final RandomGenerator random;
  private final List<byte[]> payloads;
  private int entries;

  /**
   * Words by chance.
   *
   * @param payloads what {@code DUMP} answered on the real server
   */
  TypedWords(RandomGenerator random, List<byte[]> payloads) {
    this.random = random;
    this.payloads = payloads;
  }

  byte[] pick(Command command, Argument argument, boolean many) {
    return switch (argument.kind()) {
      case KEY -> Keys.pick(command.group(), random);
      case STRING -> string(command, argument.name().toLowerCase(Locale.ROOT), many);
      case INTEGER -> integer(command, argument.name().toLowerCase(Locale.ROOT));
      case DOUBLE -> real(command, argument.name().toLowerCase(Locale.ROOT));
      case PATTERN -> pattern(command, argument);
      case UNIX_TIME -> either(Pools.INSTANTS, Pools.EDGE_DURATIONS);
      case TOKEN, ONE_OF, BLOCK ->
          throw new IllegalArgumentException("no single word: " + argument);
    };
  }

  private byte[] string(Command command, String name, boolean many) {
    CommandGroup group = command.group();
    switch (name) {
      case "cursor":
        return Pools.CURSORS.pick(random);
      case "type":
        return Pools.TYPES.pick(random);
      case "encoding":
        return either(Pools.BIT_ENCODINGS, Pools.EDGE_BIT_ENCODINGS);
      case "serialized-value", "serialized":
        return payload();
      case "channel", "shardchannel":
        return Pools.CHANNELS.pick(random);
      default:
        break;
    }
    if (group == CommandGroup.STREAM) {
      return streamWord(command, name);
    }
    if (group == CommandGroup.SORTED_SET && isBound(name)) {
      return bound(command);
    }
    if (group == CommandGroup.GEO) {
      return either(Pools.PLACES, Pools.EDGE_ELEMENTS);
    }
    return element(many);
  }

  private static boolean isBound(String name) {
    return name.equals("min") || name.equals("max") || name.equals("start") || name.equals("stop");
  }

  private byte[] bound(Command command) {
    boolean lex = command.name().endsWith("LEX") || command.name().equals("ZLEXCOUNT");
    boolean score = command.name().endsWith("SCORE") || command.name().equals("ZCOUNT");
    int kind = lex ? 0 : score ? 1 : random.nextInt(3);
    return switch (kind) {
      case 0 -> either(Pools.LEX_BOUNDS, Pools.EDGE_LEX_BOUNDS);
      case 1 -> either(Pools.SCORE_BOUNDS, Pools.EDGE_SCORE_BOUNDS);
      default -> either(Pools.SMALL_INTEGERS, Pools.EDGE_INTEGERS);
    };
  }

  private byte[] streamWord(Command command, String name) {
    return switch (name) {
      case "group" -> Pools.GROUPS.pick(random);
      case "consumer" -> Pools.CONSUMERS.pick(random);
      case "field", "value" -> element(false);
      case "threshold" -> either(Pools.SMALL_INTEGERS, Pools.STREAM_IDS);
      default -> streamId(command.name());
    };
  }

  private byte[] streamId(String command) {
    return switch (command) {
      case "XADD" -> newId();
      case "XRANGE", "XREVRANGE", "XPENDING" -> either(Pools.RANGE_IDS, Pools.EDGE_STREAM_IDS);
      case "XREADGROUP" -> random.nextInt(3) > 0 ? Request.latin1(">") : knownId();
      default ->
          random.nextInt(3) > 0 ? knownId() : either(Pools.STREAM_IDS, Pools.EDGE_STREAM_IDS);
    };
  }

  /** Perhaps the ID of an entry. */
  private byte[] knownId() {
    int number = random.nextInt(entries + 2);
    int sequence = random.nextInt(4);
    return Request.latin1(sequence == 3 ? Integer.toString(number) : number + "-" + sequence);
  }

  /** Mostly the next ID of a stream, so that it grows. */
  private byte[] newId() {
    int chance = random.nextInt(20);
    if (chance == 0) {
      return either(Pools.STREAM_IDS, Pools.EDGE_STREAM_IDS);
    }
    entries += chance < 8 ? 0 : 1;
    String sequence = chance < 14 ? "*" : chance < 18 ? Integer.toString(chance - 13) : null;
    return Request.latin1(sequence == null ? Integer.toString(entries) : entries + "-" + sequence);
  }

  private byte[] element(boolean many) {
    if (many && random.nextInt(4) > 0) {
      int number = random.nextInt(1000);
      return Request.latin1(random.nextBoolean() ? Integer.toString(number) : "m" + number);
    }
    return either(Pools.ELEMENTS, Pools.EDGE_ELEMENTS);
  }

  private byte[] integer(Command command, String name) {
    if (command.is(CommandFlag.BLOCKING) && isTimeout(name)) {
      return (command.group() == CommandGroup.STREAM
              ? Pools.TIMEOUTS_MILLIS
              : Pools.TIMEOUTS_SECONDS)
          .pick(random);
    }
    if (name.contains("db")) {
      return Pools.DATABASES.pick(random);
    }
    if (name.contains("seconds") || name.equals("ttl") || name.contains("time")) {
      return either(Pools.DURATIONS, Pools.EDGE_DURATIONS);
    }
    if (name.contains("cursor")) {
      return Pools.CURSORS.pick(random);
    }
    if (command.group() == CommandGroup.BITMAP) {
      return bitNumber(command, name);
    }
    WordPool usual = name.contains("count") ? Pools.COUNTS : Pools.SMALL_INTEGERS;
    return either(usual, Pools.EDGE_INTEGERS);
  }

  private byte[] bitNumber(Command command, String name) {
    boolean fields = command.name().startsWith("BITFIELD");
    if (name.equals("offset")) {
      return either(fields ? Pools.FIELD_OFFSETS : Pools.BIT_OFFSETS, Pools.EDGE_BIT_OFFSETS);
    }
    boolean bit = name.equals("bit") || (name.equals("value") && !fields);
    return either(bit ? Pools.BITS : Pools.SMALL_INTEGERS, Pools.EDGE_INTEGERS);
  }

  private static boolean isTimeout(String name) {
    return name.equals("timeout") || name.contains("milliseconds");
  }

  private byte[] real(Command command, String name) {
    if (command.is(CommandFlag.BLOCKING) && isTimeout(name)) {
      return Pools.TIMEOUTS_SECONDS.pick(random);
    }
    WordPool usual =
        switch (name) {
          case "longitude" -> Pools.LONGITUDES;
          case "latitude" -> Pools.LATITUDES;
          case "radius", "width", "height" -> Pools.DISTANCES;
          default -> Pools.DOUBLES;
        };
    return either(usual, Pools.EDGE_DOUBLES);
  }

  private byte[] pattern(Command command, Argument argument) {
    if (command.name().startsWith("SORT")) {
      return ("GET".equals(argument.token()) ? Pools.SORT_GET : Pools.SORT_BY).pick(random);
    }
    return Pools.PATTERNS.pick(random);
  }

  private byte[] payload() {
    return switch (random.nextInt(8)) {
      case 0 -> Pools.EDGE_ELEMENTS.pick(random);
      case 1, 2, 3 -> Dumped.placeholder(Keys.pick(CommandGroup.GENERIC, random));
      default -> payloads.get(random.nextInt(payloads.size()));
    };
  }

  /** A word of the one kind, or rarely of the other. */
  private byte[] either(WordPool usual, WordPool edge) {
    return (random.nextInt(100) < EDGE_PERCENT ? edge : usual).pick(random);
  }

  /** A word of any kind, to put where it does not belong. */
  byte[] misplaced() {
    return switch (random.nextInt(6)) {
      case 0 -> Pools.EDGE_INTEGERS.pick(random);
      case 1 -> Pools.EDGE_DOUBLES.pick(random);
      case 2 -> Pools.EDGE_ELEMENTS.pick(random);
      case 3 -> Pools.SMALL_INTEGERS.pick(random);
      case 4 -> Keys.pick(CommandGroup.GENERIC, random);
      default ->
          WordPool.of("NX", "XX", "GT", "COUNT", "WITHSCORES", "LIMIT", "GET", "EX").pick(random);
    };
  }
}
