package io.larder.value.stream;

import io.larder.value.packed.Listpack;

/** Tells whether a listpack from elsewhere has the structure of a block of entries. */
final class BlockCheck {

  private final Listpack pack;
  private int at;
  private boolean valid = true;
  private long marked; // as deleted

  private BlockCheck(Listpack pack) {
    this.pack = pack;
    this.at = pack.first();
  }

  static boolean isBlock(Listpack pack) {
    return new BlockCheck(pack).check();
  }

  private boolean check() {
    long live = count();
    long deleted = count();
    long masterFields = count();
    skip(masterFields);
    valid &= integer() == 0;
    for (long i = 0; i < live + deleted && valid; i++) {
      entry(masterFields);
    }
    return valid && at < 0 && marked == deleted;
  }

  private void entry(long masterFields) {
    long flags = integer();
    marked += (flags & StreamBlock.DELETED) == 0 ? 0 : 1;
    integer();
    integer();
    long elements;
    if ((flags & StreamBlock.SAME_FIELDS) != 0) {
      elements = 3 + masterFields;
      skip(masterFields);
    } else {
      long fields = count();
      elements = 4 + 2 * fields;
      skip(2 * fields);
    }
    valid &= integer() == elements;
  }

  /** A number of things, which is at most the number of elements in all. */
  private long count() {
    long count = integer();
    valid &= count >= 0 && count <= pack.size();
    return count;
  }

  private long integer() {
    valid = valid && at >= 0 && pack.isInteger(at);
    if (!valid) {
      return -1;
    }
    long value = pack.integer(at);
    at = pack.next(at);
    return value;
  }

  private void skip(long count) {
    for (long i = 0; i < count && valid; i++) {
      valid = at >= 0;
      at = valid ? pack.next(at) : -1;
    }
  }
}
