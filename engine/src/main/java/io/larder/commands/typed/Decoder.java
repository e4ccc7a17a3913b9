package io.larder.commands.typed;

/** Reads the answer to a command as a Java value. */
@FunctionalInterface
public interface Decoder<K, V, R> {

  /** Reads an answer that is not nothing and no error. */
  R decode(Answer<K, V> answer);
}
