package io.larder.server.state;

/**
 * What a connection keeps in memory, in bytes.
 *
 * @param query what has arrived and is not yet read
 * @param querySpare the room behind it
 * @param arguments the words of a request that is not complete or has to wait
 * @param answer the room of answers that are being collected
 * @param answers of that what is filled
 * @param unsent answers and messages that the other side has yet to take
 */
public record Buffers(
    long query, long querySpare, long arguments, long answer, long answers, long unsent) {

  /** All together. */
  public long total() {
    return query + querySpare + arguments + answer + unsent;
  }
}
