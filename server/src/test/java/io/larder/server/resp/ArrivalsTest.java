package io.larder.server.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final int PORTION = 16 * 1024; // bytes

  private final Arrivals arrivals = new Arrivals();

  private static ByteBuf some(int length, int each) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) each);
    return Unpooled.wrappedBuffer(bytes);
  }

  @Test
  void restOfARequest_andTheNextPortion_takeNoNewArray() {
    arrivals.add(some(PORTION, 1));
    arrivals.read(PORTION - 1000);
    arrivals.settle();
    byte[] ofThread = SpareArrays.take();
    SpareArrays.giveBack(ofThread);

    arrivals.add(some(PORTION, 2));

    assertThat(arrivals.bytes).isSameAs(ofThread);
    assertThat(arrivals.read(1000)).containsOnly(1);
    assertThat(arrivals.read(PORTION)).containsOnly(2);
  }

  @Test
  void whatWaits_isNotTouchedByOthersOfTheThread() {
    arrivals.add(some(PORTION, 1));
    arrivals.read(PORTION - 1000);
    arrivals.settle();
    arrivals.add(some(PORTION, 2));
    arrivals.read(1000);
    arrivals.settle();

    Arrivals other = new Arrivals();
    other.add(some(PORTION, 3));

    assertThat(arrivals.read(PORTION)).containsOnly(2);
    assertThat(other.read(PORTION)).containsOnly(3);
  }

  @Test
  void bytesThatComeOneByOne_areNotCopiedEachTime() {
    arrivals.add(some(1000, 1));
    arrivals.settle();
    arrivals.add(some(1, 1));
    byte[] roomy = arrivals.bytes;

    for (int i = 0; i < 900; i++) {
      arrivals.add(some(1, 1));
      arrivals.settle();
    }

    assertThat(arrivals.bytes).isSameAs(roomy);
    assertThat(arrivals.length()).isEqualTo(1901);
  }
}
