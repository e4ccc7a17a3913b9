package io.larder.catalog.differential;

import io.larder.catalog.CommandGroup;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The few keys of a program. Each type has its own, which its commands mostly take, so that values
 * grow; sometimes they take those of another type, so that types clash.
 */
final class Keys {

  private static final WordPool STRINGS = WordPool.of("str1", "str2", "str3", "w_a", "w_1");
  private static final WordPool BITS = WordPool.of("bits1", "bits2", "bits3", "str1");
  private static final WordPool HYPERLOGLOGS = WordPool.of("hll1", "hll2", "hll3", "hll1", "str2");
  private static final WordPool LISTS = WordPool.of("list1", "list2", "list3");
  private static final WordPool SETS = WordPool.of("set1", "set2", "set3");
  private static final WordPool SORTED_SETS = WordPool.of("zset1", "zset2", "zset3");
  private static final WordPool EQUAL_SCORES = WordPool.of("lex1", "lex2");
  private static final WordPool PLACES = WordPool.of("geo1", "geo2", "geo1", "zset1");
  private static final WordPool HASHES = WordPool.of("hash1", "hash2", "hash3");
  private static final WordPool STREAMS = WordPool.of("stream1", "stream2", "stream1");

  private static final List<WordPool> ALL =
      List.of(STRINGS, BITS, HYPERLOGLOGS, LISTS, SETS, SORTED_SETS, PLACES, HASHES, STREAMS);

  private Keys() {}

  /** A key for a command of a group. */
  static byte[] pick(CommandGroup group, RandomGenerator random) {
    int chance = random.nextInt(100);
    if (chance < 3) {
      return Pools.ABSENT_KEYS.pick(random);
    }
    WordPool own =
        switch (group) {
          case STRING -> STRINGS;
          case BITMAP -> BITS;
          case HYPERLOGLOG -> HYPERLOGLOGS;
          case LIST -> LISTS;
          case SET -> SETS;
          case SORTED_SET -> random.nextInt(10) == 0 ? SETS : SORTED_SETS;
          case GEO -> PLACES;
          case HASH -> HASHES;
          case STREAM -> STREAMS;
          case GENERIC, TRANSACTIONS, PUBSUB, CONNECTION, CLUSTER, SCRIPTING, SERVER -> any(random);
        };
    return (chance < 12 ? any(random) : own).pick(random);
  }

  /** A key of a sorted set whose scores are equal, if nobody else writes it. */
  static byte[] ofEqualScores(RandomGenerator random) {
    return EQUAL_SCORES.pick(random);
  }

  private static WordPool any(RandomGenerator random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
