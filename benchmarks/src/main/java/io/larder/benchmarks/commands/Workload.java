package io.larder.benchmarks.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The commands of one kind that a benchmark calls in turn, and those that prepare the data.
 *
 * <p>In a template {@code %k} is one of a thousand keys, {@code %e} one of a hundred thousand
 * elements.
 */
final class Workload {

  private static final int LENGTH = 1 << 14;
  private static final int KEYS = 1_000;
  private static final int ELEMENTS = 100_000;

  private final List<byte[][]> preparation = new ArrayList<>();
  private final byte[][][] calls = new byte[LENGTH][][];

  private Workload(String template, Random random) {
    for (int i = 0; i < LENGTH; i++) {
      calls[i] = words(template, random.nextInt(KEYS), random.nextInt(ELEMENTS));
    }
  }

  /** The workload of a command; the same for everybody. */
  static Workload of(String command) {
    Random random = new Random(42);
    Workload workload =
        switch (command) {
          case "GET", "STRLEN", "GETBIT" -> workload(command, random, "SET k:%k value:%e");
          case "SET" -> new Workload("SET k:%k value:%e", random);
          case "INCR" -> new Workload("INCR n:%k", random);
          case "LPUSH_RPOP" ->
              new Workload("LMOVE l:%k l:%k LEFT RIGHT", random).filled("RPUSH l:%k e:%e");
          case "LRANGE_10" -> new Workload("LRANGE l:%k 0 9", random).filled("RPUSH l:%k e:%e");
          case "SADD" -> new Workload("SADD s:%k m:%e", random);
          case "SISMEMBER" -> new Workload("SISMEMBER s m:%e", random).filledOne("SADD s m:%e");
          case "HSET" -> new Workload("HSET h:%k f:%e v:%e", random);
          case "HGET" -> new Workload("HGET h f:%e", random).filledOne("HSET h f:%e v:%e");
          case "ZADD" -> new Workload("ZADD z %e m:%e", random).filledOne("ZADD z %e m:%e");
          case "ZRANK" -> new Workload("ZRANK z m:%e", random).filledOne("ZADD z %e m:%e");
          case "ZRANGE_10" ->
              new Workload("ZRANGE z 5000 5009", random).filledOne("ZADD z %e m:%e");
          case "XADD" -> new Workload("XADD x:%k MAXLEN ~ 100 * field value:%e", random);
          case "XRANGE_10" ->
              new Workload("XRANGE x - + COUNT 10", random).filledOne("XADD x * field value:%e");
          case "PFADD" -> new Workload("PFADD p:%k m:%e", random);
          case "SETBIT" -> new Workload("SETBIT b:%k %e 1", random);
          case "GEOSEARCH" ->
              new Workload("GEOSEARCH g FROMLONLAT 13 52 BYRADIUS 50 km COUNT 10", random)
                  .filledPlaces();
          case "PUBLISH" -> new Workload("PUBLISH c:%k message:%e", random);
          default -> throw new IllegalArgumentException("no workload is named " + command);
        };
    return workload;
  }

  private static Workload workload(String command, Random random, String filling) {
    String template = command.equals("GETBIT") ? "GETBIT k:%k 7" : command + " k:%k";
    return new Workload(template, random).filled(filling);
  }

  /** Ten elements or one value under each key. */
  private Workload filled(String template) {
    for (int key = 0; key < KEYS; key++) {
      for (int i = 0; i < 10; i++) {
        preparation.add(words(template, key, i));
      }
    }
    return this;
  }

  /** All elements under one key. */
  private Workload filledOne(String template) {
    for (int element = 0; element < ELEMENTS; element++) {
      preparation.add(words(template, 0, element));
    }
    return this;
  }

  private Workload filledPlaces() {
    Random random = new Random(7);
    for (int element = 0; element < ELEMENTS / 10; element++) {
      preparation.add(
          words(
              "GEOADD g "
                  + (8 + 10 * random.nextDouble())
                  + " "
                  + (47 + 8 * random.nextDouble())
                  + " m:%e",
              0,
              element));
    }
    return this;
  }

  private static byte[][] words(String template, int key, int element) {
    String[] parts =
        template
            .replace("%k", Integer.toString(key))
            .replace("%e", Integer.toString(element))
            .split(" ", -1);
    byte[][] words = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      words[i] = parts[i].getBytes(StandardCharsets.US_ASCII);
    }
    return words;
  }

  void prepare(Contestant contestant) {
    preparation.forEach(contestant::run);
  }

  byte[][] call(int number) {
    return calls[number & (LENGTH - 1)];
  }
}
