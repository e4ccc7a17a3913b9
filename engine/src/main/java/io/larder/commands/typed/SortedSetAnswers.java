package io.larder.commands.typed;

import io.larder.commands.PoppedMember;
import io.larder.commands.RankedScore;
import io.larder.commands.ScoredMember;
import java.util.ArrayList;
import java.util.List;

/** Reads the answers of commands of sorted sets, in the shapes of RESP3. */
final class SortedSetAnswers {

  private SortedSetAnswers() {}

  /** Pairs of member and score, each an array of its own. */
  static <K, V> List<ScoredMember<V>> scored(Answer<K, V> answer) {
    return answer.asList(SortedSetAnswers::pair);
  }

  /** Members and scores in turn. */
  static <K, V> List<ScoredMember<V>> flat(Answer<K, V> answer) {
    List<ScoredMember<V>> members = new ArrayList<>();
    for (int i = 0; i + 1 < answer.parts().size(); i += 2) {
      members.add(new ScoredMember<>(answer.part(i).asElement(), answer.part(i + 1).asDouble()));
    }
    return members;
  }

  /** One member and its score; null if the answer is empty. */
  @SuppressWarnings("NullAway") // there may be no member, as the method's users say
  static <K, V> ScoredMember<V> single(Answer<K, V> answer) {
    return answer.parts().isEmpty() ? null : pair(answer);
  }

  static <K, V> PoppedMember<K, V> popped(Answer<K, V> answer) {
    return new PoppedMember<>(
        answer.part(0).asKey(), answer.part(1).asElement(), answer.part(2).asDouble());
  }

  static RankedScore ranked(Answer<?, ?> answer) {
    return new RankedScore(answer.part(0).asLong(), answer.part(1).asDouble());
  }

  private static <K, V> ScoredMember<V> pair(Answer<K, V> answer) {
    return new ScoredMember<>(answer.part(0).asElement(), answer.part(1).asDouble());
  }
}
