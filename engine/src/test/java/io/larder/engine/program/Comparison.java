package io.larder.engine.program;

import io.larder.engine.Change;
import io.larder.engine.ChangeKind;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceFullException;
import io.larder.testkit.ManualClock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on a keyspace and on its twin and tells the first difference: in what a step
 * answers or throws, in the changes that it publishes, in the size, or in what must have expired.
 */
final class Comparison {

  /** A timer bucket: expired entries may keep their memory so long after a look. */
  private static final long BUCKET_MILLIS = 16;

  private final Function<ManualClock, KeyspaceSubject> subjects;

  Comparison(Function<ManualClock, KeyspaceSubject> subjects) {
    this.subjects = subjects;
  }

  /** The first difference, or null if there is none. */
  @Nullable String firstDifference(List<Op> program) {
    ManualClock clock = new ManualClock(1_000_000);
    KeyspaceSubject subject = subjects.apply(clock);
    NaiveTwin twin = new NaiveTwin(clock);
    for (int i = 0; i < program.size(); i++) {
      String difference = step(program.get(i), clock, subject, twin);
      if (difference != null) {
        return "step " + i + ", " + program.get(i) + ": " + difference;
      }
    }
    return null;
  }

  private static @Nullable String step(
      Op op, ManualClock clock, KeyspaceSubject subject, NaiveTwin twin) {
    if (op instanceof Op.Advance advance) {
      clock.advanceMillis(advance.millis());
      return null;
    }
    Object answer = op instanceof Op.ExpireDue ? subject.expireDue() : answerOf(op, subject);
    List<Change<Key>> published = subject.drainChanges();
    String difference =
        op instanceof Op.ExpireDue
            ? expiry(answer, published, twin)
            : operation(op, answer, published, subject, twin);
    if (difference == null && subject.size() != twin.size()) {
      return "size " + subject.size() + " instead of " + twin.size();
    }
    return difference != null ? difference : roomOf(subject);
  }

  private static @Nullable String expiry(
      @Nullable Object answer, List<Change<Key>> published, NaiveTwin twin) {
    for (Change<Key> change : published) {
      if (change.kind() != ChangeKind.EXPIRED || !twin.lose(change)) {
        return "published " + change;
      }
    }
    List<Key> overdue = twin.overdueBy(BUCKET_MILLIS);
    if (!overdue.isEmpty()) {
      return "still holds " + overdue + " long after their deadlines";
    }
    return Objects.equals(answer, (long) published.size()) ? null : "answered " + answer;
  }

  private static @Nullable String operation(
      Op op,
      @Nullable Object answer,
      List<Change<Key>> published,
      KeyspaceSubject subject,
      NaiveTwin twin) {
    List<Change<Key>> others = published;
    if (subject.keyspace.options().bound().isBounded()) {
      others = published.stream().filter(change -> !isLoss(change)).toList();
      for (Change<Key> change : published) {
        if (isLoss(change) && !twin.lose(change)) {
          return "published " + change;
        }
      }
      if (answer == KeyspaceFullException.class) {
        return refusal(op, others, subject.keyspace.options().policy(), twin);
      }
    }
    Object expected = answerOf(op, twin);
    List<Change<Key>> expectedChanges = twin.drainChanges();
    if (!Objects.equals(answer, expected)) {
      return "answered " + answer + " instead of " + expected;
    }
    return others.equals(expectedChanges)
        ? null
        : "published " + others + " instead of " + expectedChanges;
  }

  private static @Nullable String refusal(
      Op op, List<Change<Key>> others, EvictionPolicy policy, NaiveTwin twin) {
    if (op.written().isEmpty() || !others.isEmpty()) {
      return "found no room, but published " + others;
    }
    boolean mayRefuse =
        policy == EvictionPolicy.NOEVICTION
            || (policy.isOnlyVolatile() && !twin.hasDeadlineBeside(op.written()));
    return mayRefuse ? null : "found no room, though there were entries to evict";
  }

  private static boolean isLoss(Change<Key> change) {
    return change.kind() == ChangeKind.EXPIRED || change.kind() == ChangeKind.EVICTED;
  }

  private static @Nullable String roomOf(KeyspaceSubject subject) {
    long taken =
        switch (subject.keyspace.options().bound().unit()) {
          case NONE -> 0;
          case ENTRIES -> subject.size();
          case BYTES -> subject.keyspace.usedBytes();
        };
    return taken <= subject.keyspace.options().bound().limit() ? null : "holds " + taken;
  }

  private static @Nullable Object answerOf(Op op, Subject subject) {
    try {
      return op.runOn(subject);
    } catch (Op.Refused | KeyspaceFullException refused) {
      return refused.getClass();
    }
  }
}
