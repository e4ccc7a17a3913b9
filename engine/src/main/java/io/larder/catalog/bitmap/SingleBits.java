package io.larder.catalog.bitmap;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.string.Bits;
import io.larder.value.string.MutableString;
import io.larder.value.string.StringView;

/** {@code SETBIT} and {@code GETBIT}. */
final class SingleBits {

  static final KeyspaceEvent SETBIT = new KeyspaceEvent("setbit", '$');

  private SingleBits() {}

  static void set(Call call, Reply reply) {
    long offset = BitOffsets.offset(call, 2);
    long bit = call.integer(3, BitmapFailures.BIT);
    if (bit != 0 && bit != 1) {
      throw BitmapFailures.BIT;
    }
    StringSlot slot = call.openString(1);
    boolean old = Bits.isSet(slot.view(), offset);
    boolean grows = offset >= slot.view().bits();
    MutableString string = slot.mutable();
    if (grows || old != (bit == 1)) {
      string.setBit(offset, bit == 1);
      slot.update(string, SETBIT);
    } else {
      slot.reshape(string); // a raw string from now on, of which Redis tells nobody
    }
    reply.integer(old ? 1 : 0);
  }

  static void get(Call call, Reply reply) {
    long offset = BitOffsets.offset(call, 2);
    StringView string = call.openString(1).view();
    reply.integer(Bits.isSet(string, offset) ? 1 : 0);
  }
}
