package io.larder.value.string.hyperloglog;

/**
 * Says that a string has the header of a HyperLogLog and yet is none: Redis's {@code INVALIDOBJ}.
 */
public final class CorruptedHyperLogLogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorruptedHyperLogLogException() {
    super("Corrupted HLL object detected");
  }
}
