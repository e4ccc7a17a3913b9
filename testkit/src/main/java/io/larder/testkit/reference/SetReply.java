package io.larder.testkit.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of RESP3 as it came: order and repeated elements survive. Equal by content. */
public record SetReply(List<@Nullable Object> elements) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SetReply that && Replies.same(elements, that.elements);
  }

  @Override
  public int hashCode() {
    return Replies.hash(elements);
  }
}
