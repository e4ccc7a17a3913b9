package io.larder.catalog;

import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.engine.KeyspaceEngine;
import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.number.Doubles;
import io.larder.value.number.Integers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command: its words, and the keys that they name.
 *
 * <p>Before the command's code runs, its keys are locked. What it opens stays open and is the same
 * however often it is asked for. Used by one thread at a time.
 */
public final class Call {

  private final Session session;
  private final Command command;
  private final Words words;
  private final Keyspace<Object> keyspace;
  private final KeyspaceCodec<Object> codec;
  private @Nullable KeyLocks locks;
  private @Nullable Wait wait;
  private long now = Long.MIN_VALUE;
  private int readyKey;
  private @Nullable Object soleKey; // once it was asked for
  private @Nullable Object kept;
  private @Nullable List<Consumer<KeyLocks>> missed; // keys of calls within this one

  /**
   * What a call waits for.
   *
   * @param timeoutMillis how long; 0 for ever
   * @param whenOver answers when nothing came
   */
  record Wait(long timeoutMillis, Consumer<Reply> whenOver) {}

  /** Thrown by an attempt to go on with a waiting call that needs a key which is busy. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace
    static final Busy INSTANCE = new Busy();

    private Busy() {
      super(null, null, false, false);
    }
  }

  /** Thrown by a command that wants to run again under other locks. */
  static final class Anew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace
    static final Anew INSTANCE = new Anew();

    private Anew() {
      super(null, null, false, false);
    }
  }

  @SuppressWarnings("unchecked") // keys come from this keyspace's own codec, or from its own door
  Call(Session session, Keyspace<?> keyspace, Command command, Words words) {
    this.session = session;
    this.command = command;
    this.words = words;
    this.keyspace = (Keyspace<Object>) keyspace;
    this.codec = java.util.Objects.requireNonNull(this.keyspace.codec());
  }

  // ---- words ----

  /** The command. */
  public Command command() {
    return command;
  }

  /** The words. */
  public Words words() {
    return words;
  }

  /** How many words there are, the name included. */
  public int size() {
    return words.size();
  }

  /** A word as bytes, which must not be changed but may be stored. */
  public byte[] bytes(int word) {
    return words.bytes(word, codec);
  }

  /** Whether a word is this one, which is given in capitals; however it is written. */
  public boolean is(int word, String keyword) {
    return words.is(word, keyword);
  }

  /**
   * A word as a 64-bit integer.
   *
   * @throws Failure {@link Failure#NOT_AN_INTEGER}
   */
  public long integer(int word) {
    return integer(word, Failure.NOT_AN_INTEGER);
  }

  /** A word as a 64-bit integer; throws {@code otherwise} if it is none. */
  public long integer(int word, Failure otherwise) {
    return words.at(word) instanceof Long number ? number : parse(bytes(word), otherwise);
  }

  /**
   * A word as a floating-point number, infinities included.
   *
   * @throws Failure {@link Failure#NOT_A_FLOAT}
   */
  public double real(int word) {
    return real(word, Failure.NOT_A_FLOAT);
  }

  /** A word as a floating-point number; throws {@code otherwise} if it is none. */
  public double real(int word, Failure otherwise) {
    double number = Doubles.parse(bytes(word));
    if (Double.isNaN(number)) {
      throw otherwise;
    }
    return number;
  }

  private static long parse(byte[] bytes, Failure otherwise) {
    if (!Integers.isInteger(bytes)) {
      throw otherwise;
    }
    return Integers.parse(bytes);
  }

  /** The string value that a word asks to store, in the form in which it is stored. */
  public Object value(int word) {
    return words.at(word) instanceof Words.Value value
        ? value.stored()
        : StringForm.compact(bytes(word), codec);
  }

  /** The key that a word names, as it is stored. */
  public Object key(int word) {
    if (word != command.soleKey()) {
      return makeKey(word);
    }
    Object known = soleKey;
    if (known == null) {
      known = makeKey(word);
      soleKey = known;
    }
    return known;
  }

  private Object makeKey(int word) {
    if (words.at(word) instanceof Words.Key key) {
      return key.key();
    }
    try {
      return codec.key(bytes(word));
    } catch (IllegalArgumentException noSuchKey) {
      throw Failure.error(String.valueOf(noSuchKey.getMessage()));
    }
  }

  // ---- other commands ----

  /** Whether another command may be called within this one. */
  public boolean permits(Command other, Words words) {
    return session.interceptor().permits(session, other, words);
  }

  /**
   * Runs another command within this one, as scripts do, if it is permitted: under the locks that
   * this one holds, and those that it needs besides, if they can be had without waiting. It does
   * not wait for keys either. What it answers goes to {@code reply}, errors too.
   *
   * @return false if a lock could not be had: nothing has happened then
   */
  public boolean tryCall(Command other, Words words, Reply reply) {
    Call part = new Call(session, session.keyspace(), other, words);
    if (!part.findsLocked(locked())) {
      miss(part);
      return false;
    }
    call(part, reply);
    return true;
  }

  /** Runs another command within this one, whose keys are all locked, as {@link #tryCall} does. */
  public void call(Command other, Words words, Reply reply) {
    call(new Call(session, session.keyspace(), other, words), reply);
  }

  private void call(Call part, Reply reply) {
    boolean mayWait = session.mayWait();
    boolean wasWithin = session.isWithinCall();
    session.setExecuting(true);
    session.setWithinCall(true);
    try {
      session.runHeld(part, locks, reply);
    } finally {
      session.setExecuting(!mayWait);
      session.setWithinCall(wasWithin);
    }
  }

  /** Locks the rest of the selected keyspace, if that needs no waiting; whether all is locked. */
  public boolean tryLockAll() {
    return locked().tryAddAll(session.keyspace());
  }

  /**
   * What the code throws to run again from the start, when its locks have been given back and
   * chosen anew. It must have changed and answered nothing, and not be part of a transaction.
   */
  public RuntimeException anew() {
    return Anew.INSTANCE;
  }

  /** Keeps the keys of a call that could not be locked: if this one runs anew, they are. */
  private void miss(Call part) {
    if (part.command.scope(part.words) == Command.Scope.KEYS) {
      List<Consumer<KeyLocks>> all = missed;
      if (all == null) {
        all = new ArrayList<>();
        missed = all;
      }
      all.add(plan -> part.addTo(plan, Command.Scope.KEYS));
    }
  }

  /** Locks what the call needs besides, if that needs no waiting; whether all is locked. */
  private boolean findsLocked(KeyLocks held) {
    return switch (command.scope(words)) {
      case KEYS -> findsKeysLocked(held);
      case KEYSPACE -> held.tryAddAll(keyspace);
      case NOTHING -> command.locksNothingItself() || held.tryAddAll(keyspace);
    };
  }

  private boolean findsKeysLocked(KeyLocks held) {
    try {
      if (command.soleKey() > 0) {
        return held.tryAdd(keyspace, key(command.soleKey()));
      }
      for (int position : command.keyPositions(words)) {
        if (!held.tryAdd(keyspace, key(position))) {
          return false;
        }
      }
    } catch (Failure noKey) {
      return true; // the command meets the same failure when it runs
    }
    return true;
  }

  // ---- surroundings ----

  /** Who calls. */
  public Session session() {
    return session;
  }

  /** The selected keyspace. */
  public Keyspace<Object> keyspace() {
    return keyspace;
  }

  /** How the keys and values of the selected keyspace look as bytes. */
  public KeyspaceCodec<Object> codec() {
    return codec;
  }

  /** The engine. */
  public KeyspaceEngine engine() {
    return session.engine();
  }

  /** The sizes at which values change their encoding. */
  public EncodingLimits limits() {
    return engine().limits();
  }

  /** The engine's randomness. */
  public RandomGenerator random() {
    return engine().random();
  }

  /** The engine's time in epoch milliseconds, the same throughout the call. */
  public long nowMillis() {
    if (now == Long.MIN_VALUE) {
      now = engine().clock().millis();
    }
    return now;
  }

  // ---- keys ----

  /**
   * Opens a key as a collection of one type.
   *
   * @throws Failure {@link Failure#WRONG_TYPE} if it holds something of another type
   */
  public <T extends CollectionValue> TypedSlot<T> open(int keyWord, CollectionType<T> type) {
    TypedSlot<T> slot = new TypedSlot<>(this, locked().open(keyspace, lockedKey(keyWord)), type);
    noteRead(slot);
    return slot;
  }

  /**
   * Opens a key as a string.
   *
   * @throws Failure {@link Failure#WRONG_TYPE} if it holds a collection
   */
  public StringSlot openString(int keyWord) {
    StringSlot slot = new StringSlot(this, locked().open(keyspace, lockedKey(keyWord)));
    noteRead(slot);
    if (command.is(CommandFlag.READONLY)) {
      session.observer().readString(slot.value());
    }
    return slot;
  }

  /** Opens a key, whatever it holds. */
  public KeySlot openAny(int keyWord) {
    KeySlot slot = new KeySlot(this, locked().open(keyspace, lockedKey(keyWord)));
    noteRead(slot);
    return slot;
  }

  /** Opens a key that no word names; the command must lock the whole keyspace. */
  public KeySlot openAny(Object key) {
    return new KeySlot(this, locked().open(keyspace, key));
  }

  /** Opens a key of another keyspace, which the command has locked besides. */
  public KeySlot openIn(Keyspace<Object> other, Object key) {
    return new KeySlot(this, locked().open(other, key));
  }

  /**
   * The stored string of a key, or null: for commands that {@linkplain
   * Command.Builder#readsUnlocked read unlocked}. Nothing else may be opened.
   *
   * @throws Failure {@link Failure#WRONG_TYPE} if it holds a collection
   */
  public @Nullable Object read(int keyWord) {
    if (locks != null) {
      return openString(keyWord).stored();
    }
    Object key = key(keyWord);
    Object value = keyspace.get(key);
    if (StringForm.isLocked(value)) {
      return StringForm.read(keyspace, key);
    }
    session.observer().looked(value);
    session.observer().readString(value);
    return value;
  }

  private void noteRead(KeySlot slot) {
    slot.touch();
    if (command.is(CommandFlag.READONLY)) {
      session.observer().looked(slot.value());
    }
  }

  private Object lockedKey(int keyWord) {
    Object key = key(keyWord);
    if (readyKey != 0 && !locked().tryAdd(keyspace, key)) {
      throw Busy.INSTANCE;
    }
    return key;
  }

  private KeyLocks locked() {
    KeyLocks held = locks;
    if (held == null) {
      throw new IllegalStateException(command + " opened a key without having locked it");
    }
    return held;
  }

  // ---- waiting ----

  /**
   * The keys that a command which may wait looks at: the words from {@code from} to {@code to},
   * exclusive. When the code runs again it looks at all of them again, as Redis does, the first
   * before the others whichever has become ready; but at none if what is ready is another key, or
   * holds another type.
   */
  public int[] keysToTry(int from, int to, ValueType type) {
    if (readyKey != 0 && (readyKey < from || readyKey >= to || openAny(readyKey).type() != type)) {
      return new int[0];
    }
    int[] all = new int[to - from];
    for (int i = 0; i < all.length; i++) {
      all[i] = from + i;
    }
    return all;
  }

  /**
   * Whether the code runs again because a key has changed. One that now holds another type is no
   * mistake of the caller then: the call waits on.
   */
  public boolean hasWaited() {
    return readyKey != 0;
  }

  /** Keeps something for when the code runs again: what its words meant at the first time. */
  public void keep(Object forLater) {
    kept = forLater;
  }

  /** What {@link #keep} was given when the code ran before; null at first. */
  public @Nullable Object kept() {
    return kept;
  }

  /** Whether {@link #await} waits, which it does not within a transaction. */
  public boolean mayWait() {
    return session.mayWait();
  }

  /**
   * Waits until one of the keys changes, and runs the command's code again; where waiting is not
   * possible, as within a transaction, answers at once. The last thing that the code does; it must
   * have changed nothing.
   *
   * @param timeoutMillis how long to wait; 0 for ever
   * @param whenOver answers when the time is over
   */
  public void await(long timeoutMillis, Reply reply, Consumer<Reply> whenOver) {
    if (session.mayWait()) {
      wait = new Wait(timeoutMillis, whenOver);
    } else {
      whenOver.accept(reply);
    }
  }

  // ---- for the session ----

  void addTo(KeyLocks plan, Command.Scope scope) {
    switch (scope) {
      case KEYS -> {
        if (command.soleKey() > 0) {
          plan.add(keyspace, key(command.soleKey()));
        } else {
          for (int position : command.keyPositions(words)) {
            plan.add(keyspace, key(position));
          }
        }
      }
      case KEYSPACE -> plan.addAll(keyspace);
      case NOTHING -> {}
    }
    Command.MoreKeys more = command.moreKeys();
    if (more != null) {
      more.add(this, plan);
    }
    if (missed != null) {
      missed.forEach(keys -> keys.accept(plan));
    }
  }

  /** Runs the code under these locks; whether it has answered, and need not wait. */
  boolean run(@Nullable KeyLocks held, Reply reply) {
    locks = held;
    wait = null;
    command.body().run(this, reply);
    return wait == null;
  }

  /** Runs the code again for a key that has become ready, if it is permitted still. */
  boolean runAgain(KeyLocks held, Object ready, Reply reply) {
    session.interceptor().admit(session, command, words);
    forgetTime();
    readyKey = wordOf(ready);
    return run(held, reply);
  }

  /** The next code to run takes the time anew. */
  void forgetTime() {
    now = Long.MIN_VALUE;
  }

  private int wordOf(Object ready) {
    List<Integer> positions = command.keyPositions(words);
    for (int position : positions) {
      if (key(position).equals(ready)) {
        return position;
      }
    }
    throw new IllegalStateException("a call was woken for a key that it does not wait for");
  }

  @Nullable Wait pendingWait() {
    return wait;
  }
}
