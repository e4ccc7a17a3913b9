package io.larder.catalog;

import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a session has in the making: commands queued between {@code MULTI} and
 * {@code EXEC}, and keys that are watched.
 *
 * <p>Executing it locks the keys of all its commands at once, so nobody sees half of it.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace
public final class TransactionState {

  private static final Failure NO_ROOM =
      Failure.of(
          Failure.EXEC_ABORTED.code(),
          "Transaction discarded because of: " + Failure.OUT_OF_MEMORY.text());

  private static final int QUEUED_COST = 40; // bytes of memory beside those of the words
  private static final int WATCH_COST = 120; // bytes of memory with the key's own

  private record Queued(Command command, Words words) {}

  private final Session session;
  private final List<Watch<?>> watches = new ArrayList<>(0);
  private @Nullable List<Queued> queue;
  private boolean aborted;
  private long queuedBytes;

  TransactionState(Session session) {
    this.session = session;
  }

  /** Whether commands are being queued. */
  public boolean isOpen() {
    return queue != null;
  }

  /** How many commands are queued; -1 if no transaction is in the making. */
  public int queued() {
    List<Queued> open = queue;
    return open == null ? -1 : open.size();
  }

  /** How many bytes the words of the queued commands take. */
  public long queuedBytes() {
    return queuedBytes;
  }

  /** About how many bytes of memory it takes, the watches included. */
  public long memoryBytes() {
    return queuedBytes
        + (long) Math.max(0, queued()) * QUEUED_COST
        + (long) watches.size() * WATCH_COST;
  }

  /** Whether it would not be executed, as a watched key was touched; any thread may ask. */
  public boolean isTouched() {
    return Arrays.stream(watches.toArray(new Watch<?>[0]))
        .anyMatch(watch -> watch != null && watch.isTouched());
  }

  boolean queues(Command command) {
    return isOpen()
        && switch (command.name()) {
          case "EXEC", "DISCARD", "MULTI", "WATCH", "QUIT", "RESET" -> false;
          default -> true;
        };
  }

  /**
   * Whether a command is refused while commands are being queued and there is no room: what is
   * queued takes memory, whatever it will do.
   */
  boolean takesMemoryFor(Command command) {
    return queues(command)
        || (isOpen() && (command.name().equals("MULTI") || command.name().equals("WATCH")));
  }

  /** Begins to queue commands. */
  public void begin() {
    if (isOpen()) {
      throw Failure.NESTED_MULTI;
    }
    queue = new ArrayList<>();
    queuedBytes = 0;
    aborted = false;
  }

  /**
   * Queues a command, whose words are well-formed in number.
   *
   * @throws Failure if it cannot be part of a transaction
   */
  public void queue(Command command, Words words) {
    List<Queued> open = queue;
    if (open == null) {
      throw new IllegalStateException("no transaction is open");
    }
    if (command.is(CommandFlag.NO_MULTI)) {
      throw Failure.error("Command not allowed inside a transaction");
    }
    open.add(new Queued(command, words));
    queuedBytes += words.cost();
  }

  /** Notes that a command could not be queued: the transaction will not be executed. */
  void abort() {
    aborted = isOpen();
  }

  /** Why a command with the wrong number of words is refused; {@code EXEC} ends the transaction. */
  Failure refusal(Command command) {
    Failure arity = Failure.wrongArity(command);
    if (!command.name().equals("EXEC")) {
      return arity;
    }
    discard();
    return Failure.of(
        Failure.EXEC_ABORTED.code(),
        "Transaction discarded because of: " + arity.text().substring("ERR ".length()));
  }

  /** Drops the queue and the watches. */
  public void discard() {
    queue = null;
    queuedBytes = 0;
    aborted = false;
    unwatch();
  }

  /** Watches a key of the selected keyspace until the transaction ends. */
  public <K> void watch(Keyspace<K> keyspace, K key) {
    for (Watch<?> watch : watches) {
      if (watch.keyspace() == keyspace && watch.key().equals(key)) {
        return;
      }
    }
    watches.add(keyspace.watch(key));
  }

  /** Watches no key any longer. */
  public void unwatch() {
    watches.forEach(Watch::close);
    watches.clear();
  }

  /**
   * Executes what is queued and answers with an array of the answers; with nothing, and without
   * executing anything, if a watched key was touched.
   */
  public void execute(Reply reply) {
    List<Queued> queued = queue;
    if (queued == null) {
      throw Failure.EXEC_WITHOUT_MULTI;
    }
    if (aborted) {
      boolean full =
          queued.stream().anyMatch(each -> each.command().is(CommandFlag.DENYOOM))
              && !session.keyspace().makeRoom();
      discard();
      throw full ? NO_ROOM : Failure.EXEC_ABORTED;
    }
    List<Call> calls = new ArrayList<>(queued.size());
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.TRANSACTION);
    Keyspace<?> selected = session.keyspace();
    for (Queued each : queued) {
      Call call = new Call(session, selected, each.command(), each.words());
      addTo(locks, call);
      calls.add(call);
      selected = each.command().selects(call);
    }
    if (calls.stream().anyMatch(TransactionState::findsNoRoom)) {
      discard();
      throw NO_ROOM;
    }
    watches.forEach(watch -> addTo(locks, watch));
    queue = null; // from here on commands run
    session.observer().beforeWrite();
    locks.acquire();
    try {
      run(calls, locks, reply);
    } finally {
      session.setExecuting(false);
      locks.release();
      discard();
      calls.forEach(call -> call.keyspace().makeRoom());
    }
  }

  private static boolean findsNoRoom(Call call) {
    return call.command().is(CommandFlag.DENYOOM) && !call.keyspace().makeRoom();
  }

  private void run(List<Call> calls, KeyLocks locks, Reply reply) {
    if (isTouched(locks)) {
      reply.nilArray();
      return;
    }
    session.setExecuting(true);
    reply.array(calls.size());
    for (Call call : calls) {
      session.runHeld(call, locks, reply);
    }
  }

  /** What calls methods of the keyspace that lock for themselves must find all locked already. */
  private static void addTo(KeyLocks locks, Call call) {
    Command.Scope scope = call.command().scope(call.words());
    boolean touchesKeys =
        call.command().is(CommandFlag.READONLY) || call.command().is(CommandFlag.WRITE);
    try {
      call.addTo(
          locks, scope == Command.Scope.NOTHING && touchesKeys ? Command.Scope.KEYSPACE : scope);
    } catch (Failure answeredLater) {
      // the command meets the same failure when it runs, and answers it in its place
    }
  }

  private static <K> void addTo(KeyLocks locks, Watch<K> watch) {
    locks.add(watch.keyspace(), watch.key());
  }

  private boolean isTouched(KeyLocks locks) {
    for (Watch<?> watch : watches) {
      open(locks, watch); // an entry that has expired goes now
      if (watch.isTouched()) {
        return true;
      }
    }
    return false;
  }

  private static <K> void open(KeyLocks locks, Watch<K> watch) {
    locks.open(watch.keyspace(), watch.key());
  }
}
