package io.larder.value.rdb;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged payloads with right checksums: each is a value after all, or refused. */
class DumpFuzzTest {

  private static final int FOOTER = 10;

  @Test
  void damagedPayloads_areRefused_orAreValuesThatCanBeUsed() throws MalformedRdbException {
    long seed = 20;
    Random random = new Random(seed);
    List<byte[]> payloads = payloads(random);
    int read = 0;
    for (int i = 0; i < 12_000; i++) {
      byte[] payload = damaged(payloads.get(random.nextInt(payloads.size())), random);
      try {
        Object value = DumpPayload.read(payload, limits(i));
        read++;
        assertUsable(value);
      } catch (MalformedRdbException refused) {
        assertThat(refused).hasNoCause();
      } catch (RuntimeException | Error unexpected) {
        throw new AssertionError("seed " + seed + ", payload " + i, unexpected);
      }
    }
    assertThat(read).isBetween(500, 11_500);
  }

  /** What was read can be copied and written, and holds the same when it is read again. */
  private static void assertUsable(Object value) throws MalformedRdbException {
    if (value instanceof CollectionValue collection) {
      assertThat(collection.heapBytes()).isPositive();
      byte[] rewritten = DumpPayload.of(collection.copy());

      assertThat(Contents.of(DumpPayload.read(rewritten, EncodingLimits.DEFAULTS)))
          .isEqualTo(Contents.of(value));
    }
  }

  @Test
  void truncatedPayloads_areRefused() {
    for (byte[] payload : payloads(new Random(21))) {
      int content = payload.length - FOOTER;
      for (int cut = 0; cut < content; cut += 1 + content / 200) {
        byte[] shorter = resealed(Arrays.copyOf(payload, cut), payload);

        assertThatThrownBy(() -> DumpPayload.read(shorter, EncodingLimits.DEFAULTS))
            .isInstanceOf(MalformedRdbException.class);
      }
    }
  }

  private static List<byte[]> payloads(Random random) {
    SampleValues samples = new SampleValues(random);
    List<byte[]> payloads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (CollectionValue value : samples.oneOfEach(3 + 10 * i, limits(i))) {
        payloads.add(DumpPayload.of(value));
      }
      payloads.add(DumpPayload.of(samples.timedHash(1 + i, limits(i))));
    }
    return payloads;
  }

  private static EncodingLimits limits(int i) {
    return i % 2 == 0 ? SmallLimits.TINY : EncodingLimits.DEFAULTS;
  }

  /** The payload with some bits or bytes changed, bytes taken away or put in, and sealed again. */
  private static byte[] damaged(byte[] payload, Random random) {
    byte[] content = Arrays.copyOf(payload, payload.length - FOOTER);
    for (int changes = 1 + random.nextInt(3); changes > 0 && content.length > 0; changes--) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(5)) {
        case 0 -> content[at] = (byte) random.nextInt();
        case 1 -> content = Arrays.copyOf(content, at);
        case 2 -> System.arraycopy(content, at, content, at / 2, content.length - at);
        default -> content[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return resealed(content, payload);
  }

  private static byte[] resealed(byte[] content, byte[] original) {
    ByteBuffer sealed = ByteBuffer.allocate(content.length + FOOTER).order(LITTLE_ENDIAN);
    sealed.put(content).put(original, original.length - FOOTER, Short.BYTES);
    sealed.putLong(Crc64.of(sealed.array(), 0, content.length + Short.BYTES));
    return sealed.array();
  }
}
