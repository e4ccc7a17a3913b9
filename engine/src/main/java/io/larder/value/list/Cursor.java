package io.larder.value.list;

import io.larder.value.packed.Listpack;

/** A walk over a list's elements from one end towards the other. */
final class Cursor {

  private final ListValue list;
  private final End from;
  private int blockIndex;
  private Listpack block;
  private int at;

  /** At the element that {@code skip} others part from the end; it must exist. */
  Cursor(ListValue list, End from, long skip) {
    this.list = list;
    this.from = from;
    Place place = Place.of(list, from == End.HEAD ? skip : list.size() - 1 - skip);
    this.blockIndex = place.blockIndex();
    this.block = list.block(blockIndex);
    this.at = block.at(place.index());
  }

  byte[] element() {
    return block.bytes(at);
  }

  void show(Listpack.Viewer viewer) {
    block.show(at, viewer);
  }

  boolean matches(byte[] element) {
    return block.matches(at, element);
  }

  /** Moves to the next element, which must exist. */
  void move() {
    if (from == End.HEAD) {
      at = block.next(at);
      if (at < 0) {
        block = list.block(++blockIndex);
        at = block.first();
      }
    } else {
      at = block.previous(at);
      if (at < 0) {
        block = list.block(--blockIndex);
        at = block.last();
      }
    }
  }
}
