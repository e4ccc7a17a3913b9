package io.larder.jcache.value;

import static io.larder.jcache.value.CodecForm.LOADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.AllocatedBytes;
import java.io.ObjectStreamClass;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.cache.CacheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Encoded values with random damage: a {@link CacheException} or some value of an allowed class
 * comes out, soon, and without much memory. The seed is fixed, and a failure tells the bytes.
 */
@ParameterizedClass
@EnumSource(CodecForm.class)
class FuzzTest {

  private static final int TIMES = 20_000;
  private static final long SEED = 20_240_229;
  private static final int LONGEST = 4_000;

  /** Decoding a few thousand bytes: eight slots a byte, and buffers for text. */
  private static final long MOST_BYTES = 4 << 20;

  private static final int[] LENGTHS = {-1, 0, 1, 255, 65_536, 1 << 24, Integer.MAX_VALUE, 1 << 31};

  private static final AllowedTypes ALLOWED =
      new AllowedTypes(Set.of(), new ClassPatterns(CodecForm.SAMPLES));

  @Parameter CodecForm form;

  private final Random random = new Random(SEED);

  private List<byte[]> encodedSamples(JavaCodec codec) {
    List<byte[]> encoded =
        SampleValues.values().stream()
            .map(codec::encode)
            .filter(bytes -> bytes.length < LONGEST)
            .toList();
    assertThat(encoded).hasSizeGreaterThan(80);
    return encoded;
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void damagedBytes_giveACacheExceptionOrAnAllowedValue() {
    JavaCodec codec = form.codecOfSamples();
    List<byte[]> samples = encodedSamples(form.codec());
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] damaged = damage(samples);
      String told = i + ": " + HexFormat.of().formatHex(damaged);
      long before = AllocatedBytes.ofThisThread();
      Object outcome = decoded(codec, damaged, told);
      assertThat(AllocatedBytes.ofThisThread() - before).as(told).isLessThan(MOST_BYTES);
      if (outcome instanceof CacheException) {
        refused++;
      } else {
        assertThat(isAllowed(outcome)).as("%s from %s", outcome.getClass(), told).isTrue();
      }
    }
    assertThat(refused).as("both outcomes are frequent").isBetween(TIMES / 4, TIMES * 19 / 20);
  }

  @Test
  void mapOfAnOddNumberOfParts_isRefused() {
    JavaCodec codec = form.codec();
    byte[] map = Patched.number(codec.encode(List.of(1)), new byte[] {0x77, 4}, -4, 3);

    assertThat(decoded(codec, map, "a list that says that it is a map"))
        .isInstanceOf(CacheException.class)
        .extracting(refusal -> ((CacheException) refusal).getMessage())
        .asString()
        .contains("length is odd");
  }

  private static Object decoded(JavaCodec codec, byte[] damaged, String told) {
    try {
      return codec.decode(damaged, LOADER);
    } catch (CacheException refusal) {
      return refusal;
    } catch (RuntimeException | Error other) {
      throw new AssertionError(told, other);
    }
  }

  /** A stream may also be a class or the description of one; its name has been checked. */
  private static boolean isAllowed(Object value) {
    return value instanceof Class
        || value instanceof ObjectStreamClass
        || value.getClass().getPackageName().equals("java.util") // java.util.CollSer resolves so
        || ALLOWED.isAllowed(value.getClass().getName());
  }

  private byte[] damage(List<byte[]> samples) {
    byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && bytes.length > 4; i++) {
      bytes = damage(bytes, samples);
    }
    return bytes;
  }

  private byte[] damage(byte[] bytes, List<byte[]> samples) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(7)) {
      case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 1 -> with(bytes, at, (byte) random.nextInt());
      case 2 -> with(bytes, at, (byte) (0x70 + random.nextInt(0x10))); // the stream's own marks
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> replaced(bytes, at, at, randomBytes(1 + random.nextInt(8)));
      case 5 -> replaced(bytes, at, Math.min(bytes.length, at + random.nextInt(8)), new byte[0]);
      default -> random.nextBoolean() ? withLength(bytes) : crossed(bytes, at, samples);
    };
  }

  private static byte[] with(byte[] bytes, int at, byte b) {
    bytes[at] = b;
    return bytes;
  }

  private byte[] withLength(byte[] bytes) {
    ByteBuffer.wrap(bytes)
        .putInt(random.nextInt(bytes.length - 3), LENGTHS[random.nextInt(LENGTHS.length)]);
    return bytes;
  }

  /** The beginning of some bytes, and the end of others. */
  private byte[] crossed(byte[] bytes, int at, List<byte[]> samples) {
    byte[] other = samples.get(random.nextInt(samples.size()));
    int from = random.nextInt(other.length);
    return replaced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    return ByteBuffer.allocate(bytes.length - (to - from) + by.length)
        .put(bytes, 0, from)
        .put(by)
        .put(bytes, to, bytes.length - to)
        .array();
  }
}
