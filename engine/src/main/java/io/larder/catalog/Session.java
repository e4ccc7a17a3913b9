package io.larder.catalog;

import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.pubsub.Subscriber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands for one caller, and keeps what is known of it: the selected keyspace and a
 * transaction in the making.
 *
 * <p>A session is used by one thread at a time, with an exception: without a transaction {@link
 * #run} may be called by any number of threads.
 */
public final class Session implements AutoCloseable {

  private final KeyspaceEngine engine;
  private final SessionOptions options;
  private Keyspace<?> keyspace;
  private final TransactionState transaction = new TransactionState(this);
  private @Nullable Subscriptions subscriptions;
  private byte[] lastName = {};
  private @Nullable Command lastCommand; // the simple one of that name
  private boolean executing;
  private boolean withinCall;

  /** A session on a keyspace, which must have a codec, with what it finds and changes counted. */
  public Session(Keyspace<?> keyspace, CommandObserver observer) {
    this(keyspace, SessionOptions.DEFAULTS.withObserver(observer));
  }

  /** A session on a keyspace, which must have a codec. */
  public Session(Keyspace<?> keyspace, SessionOptions options) {
    this.engine = keyspace.engine();
    this.keyspace = requireCodec(keyspace);
    this.options = options;
  }

  /** A session on database 0. */
  public static Session open(KeyspaceEngine engine) {
    return new Session(engine.database(0), CommandObserver.NONE);
  }

  private static Keyspace<?> requireCodec(Keyspace<?> keyspace) {
    Objects.requireNonNull(keyspace.codec(), "the codec of the keyspace");
    return keyspace;
  }

  /** Selects another keyspace of the engine, which must have a codec. */
  public void select(Keyspace<?> keyspace) {
    this.keyspace = requireCodec(keyspace);
  }

  /**
   * Runs a command by its words, as a client of a server sends it.
   *
   * @param whenDone run when the answer is complete, should the call have to wait; then on another
   *     thread
   * @return null if the answer is complete; else the call that waits
   */
  public @Nullable BlockedCall execute(Words words, Reply reply, Runnable whenDone) {
    @Nullable Command command = null;
    try {
      command = find(words);
      if (!command.accepts(words.size())) {
        throw transaction.refusal(command);
      }
      options.interceptor().admit(this, command, words);
      refuseWhileSubscribed(command, reply);
      if (transaction.takesMemoryFor(command)) {
        requireRoom(keyspace);
      }
      if (transaction.queues(command)) {
        transaction.queue(command, words);
        reply.simple("QUEUED");
        return null;
      }
      return run(command, words, reply, whenDone);
    } catch (Failure failure) {
      options.interceptor().refused(this, command, failure);
      transaction.abort();
      reply.failure(failure);
      return null;
    }
  }

  private Command find(Words words) {
    Command simple = findSimple(words);
    return simple == null ? options.catalog().find(words) : simple;
  }

  /** A client calls one command many times, and whoever reads its requests may keep the name. */
  private @Nullable Command findSimple(Words words) {
    byte[] name = words.bytes(0);
    if (name != lastName) {
      lastCommand = options.catalog().findSimple(name);
      lastName = name;
    }
    return lastCommand;
  }

  /**
   * Which word of a request is the key that it names first, if it is a command of one key, or of as
   * many as it says, and changes nothing that is known of the caller; else 0.
   */
  int foremostKey(Words words) {
    Command command = findSimple(words);
    int key = command == null || transaction.isOpen() ? 0 : command.foremostKey(words);
    return key < words.size() ? key : 0;
  }

  /** In RESP2 a message cannot be told from an answer, so there must be no other answers. */
  private void refuseWhileSubscribed(Command command, Reply reply) {
    if (reply.isResp3() || !isSubscribed()) {
      return;
    }
    boolean allowed =
        switch (command.name()) {
          case "SUBSCRIBE",
              "UNSUBSCRIBE",
              "PSUBSCRIBE",
              "PUNSUBSCRIBE",
              "SSUBSCRIBE",
              "SUNSUBSCRIBE",
              "PING",
              "QUIT",
              "RESET" ->
              true;
          default -> false;
        };
    if (!allowed) {
      throw Failure.notWhileSubscribed(command);
    }
  }

  /**
   * Runs a command.
   *
   * @param words well-formed in number
   * @return null if the answer is complete; else the call that waits
   */
  public @Nullable BlockedCall run(Command command, Words words, Reply reply, Runnable whenDone) {
    CommandInterceptor interceptor = options.interceptor();
    long begun = interceptor.before(this, command, words);
    Failure failed = null;
    try {
      return run(new Call(this, keyspace, command, words), reply, whenDone);
    } catch (Failure failure) {
      failed = failure;
      reply.failure(failure);
      return null;
    } finally {
      interceptor.after(this, command, words, begun, failed);
    }
  }

  private @Nullable BlockedCall run(Call call, Reply reply, Runnable whenDone) {
    Command command = call.command();
    Command.Scope scope = command.scope(call.words());
    boolean locksNothing = scope == Command.Scope.NOTHING && command.moreKeys() == null;
    if (command.is(CommandFlag.DENYOOM)) {
      requireRoom(call.keyspace());
    }
    if (locksNothing || command.readsUnlocked()) {
      call.run(null, reply);
      return null;
    }
    if (command.is(CommandFlag.WRITE)) {
      observer().beforeWrite();
    }
    while (true) {
      try {
        return runLocked(call, scope, reply, whenDone);
      } catch (Call.Anew again) {
        call.forgetTime();
      }
    }
  }

  private @Nullable BlockedCall runLocked(
      Call call, Command.Scope scope, Reply reply, Runnable whenDone) {
    Command command = call.command();
    KeyLocks locks = new KeyLocks(purpose(command));
    call.addTo(locks, scope);
    locks.acquire();
    try {
      if (call.run(locks, reply)) {
        return null;
      }
      BlockedCall blocked =
          new BlockedCall(
              call, reply.deferred(), whenDone, Objects.requireNonNull(call.pendingWait()));
      blocked.begin(locks);
      return blocked;
    } finally {
      locks.release();
      if (command.is(CommandFlag.WRITE)) {
        call.keyspace().makeRoom();
      }
    }
  }

  private static void requireRoom(Keyspace<?> keyspace) {
    if (!keyspace.makeRoom()) {
      throw Failure.OUT_OF_MEMORY;
    }
  }

  /**
   * Runs a part of a transaction or script, if it is permitted, under the locks of the whole. The
   * interceptor sees it before and after, as it does a call of its own.
   */
  void runHeld(Call call, @Nullable KeyLocks held, Reply reply) {
    CommandInterceptor interceptor = options.interceptor();
    Command command = call.command();
    Words words = call.words();
    try {
      interceptor.admit(this, command, words);
    } catch (Failure refusal) {
      interceptor.refused(this, command, refusal);
      reply.failure(refusal);
      return;
    }
    long begun = interceptor.before(this, command, words);
    Failure failed = null;
    try {
      call.run(held, reply);
    } catch (Failure failure) {
      failed = failure;
      reply.failure(failure);
    } finally {
      interceptor.after(this, command, words, begun, failed);
    }
  }

  private static KeyLocks.Purpose purpose(Command command) {
    if (command.is(CommandFlag.READONLY)) {
      return KeyLocks.Purpose.READ;
    }
    return command.is(CommandFlag.MAY_REPLICATE) // a script, which may call any commands
        ? KeyLocks.Purpose.TRANSACTION
        : KeyLocks.Purpose.WRITE;
  }

  /** The engine. */
  public KeyspaceEngine engine() {
    return engine;
  }

  /** The selected keyspace. */
  public Keyspace<?> keyspace() {
    return keyspace;
  }

  /** The commands that {@link #execute} knows. */
  public Catalog catalog() {
    return options.catalog();
  }

  /** Counts what commands find and change. */
  public CommandObserver observer() {
    return options.observer();
  }

  CommandInterceptor interceptor() {
    return options.interceptor();
  }

  /**
   * Who calls.
   *
   * @throws ClassCastException if that is something else
   */
  public <T> T owner(Class<T> type) {
    return type.cast(options.owner());
  }

  /** Lets the session subscribe to channels: what it gets goes to these. */
  public void receiveBy(Subscriber messages, Subscriber shardMessages) {
    subscriptions = new Subscriptions(engine, messages, shardMessages);
  }

  /**
   * What the session listens to.
   *
   * @throws Failure if it has nowhere to put messages
   */
  public Subscriptions subscriptions() {
    Subscriptions own = subscriptions;
    if (own == null) {
      throw Failure.CANNOT_SUBSCRIBE;
    }
    return own;
  }

  /** Whether it listens to anything. */
  public boolean isSubscribed() {
    Subscriptions own = subscriptions;
    return own != null && !own.isEmpty();
  }

  /** The transaction in the making. */
  public TransactionState transaction() {
    return transaction;
  }

  /** Whether a command may wait for a key: not while a transaction is executed. */
  boolean mayWait() {
    return !executing;
  }

  /** Whether a transaction is executed, or a command calls others. */
  public boolean isExecuting() {
    return executing;
  }

  /** Whether a command calls another one, as scripts do. */
  public boolean isWithinCall() {
    return withinCall;
  }

  void setWithinCall(boolean withinCall) {
    this.withinCall = withinCall;
  }

  void setExecuting(boolean executing) {
    this.executing = executing;
  }

  /** Gives up a transaction in the making, and listens to nothing any longer. */
  @Override
  public void close() {
    transaction.discard();
    Subscriptions own = subscriptions;
    if (own != null) {
      own.close();
    }
  }
}
