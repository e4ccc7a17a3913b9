package io.larder.value.rdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the packed forms of old Redis, as tests need them. */
final class Ziplists {

  private Ziplists() {}

  /** A ziplist of strings, and of numbers in their shortest form. */
  static byte[] of(Object... elements) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    int tail = 10;
    int previous = 0;
    for (Object element : elements) {
      tail = 10 + entries.size();
      if (previous < 254) {
        entries.write(previous);
      } else {
        entries.write(254);
        entries.writeBytes(little(4, previous));
      }
      entries.writeBytes(element instanceof Long number ? entry(number) : entry(text(element)));
      previous = 10 + entries.size() - tail;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(little(4, 11 + entries.size()));
    whole.writeBytes(little(4, tail));
    whole.writeBytes(little(2, elements.length));
    whole.writeBytes(entries.toByteArray());
    whole.write(0xff);
    return whole.toByteArray();
  }

  private static byte[] entry(long number) {
    if (number >= 0 && number <= 12) {
      return new byte[] {(byte) (0xf1 + number)};
    }
    int[][] widths = {{0xfe, 1}, {0xc0, 2}, {0xf0, 3}, {0xd0, 4}, {0xe0, 8}};
    for (int[] width : widths) {
      int unused = 64 - 8 * width[1];
      if (number << unused >> unused == number) {
        return joined(new byte[] {(byte) width[0]}, little(width[1], number));
      }
    }
    throw new AssertionError();
  }

  private static byte[] entry(byte[] text) {
    int length = text.length;
    if (length < 64) {
      return joined(new byte[] {(byte) length}, text);
    }
    if (length < 16_384) {
      return joined(new byte[] {(byte) (0x40 | length >> 8), (byte) length}, text);
    }
    byte[] header = ByteBuffer.allocate(5).put((byte) 0x80).putInt(length).array();
    return joined(header, text);
  }

  /** A zipmap of fields and values, with as many unused bytes behind each value. */
  static byte[] zipmap(int unused, String... elements) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(Math.min(254, elements.length / 2));
    for (int i = 0; i < elements.length; i++) {
      byte[] text = text(elements[i]);
      if (text.length < 254) {
        whole.write(text.length);
      } else {
        whole.write(254);
        whole.writeBytes(little(4, text.length));
      }
      if (i % 2 == 1) {
        whole.write(unused);
      }
      whole.writeBytes(text);
      if (i % 2 == 1) {
        whole.writeBytes(new byte[unused]);
      }
    }
    whole.write(0xff);
    return whole.toByteArray();
  }

  /** A set of integers of a width in bytes. */
  static byte[] intset(int width, long... integers) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(little(4, width));
    whole.writeBytes(little(4, integers.length));
    for (long integer : integers) {
      whole.writeBytes(little(width, integer));
    }
    return whole.toByteArray();
  }

  private static byte[] little(int width, long number) {
    ByteBuffer all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number);
    return Arrays.copyOf(all.array(), width);
  }

  private static byte[] text(Object element) {
    return element.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
