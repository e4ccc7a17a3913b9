package io.larder.testkit.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A push message of RESP3, for example of a publication. Equal by content. */
public record PushReply(List<@Nullable Object> elements) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PushReply that && Replies.same(elements, that.elements);
  }

  @Override
  public int hashCode() {
    return Replies.hash(elements);
  }
}
