package io.larder.value.stream;

import org.jspecify.annotations.Nullable;

/**
 * One end of a range of ids.
 *
 * @param id the id that was given
 * @param excludes whether the id itself is outside the range
 */
public record RangeBound(StreamId id, boolean excludes) {

  /** The smallest id of a range that starts here, or null if there is none. */
  public @Nullable StreamId asStart() {
    return excludes ? id.successor() : id;
  }

  /** The largest id of a range that ends here, or null if there is none. */
  public @Nullable StreamId asEnd() {
    return excludes ? id.predecessor() : id;
  }
}
