package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.Words;
import io.larder.commands.Combination;
import io.larder.commands.CommandCodec;
import io.larder.commands.LexRange;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScoreRange;
import io.larder.engine.Deadline;
import io.larder.value.number.Doubles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command with its words in the making; the last method of the chain runs it and reads the
 * answer.
 *
 * <p>Everything that is done to an answer is done by its decoder, and nothing after it: the
 * asynchronous view runs the same methods and takes the decoder for later.
 */
public final class Request<K, V> {

  private final Invoker invoker;
  private final CommandCodec<K, V> codec;
  private final Command command;
  private final List<Object> words = new ArrayList<>(6);

  Request(Invoker invoker, CommandCodec<K, V> codec, Command command) {
    this.invoker = invoker;
    this.codec = codec;
    this.command = command;
    words.addAll(command.nameAsWords());
  }

  // ---- words ----

  /** Adds a word as it is written. */
  public Request<K, V> word(String word) {
    words.add(word.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds words as they are written. */
  public Request<K, V> words(String... more) {
    for (String word : more) {
      word(word);
    }
    return this;
  }

  /** Adds words as they are written, if a condition holds. */
  public Request<K, V> when(boolean condition, String... more) {
    return condition ? words(more) : this;
  }

  /** Adds bytes. */
  public Request<K, V> bytes(byte[] bytes) {
    words.add(bytes);
    return this;
  }

  /** Adds a number. */
  public Request<K, V> number(long number) {
    words.add(number);
    return this;
  }

  /** Adds a floating-point number. */
  public Request<K, V> real(double number) {
    words.add(Doubles.format(number));
    return this;
  }

  /** Adds a duration in milliseconds, rounded up. */
  public Request<K, V> millis(Duration duration) {
    return number(Deadline.millisOf(duration));
  }

  /** Adds an instant in milliseconds since the epoch. */
  public Request<K, V> millis(Instant instant) {
    return number(instant.toEpochMilli());
  }

  /** Adds a time-out in seconds; zero waits for ever. */
  public Request<K, V> seconds(Duration timeout) {
    return word(
        java.math.BigDecimal.valueOf(Deadline.millisOf(timeout), 3)
            .stripTrailingZeros()
            .toPlainString());
  }

  /** Adds a key. */
  public Request<K, V> key(K key) {
    words.add(new Words.Key(codec.storedKey(key)));
    return this;
  }

  /** Adds keys. */
  @SafeVarargs
  public final Request<K, V> keys(K... keys) {
    for (K key : keys) {
      key(key);
    }
    return this;
  }

  /** Adds keys. */
  public Request<K, V> keys(Iterable<? extends K> keys) {
    keys.forEach(this::key);
    return this;
  }

  /** Adds a value that is to be stored as a string. */
  public Request<K, V> value(V value) {
    words.add(new Words.Value(codec.storedValue(value)));
    return this;
  }

  /** Adds an element or member of a collection. */
  public Request<K, V> element(V element) {
    words.add(codec.encodeElement(element));
    return this;
  }

  /** Adds elements. */
  @SafeVarargs
  public final Request<K, V> elements(V... elements) {
    for (V element : elements) {
      element(element);
    }
    return this;
  }

  /** Adds a field of a hash or a stream. */
  public Request<K, V> field(K field) {
    words.add(codec.encodeField(field));
    return this;
  }

  /** Adds fields. */
  @SafeVarargs
  public final Request<K, V> fields(K... fields) {
    for (K field : fields) {
      field(field);
    }
    return this;
  }

  /** Adds fields, each with its value. */
  public Request<K, V> pairs(Map<? extends K, ? extends V> pairs) {
    pairs.forEach((field, value) -> field(field).element(value));
    return this;
  }

  /** Adds a cursor and what a scan is told. */
  public Request<K, V> scan(long cursor, ScanArgs args) {
    words.add(Long.toUnsignedString(cursor).getBytes(StandardCharsets.US_ASCII));
    String match = args.match();
    if (match != null) {
      word("MATCH").word(match);
    }
    if (args.count() != ScanArgs.NONE.count()) {
      word("COUNT").number(args.count());
    }
    return this;
  }

  /** Adds scores, each with its member. */
  Request<K, V> scores(Map<? extends V, Double> scores) {
    scores.forEach((member, score) -> real(score).element(member));
    return this;
  }

  /** Adds {@code LIMIT}. */
  Request<K, V> limit(long offset, long count) {
    return word("LIMIT").number(offset).number(count);
  }

  /** Adds the ends of a range of scores, the lower one first. */
  Request<K, V> upwards(ScoreRange range) {
    return word(end(range.min(), range.includesMin())).word(end(range.max(), range.includesMax()));
  }

  /** Adds the ends of a range of scores, the upper one first. */
  Request<K, V> downwards(ScoreRange range) {
    return word(end(range.max(), range.includesMax())).word(end(range.min(), range.includesMin()));
  }

  private static String end(double score, boolean included) {
    String text = new String(Doubles.format(score), StandardCharsets.US_ASCII);
    return included ? text : "(" + text;
  }

  /** Adds the ends of a range of members, the lower one first. */
  Request<K, V> upwards(LexRange<V> range) {
    return end(range.min(), range.includesMin(), "-").end(range.max(), range.includesMax(), "+");
  }

  /** Adds the ends of a range of members, the upper one first. */
  Request<K, V> downwards(LexRange<V> range) {
    return end(range.max(), range.includesMax(), "+").end(range.min(), range.includesMin(), "-");
  }

  private Request<K, V> end(@Nullable V member, boolean included, String open) {
    if (member == null) {
      return word(open);
    }
    byte[] bytes = codec.encodeElement(member);
    byte[] marked = new byte[bytes.length + 1];
    marked[0] = (byte) (included ? '[' : '(');
    System.arraycopy(bytes, 0, marked, 1, bytes.length);
    return bytes(marked);
  }

  /** Adds keys to be combined, and how. */
  Request<K, V> combination(Combination<K> combination) {
    number(combination.keys().size()).keys(combination.keys());
    if (!combination.weights().isEmpty()) {
      word("WEIGHTS");
      combination.weights().forEach(this::real);
    }
    return when(
        combination.aggregate() != Combination.Aggregate.SUM,
        "AGGREGATE",
        combination.aggregate().name());
  }

  // ---- the answer ----

  /** Runs it and reads the answer by a decoder. */
  public <R> @Nullable R as(Decoder<K, V, R> decoder) {
    return invoker.run(
        new Invocation<>(
            command,
            new Words(words.toArray()),
            answer -> answer == null ? null : decoder.decode(new Answer<>(answer, codec))));
  }

  /** As {@link #as}, of an answer that is never nothing. */
  @SuppressWarnings("NullAway") // only an asynchronous call gets null here, and drops it
  public <R> R require(Decoder<K, V, R> decoder) {
    return as(decoder);
  }

  /** As {@link #as}, with what stands for an answer that is nothing. */
  @SuppressWarnings("NullAway") // only an asynchronous call gets null here, and drops it
  public <R> R or(R nothing, Decoder<K, V, R> decoder) {
    return invoker.run(
        new Invocation<>(
            command,
            new Words(words.toArray()),
            answer -> answer == null ? nothing : decoder.decode(new Answer<>(answer, codec))));
  }

  /** Reads nothing. */
  public void asNothing() {
    invoker.run(new Invocation<Void>(command, new Words(words.toArray()), answer -> null));
  }

  /** Reads a number. */
  public long asLong() {
    Long number = as(Answer::asLong);
    return number == null ? 0 : number;
  }

  /** Reads a number that is 1 for true, or a status for true and nothing for false. */
  public boolean asBoolean() {
    Boolean truth = as(Answer::asBoolean);
    return truth != null && truth;
  }

  /** Reads a floating-point number. */
  public double asDouble() {
    Double number = as(Answer::asDouble);
    return number == null ? 0 : number;
  }

  /** Reads a string value, or null. */
  public @Nullable V asValue() {
    return as(Answer::asValue);
  }

  /** Reads an element, or null. */
  public @Nullable V asElement() {
    return as(Answer::asElement);
  }

  /** Reads elements; none if the answer is nothing. */
  public List<V> asElements() {
    return require(Answer::asElements);
  }

  /** Reads elements in their order, each once. */
  public Set<V> asElementSet() {
    return require(Answer::asElementSet);
  }

  /** Reads fields and their values in their order. */
  public Map<K, V> asFields() {
    return require(Answer::asFields);
  }
}
