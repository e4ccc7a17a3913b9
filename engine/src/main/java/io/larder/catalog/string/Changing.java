package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.string.MutableString;

/** Commands that change strings in place. */
final class Changing {

  private static final KeyspaceEvent APPEND = new KeyspaceEvent("append", '$');
  private static final KeyspaceEvent SETRANGE = new KeyspaceEvent("setrange", '$');

  private Changing() {}

  static void append(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    byte[] tail = call.bytes(2);
    if (slot.isAbsent()) {
      slot.update(call.value(2), APPEND);
      reply.integer(tail.length);
      return;
    }
    requireRoom(slot.view().length(), tail);
    MutableString string = slot.mutable();
    string.append(tail);
    slot.update(string, APPEND);
    reply.integer(string.length());
  }

  static void setRange(Call call, Reply reply) {
    long offset = call.integer(2);
    byte[] piece = call.bytes(3);
    if (offset < 0) {
      throw StringFailures.OFFSET_OUT_OF_RANGE;
    }
    StringSlot slot = call.openString(1);
    if (piece.length == 0) {
      reply.integer(slot.view().length());
      return;
    }
    requireRoom(offset, piece);
    MutableString string = slot.mutable();
    string.write((int) offset, piece);
    slot.update(string, SETRANGE);
    reply.integer(string.length());
  }

  private static void requireRoom(long offset, byte[] piece) {
    if (offset > MutableString.MAX_LENGTH - piece.length) {
      throw Failure.TOO_LARGE;
    }
  }
}
