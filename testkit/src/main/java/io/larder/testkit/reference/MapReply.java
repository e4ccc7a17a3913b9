package io.larder.testkit.reference;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map of RESP3 as it came: order and repeated keys survive. Equal by content. */
public record MapReply(List<Pair> pairs) {

  /** One key with its value. Equal by content. */
  public record Pair(@Nullable Object key, @Nullable Object value) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair that
          && Replies.same(key, that.key)
          && Replies.same(value, that.value);
    }

    @Override
    public int hashCode() {
      return Replies.hash(key) * 31 + Replies.hash(value);
    }
  }

  /** Keeps a copy of the pairs. */
  public MapReply {
    pairs = List.copyOf(Objects.requireNonNull(pairs));
  }
}
