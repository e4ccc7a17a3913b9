package io.larder.engine.program;

import io.larder.engine.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Makes programs out of seeds: a seed always gives the same one.
 *
 * @param keys how many keys the programs use
 * @param wild whether steps may ask for what a full keyspace could leave half done, such as two
 *     writes in one step, or publish as expired what has not
 * @param values makes a value out of a number
 */
record ProgramGenerator(int keys, boolean wild, IntFunction<Object> values) {

  static final IntFunction<Object> NUMBERS = number -> number;
  static final IntFunction<Object> STRINGS = number -> number + "v".repeat(number % 97);

  List<Op> generate(long seed, int length) {
    Random random = new Random(seed);
    List<Op> program = new ArrayList<>(length);
    int eager = 1 + random.nextInt(4); // programs differ in how much they write
    for (int i = 0; i < length; i++) {
      Key key = key(random);
      Object value = values.apply(random.nextInt(1_000));
      program.add(random.nextInt(5) < eager ? write(random, key, value) : readOrPass(random, key));
    }
    return program;
  }

  private Op write(Random random, Key key, Object value) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Op.Put(key, value, ttl(random), ttlOrKeep(random));
      case 3, 4 -> new Op.PutIfAbsent(key, value, ttl(random));
      case 5 -> new Op.Remove(key);
      case 6, 7 -> update(random, key, value);
      case 8 -> transact(random, key, value);
      default -> random.nextInt(20) == 0 ? new Op.Clear() : new Op.Touch(key, touchTtl(random));
    };
  }

  private Op readOrPass(Random random, Key key) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> new Op.Get(key);
      case 4 -> new Op.Peek(key);
      case 5 -> new Op.ExpireAt(key);
      case 6, 7 -> new Op.Touch(key, touchTtl(random));
      case 8 -> new Op.Entries();
      case 9, 10 -> new Op.Advance(random.nextInt(4) == 0 ? 0 : random.nextInt(120));
      default -> new Op.ExpireDue();
    };
  }

  private Op update(Random random, Key key, Object value) {
    Op.Act act = Op.Act.values()[random.nextInt(Op.Act.values().length)];
    if (!wild && (act == Op.Act.DELETE_EXPIRED || act == Op.Act.DELETE_AND_SET)) {
      act = Op.Act.SET;
    }
    return new Op.Update(key, act, value, ttlOrKeep(random));
  }

  private Op transact(Random random, Key key, Object value) {
    Op.PairAct act = Op.PairAct.values()[random.nextInt(Op.PairAct.values().length)];
    if (!wild && act == Op.PairAct.SWAP) {
      act = Op.PairAct.COPY;
    }
    Key other = key(random);
    return new Op.Transact(key, other.equals(key) ? new Key(keys) : other, act, value);
  }

  private Key key(Random random) {
    return new Key(random.nextInt(random.nextBoolean() ? Math.min(8, keys) : keys));
  }

  private long ttl(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> Deadline.NEVER;
      case 3 -> random.nextInt(3) - 1L; // just past, now, and the very next millisecond
      case 4 -> random.nextInt(20);
      case 5 -> random.nextInt(5_000);
      case 6 -> Long.MAX_VALUE - random.nextInt(2_000_000); // around the overflow
      default -> random.nextInt(200);
    };
  }

  private long ttlOrKeep(Random random) {
    return random.nextInt(3) == 0 ? Deadline.KEEP : ttl(random);
  }

  private long touchTtl(Random random) {
    long ttl = ttl(random);
    return wild ? ttl : Math.max(1, ttl);
  }
}
