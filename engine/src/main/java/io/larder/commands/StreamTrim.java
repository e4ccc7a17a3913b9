package io.larder.commands;

/**
 * Which of a stream's oldest entries are to go.
 *
 * <p>Immutable: begin with {@link #maxLength} or {@link #minId} and go on with the methods that
 * give changed copies.
 *
 * @param strategy what the threshold means
 * @param threshold a length or an id
 * @param exactness whether entries may stay until their whole block can go
 * @param limit how many entries may go at once; 0 for any number, -1 for Redis's default
 */
public record StreamTrim(Strategy strategy, String threshold, Exactness exactness, long limit) {

  /** What a threshold means. */
  public enum Strategy {
    MAXLEN,
    MINID
  }

  /** Whether entries may stay until their whole block can go. */
  public enum Exactness {
    EXACT,
    BY_BLOCKS
  }

  /** {@code MAXLEN}: all but so many of the newest entries go. */
  public static StreamTrim maxLength(long length) {
    return new StreamTrim(Strategy.MAXLEN, Long.toString(length), Exactness.EXACT, -1);
  }

  /** {@code MINID}: all entries below an id go. */
  public static StreamTrim minId(String id) {
    return new StreamTrim(Strategy.MINID, id, Exactness.EXACT, -1);
  }

  /** {@code ~}: only as far as whole blocks can go, which is fast. */
  public StreamTrim byBlocks() {
    return new StreamTrim(strategy, threshold, Exactness.BY_BLOCKS, limit);
  }

  /** {@code ~ … LIMIT}: by blocks, at most so many entries at once; 0 for any number. */
  public StreamTrim byBlocks(long mostEntries) {
    return new StreamTrim(strategy, threshold, Exactness.BY_BLOCKS, mostEntries);
  }
}
