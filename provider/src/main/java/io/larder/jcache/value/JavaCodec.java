package io.larder.jcache.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.cache.CacheException;
import org.jspecify.annotations.Nullable;

/**
 * Java serialization behind an allow-list: nothing is deserialized that was not declared,
 * configured or encoded here.
 *
 * <p><b>What may be decoded.</b> Everything else is refused by its name, before its class is even
 * loaded:
 *
 * <ul>
 *   <li>the JDK's usual values and collections: numbers, strings, dates, java.time, UUID, the
 *       lists, sets and maps of java.util;
 *   <li>the cache's declared key and value type, and the types of their fields, with type
 *       arguments, array components, superclasses and the permitted subclasses of sealed types, and
 *       theirs in turn;
 *   <li>the classes and packages that the configuration allows;
 *   <li>the classes that this very codec has encoded. A cache whose types are not declared ({@code
 *       Object}) works by that rule alone: what the process itself put there comes back, and what
 *       comes from elsewhere does not.
 * </ul>
 *
 * <p>What the code of such a class makes of its fields ({@code readResolve}, a lambda) is taken as
 * it is.
 *
 * <p><b>Bounds.</b> Values longer than {@link Limits#maxBytes} are neither encoded nor decoded.
 * While decoding, objects may be nested {@link Limits#maxDepth} deep, as far as the thread's stack
 * allows. Since every reference takes at least a byte, there may be no more references than bytes;
 * arrays of primitives may announce no more than their bytes can hold, and all others no more
 * elements than eight times the bytes, which is what the JDK's own hash tables ask for at most.
 * Time is not bounded: sets within sets can be made so that their hash codes take forever.
 *
 * <p><b>Form.</b> A {@code byte[]} is a zero byte and its content. All else is a serialization
 * stream (0xAC 0xED ...) or, from a codec made for {@linkplain #withinProcess one process}, a byte
 * of one and a stream without header that names its classes and does not describe them. Both are
 * decoded by any codec.
 *
 * <p>Thread-safe. Classes that were found are remembered until the codec is dropped.
 */
public final class JavaCodec implements Codec {

  /**
   * The most that a value may be.
   *
   * @param maxBytes bytes of the encoded form
   * @param maxDepth objects within objects
   */
  public record Limits(int maxBytes, int maxDepth) {

    /** 512 MB, as Redis's {@code proto-max-bulk-len}, and 1,000 levels. */
    public static final Limits DEFAULTS = new Limits(512 << 20, 1_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public Limits {
      if (maxBytes < 1 || maxDepth < 1) {
        throw new IllegalArgumentException(
            "limits were "
                + maxBytes
                + " bytes and "
                + maxDepth
                + " levels; expected at least 1 of each");
      }
    }
  }

  private static final byte RAW = 0;
  private static final byte NAMING = 1;

  /** Whether the reader of what is encoded has the same classes as the writer. */
  private enum Reader {
    IN_THIS_PROCESS,
    ANYWHERE
  }

  private final AllowedTypes allowed;
  private final Limits limits;
  private final Reader reader;
  private volatile LoadedClasses loaded = new LoadedClasses(JavaCodec.class.getClassLoader());

  /**
   * A codec for a cache, with the usual limits.
   *
   * @param declaredTypes the cache's key and value type
   * @param allowedClasses more classes, in the forms of {@link ClassPatterns}
   * @throws IllegalArgumentException if an allowed class has none of these forms
   */
  public JavaCodec(Set<Class<?>> declaredTypes, List<String> allowedClasses) {
    this(declaredTypes, allowedClasses, Limits.DEFAULTS);
  }

  /** A codec for a cache, with limits of its own. */
  public JavaCodec(Set<Class<?>> declaredTypes, List<String> allowedClasses, Limits limits) {
    this(
        new AllowedTypes(declaredTypes, new ClassPatterns(allowedClasses)),
        limits,
        Reader.ANYWHERE);
  }

  private JavaCodec(AllowedTypes allowed, Limits limits, Reader reader) {
    this.allowed = allowed;
    this.limits = limits;
    this.reader = reader;
  }

  /**
   * A codec, with the usual limits, for values that do not outlive the process or leave it: half
   * the bytes and half the time to decode.
   *
   * @param declaredTypes the cache's key and value type
   * @param allowedClasses more classes, in the forms of {@link ClassPatterns}
   * @throws IllegalArgumentException if an allowed class has none of these forms
   */
  public static JavaCodec withinProcess(Set<Class<?>> declaredTypes, List<String> allowedClasses) {
    return new JavaCodec(
        new AllowedTypes(declaredTypes, new ClassPatterns(allowedClasses)),
        Limits.DEFAULTS,
        Reader.IN_THIS_PROCESS);
  }

  @Override
  public byte[] encode(Object value) {
    BoundedBytes bytes = new BoundedBytes(limits.maxBytes());
    try {
      if (value instanceof byte[] raw) {
        bytes.write(RAW);
        bytes.write(raw);
        return bytes.toByteArray();
      }
      try (RememberingOutput output = outputTo(bytes)) {
        output.writeObject(value);
      }
      return bytes.toByteArray();
    } catch (NotSerializableException e) {
      throw new CacheException(
          "cannot encode "
              + value.getClass().getName()
              + ": "
              + e.getMessage()
              + " is not serializable; expected java.io.Serializable, another codec, or"
              + " store-by-reference",
          e);
    } catch (StackOverflowError e) {
      throw new CacheException(
          "cannot encode " + value.getClass().getName() + ": it is nested too deep", e);
    } catch (IOException | RuntimeException e) {
      throw new CacheException(
          "cannot encode " + value.getClass().getName() + ": " + Text.of(e), e);
    }
  }

  @Override
  public Object decode(byte[] bytes, ClassLoader loader) {
    if (bytes.length == 0 || bytes.length > limits.maxBytes()) {
      throw new CacheException(
          "cannot decode a value of "
              + bytes.length
              + " bytes; expected 1 to "
              + limits.maxBytes());
    }
    if (bytes[0] == RAW) {
      return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
    DecodingFilter filter = new DecodingFilter(allowed, bytes.length, limits.maxDepth());
    Object value = read(bytes, loader, filter);
    if (value == null) {
      throw new CacheException("cannot decode a value: the bytes hold null");
    }
    return value;
  }

  private @Nullable Object read(byte[] bytes, ClassLoader loader, DecodingFilter filter) {
    try (GuardedInput input = inputFrom(bytes, classesOf(loader), filter)) {
      return input.readObject();
    } catch (StackOverflowError e) {
      throw new CacheException("cannot decode a value: it is nested too deep", e);
    } catch (ClassNotFoundException e) {
      throw new CacheException(
          "cannot decode a value: class "
              + Text.clean(e.getMessage())
              + " is not found by "
              + loader,
          e);
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      // InternalError is what java.util.CollSer throws for a map of an odd number of parts
      String refusal = filter.refusal();
      throw new CacheException(
          "cannot decode a value: " + (refusal == null ? Text.of(e) : refusal), e);
    }
  }

  private RememberingOutput outputTo(BoundedBytes bytes) throws IOException {
    return switch (reader) {
      case ANYWHERE -> new RememberingOutput(bytes, allowed);
      case IN_THIS_PROCESS -> {
        bytes.write(NAMING);
        yield new NamingOutput(bytes, allowed);
      }
    };
  }

  private static GuardedInput inputFrom(byte[] bytes, LoadedClasses classes, DecodingFilter filter)
      throws IOException {
    return bytes[0] == NAMING
        ? new NamingInput(new ByteArrayInputStream(bytes, 1, bytes.length - 1), classes, filter)
        : new GuardedInput(new ByteArrayInputStream(bytes), classes, filter);
  }

  private LoadedClasses classesOf(ClassLoader loader) {
    LoadedClasses current = loaded;
    if (current.loader() != loader) {
      current = new LoadedClasses(loader);
      loaded = current;
    }
    return current;
  }
}
