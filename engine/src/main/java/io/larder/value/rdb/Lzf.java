package io.larder.value.rdb;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The LZF compression of strings in Redis's files.
 *
 * <p>A block is a row of two kinds of pieces. A first byte below 32 is a run: so many bytes and one
 * more follow as they are. Any other first byte starts a copy of what was written before: its upper
 * three bits are the length less two (seven means that another byte is to be added), its lower five
 * bits and the last byte of the piece are the distance less one.
 */
public final class Lzf {
  private static final int MAX_RUN = 32;
  private static final int MIN_COPY = 3;
  private static final int MAX_COPY = 2 + 7 + 255;
  private static final int MAX_DISTANCE = 1 << 13;

  /** Blocks that save fewer bytes than this are not worth the header (as in Redis). */
  private static final int LEAST_SAVING = 4;

  private static final int LEAST_TABLE_BITS = 6;
  private static final int MOST_TABLE_BITS = 14;

  private final byte[] in;
  private final byte[] out;
  private final int[] places;
  private int written;

  private Lzf(byte[] in) {
    this.in = in;
    this.out = new byte[in.length - LEAST_SAVING];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(in.length);
    this.places = new int[1 << Math.min(MOST_TABLE_BITS, Math.max(LEAST_TABLE_BITS, bits))];
    Arrays.fill(places, -1);
  }

  /** The bytes compressed, or null if that would not save at least four of them. O(N). */
  public static byte @Nullable [] compress(byte[] bytes) {
    if (bytes.length <= LEAST_SAVING) {
      return null;
    }
    Lzf lzf = new Lzf(bytes);
    return lzf.compress() ? Arrays.copyOf(lzf.out, lzf.written) : null;
  }

  private boolean compress() {
    int pending = 0;
    int at = 0;
    while (at + MIN_COPY <= in.length) {
      int place = placeOf(at);
      int before = places[place];
      places[place] = at;
      int length = before < 0 || at - before > MAX_DISTANCE ? 0 : common(before, at);
      if (length < MIN_COPY) {
        at++;
      } else {
        if (!putRuns(pending, at) || !putCopy(at - before, length)) {
          return false;
        }
        at += length;
        pending = at;
      }
    }
    return putRuns(pending, in.length);
  }

  private int placeOf(int at) {
    int three = ((in[at] & 0xff) << 16) | ((in[at + 1] & 0xff) << 8) | (in[at + 2] & 0xff);
    return (three * 0x9e3779b1) >>> (Integer.numberOfLeadingZeros(places.length) + 1);
  }

  private int common(int before, int at) {
    int most = Math.min(MAX_COPY, in.length - at);
    int mismatch = Arrays.mismatch(in, before, before + most, in, at, at + most);
    return mismatch < 0 ? most : mismatch;
  }

  private boolean putRuns(int from, int to) {
    int at = from;
    while (at < to) {
      int run = Math.min(MAX_RUN, to - at);
      if (written + 1 + run > out.length) {
        return false;
      }
      out[written++] = (byte) (run - 1);
      System.arraycopy(in, at, out, written, run);
      written += run;
      at += run;
    }
    return true;
  }

  private boolean putCopy(int distance, int length) {
    if (written + 3 > out.length) {
      return false;
    }
    int far = distance - 1;
    int code = length - 2;
    out[written++] = (byte) (Math.min(code, 7) << 5 | far >>> 8);
    if (code >= 7) {
      out[written++] = (byte) (code - 7);
    }
    out[written++] = (byte) far;
    return true;
  }

  /**
   * The bytes that a block stands for. The block is walked once before anything is allocated. O(N).
   *
   * @param announced the length that the bytes must have
   * @throws MalformedRdbException if the block is damaged or its length another
   */
  public static byte[] decompress(byte[] block, int from, int length, long announced)
      throws MalformedRdbException {
    long actual = lengthOf(block, from, from + length);
    if (actual != announced || actual > Integer.MAX_VALUE - 8) {
      throw damaged();
    }
    byte[] bytes = new byte[(int) actual];
    unpack(block, from, bytes);
    return bytes;
  }

  private static long lengthOf(byte[] block, int from, int end) throws MalformedRdbException {
    long length = 0;
    int at = from;
    while (at < end) {
      int first = block[at] & 0xff;
      int size = sizeOfPiece(first);
      if (size > end - at) {
        throw damaged();
      }
      if (first >= MAX_RUN && distance(block, at, size) > length) {
        throw damaged();
      }
      length += first < MAX_RUN ? first + 1 : lengthOfCopy(block, at);
      at += size;
    }
    return length;
  }

  private static void unpack(byte[] block, int from, byte[] bytes) {
    int at = from;
    int done = 0;
    while (done < bytes.length) {
      int first = block[at] & 0xff;
      int size = sizeOfPiece(first);
      if (first < MAX_RUN) {
        System.arraycopy(block, at + 1, bytes, done, first + 1);
        done += first + 1;
      } else {
        int source = done - distance(block, at, size);
        // Byte by byte, since a copy may overlap what it writes.
        for (int rest = lengthOfCopy(block, at); rest > 0; rest--) {
          bytes[done++] = bytes[source++];
        }
      }
      at += size;
    }
  }

  private static int sizeOfPiece(int first) {
    if (first < MAX_RUN) {
      return first + 2;
    }
    return first >>> 5 == 7 ? 3 : 2;
  }

  private static int distance(byte[] block, int at, int size) {
    return (((block[at] & 0x1f) << 8) | (block[at + size - 1] & 0xff)) + 1;
  }

  private static int lengthOfCopy(byte[] block, int at) {
    int code = (block[at] & 0xff) >>> 5;
    return code + 2 + (code == 7 ? block[at + 1] & 0xff : 0);
  }

  private static MalformedRdbException damaged() {
    return new MalformedRdbException("a compressed string is damaged");
  }
}
