package io.larder.jcache.value;

import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import org.jspecify.annotations.Nullable;

/**
 * The guard of one decoding: denies what is not allowed by name, and what is more than its bytes
 * can honestly hold. It counts, and so serves one stream only.
 */
final class DecodingFilter implements ObjectInputFilter {

  private static final int SLOTS_PER_BYTE =
      8; // HashMap.readObject: an entry takes 2 bytes and at most 8 slots
  private static final int SPARE_SLOTS = 1_024;

  private final AllowedTypes allowed;
  private final long maxReferences;
  private final int maxDepth;
  private long slotsLeft;
  private @Nullable String refusal;

  DecodingFilter(AllowedTypes allowed, int bytes, int maxDepth) {
    this.allowed = allowed;
    this.maxReferences = bytes;
    this.maxDepth = maxDepth;
    this.slotsLeft = (long) bytes * SLOTS_PER_BYTE + SPARE_SLOTS;
  }

  /** Why something was refused; null if nothing was. */
  @Nullable String refusal() {
    return refusal;
  }

  /** Takes note that a class is allowed but not to be had. */
  void noteMissing(String className, ClassLoader loader) {
    refuse("class " + Text.clean(className) + " is not found by " + loader);
  }

  /** Refuses a class by its name, before it is loaded. */
  void checkName(String className) throws InvalidClassException {
    if (!allowed.isAllowed(className)) {
      refuse("class " + Text.clean(className) + " is not allowed; " + AllowedTypes.EXPECTED);
      throw new InvalidClassException(Text.clean(className), "not allowed");
    }
  }

  @Override
  public Status checkInput(FilterInfo info) {
    if (info.depth() > maxDepth) {
      return refuse("it is nested deeper than " + maxDepth + " levels");
    }
    if (info.references() > maxReferences) {
      return refuse("it has more references than bytes");
    }
    if (info.arrayLength() >= 0
        && (slotsLeft -= slots(info.serialClass(), info.arrayLength())) < 0) {
      return refuse("it announces more array elements than its bytes can hold");
    }
    // Every class that the bytes name passes checkName. What else comes here was made by the code
    // of an allowed class: the object that its readResolve gave, a lambda, a proxy.
    return info.serialClass() == null ? Status.UNDECIDED : Status.ALLOWED;
  }

  /** What an announced array may cost: a primitive takes its whole width in the bytes. */
  private static long slots(@Nullable Class<?> array, long length) {
    if (array == null || !array.getComponentType().isPrimitive()) {
      return length;
    }
    int width =
        switch (array.getComponentType().descriptorString().charAt(0)) {
          case 'J', 'D' -> Long.BYTES;
          case 'I', 'F' -> Integer.BYTES;
          case 'C', 'S' -> Short.BYTES;
          default -> Byte.BYTES;
        };
    return length * width * SLOTS_PER_BYTE;
  }

  private Status refuse(String reason) {
    if (refusal == null) {
      refusal = reason;
    }
    return Status.REJECTED;
  }
}
