package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyspaceEvent;

/** Commands that delete keys. */
final class Removing {

  private Removing() {}

  static void delete(Call call, Reply reply) {
    long deleted = 0;
    for (int i = 1; i < call.size(); i++) {
      KeySlot slot = call.openAny(i);
      if (!slot.isAbsent()) {
        slot.delete(KeyspaceEvent.DEL);
        deleted++;
      }
    }
    reply.integer(deleted);
  }
}
