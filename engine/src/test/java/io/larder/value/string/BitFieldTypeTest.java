package io.larder.value.string;

import static io.larder.value.string.BitFieldOverflow.FAIL;
import static io.larder.value.string.BitFieldOverflow.SAT;
import static io.larder.value.string.BitFieldOverflow.WRAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitFieldTypeTest {

  private static final BitFieldType U8 = new BitFieldType(false, 8);
  private static final BitFieldType I8 = new BitFieldType(true, 8);
  private static final BitFieldType I64 = new BitFieldType(true, 64);

  @Test
  void types_areI1ToI64AndU1ToU63() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BitFieldType(false, 64));
    assertThatIllegalArgumentException().isThrownBy(() -> new BitFieldType(true, 65));
    assertThatIllegalArgumentException().isThrownBy(() -> new BitFieldType(true, 0));
  }

  @Test
  void bounds_areThoseOfTwosComplement() {
    assertThat(U8.min()).isZero();
    assertThat(U8.max()).isEqualTo(255);
    assertThat(I8.min()).isEqualTo(-128);
    assertThat(I8.max()).isEqualTo(127);
    assertThat(I64.min()).isEqualTo(Long.MIN_VALUE);
    assertThat(I64.max()).isEqualTo(Long.MAX_VALUE);
    assertThat(new BitFieldType(false, 63).max()).isEqualTo(Long.MAX_VALUE);
    assertThat(new BitFieldType(true, 1).min()).isEqualTo(-1);
    assertThat(new BitFieldType(true, 1).max()).isZero();
  }

  @Test
  void read_pastTheLength_givesZeros() {
    byte[] bytes = {-1, -1};

    assertThat(U8.read(bytes, 1, 4)).isEqualTo(0xf0);
    assertThat(I8.read(bytes, 1, 4)).isEqualTo(-16);
    assertThat(I64.read(bytes, 2, 1L << 34)).isZero();
  }

  @Test
  void write_growsTheStringToTheFieldsLastByte() {
    MutableString string = new MutableString(new byte[0]);
    U8.write(string, 8, 255);
    assertThat(string.toByteArray()).isEqualTo(new byte[] {0, -1});
    U8.write(string, 12, 1);
    assertThat(string.toByteArray()).isEqualTo(new byte[] {0, (byte) 0xf0, 0x10});
  }

  @Test
  void add_whenTheSumFits_takesItWhateverTheOverflow() {
    for (BitFieldOverflow overflow : BitFieldOverflow.values()) {
      assertThat(I8.add(100, 27, overflow)).hasValue(127);
      assertThat(U8.add(5, -5, overflow)).hasValue(0);
      assertThat(I64.add(Long.MIN_VALUE, Long.MAX_VALUE, overflow)).hasValue(-1);
    }
  }

  @Test
  void add_whenTheSumDoesNotFit_followsTheOverflow() {
    assertThat(I8.add(127, 1, WRAP)).hasValue(-128);
    assertThat(I8.add(127, 1, SAT)).hasValue(127);
    assertThat(I8.add(127, 1, FAIL)).isEmpty();
    assertThat(I8.add(-128, Long.MIN_VALUE, SAT)).hasValue(-128);
    assertThat(U8.add(3, -4, WRAP)).hasValue(255);
    assertThat(U8.add(3, -4, SAT)).hasValue(0);
    assertThat(I64.add(Long.MAX_VALUE, 1, WRAP)).hasValue(Long.MIN_VALUE);
    assertThat(I64.add(-1, Long.MIN_VALUE, SAT)).hasValue(Long.MIN_VALUE);
  }

  @Test
  void add_toUnsigned_takesANegativeValueForAVeryHighOne() {
    assertThat(U8.add(-1, 0, WRAP)).hasValue(255);
    assertThat(U8.add(-1, 0, SAT)).hasValue(255);
    assertThat(U8.add(-1, 0, FAIL)).isEmpty();
  }

  @Test
  void anyField_isReadAsWritten_andSumsAreThoseOfBigIntegers() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    MutableString string = new MutableString(new byte[0]);
    BigInteger twin = BigInteger.ZERO; // bit k of the string is bit 400-1-k
    for (int i = 0; i < 20_000; i++) {
      boolean signed = random.nextBoolean();
      BitFieldType type = new BitFieldType(signed, 1 + random.nextInt(signed ? 64 : 63));
      int offset = random.nextInt(400 - type.width());
      int shift = 400 - offset - type.width();
      BigInteger mask = BigInteger.ONE.shiftLeft(type.width()).subtract(BigInteger.ONE);
      long value = random.nextLong() >> random.nextInt(64);
      long old = type.read(string.array(), string.length(), offset);
      String step = "seed " + seed + ", step " + i;
      assertThat(old).as(step).isEqualTo(fit(type, twin.shiftRight(shift)).longValue());

      type.write(string, offset, value);
      twin = twin.andNot(mask.shiftLeft(shift));
      twin = twin.or(BigInteger.valueOf(value).and(mask).shiftLeft(shift));
      BigInteger sum = BigInteger.valueOf(old).add(BigInteger.valueOf(value));
      BigInteger wrapped = fit(type, sum);
      assertThat(type.add(old, value, WRAP)).as(step).hasValue(wrapped.longValue());
      assertThat(type.add(old, value, FAIL))
          .as(step)
          .isEqualTo(wrapped.equals(sum) ? OptionalLong.of(sum.longValue()) : OptionalLong.empty());
      assertThat(type.add(old, value, SAT))
          .as(step)
          .hasValue(
              sum.max(BigInteger.valueOf(type.min()))
                  .min(BigInteger.valueOf(type.max()))
                  .longValue());
    }
    assertThat(string.length()).isLessThanOrEqualTo(50);
  }

  private static BigInteger fit(BitFieldType type, BigInteger value) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(type.width());
    BigInteger low = value.mod(modulus);
    return type.signed() && low.testBit(type.width() - 1) ? low.subtract(modulus) : low;
  }
}
